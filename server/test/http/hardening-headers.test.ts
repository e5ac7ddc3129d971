import { createHash, randomUUID } from 'node:crypto'
import { CompiledQuery } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createLogger } from '../../src/logging.ts'
import { exchange } from '../support/raw-http.ts'
import { type TestServer, testServer, UNLIMITED } from '../support/server.ts'

let server: TestServer
const lines: string[] = []
const PAGE = 'https://app.example.com'

beforeAll(async () => {
  const logger = createLogger('debug', { write: (line: string) => void lines.push(line) })
  const edge = { ...UNLIMITED, corsOrigins: [PAGE, 'http://localhost:3000'], https: true }
  server = await testServer({ role: 'api', edge }, logger)
})
afterAll(() => server.stop())

const logged = () => lines.map((line) => JSON.parse(line))

describe('H-14 request ids', () => {
  test.each([
    ['GET', '/v1/me', 200],
    ['GET', '/v1/nothing', 404],
    ['PUT', '/v1/me', 405],
    ['GET', '/v1/jobs?limit=0', 422],
    ['GET', '/v1/events?limit=1', 200],
    ['GET', '/docs', 200],
    ['GET', '/health/live', 200],
  ])('%s %s: the client’s own, on answer and log', async (method, path, status) => {
    const id = randomUUID()
    const answer = await server.call(method, path, { headers: { 'X-Request-ID': id } })
    expect([answer.status, answer.headers.get('x-request-id')]).toEqual([status, id])
    expect(logged().filter((line) => line.request_id === id && line.msg === 'request')).toEqual([
      expect.objectContaining({ method, path: path.split('?')[0], status, duration_ms: expect.any(Number) }),
    ])
  })

  test('ours where the client sends none, or one that is not fit for a log', async () => {
    for (const headers of [{}, { 'X-Request-ID': 'x'.repeat(101) }, { 'X-Request-ID': 'a b' }]) {
      const { headers: answered } = await server.call('GET', '/v1/me', { headers })
      expect(answered.get('x-request-id')).toMatch(/^req_/)
    }
  })

  test('what never became a request has one too', async () => {
    const answer = await exchange(server.url, 'NONSENSE\r\n\r\n')
    const id = answer.headers.get('x-request-id')
    expect(id).toMatch(/^req_/)
    expect(logged().some((line) => line.request_id === id && line.status === 400)).toBe(true)
  })

  test('our own faults have one on the answer and on both lines', async () => {
    await server.db.executeQuery(CompiledQuery.raw('alter table documents rename to documents_away'))
    const answer = await server.call<{ error: { request_id: string } }>('GET', '/v1/scripts/scr_x')
    expect(answer.status).toBe(500)
    const mine = logged().filter((line) => line.request_id === answer.body.error.request_id)
    expect(mine.map(({ msg }) => msg)).toEqual(['request failed', 'request'])
    expect(answer.text, 'the database’s words stay with us').not.toContain('documents')
    await server.db.executeQuery(CompiledQuery.raw('alter table documents_away rename to documents'))
  })
})

test('no log line holds a key, a signature, a body or a query', async () => {
  const secrets = ['in-the-body', 'in-the-query', 'in-a-header', 'in-the-basic-auth']
  await server.call('POST', '/v1/scripts', { body: { input: { type: 'text', text: 'in-the-body' } } })
  await server.call('POST', '/v1/scripts', { body: { 'in-the-body': true } })
  await server.call('GET', '/v1/jobs?cursor=in-the-query')
  await server.call('GET', '/v1/artifacts/art_x?project=p&expires=1&signature=in-the-query', { apiKey: null })
  await server.call('GET', '/v1/me', { apiKey: null, headers: { 'X-Api-Key': 'in-a-header' } })
  await server.call('GET', '/v1/me', { apiKey: null, headers: { Authorization: 'Basic in-the-basic-auth' } })
  expect(lines.length).toBeGreaterThan(6)
  for (const secret of [server.apiKey, ...secrets]) expect(lines.join('\n')).not.toContain(secret)
})

test('what is logged by mistake is blotted out, and of errors only words and place are kept', () => {
  const written: string[] = []
  const logger = createLogger('info', { write: (line: string) => void written.push(line) })
  const error = Object.assign(new Error('it broke', { cause: new Error('why') }), {
    code: '23505',
    detail: 'Key (hash)=(leak)',
    parameters: ['leak'],
  })
  logger.info(
    { error, headers: { authorization: 'leak', 'X-Api-Key': 'leak' }, webhook: { secret: 'leak' } },
    'oh',
  )
  logger.info({ err: error, request: { headers: { authorization: 'leak' } }, apiKey: 'leak' }, 'oh')
  expect(written.join()).not.toContain('leak')
  expect(JSON.parse(written[0] ?? '')).toMatchObject({
    error: { message: 'it broke', code: '23505', cause: { message: 'why' } },
    headers: { authorization: '[secret]' },
  })
})

describe('security headers', () => {
  test.each(['/v1/me', '/v1/nothing', '/docs', '/health/live', '/openapi.json'])('%s', async (path) => {
    const { headers } = await server.call('GET', path)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('strict-transport-security')).toBe('max-age=31536000')
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none';.*frame-ancestors 'none'/)
  })

  test('the reference runs its own scripts and no other', async () => {
    const { text, headers } = await server.call('GET', '/docs')
    const policy = headers.get('content-security-policy') ?? ''
    const inline = [...text.matchAll(/<script type="module">([\s\S]*?)<\/script>/g)].map(
      ([, script = '']) => script,
    )
    expect(inline.length).toBe(1)
    for (const script of inline) {
      expect(policy).toContain(`'sha256-${createHash('sha256').update(script).digest('base64')}'`)
    }
    expect(policy).toContain("script-src 'self' 'sha256-")
    expect(policy).not.toMatch(/script-src[^;]*unsafe/)
  })
})

describe('CORS', () => {
  const preflight = (origin: string, path = '/v1/scripts') =>
    fetch(`${server.url}${path}`, {
      method: 'OPTIONS',
      headers: {
        Origin: origin,
        'Access-Control-Request-Method': 'POST',
        'Access-Control-Request-Headers': 'authorization,idempotency-key',
      },
    })

  test('a page of ours may ask, without a key for the preflight', async () => {
    const { status, headers } = await preflight(PAGE)
    expect([status, headers.get('access-control-allow-origin')]).toEqual([204, PAGE])
    expect(headers.get('access-control-allow-methods')).toContain('POST')
    expect(headers.get('access-control-allow-headers')).toContain('Idempotency-Key')
    expect(headers.get('vary')).toContain('Origin')
  })

  test('it may read what answers carry, refusals too', async () => {
    for (const path of ['/v1/me', '/v1/scripts/scr_x']) {
      const { headers } = await server.call('GET', path, { headers: { Origin: PAGE } })
      expect(headers.get('access-control-allow-origin')).toBe(PAGE)
      const exposed = headers.get('access-control-expose-headers')
      for (const name of ['ETag', 'Location', 'Link', 'RateLimit', 'Retry-After', 'X-Request-ID'])
        expect(exposed).toContain(name)
    }
  })

  test.each(['https://evil.example', 'null', `${PAGE}.evil.example`])('%s may not', async (origin) => {
    const { headers } = await preflight(origin)
    expect(headers.get('access-control-allow-origin')).toBeNull()
    expect(headers.get('access-control-allow-methods')).toBeNull()
    const answer = await server.call('GET', '/v1/me', { headers: { Origin: origin } })
    expect(answer.headers.get('access-control-allow-origin')).toBeNull()
  })
})
