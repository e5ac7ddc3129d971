/** A reply of the mock before it is written to the wire. */
export interface Reply {
  status: number
  headers: Record<string, string>
  /** Sent as JSON unless it is a string of another media type; nothing is sent when undefined. */
  body: unknown
}

export const json = (status: number, body: unknown): Reply => ({
  status,
  headers: { 'content-type': 'application/json' },
  body,
})

/** Bytes of a reply: text as it is, everything else as JSON. */
export function serialize({ body, headers }: Reply): string {
  if (body === undefined) return ''
  const isJson = (headers['content-type'] ?? '').includes('json')
  return typeof body === 'string' && !isJson ? body : JSON.stringify(body)
}

/** What a browser needs to read replies from a page of any origin (Fetch, 3.3), with or without credentials. */
export function corsHeaders(origin: string | undefined, asked: string | undefined): Record<string, string> {
  return {
    'access-control-allow-origin': origin ?? '*',
    'access-control-allow-credentials': 'true',
    'access-control-allow-methods': 'GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS',
    'access-control-allow-headers':
      asked ?? 'Authorization, X-Api-Key, Content-Type, Idempotency-Key, If-Match, If-None-Match',
    'access-control-expose-headers':
      'Location, ETag, Link, Retry-After, X-Request-ID, Idempotency-Replayed, RateLimit, RateLimit-Policy',
    'access-control-max-age': '600',
    vary: 'Origin',
  }
}
