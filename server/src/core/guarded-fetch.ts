import { Client, type Dispatcher } from 'undici'
import { type AnswerBody, answerBody } from './answer-body.ts'
import { createEgressPolicy } from './egress.ts'
import { guardedConnect, type Resolve, resolveName } from './guarded-connect.ts'
import { failureOf, OutboundError } from './outbound-error.ts'

export interface GuardedRequest {
  method?: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  headers?: Record<string, string>
  body?: string | Uint8Array
  /** How many redirects of a GET are followed; one beyond is an answer like any other. Default 0. */
  redirects?: number
  /** For connecting and until the head of the answer is there, in each hop. Default 15 s. */
  headTimeoutMs?: number
  /** For all of it, the body included. Default 60 s. */
  totalTimeoutMs?: number
  signal?: AbortSignal
}

/** The head of an answer, whatever its status. Its body is to be read, or discarded. */
export interface GuardedAnswer extends AnswerBody {
  /** What answered, after redirects. */
  url: string
  status: number
  /** Names in lower case; several values of one name are joined by commas. */
  headers: Record<string, string>
}

/**
 * Fetches from addresses that clients or providers name, and from nowhere that `core/egress.ts` does not allow.
 * Throws OutboundError, which says whether anything was sent.
 */
export interface GuardedFetch {
  (url: string, request?: GuardedRequest): Promise<GuardedAnswer>
  /** Null, or why this URL can never be fetched: for telling so at once when a client names it. */
  checkTargetUrl(url: string): string | null
}

export interface GuardedFetchOptions {
  /** Ranges (CIDR) that may be reached although private, on any port and without TLS. */
  egressAllow?: readonly string[]
  /** Ports of public addresses. Default 443 and 8443. */
  ports?: readonly number[]
  /** Default: the system's name servers. */
  resolve?: Resolve
}

/** What another origin than the one asked may be told of our request. Whatever else there is may be a secret. */
const HEADERS_FOR_ANYONE: readonly string[] = ['accept', 'range', 'user-agent']
const REDIRECTS: readonly number[] = [301, 302, 303, 307, 308]

export function createGuardedFetch(options: GuardedFetchOptions = {}): GuardedFetch {
  const policy = createEgressPolicy(options.egressAllow, options.ports)
  const connect = guardedConnect(policy, options.resolve ?? resolveName)

  async function guardedFetch(url: string, request: GuardedRequest = {}): Promise<GuardedAnswer> {
    const { redirects = 0, totalTimeoutMs = 60_000, method = 'GET' } = request
    if (redirects > 0 && method !== 'GET') throw new TypeError('only a GET can be sent on to another place')
    const timeout = AbortSignal.timeout(totalTimeoutMs)
    const signal = request.signal ? AbortSignal.any([timeout, request.signal]) : timeout
    let headers = request.headers ?? {}
    let target = url
    for (let hop = 0; ; hop++) {
      const refusal = policy.checkUrl(target)
      if (refusal !== null) throw new OutboundError('refused', refusal)
      const answer = await sendOnce(new URL(target), { ...request, method, headers, signal })
      const location = REDIRECTS.includes(answer.status) ? answer.headers.location : undefined
      if (hop === redirects || location === undefined) return answer
      answer.discard()
      if (!URL.canParse(location, target)) throw new OutboundError('bad_answer', 'it redirects to no URL')
      const next = new URL(location, target)
      if (next.origin !== new URL(target).origin) headers = forAnyone(headers)
      target = next.href
    }
  }

  /**
   * One request on a connection of its own. One kept open from before may be closed by the other side just as we
   * write, and then nobody can say whether the request was read: with paid work that doubt costs more than a handshake.
   */
  async function sendOnce(
    url: URL,
    request: GuardedRequest & { signal: AbortSignal },
  ): Promise<GuardedAnswer> {
    const headTimer = new AbortController()
    const { headTimeoutMs = 15_000 } = request
    const timer = setTimeout(() => headTimer.abort(), headTimeoutMs)
    let connected = false
    const client = new Client(url.origin, {
      headersTimeout: 0,
      bodyTimeout: 0,
      connect: (target, callback) =>
        connect(target, (error, socket) => {
          if (error) return callback(error, null)
          connected = true
          callback(null, socket)
        }),
    })
    try {
      const answer = await client.request({
        path: `${url.pathname}${url.search}`,
        method: request.method ?? 'GET',
        headers: { 'accept-encoding': 'identity', ...request.headers },
        body: request.body ?? null,
        signal: AbortSignal.any([headTimer.signal, request.signal]),
      })
      const headers = plainHeaders(answer.headers)
      const close = () => void client.destroy()
      return {
        url: url.href,
        status: answer.statusCode,
        headers,
        ...answerBody(answer.body, headers['content-encoding'], close),
      }
    } catch (error) {
      void client.destroy()
      throw failureOf(error, { connected, timedOut: headTimer.signal.aborted })
    } finally {
      clearTimeout(timer)
    }
  }

  return Object.assign(guardedFetch, { checkTargetUrl: (url: string) => policy.checkUrl(url) })
}

const forAnyone = (headers: Record<string, string>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).filter(([name]) => HEADERS_FOR_ANYONE.includes(name.toLowerCase())),
  )

function plainHeaders(raw: Dispatcher.ResponseData['headers']): Record<string, string> {
  const entries = Object.entries(raw).flatMap(([name, value]) =>
    value === undefined ? [] : [[name.toLowerCase(), [value].flat().join(', ')]],
  )
  return Object.fromEntries(entries)
}
