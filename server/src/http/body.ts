import type { Context } from 'hono'
import { ApiError } from '../core/errors.ts'
import { refuseOversizedJson } from './json-limits.ts'

/** How the body of an operation is read. */
export interface BodyRules {
  format: 'json' | 'form'
  mediaType: string
  required: boolean
  maxBytes: number
  timeoutMs: number
}

const JSON_LIMIT_BYTES = 1024 * 1024
const FORM_LIMIT_BYTES = 32 * JSON_LIMIT_BYTES
const FORM_TIMES_SLOWER = 10

/** The rules by what the contract says of a body; null where there is none, or one that the handler streams itself. */
export function bodyRules(
  body: { required: boolean; mediaTypes: readonly string[] } | null,
  timeoutMs: number,
): BodyRules | null {
  if (body?.mediaTypes.includes('application/json')) {
    const limits = { maxBytes: JSON_LIMIT_BYTES, timeoutMs }
    return { format: 'json', mediaType: 'application/json', required: body.required, ...limits }
  }
  if (body?.mediaTypes.includes('multipart/form-data')) {
    const limits = { maxBytes: FORM_LIMIT_BYTES, timeoutMs: timeoutMs * FORM_TIMES_SLOWER }
    return { format: 'form', mediaType: 'multipart/form-data', required: body.required, ...limits }
  }
  return null
}

/**
 * Reads a body: a JSON value, or the fields of a form. `{}` for an optional one that was not sent. Throws
 * `unsupported_media_type`, `payload_too_large`, `request_timeout`, `malformed_request`, `invalid_json`, and
 * `invalid_param` for JSON out of all proportion.
 */
export async function readBody(c: Context, rules: BodyRules): Promise<unknown> {
  const isChunked = c.req.header('Transfer-Encoding') !== undefined
  const length = Number(c.req.header('Content-Length') ?? 0)
  if (!isChunked && length === 0) return nothing(rules)
  refuseForeignType(c, rules)
  if (length > rules.maxBytes) throw tooLarge(rules)
  // Node holds a body to its Content-Length, so that only one without needs counting.
  const bytes = await inTime(isChunked ? readUpTo(c, rules) : c.req.arrayBuffer(), rules)
  if (bytes.byteLength === 0) return nothing(rules)
  return rules.format === 'json' ? jsonOf(bytes) : formOf(bytes, c.req.header('Content-Type') ?? '')
}

function nothing({ required, format }: BodyRules): unknown {
  if (!required) return {}
  throw new ApiError('invalid_json', 'The body is empty.', {
    hint: format === 'json' ? 'Send a JSON object.' : 'Send a form with a file.',
  })
}

/** RFC 8259, 8.1: JSON that is exchanged is UTF-8. */
function refuseForeignType(c: Context, { mediaType }: BodyRules): void {
  const given = c.req.header('Content-Type')
  const [type = '', ...parameters] = (given ?? '').split(';').map((part) => part.trim().toLowerCase())
  const charset = parameters.find((parameter) => parameter.startsWith('charset='))
  const refuse = (message: string, field: string, hint: string) => {
    throw new ApiError('unsupported_media_type', message, { field, hint })
  }
  if (type !== mediaType) {
    refuse(
      given
        ? `The body is ${given.slice(0, 100)}; this operation takes ${mediaType}.`
        : 'The body has no Content-Type.',
      'Content-Type',
      `Send \`Content-Type: ${mediaType}\`.`,
    )
  }
  if (charset !== undefined && !/^charset="?utf-?8"?$/.test(charset)) {
    refuse(`The body is in ${charset.slice(8, 40)}.`, 'Content-Type', 'Send UTF-8, and no charset.')
  }
  const encoding = c.req.header('Content-Encoding')
  if (encoding !== undefined && encoding.toLowerCase() !== 'identity') {
    refuse('The body is compressed.', 'Content-Encoding', 'Send it as it is, without Content-Encoding.')
  }
}

const tooLarge = ({ maxBytes, format }: BodyRules): ApiError =>
  new ApiError('payload_too_large', `The body is larger than ${maxBytes} bytes.`, {
    hint:
      format === 'json' ? 'Send files through /v1/assets.' : 'Send larger files through /v1/asset-uploads.',
  })

async function inTime(reading: Promise<ArrayBuffer>, { timeoutMs }: BodyRules): Promise<ArrayBuffer> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      const message = `The body did not arrive within ${timeoutMs / 1000} seconds.`
      reject(
        new ApiError('request_timeout', message, { hint: 'Send it again with the same Idempotency-Key.' }),
      )
    }, timeoutMs)
  })
  try {
    return await Promise.race([reading, late])
  } catch (error) {
    if (error instanceof ApiError) throw error
    throw new ApiError('malformed_request', 'The body broke off before its end.', { cause: error })
  } finally {
    clearTimeout(timer)
  }
}

async function readUpTo(c: Context, rules: BodyRules): Promise<ArrayBuffer> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of c.req.raw.body ?? []) {
    size += chunk.byteLength
    if (size > rules.maxBytes) throw tooLarge(rules)
    chunks.push(chunk)
  }
  return new Blob(chunks as Uint8Array<ArrayBuffer>[]).arrayBuffer()
}

const utf8 = new TextDecoder('utf-8', { fatal: true })

function jsonOf(bytes: ArrayBuffer): unknown {
  let value: unknown
  try {
    value = JSON.parse(utf8.decode(bytes))
  } catch (cause) {
    throw new ApiError('invalid_json', 'The body cannot be read as JSON in UTF-8.', {
      hint: 'Check for a trailing comma or a missing quote.',
      cause,
    })
  }
  refuseOversizedJson(value)
  return value
}

/** Fields by name; a name that comes more than once has all its values. */
async function formOf(bytes: ArrayBuffer, type: string): Promise<unknown> {
  const form = await new Response(bytes, { headers: { 'Content-Type': type } }).formData().catch((cause) => {
    throw new ApiError('invalid_json', 'The body cannot be read as a form.', {
      hint: 'Send multipart/form-data, with the boundary that its Content-Type names.',
      cause,
    })
  })
  const names = [...new Set(form.keys())]
  return Object.fromEntries(
    names.map((name) => {
      const values = form.getAll(name)
      return [name, values.length === 1 ? values[0] : values]
    }),
  )
}
