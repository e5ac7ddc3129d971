import { expect, test } from 'vitest'
import { ApiError } from './errors.ts'
import {
  ConflictError,
  ConnectionError,
  PotterLabs,
  RateLimitError,
  ServerError,
  TimeoutError,
} from './index.ts'
import { mayRepeat, retryDelayMs } from './retry.ts'
import { errorBody, type Received, sendError, sendJson, startServer } from './server.testkit.ts'

const AT_ONCE = { 'Retry-After': '0' }
const keys = (requests: Received[]) => requests.map(({ headers }) => headers['idempotency-key'])
const clientOf = (baseUrl: string, more: object = {}) => new PotterLabs({ apiKey: 'k', baseUrl, ...more })

test('a create is repeated under one key until it succeeds', async () => {
  const { url, requests } = await startServer((_, response) => {
    if (requests.length === 1) return sendError(response, 503, 'service_unavailable', AT_ONCE)
    if (requests.length === 2) return sendError(response, 409, 'idempotency_in_progress', AT_ONCE)
    sendJson(response, 201, { id: 'scr_1' })
  })
  const script = await clientOf(url).scripts.create({ input: { type: 'text', text: 'Once.' } })
  expect(script.id).toBe('scr_1')
  expect(requests).toHaveLength(3)
  expect(new Set(keys(requests)).size).toBe(1)
  expect(requests[2]?.body.toString()).toBe('{"input":{"type":"text","text":"Once."}}')
})

test('an upload is repeated with all its bytes', async () => {
  const { url, requests } = await startServer((_, response) => {
    if (requests.length === 1) return sendError(response, 500, 'internal_error', AT_ONCE)
    sendJson(response, 201, { id: 'a_1' })
  })
  await clientOf(url).assets.create({ file: new Blob([new Uint8Array(100_000).fill(7)]) })
  const [first, second] = requests
  expect(first?.body.length).toBeGreaterThan(100_000)
  expect(second?.body).toEqual(first?.body)
  expect(second?.headers['content-type']).toBe(first?.headers['content-type'])
})

test('a connection that breaks, even in the middle of the answer, is made anew', async () => {
  const { url, requests } = await startServer((_, response) => {
    if (requests.length === 1) return response.destroy()
    if (requests.length === 2) {
      response
        .writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': '100' })
        .write('{"status"')
      setTimeout(() => response.destroy(), 20)
      return
    }
    sendJson(response, 200, { status: 'ok' })
  })
  expect(await clientOf(url).health.live()).toEqual({ status: 'ok' })
  expect(requests).toHaveLength(3)
})

test('after two retries the last failure is thrown', async () => {
  const { url, requests } = await startServer((_, response) =>
    sendError(response, 500, 'internal_error', AT_ONCE),
  )
  await expect(clientOf(url).health.live()).rejects.toBeInstanceOf(ServerError)
  expect(requests).toHaveLength(3)
})

test('maxRetries counts for a client and for a call', async () => {
  const { url, requests } = await startServer((_, response) =>
    sendError(response, 500, 'internal_error', AT_ONCE),
  )
  await expect(clientOf(url, { maxRetries: 1 }).health.live()).rejects.toThrow()
  expect(requests).toHaveLength(2)
  await expect(clientOf(url, { maxRetries: 1 }).health.live({ maxRetries: 0 })).rejects.toThrow()
  expect(requests).toHaveLength(3)
})

test('what would fail again is not repeated', async () => {
  const { url, requests } = await startServer((_, response) => sendError(response, 409, 'already_terminal'))
  await expect(clientOf(url).jobs.cancel('vo_1')).rejects.toBeInstanceOf(ConflictError)
  expect(requests).toHaveLength(1)
})

test('a server that asks for more than a minute is not waited for', async () => {
  const { url, requests } = await startServer((_, response) => {
    sendError(response, 429, 'rate_limited', { 'Retry-After': '61' })
  })
  await expect(clientOf(url).me.get()).rejects.toBeInstanceOf(RateLimitError)
  expect(requests).toHaveLength(1)
})

test('nobody there is a ConnectionError that says why', async () => {
  const { url } = await startServer(() => {})
  const port = Number(new URL(url).port)
  const closed = clientOf(`http://127.0.0.1:${port === 1 ? 2 : 1}`, { maxRetries: 0 })
  await expect(closed.me.get()).rejects.toSatisfy(
    (error) => error instanceof ConnectionError && error.cause instanceof Error,
  )
})

test('an answer that does not come in time is a TimeoutError', async () => {
  const { url, requests } = await startServer(() => {})
  const call = clientOf(url, { maxRetries: 0 }).me.get({ timeoutMs: 500 })
  await expect(call).rejects.toBeInstanceOf(TimeoutError)
  await expect(call).rejects.toThrow('GET /v1/me was not answered within 500 ms')
  expect(requests).toHaveLength(1)
})

test('an abort ends the call and its retries with the reason given', async () => {
  const { url, requests } = await startServer((_, response) => {
    sendError(response, 503, 'service_unavailable', { 'Retry-After': '30' })
    setTimeout(() => controller.abort(new Error('changed my mind')), 20)
  })
  const controller = new AbortController()
  await expect(clientOf(url).me.get({ signal: controller.signal })).rejects.toThrow('changed my mind')
  await expect(clientOf(url).me.get({ signal: controller.signal })).rejects.toThrow('changed my mind')
  expect(requests).toHaveLength(1)
})

test('only requests that do no harm twice may be repeated', () => {
  const request = (method: string, headers = {}) => new Request('http://api.test', { method, headers })
  expect(['GET', 'PUT', 'DELETE'].map((method) => mayRepeat(request(method)))).toEqual([true, true, true])
  expect(['POST', 'PATCH'].map((method) => mayRepeat(request(method)))).toEqual([false, false])
  expect(mayRepeat(request('POST', { 'Idempotency-Key': 'k' }))).toBe(true)
})

test('the delay is what Retry-After says, else doubles up to a limit, with jitter', () => {
  const failure = (status: number, headers: HeadersInit = {}) =>
    new ApiError(status, errorBody('internal_error'), new Headers(headers))
  expect(retryDelayMs(failure(503, { 'Retry-After': '3' }), 0)).toBe(3000)
  expect(retryDelayMs(failure(503, { 'Retry-After': new Date(0).toUTCString() }), 0)).toBe(0)
  expect(retryDelayMs(failure(422), 0)).toBeNull()
  expect(retryDelayMs(new Error('a bug'), 0)).toBeNull()
  for (const [failures, longestMs] of [500, 1000, 2000, 4000, 8000, 8000].entries()) {
    const delayMs = retryDelayMs(new ConnectionError(), failures)
    expect(delayMs).toBeGreaterThanOrEqual(longestMs * 0.75)
    expect(delayMs).toBeLessThanOrEqual(longestMs)
  }
})
