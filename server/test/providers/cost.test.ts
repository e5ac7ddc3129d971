import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { hashApiKey, newApiKey, shownOfApiKey } from '../../src/core/api-key.ts'
import { newId } from '../../src/core/ids.ts'
import { createApiKey } from '../../src/store/api-keys.ts'
import { type FalTwin, falTwin } from '../../twins/fal.ts'
import { type TestServer, testServer } from '../support/server.ts'

/* What requests may cost: by the project's day, by the request's own limit, by the key. fal's list price is 25,000 a picture. */

const PICTURE_MICROS = 25_000

let twin: FalTwin
/** Takes requests in, and does no work. */
let front: TestServer
/** Does the work too, with fal's twin. */
let whole: TestServer
beforeAll(async () => {
  twin = await falTwin()
  const setting = (name: string) =>
    ({ FAL_KEY: 'fal-key-id:fal_twin_secret_0123456789', FAL_BASE_URL: twin.url })[name]
  front = await testServer({ role: 'api', providerSetting: setting })
  whole = await testServer({ providerSetting: setting, egressAllow: ['127.0.0.1/32'] })
})
afterAll(async () => {
  await Promise.all([front.stop(), whole.stop()])
  await twin.stop()
})

interface Job {
  id: string
  status: string
  provider: string
  cost: { amount_micros: number; estimated_micros: number; state: string }
  error: { code: string; field: string | null; hint: string | null }
}
const pictures = (server: TestServer, more: object = {}, apiKey?: string) =>
  server.call<Job>('POST', '/v1/images', {
    body: { prompt: 'A hill', provider: 'fal', ...more },
    ...(apiKey === undefined ? {} : { apiKey }),
  })

async function limitDay(server: TestServer, micros: number | null): Promise<void> {
  await server.db
    .updateTable('projects')
    .set({ spendLimitMicrosPerDay: micros })
    .where('id', '=', server.projectId)
    .execute()
}

test('R-14 of 50 creates at once with a budget for 10, exactly 10 are taken in', async () => {
  await limitDay(front, 10 * PICTURE_MICROS)
  const answers = await Promise.all(Array.from({ length: 50 }, () => pictures(front)))
  const taken = answers.filter(({ status }) => status === 202)
  expect(taken.length).toBe(10)
  for (const { status, body } of answers.filter((answer) => answer.status !== 202)) {
    expect([status, body.error.code]).toEqual([429, 'spend_limit_reached'])
  }
  for (const { body } of taken) {
    expect(body.cost).toEqual({
      currency: 'USD',
      amount_micros: 0,
      estimated_micros: PICTURE_MICROS,
      state: 'estimated',
    })
  }
  const { jobs } = await front.db
    .selectFrom('jobs')
    .select(({ fn }) => fn.countAll<number>().as('jobs'))
    .where('projectId', '=', front.projectId)
    .executeTakeFirstOrThrow()
  expect(Number(jobs)).toBe(10)
  await limitDay(front, null)
})

test('what is canceled before it cost anything gives its part of the day back', async () => {
  const before = await reserved()
  const { body } = await pictures(front, { count: 2 })
  expect(await reserved()).toBe(before + 2 * PICTURE_MICROS)
  await front.call('DELETE', `/v1/images/${body.id}`)
  expect(await reserved()).toBe(before)
})

test('a request over its own limit is refused before anything is made; one within it carries the limit', async () => {
  const over = await pictures(front, { count: 2, max_cost_micros: 2 * PICTURE_MICROS - 1 })
  expect([over.status, over.body.error]).toMatchObject([
    422,
    { code: 'cost_limit_reached', field: 'max_cost_micros' },
  ])
  const within = await pictures(front, { count: 2, max_cost_micros: 2 * PICTURE_MICROS })
  const { maxCostMicrosUsd } = await front.db
    .selectFrom('jobs')
    .select('maxCostMicrosUsd')
    .where('id', '=', within.body.id)
    .executeTakeFirstOrThrow()
  expect(maxCostMicrosUsd).toBe(2 * PICTURE_MICROS)
})

test('every request that makes a job takes a limit', async () => {
  const script = { type: 'text', text: 'A hill.' }
  const limit = { max_cost_micros: 0, provider: 'auto', policy: 'cheapest' }
  const { provider: _, ...named } = limit
  const voiceover = await front.call<Job>('POST', '/v1/voiceovers', { body: { script, ...named } })
  const made = [
    voiceover,
    await front.call<Job>('POST', '/v1/beats', { body: { script, ...limit } }),
    await front.call<Job>('POST', '/v1/music', { body: { duration_sec: 5, ...limit } }),
    await front.call<Job>('POST', '/v1/background-music', {
      body: { target: { voiceover_id: voiceover.body.id }, ...limit },
    }),
    await front.call<Job>('POST', '/v1/slideshows', {
      body: { beats: { items: [{ title: 'One', summary: 'Of one.' }] }, image_strategy: {}, ...named },
    }),
    await front.call<Job>('POST', '/v1/slideshow-videos', { body: { script, ...limit } }),
  ]
  expect(made.map(({ status, text }) => (status < 300 ? 'made' : text))).toEqual(made.map(() => 'made'))
  const limits = await front.db
    .selectFrom('jobs')
    .select('maxCostMicrosUsd')
    .where(
      'id',
      'in',
      made.map(({ body }) => body.id),
    )
    .execute()
  expect(limits.map(({ maxCostMicrosUsd }) => maxCostMicrosUsd)).toEqual(made.map(() => 0))
})

test('what was set aside is settled by what was billed', async () => {
  const { body } = await pictures(whole)
  const done = await whole.finished<Job>(`/v1/images/${body.id}`)
  expect(done.cost).toMatchObject({ estimated_micros: PICTURE_MICROS, state: 'settled' })
  expect(done.cost.amount_micros).toBeGreaterThan(0)
  const spend = await whole.db
    .selectFrom('projectSpend')
    .select(['reservedMicros', 'billedMicros'])
    .where('projectId', '=', whole.projectId)
    .execute()
  expect(spend).toEqual([{ reservedMicros: 0, billedMicros: done.cost.amount_micros }])
})

test('the time of a request is told by the calls of late', async () => {
  const request = { prompt: 'A hill', provider: 'fal' }
  const { body } = await whole.call<{ run_sec: number | null }>('POST', '/v1/estimates', {
    body: { operation: 'createImages', request },
  })
  expect(body.run_sec).toBeGreaterThanOrEqual(0)
})

test('a test key costs nobody anything: others are refused, auto passes them over', async () => {
  const apiKey = newApiKey('test')
  await createApiKey(front.db, {
    projectId: front.projectId,
    id: newId('key'),
    name: randomUUID(),
    hash: hashApiKey(apiKey),
    ...shownOfApiKey(apiKey),
    mode: 'test',
    scopes: ['read', 'generate'],
  })
  const named = await pictures(front, {}, apiKey)
  expect([named.status, named.body.error]).toMatchObject([403, { code: 'forbidden', field: 'provider' }])
  const auto = await pictures(front, { provider: 'auto' }, apiKey)
  expect(auto.body).toMatchObject({
    provider: 'local-image',
    routing: {
      candidates: expect.arrayContaining([
        { provider: 'fal', chosen: false, reason: 'A test key uses built-in providers only.' },
      ]),
    },
  })
  expect((await pictures(front, { provider: 'auto' })).body.provider).toBe('fal')
})

const reserved = async (): Promise<number> =>
  (
    await front.db
      .selectFrom('projectSpend')
      .select('reservedMicros')
      .where('projectId', '=', front.projectId)
      .executeTakeFirstOrThrow()
  ).reservedMicros
