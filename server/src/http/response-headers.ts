import type { EdgeSettings } from './settings.ts'

/** What pages of other origins may read of an answer. */
const EXPOSED = [
  'ETag',
  'Idempotency-Replayed',
  'Link',
  'Location',
  'RateLimit',
  'RateLimit-Policy',
  'Retry-After',
  'X-Request-ID',
].join(', ')

/** What pages of other origins may send. */
const SENDABLE = [
  'Authorization',
  'Content-Type',
  'Idempotency-Key',
  'If-Match',
  'If-None-Match',
  'Last-Event-ID',
  'Range',
  'X-Api-Key',
  'X-Request-ID',
  'traceparent',
].join(', ')

const PREFLIGHT_KEPT_SEC = 600

/** For what a browser might show by itself: nothing in it may run, be framed, or load from elsewhere. */
const NOTHING_RUNS = "default-src 'none'; img-src 'self'; media-src 'self'; frame-ancestors 'none'"

/** Headers that every answer carries, whatever made it. */
export function securityHeaders({ https }: Pick<EdgeSettings, 'https'>): [name: string, value: string][] {
  return [
    ['X-Content-Type-Options', 'nosniff'],
    ['Referrer-Policy', 'no-referrer'],
    ['Content-Security-Policy', NOTHING_RUNS],
    ...(https ? [['Strict-Transport-Security', 'max-age=31536000'] as [string, string]] : []),
  ]
}

/** Adds what every answer carries; a page that needs a policy of its own has set it already. */
export function stampSecurity(headers: Headers, security: readonly [string, string][]): void {
  for (const [name, value] of security) {
    if (name !== 'Content-Security-Policy' || !headers.has(name)) headers.set(name, value)
  }
}

/** CORS (https://fetch.spec.whatwg.org/#http-cors-protocol), without cookies: keys are sent by the page itself. */
export interface Cors {
  stamp(headers: Headers, origin: string | undefined): void
  /** In addition, for the answer to a preflight. */
  stampPreflight(headers: Headers, allowedMethods: string): void
}

export function createCors(origins: EdgeSettings['corsOrigins']): Cors {
  const any = origins.includes('*')
  return {
    stamp(headers, origin) {
      if (origins.length === 0) return
      if (!any) headers.append('Vary', 'Origin')
      if (origin === undefined || !(any || origins.includes(origin))) return
      headers.set('Access-Control-Allow-Origin', any ? '*' : origin)
      headers.set('Access-Control-Expose-Headers', EXPOSED)
    },
    stampPreflight(headers, allowedMethods) {
      if (!headers.has('Access-Control-Allow-Origin')) return
      headers.set('Access-Control-Allow-Methods', allowedMethods)
      headers.set('Access-Control-Allow-Headers', SENDABLE)
      headers.set('Access-Control-Max-Age', String(PREFLIGHT_KEPT_SEC))
    },
  }
}
