import type { components } from './generated/api.ts'

type Schemas = components['schemas']

/** Every error that this package makes. */
export class PotterLabsError extends Error {
  override name = 'PotterLabsError'
}

/** The server could not be reached, or the connection broke before the answer was complete. */
export class ConnectionError extends PotterLabsError {
  override name = 'ConnectionError'
}

/** Nothing came within the time allowed. */
export class TimeoutError extends PotterLabsError {
  override name = 'TimeoutError'
}

/** The server answered with an error. What the contract says of it is in the fields. */
export class ApiError extends PotterLabsError {
  override name = 'ApiError'
  readonly status: number
  /** What went wrong, for programs; null when something between us and the server answered. */
  readonly code: Schemas['ErrorCode'] | null
  /** Where in the request: `options.fps`, a header, a parameter. */
  readonly field: string | null
  /** What would have worked. */
  readonly hint: string | null
  /** Names this request in the server's logs. */
  readonly requestId: string | null
  /** All faults of the request where there are several. */
  readonly errors: readonly Schemas['ErrorItem'][]
  readonly headers: Headers

  /** `body` is the answer, parsed if it was JSON. */
  constructor(status: number, body: unknown, headers: Headers) {
    const error = isErrorResponse(body) ? body.error : null
    super(error?.message ?? `The answer has status ${status} and is not one of this API's.`)
    this.status = status
    this.code = error?.code ?? null
    this.field = error?.field ?? null
    this.hint = error?.hint ?? null
    this.requestId = error?.request_id ?? headers.get('X-Request-ID')
    this.errors = error?.errors ?? []
    this.headers = headers
  }
}

/** The request is wrong as it stands: 400, 405, 413, 415, 416, 422. */
export class InvalidRequestError extends ApiError {
  override name = 'InvalidRequestError'
}

/** 401: no key, or one that is not known. */
export class AuthenticationError extends ApiError {
  override name = 'AuthenticationError'
}

/** 403: the key lacks a scope, or a signed link has ended. */
export class PermissionError extends ApiError {
  override name = 'PermissionError'
}

/** 404, 410: there is no such thing in your project, or no more. */
export class NotFoundError extends ApiError {
  override name = 'NotFoundError'
}

/** 409: the state of things stands against it. */
export class ConflictError extends ApiError {
  override name = 'ConflictError'
}

/** 429: too many requests for now. */
export class RateLimitError extends ApiError {
  override name = 'RateLimitError'
}

/** 5xx: not your fault. */
export class ServerError extends ApiError {
  override name = 'ServerError'
}

/** A job that was waited for ended without its result: it failed, was canceled, or needs a person's decision. */
export class JobFailedError extends PotterLabsError {
  override name = 'JobFailedError'
  /** Why; null when the job has no error, as one that was canceled. */
  readonly code: Schemas['ErrorCode'] | null
  /** What to do about it. */
  readonly hint: string | null
  readonly job: Schemas['JobEnvelope']

  constructor(job: Schemas['JobEnvelope']) {
    super(job.error?.message ?? `${job.id} ended as ${job.status}.`)
    this.code = job.error?.code ?? null
    this.hint = job.error?.hint ?? null
    this.job = job
  }
}

const FAMILIES: Partial<Record<number, typeof ApiError>> = {
  400: InvalidRequestError,
  401: AuthenticationError,
  403: PermissionError,
  404: NotFoundError,
  405: InvalidRequestError,
  409: ConflictError,
  410: NotFoundError,
  413: InvalidRequestError,
  415: InvalidRequestError,
  416: InvalidRequestError,
  422: InvalidRequestError,
  429: RateLimitError,
}

/** The error that an answer stands for, of the family that its status belongs to. */
export async function readApiError(response: Response): Promise<ApiError> {
  const { status, headers } = response
  const Family = FAMILIES[status] ?? (status >= 500 ? ServerError : ApiError)
  return new Family(status, parseJson(await response.text()), headers)
}

/** Proxies answer in HTML; then there is nothing to read but the status. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

const isErrorResponse = (body: unknown): body is Schemas['ErrorResponse'] =>
  isRecord(body) &&
  isRecord(body.error) &&
  typeof body.error.code === 'string' &&
  typeof body.error.message === 'string'
