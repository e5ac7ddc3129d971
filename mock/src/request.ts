import type { IncomingMessage } from 'node:http'

/** A request the mock cannot take, in the words of the contract's error envelope. */
export class RequestFault extends Error {
  readonly code: string
  readonly status: number
  readonly field: string | null
  readonly hint: string | null

  constructor(code: string, status: number, message: string, field: string | null, hint: string | null) {
    super(message)
    this.code = code
    this.status = status
    this.field = field
    this.hint = hint
  }
}

const MAX_BODY_BYTES = 64 * 1024 * 1024

const isJson = (mediaType: string): boolean => /^application\/(?:[\w.-]+\+)?json$/.test(mediaType)

/** `application/json; charset=utf-8` -> `application/json`; empty when there is no such header. */
export const mediaTypeOf = (header: string | undefined): string =>
  header?.split(';')[0]?.trim().toLowerCase() ?? ''

/**
 * The whole body: JSON parsed, everything else as text, which is how Prism takes forms and files; undefined when
 * nothing was sent. Throws `RequestFault` on bad JSON and on more than 64 MiB.
 */
export async function readBody(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = []
  let sizeBytes = 0
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk)
    sizeBytes += bytes.length
    if (sizeBytes > MAX_BODY_BYTES) {
      const message = `The body is larger than ${MAX_BODY_BYTES} bytes.`
      throw new RequestFault('payload_too_large', 413, message, null, null)
    }
    chunks.push(bytes)
  }
  if (sizeBytes === 0) return undefined
  const text = Buffer.concat(chunks).toString('utf8')
  if (!isJson(mediaTypeOf(request.headers['content-type']))) return text
  try {
    return JSON.parse(text)
  } catch {
    const hint = 'Check for a trailing comma or a missing quote.'
    throw new RequestFault('invalid_json', 400, 'The body is not JSON.', null, hint)
  }
}

/** What a client asks of the mock itself by `Prefer: code=409, example=already_terminal, dynamic=true, seed=7`. */
export interface Preferences {
  code?: number
  exampleKey?: string
  dynamic?: boolean
  seed?: string
}

/** Reads the `Prefer` header (RFC 7240) with the names that Prism gave it. Other preferences are let be. */
export function readPreferences(header: string | undefined): Preferences {
  const given = new Map<string, string>()
  for (const part of header?.split(/[,;]/) ?? []) {
    const [name = '', value = ''] = part.split('=', 2)
    given.set(name.trim().toLowerCase(), value.trim().replaceAll('"', ''))
  }
  const preferences: Preferences = {}
  const code = given.get('code')
  const example = given.get('example')
  const dynamic = given.get('dynamic')
  const seed = given.get('seed')
  if (code !== undefined && /^[1-5]\d\d$/.test(code)) preferences.code = Number(code)
  if (example) preferences.exampleKey = example
  if (dynamic) preferences.dynamic = dynamic === 'true'
  if (seed) preferences.seed = seed
  return preferences
}

/** Query parameters as Prism takes them: a list where a name stands more than once. */
export function readQuery(search: URLSearchParams): Record<string, string | string[]> {
  const query: Record<string, string | string[]> = {}
  for (const name of new Set(search.keys())) {
    const values = search.getAll(name)
    query[name] = values.length === 1 ? (values[0] ?? '') : values
  }
  return query
}
