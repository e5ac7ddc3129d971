/** What an operator decides about the edge. `config.ts` reads it from the environment. */
export interface EdgeSettings {
  /** Requests in a minute; 0 is no limit. `client`: by address, for what needs no key, and for wrong keys. */
  rateLimits: {
    key: number
    project: number
    client: number
    /** Jobs made for one provider that is not built in, by one project. */
    provider: number
  }
  /** Origins whose pages may call from a browser; `*` is any. */
  corsOrigins: readonly string[]
  /** How many proxies in front write X-Forwarded-For; 0: the connection's own address is the client's. */
  trustedProxies: number
  headersTimeoutMs: number
  /** For a JSON body; a form has ten times as long. */
  bodyTimeoutMs: number
  maxConnections: number
  /** Tells browsers to come back by HTTPS only (RFC 6797). */
  https: boolean
}

/** Made so that a laptop with tests and demos on it never meets them. */
export const EDGE_DEFAULTS: EdgeSettings = {
  rateLimits: { key: 3_000, project: 6_000, client: 1_200, provider: 0 },
  corsOrigins: [],
  trustedProxies: 0,
  headersTimeoutMs: 10_000,
  bodyTimeoutMs: 30_000,
  maxConnections: 2_000,
  https: false,
}
