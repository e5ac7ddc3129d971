import { z } from 'zod'
import { OutboundError } from '../core/outbound-error.ts'
import { type CallContext, ProviderError, type ProviderErrorCode } from './port.ts'

/** One request of an adapter, relative to its provider's base URL. */
export interface ProviderRequest {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Begins with a slash; or a whole URL, for the few providers with several hosts. */
  path: string
  query?: Record<string, string | number | boolean | undefined>
  headers?: Record<string, string>
  body?: { json: unknown } | { form: FormData } | { bytes: Uint8Array; mime: string }
  /** For the whole exchange. Default: two minutes for what makes something, 30 s for questions. */
  timeoutMs?: number
  /** Default 64 MB; more is no answer. */
  maxBytes?: number
}

/** A 2xx answer, whole. */
export interface ProviderAnswer {
  status: number
  /** Names in lower case. */
  headers: Record<string, string>
  bytes: Uint8Array
  /** The body by its schema. An answer that is not as it should be throws as the call's kind demands: see `ProviderHttp`. */
  json<Schema extends z.ZodType>(schema: Schema): z.output<Schema>
}

/**
 * What a refusal says, in the provider's way: `body` is its JSON, or its text where it is none; names of headers are
 * in lower case. Null: the status alone decides.
 */
export type ReadRefusal = (status: number, body: unknown, headers: Record<string, string>) => Refusal | null

export interface Refusal {
  code?: ProviderErrorCode
  /** `busy`: like a 429, nothing was begun. Default `rejected`. */
  kind?: 'rejected' | 'busy' | 'ambiguous'
  /** Ours: what the client may read. Default: a sentence about the status. */
  message?: string
  retryAfterMs?: number
}

/**
 * The one way out for adapters. It never repeats a request: the ledger decides that. What it throws is a
 * ProviderError whose `submission` says how far the request got (providers: the port):
 *
 * | what happened                                             | `submit`    | `ask`       |
 * | --------------------------------------------------------- | ----------- | ----------- |
 * | refused by us, no connection, DNS, TLS                    | `not_sent`  | `not_sent`  |
 * | 429                                                       | `not_sent`  | `not_sent`  |
 * | 401, 403 (our key): code `provider_unavailable`           | `rejected`  | `ambiguous` |
 * | other 4xx but 408, 409, 425                               | `rejected`  | `rejected`  |
 * | 408, 409, 425, 5xx, reset, timeout, no such JSON, too big | `ambiguous` | `ambiguous` |
 *
 * In the ledger `ambiguous` from a question means only: ask again. Messages hold no URL, key or provider text; the
 * provider's words go to `detail`, with every secret of the connection struck out.
 */
export interface ProviderHttp {
  /** Sends what makes, and may bill, something. */
  submit(request: ProviderRequest, context: CallContext): Promise<ProviderAnswer>
  /** Asks after something that is there already: free, and safe to repeat. */
  ask(request: ProviderRequest, context: CallContext): Promise<ProviderAnswer>
}

/** An answer to `ask` with a status that the adapter gives a meaning of its own, such as 404. */
export const statusOf = (error: unknown): number | null =>
  error instanceof ProviderError && error.cause instanceof StatusError ? error.cause.status : null

/** The cause of a ProviderError that came of a status. */
export class StatusError extends Error {
  override name = 'StatusError'
  readonly status: number
  readonly body: unknown
  /** Names in lower case. */
  readonly headers: Record<string, string>

  constructor(status: number, body: unknown, headers: Record<string, string> = {}) {
    super(`status ${status}`)
    this.status = status
    this.body = body
    this.headers = headers
  }
}

export interface ProviderHttpOptions {
  /** Whose it is, for messages. */
  providerName: string
  baseUrl: string
  /** Guarded against addresses that are not public; never follows redirects. */
  fetch: typeof fetch
  /** Added to every request: keys. Called for each, since some providers want a token of the minute. */
  authorize?(request: ProviderRequest): Promise<Pick<ProviderRequest, 'headers' | 'query'>>
  readRefusal?: ReadRefusal
  /** It answers 2xx when it refuses, too: `readRefusal` is then asked about every answer. */
  refusesWithSuccess?: boolean
  /** Struck out of all that is logged. */
  secrets: readonly string[]
}

const SUBMIT_TIMEOUT_MS = 120_000
const ASK_TIMEOUT_MS = 30_000
const MAX_BYTES = 64 * 1024 * 1024
const DETAIL_CHARACTERS = 2_000

type Kind = 'submit' | 'ask'

export function createProviderHttp(options: ProviderHttpOptions): ProviderHttp {
  const { providerName } = options
  const redact = redactor(options.secrets)

  const failure = (
    submission: ProviderError['submission'],
    message: string,
    details: ConstructorParameters<typeof ProviderError>[2] = {},
  ) =>
    new ProviderError(submission, `${providerName} ${message}`, {
      ...details,
      detail: redact(details.detail ?? '').slice(0, DETAIL_CHARACTERS),
    })

  async function exchange(
    kind: Kind,
    request: ProviderRequest,
    context: CallContext,
  ): Promise<ProviderAnswer> {
    const timeoutMs = request.timeoutMs ?? (kind === 'submit' ? SUBMIT_TIMEOUT_MS : ASK_TIMEOUT_MS)
    const added = (await options.authorize?.(request)) ?? {}
    const { body, contentType } = encodeBody(request.body)
    let response: Response
    let bytes: Uint8Array
    try {
      response = await options.fetch(urlOf(options.baseUrl, request, added.query), {
        method: request.method,
        headers: { accept: '*/*', ...contentType, ...request.headers, ...added.headers },
        ...(body === undefined ? {} : { body }),
        redirect: 'manual',
        signal: AbortSignal.any([context.signal, AbortSignal.timeout(timeoutMs)]),
      })
      bytes = await readAtMost(response, request.maxBytes ?? MAX_BYTES)
    } catch (error) {
      // Ours to end, not the provider's fault: the engine knows why.
      if (context.signal.aborted && !neverSent(error)) throw context.signal.reason
      if (neverSent(error))
        throw failure('not_sent', 'could not be reached.', { detail: chain(error), cause: error })
      throw failure('ambiguous', 'gave no answer.', { detail: chain(error), cause: error })
    }
    const headers = Object.fromEntries(response.headers)
    const refusedAllTheSame =
      options.refusesWithSuccess && options.readRefusal?.(response.status, jsonOf(bytes), headers)
    if (response.ok && !refusedAllTheSame) {
      return { status: response.status, headers, bytes, json: (schema) => parsed(schema, bytes) }
    }
    throw refused(kind, response.status, headers, bytes)
  }

  function parsed<Schema extends z.ZodType>(schema: Schema, bytes: Uint8Array): z.output<Schema> {
    const result = schema.safeParse(jsonOf(bytes))
    if (result.success) return result.data
    throw failure('ambiguous', 'answered with something else than documented.', {
      detail: `${z.prettifyError(result.error)}\n${textOf(bytes)}`,
    })
  }

  function refused(
    kind: Kind,
    status: number,
    headers: Record<string, string>,
    bytes: Uint8Array,
  ): ProviderError {
    const body = jsonOf(bytes) ?? textOf(bytes)
    const cause = new StatusError(status, body, headers)
    const detail = `${status}: ${textOf(bytes)}`
    const read = options.readRefusal?.(status, body, headers) ?? null
    const waitMs = read?.retryAfterMs ?? retryAfterMs(headers['retry-after'])
    const common = {
      detail,
      cause,
      ...(read?.code ? { code: read.code } : {}),
      ...(waitMs === undefined ? {} : { retryAfterMs: waitMs }),
    }
    if (status === 429 || read?.kind === 'busy') {
      return failure('not_sent', read?.message ?? 'has too much to do right now.', {
        ...common,
        busy: true,
      })
    }
    if (status === 401 || status === 403) {
      const code = read?.code ?? 'provider_unavailable'
      const message = read?.message ?? 'does not accept the key that this server has.'
      return failure(kind === 'submit' || read ? 'rejected' : 'ambiguous', message, { ...common, code })
    }
    const unclear = status >= 500 || [408, 409, 425].includes(status) || (status < 400 && !read)
    if (read?.kind === 'ambiguous' || unclear) {
      return failure('ambiguous', read?.message ?? 'has a fault of its own.', common)
    }
    return failure('rejected', read?.message ?? 'refused the request.', common)
  }

  return {
    submit: (request, context) => exchange('submit', request, context),
    ask: (request, context) => exchange('ask', request, context),
  }
}

function urlOf(baseUrl: string, request: ProviderRequest, added: ProviderRequest['query'] = {}): URL {
  const url = new URL(
    /^https?:/.test(request.path) ? request.path : `${baseUrl.replace(/\/$/, '')}${request.path}`,
  )
  for (const [name, value] of Object.entries({ ...request.query, ...added })) {
    if (value !== undefined) url.searchParams.set(name, String(value))
  }
  return url
}

function encodeBody(body: ProviderRequest['body']): { body?: BodyInit; contentType: Record<string, string> } {
  if (!body) return { contentType: {} }
  if ('json' in body) {
    return { body: JSON.stringify(body.json), contentType: { 'content-type': 'application/json' } }
  }
  // The boundary is chosen by fetch.
  if ('form' in body) return { body: body.form, contentType: {} }
  return { body: Uint8Array.from(body.bytes), contentType: { 'content-type': body.mime } }
}

async function readAtMost(response: Response, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body ?? []) {
    size += chunk.length
    if (size > maxBytes) throw new Error(`the answer is larger than ${maxBytes} bytes`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** Codes of Node and undici for connections that never came to be, so that not one byte of the request left. */
const NEVER_SENT =
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|EGRESS_REFUSED|UND_ERR_CONNECT_TIMEOUT|CERT_.*|ERR_TLS_.*|ERR_SSL_.*|DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_.*)$/

/** Whether a failed request surely never reached the provider. */
export function neverSent(error: unknown): boolean {
  for (let current = error; current instanceof Error; current = current.cause) {
    if (current instanceof OutboundError) return current.submission === 'not_sent'
    if ('code' in current && typeof current.code === 'string' && NEVER_SENT.test(current.code)) return true
  }
  return false
}

/** Messages of an error and its causes, outermost first. */
function chain(error: unknown): string {
  const messages: string[] = []
  for (let current = error; current instanceof Error; current = current.cause) messages.push(current.message)
  return messages.join(': ')
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(textOf(bytes, Number.POSITIVE_INFINITY))
  } catch {
    // Not JSON: the callers treat it as an answer that is not as documented.
    return undefined
  }
}

const textOf = (bytes: Uint8Array, limit = DETAIL_CHARACTERS): string =>
  new TextDecoder().decode(bytes.subarray(0, limit))

/** Seconds or an HTTP date (RFC 9110, 10.2.3). */
function retryAfterMs(header: string | undefined): number | undefined {
  if (header === undefined) return undefined
  const seconds = Number(header)
  const ms = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(header) - Date.now()
  return Number.isFinite(ms) ? Math.min(Math.max(ms, 0), 60 * 60 * 1000) : undefined
}

/** Strikes secrets out, also where they are URL-encoded. */
export function redactor(secrets: readonly string[]): (text: string) => string {
  const known = secrets.filter((secret) => secret.length >= 8)
  const spellings = known.flatMap((secret) => [secret, encodeURIComponent(secret)])
  return (text) => spellings.reduce((struck, secret) => struck.replaceAll(secret, '***'), text)
}
