import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestServer, testServer } from '../support/server.ts'

let server: TestServer

beforeAll(async () => {
  server = await testServer()
})
afterAll(() => server.stop())

const music = (style = 'ambient-cinematic') => ({ style, duration_sec: 5, seed: 1 })
const countJobs = async () => (await server.db.selectFrom('jobs').select('id').execute()).length

test('H-01 a repeat gets the same bytes and Location, and says that it is a repeat', async () => {
  const idempotencyKey = randomUUID()
  const first = await server.call('POST', '/v1/music', { body: music(), idempotencyKey })
  const before = await countJobs()
  const second = await server.call('POST', '/v1/music', { body: music(), idempotencyKey })
  expect(second.status).toBe(202)
  expect(second.text).toBe(first.text)
  expect(second.headers.get('location')).toBe(first.headers.get('location'))
  expect(first.headers.get('idempotency-replayed')).toBeNull()
  expect(second.headers.get('idempotency-replayed')).toBe('true')
  expect(await countJobs()).toBe(before)
})

test('H-02 100 identical requests at once make one job, which is done once', async () => {
  const idempotencyKey = randomUUID()
  const before = await countJobs()
  const answers = await Promise.all(
    Array.from({ length: 100 }, () =>
      server.call<{ id: string }>('POST', '/v1/music', { body: music(), idempotencyKey }),
    ),
  )
  expect(await countJobs()).toBe(before + 1)
  for (const answer of answers) expect([202, 409]).toContain(answer.status)
  const made = new Set(answers.filter(({ status }) => status === 202).map(({ body }) => body.id))
  expect(made.size).toBe(1)
  const [id = ''] = made
  await server.finished(`/v1/music/${id}`)
  const calls = server.db.selectFrom('providerCalls').select(['step', 'state']).where('jobId', '=', id)
  expect(await calls.execute()).toMatchObject([{ state: 'done' }])
  const busy = answers.find(({ status }) => status === 409)
  if (busy) expect(busy.headers.get('retry-after')).toBe('1')
})

test('H-03 neither the order of keys nor white space matters, another value does', async () => {
  const idempotencyKey = randomUUID()
  await server.call('POST', '/v1/music', {
    body: { duration_sec: 5, seed: 1, style: 'lofi' },
    idempotencyKey,
  })
  const reordered = await server.call('POST', '/v1/music', {
    body: { style: 'lofi', seed: 1, duration_sec: 5 },
    idempotencyKey,
  })
  expect(reordered.headers.get('idempotency-replayed')).toBe('true')
  const spaced = await server.call('POST', '/v1/music', {
    raw: '\n{ "seed":1,\t"style" : "lofi" ,"duration_sec": 5.0 }',
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
    idempotencyKey,
  })
  expect(spaced.text).toBe(reordered.text)
  const other = await server.call<{ error: { code: string } }>('POST', '/v1/music', {
    body: music('playful'),
    idempotencyKey,
  })
  expect(other.status).toBe(422)
  expect(other.body.error.code).toBe('idempotency_key_reused')
})

test('H-04 a key holds for one route and one project', async () => {
  const idempotencyKey = randomUUID()
  const body = { input: { type: 'text', text: 'The lamp turns.' } }
  const mine = await server.call('POST', '/v1/scripts', { body, idempotencyKey })
  const theirs = await server.call('POST', '/v1/scripts', {
    body,
    idempotencyKey,
    apiKey: await server.stranger(),
  })
  const elsewhere = await server.call('POST', '/v1/music', { body: music(), idempotencyKey })
  expect([mine.status, theirs.status, elsewhere.status]).toEqual([201, 201, 202])
  expect(theirs.text).not.toBe(mine.text)
})

test('a refused request leaves the key free', async () => {
  const idempotencyKey = randomUUID()
  const refused = await server.call('POST', '/v1/music', {
    body: { ...music(), provider: 'nobody' },
    idempotencyKey,
  })
  expect(refused.status).toBe(422)
  const mended = await server.call('POST', '/v1/music', { body: music(), idempotencyKey })
  expect(mended.status).toBe(202)
})

test('H-10 an item is not sent again to those who have it', async () => {
  const { body } = await server.call<{ id: string }>('POST', '/v1/scripts', {
    body: { input: { type: 'text', text: 'The lamp turns.' } },
  })
  const first = await server.call('GET', `/v1/scripts/${body.id}`)
  const etag = first.headers.get('etag') ?? ''
  expect(etag).toMatch(/^"[0-9a-f]{32}"$/)
  const second = await server.call('GET', `/v1/scripts/${body.id}`, {
    headers: { 'If-None-Match': `"old", ${etag}` },
  })
  expect([second.status, second.text, second.headers.get('etag')]).toEqual([304, '', etag])
})
