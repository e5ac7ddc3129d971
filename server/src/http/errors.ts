import type { ErrorBody, ErrorCode, ErrorResponse } from '@potterlabs/generated/common/schemas.ts'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { ApiError } from '../core/errors.ts'

/** The one place that turns a code into a status. Codes that only a failed job carries never answer a request. */
const STATUS: Record<ErrorCode, ContentfulStatusCode> = {
  malformed_request: 400,
  invalid_json: 400,
  idempotency_key_required: 400,
  unauthorized: 401,
  forbidden: 403,
  link_expired: 403,
  cursor_expired: 410,
  not_found: 404,
  route_not_found: 404,
  method_not_allowed: 405,
  request_timeout: 408,
  already_exists: 409,
  already_terminal: 409,
  last_admin_key: 409,
  still_running: 409,
  idempotency_in_progress: 409,
  precondition_failed: 412,
  payload_too_large: 413,
  unsupported_media_type: 415,
  range_not_satisfiable: 416,
  invalid_param: 422,
  unknown_field: 422,
  idempotency_key_reused: 422,
  empty_script: 422,
  unknown_provider: 422,
  unknown_voice: 422,
  no_provider: 422,
  capability_unsupported: 422,
  unusable_asset: 422,
  quota_exceeded: 422,
  dependency_failed: 422,
  unknown_operation: 422,
  unknown_reference: 422,
  type_mismatch: 422,
  graph_cycle: 422,
  missing_input: 422,
  cost_limit_reached: 422,
  precondition_required: 428,
  rate_limited: 429,
  spend_limit_reached: 429,
  headers_too_large: 431,
  internal_error: 500,
  provider_rejected: 500,
  provider_outcome_unknown: 500,
  provider_bad_output: 500,
  provider_job_lost: 500,
  content_refused: 500,
  quality_breach: 500,
  storage_full: 500,
  not_implemented: 501,
  service_unavailable: 503,
  provider_unavailable: 503,
}

/** Sections of the reference page; an anchor for each family of codes. */
const DOCS: Partial<Record<ErrorCode, string>> = {
  idempotency_key_required: '/docs#idempotency',
  idempotency_key_reused: '/docs#idempotency',
  idempotency_in_progress: '/docs#idempotency',
  unauthorized: '/docs#auth',
  forbidden: '/docs#auth',
  last_admin_key: '/docs#auth',
  capability_unsupported: '/docs#capabilities',
  no_provider: '/docs#capabilities',
  unknown_provider: '/docs#capabilities',
  payload_too_large: '/docs#limits',
  quota_exceeded: '/docs#limits',
  rate_limited: '/docs#limits',
  spend_limit_reached: '/docs#limits',
  cost_limit_reached: '/docs#limits',
  request_timeout: '/docs#limits',
  headers_too_large: '/docs#limits',
  already_terminal: '/docs#jobs',
  dependency_failed: '/docs#jobs',
  still_running: '/docs#jobs',
  precondition_failed: '/docs#etag',
  precondition_required: '/docs#etag',
  not_implemented: '/docs#not-implemented',
}

export const statusOf = (code: ErrorCode): ContentfulStatusCode => STATUS[code]

/** The envelope of an error, as every 4xx and 5xx carries it. */
export function envelope(error: ApiError, requestId: string): ErrorResponse {
  const body: ErrorBody = {
    code: error.code,
    message: error.message,
    field: error.field,
    hint: error.hint,
    docs: DOCS[error.code] ?? '/docs#errors',
    request_id: requestId,
  }
  return { error: error.errors ? { ...body, errors: error.errors } : body }
}

/** RFC 9457, from the same object, for clients that accept `application/problem+json`. */
export function problem(response: ErrorResponse): Record<string, unknown> {
  const { code, message, hint, docs, request_id, field, errors } = response.error
  return {
    type: docs,
    title: message,
    detail: hint,
    status: STATUS[code],
    instance: `/requests/${request_id}`,
    code,
    field,
    ...(errors ? { errors } : {}),
  }
}
