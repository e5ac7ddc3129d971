import { STATUS_CODES } from 'node:http'
import { ApiError } from '../core/errors.ts'
import { newId } from '../core/ids.ts'
import { envelope, statusOf } from './errors.ts'

/** An answer to what never became a request: all of it, as it goes over the wire. */
export interface BareAnswer {
  requestId: string
  status: number
  headers: Record<string, string>
  body: string
}

/** The envelope for a fault of HTTP itself; the connection ends with it. */
export function bareAnswer(error: ApiError, security: readonly [string, string][]): BareAnswer {
  const requestId = newId('req')
  const body = JSON.stringify(envelope(error, requestId))
  const headers = {
    'Content-Type': 'application/json',
    'Content-Length': String(Buffer.byteLength(body)),
    'X-Request-ID': requestId,
    Connection: 'close',
    ...Object.fromEntries(security),
  }
  return { requestId, status: statusOf(error.code), headers, body }
}

/** For a socket that has no response of Node's to write through. */
export const onTheWire = ({ status, headers, body }: BareAnswer): string =>
  [
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`,
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    '',
    body,
  ].join('\r\n')

/** What Node's parser and its clocks say of a connection (https://nodejs.org/api/http.html#event-clienterror). */
export function connectionError(code: string | undefined): ApiError {
  switch (code) {
    case 'HPE_HEADER_OVERFLOW':
      return new ApiError('headers_too_large', 'The headers are larger than 16384 bytes.', {
        hint: 'Send fewer or shorter headers.',
      })
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return new ApiError('request_timeout', 'The request did not arrive in time.', {
        hint: 'Send it again, with the same Idempotency-Key if it has one.',
      })
    case 'HPE_CHUNK_EXTENSIONS_OVERFLOW':
      return new ApiError('payload_too_large', 'The chunk extensions of the body are too large.', {
        hint: 'Send the body without them.',
      })
    default:
      return malformed('This is not a request of HTTP/1.1.')
  }
}

export const malformed = (message: string): ApiError =>
  new ApiError('malformed_request', message, { hint: 'Use an HTTP client; the reference is at /docs.' })
