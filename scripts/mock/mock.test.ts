import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Mock, startMock } from '../../mock/src/server.ts'
import { startBundle } from './bundles.testkit.ts'

let mock: Mock
beforeAll(async () => {
  mock = await startBundle('all')
})
afterAll(() => mock.close())

const KEY = { 'X-Api-Key': 'any' }

/** A call as a client makes it; the reply's body as text and, where it is JSON, parsed. */
async function call(path: string, options: RequestInit = {}) {
  const response = await fetch(`${mock.url}${path}`, { ...options, headers: { ...KEY, ...options.headers } })
  const text = await response.text()
  const isJson = response.headers.get('content-type')?.includes('json') ?? false
  return {
    status: response.status,
    headers: response.headers,
    text,
    body: isJson ? JSON.parse(text) : undefined,
  }
}

const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  call(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': 'one', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })

const SCRIPT = { input: { type: 'text', text: 'Once upon a time.' } }

test('without a key it is 401, in our envelope', async () => {
  const { status, body } = await call('/v1/me', { headers: { 'X-Api-Key': '' } })
  expect({ status, code: body.error.code }).toEqual({ status: 401, code: 'unauthorized' })
})

test('both ways to send a key are taken', async () => {
  const { status } = await call('/v1/me', { headers: { 'X-Api-Key': '', Authorization: 'Bearer any' } })
  expect(status).toBe(200)
  expect((await call('/v1/me')).status).toBe(200)
})

test('a body that breaks the contract is told what is wrong and where', async () => {
  const { status, headers, body } = await post('/v1/slideshow-videos', {
    script: { type: 'text', text: 'Once.' },
    options: { fps: 31 },
  })
  expect(status).toBe(422)
  expect(body.error).toMatchObject({
    code: 'invalid_param',
    field: 'options.fps',
    message: expect.stringContaining('24, 25, 30, 60'),
    request_id: headers.get('x-request-id'),
  })
})

test('an unknown field is named', async () => {
  const { status, body } = await post('/v1/scripts', { ...SCRIPT, inputs: 1 })
  expect(status).toBe(422)
  expect(body.error).toMatchObject({ code: 'unknown_field', field: 'inputs' })
})

test('a missing field and a missing body are 422 too', async () => {
  expect((await post('/v1/scripts', {})).body.error).toMatchObject({ code: 'invalid_param', field: 'input' })
  const { status } = await call('/v1/scripts', { method: 'POST', headers: { 'Idempotency-Key': 'one' } })
  expect(status).toBe(422)
})

test('query parameters are checked', async () => {
  const { status, body } = await call('/v1/jobs?limit=900')
  expect(status).toBe(422)
  expect(body.error.field).toBe('limit')
})

test('a missing Idempotency-Key is the documented 400', async () => {
  const { status, body } = await call('/v1/scripts', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(SCRIPT),
  })
  expect({ status, code: body.error.code }).toEqual({ status: 400, code: 'idempotency_key_required' })
})

test.each([
  ['bad JSON', '/v1/scripts', '{"input":', {}, 400, 'invalid_json'],
  [
    'another media type',
    '/v1/scripts',
    'Once.',
    { 'Content-Type': 'text/plain' },
    415,
    'unsupported_media_type',
  ],
  ['an unknown route', '/v1/nothing', {}, {}, 404, 'route_not_found'],
  ['another method', '/v1/me', {}, {}, 405, 'method_not_allowed'],
])('%s is answered in our envelope', async (_, path, sent, headers, status, code) => {
  const reply = await post(path, sent, headers)
  expect({ status: reply.status, code: reply.body.error.code }).toEqual({ status, code })
})

test('clients that want problem+json (RFC 9457) get it', async () => {
  const { headers, body } = await call('/v1/nothing', { headers: { Accept: 'application/problem+json' } })
  expect(headers.get('content-type')).toBe('application/problem+json')
  expect(body).toMatchObject({ status: 404, code: 'route_not_found', title: expect.any(String) })
})

test('Prefer asks for another documented reply', async () => {
  const headers = { Prefer: 'code=409, example=already_terminal' }
  const { status, body } = await call('/v1/jobs/vo_1', { method: 'DELETE', headers })
  expect({ status, code: body.error.code }).toEqual({ status: 409, code: 'already_terminal' })
})

test.each(['code=418', 'code=409, example=no_such'])(
  'a preference that is not documented (%s) is a fault of the client',
  async (prefer) => {
    const { status, body } = await call('/v1/jobs/vo_1', { method: 'DELETE', headers: { Prefer: prefer } })
    expect({ status, field: body?.error.field }).toEqual({ status: 422, field: 'Prefer' })
  },
)

test('what is made says where it is', async () => {
  const { headers, body } = await post('/v1/scripts', SCRIPT)
  expect(headers.get('location')).toBe(`/v1/scripts/${body.id}`)
  expect((await call(headers.get('location') ?? '')).status).toBe(200)
})

test('an ETag that the client has is 304', async () => {
  const etag = (await call('/v1/jobs/vo_1')).headers.get('etag') ?? ''
  const { status, text } = await call('/v1/jobs/vo_1', { headers: { 'If-None-Match': etag } })
  expect({ status, text }).toEqual({ status: 304, text: '' })
})

test('events come as a page, or as a stream of the same events that ends', async () => {
  const page = await call('/v1/events')
  const stream = await call('/v1/events', { headers: { Accept: 'text/event-stream' } })
  expect(stream.headers.get('content-type')).toBe('text/event-stream; charset=utf-8')
  const ids = [...stream.text.matchAll(/^id: (.+)$/gm)].map(([, id]) => id)
  expect(ids.length).toBeGreaterThan(1)
  expect(ids).toEqual(page.body.items.map(({ id }: { id: string }) => id))
  const data = [...stream.text.matchAll(/^data: (.+)$/gm)].map(([, json]) => JSON.parse(json ?? ''))
  expect(data).toEqual(page.body.items)

  const resumed = await call('/v1/events', {
    headers: { Accept: 'text/event-stream', 'Last-Event-ID': ids[0] ?? '' },
  })
  expect([...resumed.text.matchAll(/^id: (.+)$/gm)].map(([, id]) => id)).toEqual(ids.slice(1))
})

test('a list ends: behind the example page there is an empty last one', async () => {
  const first = await call('/v1/voices')
  expect(first.body.items.length).toBeGreaterThan(0)
  const { status, body } = await call(`/v1/voices?cursor=${first.body.next ?? 'none'}`)
  expect(status).toBe(200)
  if (first.body.next !== null) expect(body).toMatchObject({ items: [], next: null })

  const log = await call('/v1/events')
  const later = await call(`/v1/events?cursor=${log.body.next}`)
  expect(later.body).toEqual({ ...log.body, items: [] })
})

test('a page of any origin may call it', async () => {
  const headers = {
    Origin: 'http://localhost:5173',
    'Access-Control-Request-Method': 'POST',
    'Access-Control-Request-Headers': 'authorization,idempotency-key',
  }
  const preflight = await call('/v1/scripts', { method: 'OPTIONS', headers })
  expect(preflight.status).toBe(204)
  expect(preflight.headers.get('access-control-allow-headers')).toBe('authorization,idempotency-key')
  const reply = await call('/v1/nothing', { headers })
  expect(reply.headers.get('access-control-allow-origin')).toBe('http://localhost:5173')
  expect(reply.headers.get('access-control-expose-headers')).toContain('Location')
})

test('a colon verb is found, encoded or not, and beside the plain path', async () => {
  const responses = { 200: { description: 'ok', content: { 'application/json': { example: 'resumed' } } } }
  const parameters = [{ name: 'story_id', in: 'path', required: true, schema: { type: 'string' } }]
  const document = {
    openapi: '3.1.0',
    info: { title: 'verbs', version: '1' },
    paths: {
      '/stories/{story_id}': { parameters, post: { responses: { 204: { description: 'replaced' } } } },
      '/stories/{story_id}:resume': { parameters, post: { responses } },
    },
  }
  const verbs = await startMock({ document, port: 0 })
  const statusOf = async (path: string) => (await fetch(`${verbs.url}${path}`, { method: 'POST' })).status
  expect(await statusOf('/stories/s1')).toBe(204)
  expect(await statusOf('/stories/s1:resume')).toBe(200)
  expect(await statusOf('/stories/s1%3Aresume')).toBe(200)
  await verbs.close()
})

test('a port that is taken is an error, not silence', async () => {
  const port = Number(new URL(mock.url).port)
  await expect(startBundle('platform', { port })).rejects.toThrow(/EADDRINUSE/)
})
