import type { HttpAdapter, HttpCall, HttpRefusal } from '@potterlabs/generated/providers/schemas.ts'
import { createProviderHttp, redactor, StatusError, statusOf } from '../http.ts'
import { type CallContext, ProviderError } from '../port.ts'
import type { ProviderSecrets } from '../provider-secrets.ts'
import { authorize, secretsOf } from './authorize.ts'
import { ExpressionError, evaluate } from './expressions.ts'
import { RenderError, renderCall } from './render.ts'

/** What an HTTP adapter works with. */
export interface HttpTools {
  secrets: ProviderSecrets
  /** Guarded against addresses that are not public. */
  fetch: typeof fetch
  now(): number
}

/** The part of a definition that one exchange needs. */
export type HttpSide = Pick<HttpAdapter, 'base_url' | 'auth' | 'refusal' | 'result_hosts'>

/** An answer, and what its expressions made of it; null for what they found nothing for. */
export interface Answer {
  headers: Record<string, string>
  bytes: Uint8Array
  /** Whether the body is JSON or text, and no medium. */
  isText: boolean
  extracted: Record<string, unknown>
  /** What the refusal expression says of it; only where the caller decides on it. */
  refusal: Refusal | null
}

export interface Refusal {
  code: HttpRefusal['codes'][string] | 'unknown'
  retryAfterMs?: number
}

export interface ExchangeOptions {
  kind: 'submit' | 'ask'
  /** Also takes an answer that is a refusal: of a job that failed it tells what of. */
  acceptsRefusal?: boolean
}

/** Speaks with the provider as a definition says. Throws ProviderError, and LostError for a job that is gone. */
export type Exchange = (
  call: HttpCall,
  scope: Record<string, unknown>,
  context: CallContext,
  options: ExchangeOptions,
) => Promise<Answer>

/** The provider says that it does not know the job. */
export class LostError extends Error {
  override name = 'LostError'
}

/** Of what a call makes; a clip is the largest. */
const MAX_RESULT_BYTES = 256 * 1024 * 1024
const MAX_QUESTION_BYTES = 64 * 1024 * 1024
const DETAIL_CHARACTERS = 2_000
const GONE = [404, 410]

export function createExchange(name: string, side: HttpSide, tools: HttpTools): Exchange {
  const baseUrl = new URL(side.base_url)
  const known = secretsOf(side.auth).map((secret) => tools.secrets.use(secret, baseUrl))
  const redact = redactor(known)
  const http = createProviderHttp({
    providerName: name,
    baseUrl: side.base_url,
    fetch: tools.fetch,
    authorize: () => authorize(side.auth, tools.secrets, baseUrl, tools.now),
    secrets: known,
  })
  const failure = (
    submission: ProviderError['submission'],
    sentence: string,
    details: ConstructorParameters<typeof ProviderError>[2] = {},
  ) =>
    new ProviderError(submission, `${name} ${sentence}`, {
      ...details,
      detail: redact(details.detail ?? '').slice(0, DETAIL_CHARACTERS),
    })

  async function request(call: HttpCall, scope: Record<string, unknown>, context: CallContext) {
    try {
      return await renderCall(call, scope, context.signal)
    } catch (error) {
      if (!(error instanceof RenderError || error instanceof ExpressionError)) throw error
      const at = error instanceof ExpressionError ? ` (${error.at})` : ''
      throw failure('rejected', `is defined in a way that cannot make this request${at}.`, {
        detail: error.message,
        cause: error,
      })
    }
  }

  async function read(
    expressions: Record<string, string>,
    scope: Record<string, unknown>,
    context: CallContext,
  ) {
    try {
      return await evaluate(expressions, scope, context.signal)
    } catch (error) {
      if (!(error instanceof ExpressionError)) throw error
      const detail = `${error.at}: ${error.message}`
      throw failure('ambiguous', 'answered with something that its definition cannot read.', { detail })
    }
  }

  /** What a refusal by its status is about, as far as the definition can tell more than the status does. */
  async function refined(error: unknown, kind: 'submit' | 'ask', context: CallContext): Promise<unknown> {
    const status = statusOf(error)
    if (status === null || !(error instanceof ProviderError) || !(error.cause instanceof StatusError))
      return error
    if (side.refusal !== undefined) {
      const scope = { status, headers: error.cause.headers, body: clean(error.cause.body, redact) }
      const values = await read(refusalExpressions(side.refusal), scope, context)
      const refusal = refusalOf(side.refusal, values)
      const retryAfterMs = refusal?.retryAfterMs ?? error.retryAfterMs
      const wait = retryAfterMs === null ? {} : { retryAfterMs }
      if (refusal && refusal.code !== 'unknown') return refusedBy({ ...refusal, ...wait }, kind, error.detail)
    }
    return kind === 'ask' && GONE.includes(status) ? new LostError() : error
  }

  function refusedBy({ code, retryAfterMs }: Refusal, kind: 'submit' | 'ask', detail: string): Error {
    const isAsk = kind === 'ask'
    const more = { detail, ...(retryAfterMs === undefined ? {} : { retryAfterMs }) }
    switch (code) {
      case 'busy':
        return failure('not_sent', 'has too much to do right now.', { ...more, busy: true })
      case 'content_refused':
        return failure('rejected', 'refused the content of the request.', { ...more, code })
      case 'unavailable':
        return failure(isAsk ? 'ambiguous' : 'rejected', 'does not serve the account that this server has.', {
          ...more,
          code: 'provider_unavailable',
        })
      case 'lost':
        return isAsk ? new LostError() : failure('rejected', 'refused the request.', more)
      case 'rejected':
        return failure('rejected', 'refused the request.', more)
      case 'unknown':
        // Of a job under way a word that nobody explained is no end.
        return failure(isAsk ? 'ambiguous' : 'rejected', 'refused the request.', more)
    }
  }

  return async (call, scope, context, { kind, acceptsRefusal = false }) => {
    const rendered = await request(call, scope, context)
    const maxBytes = kind === 'submit' ? MAX_RESULT_BYTES : MAX_QUESTION_BYTES
    const answer = await http[kind]({ maxBytes, ...rendered }, context).catch(async (error: unknown) => {
      throw await refined(error, kind, context)
    })
    const isText = looksLikeText(answer.headers['content-type'], answer.bytes)
    const text = isText ? redact(new TextDecoder().decode(answer.bytes)) : ''
    const body = isText ? jsonOf(text, answer.headers['content-type']) : null
    if (body === undefined) throw failure('ambiguous', 'answered with broken JSON.', { detail: text })
    const seen = { ...scope, status: answer.status, headers: answer.headers, body }
    const { refusal: definition } = side
    const expressions = {
      ...extractionsOf(call),
      ...(definition && isText ? refusalExpressions(definition) : {}),
    }
    const values = await read(expressions, seen, context)
    const refusal = definition && isText ? refusalOf(definition, values) : null
    if (refusal && !acceptsRefusal) throw refusedBy(refusal, kind, text)
    return { headers: answer.headers, bytes: answer.bytes, isText, extracted: values, refusal }
  }
}

/** The expressions that read an answer, by the names of what they look for. */
export const extractionsOf = ({ extract = { states: {} } }: HttpCall): Record<string, string> =>
  Object.fromEntries(
    Object.entries(extract).flatMap(([name, text]) => (typeof text === 'string' ? [[name, text]] : [])),
  )

export const refusalExpressions = ({ code, retry_after_sec }: HttpRefusal): Record<string, string> => ({
  'refusal.code': code,
  ...(retry_after_sec === undefined ? {} : { 'refusal.retry_after_sec': retry_after_sec }),
})

function refusalOf({ codes }: HttpRefusal, values: Record<string, unknown>): Refusal | null {
  const word = values['refusal.code']
  if (word === null || word === undefined || word === false || word === '') return null
  const seconds = Number(values['refusal.retry_after_sec'] ?? Number.NaN)
  return {
    code: codes[typeof word === 'object' ? JSON.stringify(word) : String(word)] ?? 'unknown',
    ...(Number.isFinite(seconds) && seconds >= 0
      ? { retryAfterMs: Math.min(seconds * 1000, 3_600_000) }
      : {}),
  }
}

/** Media say what they are; some servers call everything text or nothing at all. */
function looksLikeText(contentType = '', bytes: Uint8Array): boolean {
  if (/^(image|audio|video)\//.test(contentType)) return false
  if (/json|^text\//.test(contentType)) return true
  const first = bytes.find((byte) => byte > 0x20)
  return bytes.length === 0 || first === 0x7b || first === 0x5b
}

/** The JSON of a body, or its text where it does not say that it is JSON. Undefined: it says so and is not. */
function jsonOf(text: string, contentType = ''): unknown {
  if (text === '') return null
  try {
    return JSON.parse(text)
  } catch {
    return contentType.includes('json') ? undefined : text
  }
}

const clean = (body: unknown, redact: (text: string) => string): unknown =>
  JSON.parse(redact(JSON.stringify(body ?? null)))
