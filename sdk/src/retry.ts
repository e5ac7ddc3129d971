import { ApiError, ConnectionError, TimeoutError } from './errors.ts'

const FIRST_DELAY_MS = 500
const LONGEST_DELAY_MS = 8_000
/** A server that asks for more is not waited for: the caller decides. */
const LONGEST_RETRY_AFTER_MS = 60_000

/** Methods that may be repeated without harm (RFC 9110, 9.2.2). */
const IDEMPOTENT_METHODS = ['GET', 'PUT', 'DELETE']

/** Whether a request may be sent again when it is not known what became of it. */
export const mayRepeat = (request: Request): boolean =>
  IDEMPOTENT_METHODS.includes(request.method) || request.headers.has('Idempotency-Key')

/** Whether another attempt may end better. */
export function isTransient(error: unknown): error is ApiError | ConnectionError | TimeoutError {
  if (error instanceof ConnectionError || error instanceof TimeoutError) return true
  if (!(error instanceof ApiError)) return false
  if (error.status === 409) return error.code === 'idempotency_in_progress'
  return error.status === 408 || error.status === 429 || error.status >= 500
}

/**
 * How long to wait before the next attempt, in milliseconds; null when it should not be made. What the server asks
 * for (`Retry-After`, RFC 9110 10.2.3) goes before our own exponential backoff, whose jitter keeps clients that
 * failed together from coming back together.
 *
 * @param failures how many attempts have failed before this one
 */
export function retryDelayMs(error: unknown, failures: number): number | null {
  if (!isTransient(error)) return null
  const asked = error instanceof ApiError ? retryAfterMs(error.headers) : null
  if (asked !== null) return asked <= LONGEST_RETRY_AFTER_MS ? asked : null
  return Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** failures) * (0.75 + Math.random() / 4)
}

/** Seconds or a date; null when the header is missing or neither. */
function retryAfterMs(headers: Headers): number | null {
  const value = headers.get('Retry-After')
  if (value === null) return null
  const ms = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - Date.now()
  return Number.isNaN(ms) ? null : Math.max(0, ms)
}
