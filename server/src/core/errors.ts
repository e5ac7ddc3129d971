import type { ErrorCode, ErrorItem } from '@potterlabs/generated/common/schemas.ts'

/** The details that make an error useful: where it is and what would have worked. */
export interface ErrorDetails {
  /** Path into the body (`options.fps`), or a header or parameter name. */
  field?: string
  /** What the client can do about it. */
  hint?: string
  /** All faults, where there are several. */
  errors?: ErrorItem[]
  retryAfterSec?: number
  cause?: unknown
}

/**
 * A fault that the client is told about, without any transport in it: `http/errors.ts` alone turns the code
 * into a status. Message and hint are public, so they never carry provider text, paths or secrets.
 */
export class ApiError extends Error {
  override name = 'ApiError'
  readonly code: ErrorCode
  readonly field: string | null
  readonly hint: string | null
  readonly errors: ErrorItem[] | undefined
  readonly retryAfterSec: number | undefined

  constructor(code: ErrorCode, message: string, details: ErrorDetails = {}) {
    super(message, { cause: details.cause })
    this.code = code
    this.field = details.field ?? null
    this.hint = details.hint ?? null
    this.errors = details.errors
    this.retryAfterSec = details.retryAfterSec
  }
}

/** "There is no <noun> <id> in this project": the same words for a thing that never was and one of another project. */
export const notFound = (noun: string, id: string, field: string): ApiError =>
  new ApiError('not_found', `There is no ${noun} ${id} in this project.`, { field })
