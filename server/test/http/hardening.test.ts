import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { codeOf, dial, exchange, untilClosed } from '../support/raw-http.ts'
import { type TestServer, testServer, UNLIMITED } from '../support/server.ts'

/*
 * What no honest client sends, and clients that are too slow: each gets the envelope where HTTP leaves room for one,
 * and costs little.
 */

let server: TestServer
beforeAll(async () => {
  server = await testServer({
    role: 'api',
    edge: { ...UNLIMITED, headersTimeoutMs: 300, bodyTimeoutMs: 200 },
  })
})
afterAll(() => server.stop())

const head = (method: string, path: string, ...headers: string[]) =>
  [
    `${method} ${path} HTTP/1.1`,
    'Host: localhost',
    `Authorization: Bearer ${server.apiKey}`,
    ...headers,
    '',
    '',
  ].join('\r\n')
const posting = (...headers: string[]) =>
  head('POST', '/v1/scripts', 'Idempotency-Key: k', 'Connection: close', ...headers)
const JSON_TYPE = 'Content-Type: application/json'

describe('H-13 what is not HTTP', () => {
  test.each([
    ['a broken request line', () => 'NONSENSE\r\n\r\n', 400, 'malformed_request'],
    ['no Host', () => 'GET /v1/me HTTP/1.1\r\nConnection: close\r\n\r\n', 400, 'malformed_request'],
    ['a Host that is none', () => 'GET /v1/me HTTP/1.1\r\nHost: a b/c\r\n\r\n', 400, 'malformed_request'],
    [
      'headers without end',
      () => `GET /v1/me HTTP/1.1\r\nX: ${'x'.repeat(20_000)}`,
      431,
      'headers_too_large',
    ],
    [
      'a body of two lengths',
      () => posting('Content-Length: 2', 'Content-Length: 3'),
      400,
      'malformed_request',
    ],
    [
      'a length and chunks at once',
      () => `${posting('Content-Length: 2', 'Transfer-Encoding: chunked')}0\r\n\r\n`,
      400,
      'malformed_request',
    ],
    ['a negative length', () => posting('Content-Length: -1'), 400, 'malformed_request'],
    [
      'the tunnel of a proxy',
      () => 'CONNECT example.com:443 HTTP/1.1\r\nHost: example.com\r\n\r\n',
      405,
      'method_not_allowed',
    ],
  ])('%s', async (_name, request, status, code) => {
    const answer = await exchange(server.url, request())
    expect([answer.status, codeOf(answer)]).toEqual([status, code])
  })

  test('headers that never end in time', async () => {
    const answer = await exchange(server.url, 'GET /v1/me HTTP/1.1\r\nHost: localhost\r\nX-Slow: ')
    expect([answer.status, codeOf(answer)]).toEqual([408, 'request_timeout'])
  })

  test('a body that never ends in time', async () => {
    const answer = await exchange(server.url, `${posting(JSON_TYPE, 'Content-Length: 50')}{"input"`)
    expect([answer.status, codeOf(answer)]).toEqual([408, 'request_timeout'])
  })

  test('a body in chunks that never ends in time', async () => {
    const answer = await exchange(server.url, `${posting(JSON_TYPE, 'Transfer-Encoding: chunked')}1\r\n{\r\n`)
    expect([answer.status, codeOf(answer)]).toEqual([408, 'request_timeout'])
  })

  test('chunks that are none', async () => {
    const answer = await exchange(server.url, `${posting(JSON_TYPE, 'Transfer-Encoding: chunked')}xyz\r\n{`)
    expect([answer.status, codeOf(answer)]).toEqual([400, 'malformed_request'])
  })

  test('a client that hangs up in the middle of its body leaves nothing behind', async () => {
    const socket = await dial(server.url)
    const closed = untilClosed(socket)
    socket.write(`${posting(JSON_TYPE, 'Content-Length: 50')}{"input"`)
    socket.destroy()
    await closed
    expect((await server.call('GET', '/v1/me')).status).toBe(200)
  })
})

describe('H-13 targets and methods', () => {
  const ask = async (target: string, method = 'GET', ...headers: string[]) =>
    exchange(server.url, head(method, target, 'Connection: close', ...headers))

  test.each([
    ['broken percent-encoding in an id', '/v1/scripts/%E0%A4%A', 404],
    ['U+0000 in an id', '/v1/scripts/%00', 422],
    ['broken percent-encoding in a query', '/v1/jobs?limit=%E0%A4%A', 422],
    ['a parameter twice', '/v1/jobs?limit=1&limit=2', 422],
    ['a parameter without a value', '/v1/jobs?limit=', 422],
    ['a way out', '/v1/../../etc/passwd', 404],
    ['an encoded way out', '/v1/scripts/..%2f..%2fetc', 404],
    ['no slash', 'v1/me', 400],
    ['a target of a proxy', 'http://elsewhere.example/v1/nothing', 404],
    ['a query of 10 kB', `/v1/jobs?cursor=${'x'.repeat(10_000)}`, 422],
  ])('%s is a fault of the client', async (_name, target, status) => {
    const answer = await ask(target)
    expect([answer.status, typeof codeOf(answer)]).toEqual([status, 'string'])
  })

  test('a proxy may name the whole URL', async () => {
    expect((await ask('http://elsewhere.example/v1/me')).status).toBe(200)
  })

  test.each(['/v1/routes:preview', '/v1/routes%3Apreview', '/v1/routes%3apreview'])(
    '%s is one place',
    async (path) => {
      const body = '{"nonsense": true}'
      const answer = await exchange(
        server.url,
        `${head('POST', path, 'Connection: close', JSON_TYPE, `Content-Length: ${body.length}`)}${body}`,
      )
      expect([answer.status, codeOf(answer)]).toEqual([
        422,
        expect.stringMatching(/unknown_field|invalid_param/),
      ])
    },
  )

  test.each(['/v1/scripts/', '//v1/scripts', '/v1//scripts'])(
    '%s is not /v1/scripts, and says so',
    async (path) => {
      const answer = await ask(path)
      expect([answer.status, codeOf(answer)]).toEqual([404, 'route_not_found'])
      expect(JSON.parse(answer.text).error.hint).toBe('Ask for /v1/scripts.')
    },
  )

  test.each(['PUT', 'TRACE', 'PROPFIND', 'PATCH'])('%s is not for /v1/scripts', async (method) => {
    const answer = await ask('/v1/scripts', method)
    expect([answer.status, codeOf(answer)]).toEqual([405, 'method_not_allowed'])
    expect(answer.headers.get('allow')).toBe('GET, POST, HEAD, OPTIONS')
  })

  test('HEAD is GET without the body', async () => {
    const got = await ask('/v1/me')
    const asked = await ask('/v1/me', 'HEAD')
    expect([asked.status, asked.text, asked.headers.get('content-type')]).toEqual([
      200,
      '',
      got.headers.get('content-type'),
    ])
    const stream = await ask('/v1/events', 'HEAD', 'Accept: text/event-stream')
    expect([stream.status, stream.text]).toEqual([200, ''])
  })

  test('OPTIONS says what may be done, without a key', async () => {
    const answer = await exchange(
      server.url,
      'OPTIONS /v1/me HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n',
    )
    expect([answer.status, answer.headers.get('allow'), answer.text]).toEqual([204, 'GET, HEAD, OPTIONS', ''])
  })
})

test('H-13 connections over the limit are not taken', async () => {
  const small = await testServer({ role: 'api', edge: { ...UNLIMITED, maxConnections: 2 } })
  const held = [await dial(small.url), await dial(small.url)]
  for (const socket of held) {
    const answered = new Promise((resolve) => socket.once('data', resolve))
    socket.write('GET /health/live HTTP/1.1\r\nHost: x\r\n\r\n')
    await answered
  }
  expect(await untilClosed(await dial(small.url))).toBe('')
  for (const socket of held) socket.destroy()
  await small.stop()
})
