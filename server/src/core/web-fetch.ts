import { Readable } from 'node:stream'
import type { GuardedFetch } from './guarded-fetch.ts'

/** Long enough for the slowest answer: callers set their own, shorter limits by their signal. */
const PATIENCE_MS = 30 * 60 * 1000

/**
 * The guarded fetch as the web's own (WHATWG Fetch), for libraries that take one, and for code that wants a Response.
 * Redirects are never followed; what goes wrong rejects with the guard's OutboundError as it is.
 */
export const webFetch =
  (guarded: GuardedFetch): typeof fetch =>
  async (input, init) => {
    // Request does what is awkward to do by hand: forms become bytes with a boundary in their content type.
    const request = new Request(input, init)
    const body = request.body === null ? undefined : new Uint8Array(await request.arrayBuffer())
    const answer = await guarded(request.url, {
      method: request.method as 'GET',
      headers: Object.fromEntries(request.headers),
      ...(body ? { body } : {}),
      headTimeoutMs: PATIENCE_MS,
      totalTimeoutMs: PATIENCE_MS,
      signal: request.signal,
    })
    const withoutBody = request.method === 'HEAD' || [204, 205, 304].includes(answer.status)
    if (withoutBody) answer.discard()
    return new Response(withoutBody ? null : webStream(answer.stream(Number.MAX_SAFE_INTEGER)), {
      status: answer.status,
      headers: unpacked(answer.headers),
    })
  }

const webStream = (chunks: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array<ArrayBuffer>> =>
  Readable.toWeb(Readable.from(chunks)) as ReadableStream<Uint8Array<ArrayBuffer>>

/** The guard has unpacked the body, so what was said of the packed one holds no more. */
function unpacked({
  'content-encoding': encoding,
  ...headers
}: Record<string, string>): Record<string, string> {
  if (encoding === undefined) return headers
  const { 'content-length': _length, ...rest } = headers
  return rest
}
