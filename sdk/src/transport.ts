import createClient, { type Client } from 'openapi-fetch'
import { Deadline, sleep } from './deadline.ts'
import { ConnectionError, PotterLabsError, readApiError, TimeoutError } from './errors.ts'
import type { paths } from './generated/api.ts'
import type { ClientOptions, IdempotentOptions, RequestOptions } from './options.ts'
import { mayRepeat, retryDelayMs } from './retry.ts'

const DEFAULT_MAX_RETRIES = 2
const DEFAULT_TIMEOUT_MS = 60_000

/** Statuses whose answers have no body (Fetch Standard, 2.2.3); `new Response` refuses one. */
const BODILESS = [204, 205, 304]

/** Sends requests: with the key, time limits and retries. */
export class Transport {
  /** Knows every path of the contract. Each call must be given `request(...)` or `stream(...)`. */
  readonly api: Client<paths>
  readonly baseUrl: string
  readonly timeoutMs: number
  readonly maxRetries: number
  readonly #fetch: typeof globalThis.fetch
  readonly #headers: Record<string, string>

  constructor(options: ClientOptions, defaultBaseUrl: string) {
    this.baseUrl = (options.baseUrl ?? defaultBaseUrl).replace(/\/+$/, '')
    this.timeoutMs = options.timeoutMs ?? DEFAULT_TIMEOUT_MS
    this.maxRetries = options.maxRetries ?? DEFAULT_MAX_RETRIES
    const { fetch } = options
    // Looked up at each call, so that a global replaced later counts; called bare, as browsers demand.
    this.#fetch = fetch ?? ((input, init) => globalThis.fetch(input, init))
    this.#headers = {
      ...options.headers,
      Accept: 'application/json',
      Authorization: `Bearer ${options.apiKey}`,
    }
    this.api = createClient<paths>({
      baseUrl: this.baseUrl,
      headers: this.#headers,
      pathSerializer: fillPath,
    })
  }

  /** What a call of `api` needs besides its parameters: the answer is read whole, and retried. */
  request(options: RequestOptions): { fetch: (request: Request) => Promise<Response>; headers: HeadersInit } {
    return { fetch: (request) => this.send(request, options), headers: options.headers ?? {} }
  }

  /** As `request`, for answers that are read as they come and have no end; not retried. */
  stream(
    headers: Record<string, string> | undefined,
    signal: AbortSignal,
  ): { fetch: (request: Request) => Promise<Response>; headers: HeadersInit; parseAs: 'stream' } {
    return {
      fetch: (request) => this.open(request, signal),
      headers: { ...headers, Accept: 'text/event-stream' },
      parseAs: 'stream',
    }
  }

  /** GET of a link that the server gave, relative or not. Never takes the key to another server. */
  async follow<Body>(link: string, options: RequestOptions): Promise<Body> {
    const url = link.startsWith('/') ? this.baseUrl + link : link
    if (!url.startsWith(`${this.baseUrl}/`)) {
      throw new PotterLabsError(`The link ${link} leads away from ${this.baseUrl}.`)
    }
    const request = new Request(url, { headers: { ...this.#headers, ...options.headers } })
    const response = await this.send(request, options)
    return readBody(response.json().then((data: Body) => ({ data, response })))
  }

  /**
   * One logical request: as many attempts as are safe and promising. The answer is a success and its body has
   * arrived in full; throws an `ApiError` for other answers.
   */
  async send(request: Request, options: RequestOptions): Promise<Response> {
    const retries = mayRepeat(request) ? (options.maxRetries ?? this.maxRetries) : 0
    for (let failures = 0; ; failures++) {
      const isLast = failures >= retries
      try {
        return await this.#attempt(isLast ? request : request.clone(), options)
      } catch (error) {
        const delayMs = isLast ? null : retryDelayMs(error, failures)
        if (delayMs === null) throw error
        await sleep(delayMs, options.signal)
      }
    }
  }

  /** Sends once and answers when the headers are there; the body comes as it comes, until the signal ends it. */
  async open(request: Request, signal: AbortSignal): Promise<Response> {
    const response = await this.#fetch(request, { signal }).catch((cause: unknown) => {
      signal.throwIfAborted()
      throw connectionError(cause)
    })
    if (!response.ok) throw await readApiError(response)
    return response
  }

  async #attempt(request: Request, options: RequestOptions): Promise<Response> {
    const limitMs = options.timeoutMs ?? this.timeoutMs
    const deadline = new Deadline(options.signal, limitMs, () => {
      const { pathname } = new URL(request.url)
      return new TimeoutError(`${request.method} ${pathname} was not answered within ${limitMs} ms.`)
    })
    try {
      const response = await this.open(request, deadline.signal)
      const body = await response.arrayBuffer()
      const { status, statusText, headers } = response
      return new Response(BODILESS.includes(status) ? null : body, { status, statusText, headers })
    } catch (error) {
      deadline.signal.throwIfAborted()
      throw error instanceof PotterLabsError ? error : connectionError(error)
    } finally {
      deadline.clear()
    }
  }
}

/** The header that makes a request safe to repeat. */
export const idempotencyHeader = (options: IdempotentOptions): { 'Idempotency-Key': string } => ({
  'Idempotency-Key': options.idempotencyKey ?? crypto.randomUUID(),
})

/** What `api` answers: only successes, since `send` throws for the others. */
export interface Reply<Body> {
  data?: Body
  response: Response
}

/** The body of an answer that must have one. */
export async function readBody<Body>(call: Promise<Reply<Body>>): Promise<Body> {
  const { data, response } = await call.catch((cause: unknown) => {
    if (!(cause instanceof SyntaxError)) throw cause
    throw new PotterLabsError('The answer is not JSON: is this the address of the API?', { cause })
  })
  if (data === undefined) throw new PotterLabsError(`The answer has status ${response.status} and no body.`)
  return data
}

/** For answers without a body. */
export async function readNothing(call: Promise<Reply<unknown>>): Promise<void> {
  await call
}

/** Puts parameters into a path. Refuses what a URL would read as no segment at all (RFC 3986, 5.2.4). */
export function fillPath(path: string, parameters: Record<string, unknown>): string {
  return path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = String(parameters[name] ?? '')
    if (['', '.', '..'].includes(value)) {
      throw new PotterLabsError(`${name} is ${JSON.stringify(value)}, which cannot stand in ${path}.`)
    }
    return encodeURIComponent(value)
  })
}

/** Why is in the cause: `fetch` itself only says that it failed. */
function connectionError(error: unknown): ConnectionError {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  return new ConnectionError(`The connection failed: ${cause instanceof Error ? cause.message : cause}`, {
    cause: error,
  })
}
