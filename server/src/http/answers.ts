import type { Context } from 'hono'
import type { Logger } from 'pino'
import { ApiError } from '../core/errors.ts'
import { isDatabaseAway } from '../store/database.ts'
import { envelope, problem, statusOf } from './errors.ts'
import type { Env } from './mount.ts'
import { prefersProblem } from './negotiation.ts'
import { PreconditionFailed } from './preconditions.ts'

/** What a thrown thing means to the client. Strangers become a request id; their text stays in our log. */
export function publicError(error: Error, requestId: string, logger: Logger): ApiError {
  if (error instanceof ApiError) return error
  logger.error({ request_id: requestId, error }, 'request failed')
  if (isDatabaseAway(error)) {
    return new ApiError('service_unavailable', 'The database does not answer.', {
      hint: 'Retry with the same Idempotency-Key.',
      retryAfterSec: 1,
    })
  }
  return new ApiError('internal_error', 'Something went wrong on our side.', {
    hint: 'Retry with the same Idempotency-Key; tell us the request id if it stays.',
  })
}

/** Where the rest of the body is not read, so that the connection cannot carry another request. */
const LEAVES_BODY: readonly string[] = ['payload_too_large', 'request_timeout', 'malformed_request']

/** An error as the client would rather have it: our envelope, or RFC 9457. */
export function errorAnswer(c: Context<Env>, error: ApiError, more: Record<string, string> = {}): Response {
  const body = envelope(error, c.get('requestId'))
  const asProblem = prefersProblem(c.req.header('Accept'))
  const headers: Record<string, string> = {
    'Content-Type': asProblem ? 'application/problem+json' : 'application/json',
    Vary: 'Accept',
    ...more,
  }
  if (LEAVES_BODY.includes(error.code)) headers.Connection = 'close'
  if (error.retryAfterSec !== undefined) headers['Retry-After'] = String(error.retryAfterSec)
  if (error instanceof PreconditionFailed) headers.ETag = error.etag
  const text = JSON.stringify(asProblem ? problem(body) : body)
  return new Response(text, { status: statusOf(error.code), headers })
}
