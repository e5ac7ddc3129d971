import { EgressRefused, NameUnknown } from './guarded-connect.ts'

/**
 * How an outgoing request failed: `refused`, for it may not go there; `not_sent`, no connection came about;
 * `no_answer`, it may have been read and acted upon, nobody knows; `bad_answer`, its answer could not be read.
 */
export type OutboundFailure = 'refused' | 'not_sent' | 'no_answer' | 'bad_answer'

/** A request to another host failed. The message is fit for clients: it names neither addresses nor their text. */
export class OutboundError extends Error {
  override name = 'OutboundError'
  readonly failure: OutboundFailure

  constructor(failure: OutboundFailure, message: string, options?: ErrorOptions) {
    super(message, options)
    this.failure = failure
  }

  /** Whether the same request may be sent again without fear that it was done already. */
  get submission(): 'not_sent' | 'ambiguous' {
    return this.failure === 'refused' || this.failure === 'not_sent' ? 'not_sent' : 'ambiguous'
  }
}

/** What error codes of Node and undici say, in words. */
const WORDS: Record<string, string> = {
  ECONNREFUSED: 'the connection was refused',
  ECONNRESET: 'the connection was closed before an answer came',
  EHOSTUNREACH: 'the host cannot be reached',
  ENETUNREACH: 'the host cannot be reached',
  EPIPE: 'the connection was closed before an answer came',
  ETIMEDOUT: 'no connection came about in time',
  UND_ERR_CONNECT_TIMEOUT: 'no connection came about in time',
  UND_ERR_HEADERS_OVERFLOW: 'the head of the answer is too large',
  UND_ERR_SOCKET: 'the connection was closed before an answer came',
}

/** Tells from an error, and from how far the request had come, what became of it. */
export function failureOf(error: unknown, at: { connected: boolean; timedOut: boolean }): OutboundError {
  if (error instanceof OutboundError) return error
  if (error instanceof EgressRefused) return new OutboundError('refused', error.message)
  const failure = at.connected ? 'no_answer' : 'not_sent'
  const isLate = at.timedOut || (error instanceof Error && error.name === 'TimeoutError')
  const late = at.connected ? 'no answer came in time' : 'no connection came about in time'
  return new OutboundError(failure, isLate ? late : describe(error), { cause: error })
}

/** What went wrong, without addresses and without the words of strangers. */
export function describe(error: unknown): string {
  if (!(error instanceof Error)) return 'the request failed'
  if (error.name === 'TimeoutError') return 'it took too long'
  if (error.name === 'AbortError') return 'the request was given up'
  if (error instanceof NameUnknown) return 'the name leads to no address'
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  if (code.startsWith('HPE_')) return 'the answer is not HTTP'
  if (/CERT|SSL|TLS|SELF_SIGNED/.test(code)) return `no secure connection: ${code}`
  return WORDS[code] ?? 'the connection failed'
}
