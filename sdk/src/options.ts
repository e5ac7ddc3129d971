/** How to reach the API. */
export interface ClientOptions {
  /** `pl_...`, sent as `Authorization: Bearer`. */
  apiKey: string
  /** Where the server is, with or without a path; default: the server that the contract names. */
  baseUrl?: string | undefined
  /** Used in place of the global `fetch`: for proxies, tracing and tests. */
  fetch?: typeof globalThis.fetch | undefined
  /** How often a request that is safe to repeat is repeated; default 2. */
  maxRetries?: number | undefined
  /** Longest wait for one answer, in milliseconds, each attempt counted by itself; default 60 000. */
  timeoutMs?: number | undefined
  /** Sent with every request. */
  headers?: Record<string, string> | undefined
}

/** What one call may set for itself. */
export interface RequestOptions {
  /** Ends the call, with all its retries; the promise rejects with the signal's reason. */
  signal?: AbortSignal | undefined
  /** As in `ClientOptions`, for this call. */
  timeoutMs?: number | undefined
  /** As in `ClientOptions`, for this call. */
  maxRetries?: number | undefined
  /** Sent with this call; these win over the client's. */
  headers?: Record<string, string> | undefined
}

/** Options of calls that make something. */
export interface IdempotentOptions extends RequestOptions {
  /**
   * Names the thing to be made: the same key never makes it twice. Default: a new UUID for each call, kept over
   * its retries. Set your own to be safe over a crash of your program too.
   */
  idempotencyKey?: string | undefined
}
