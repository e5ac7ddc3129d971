import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../../src/core/ids.ts'
import { seededRandom } from '../../src/core/random.ts'
import { appendJobEvent } from '../../src/jobs/graph.ts'
import { eventsAfter, pruneEvents } from '../../src/store/events.ts'
import type { JobRow } from '../../src/store/schema.ts'
import { EventClient } from '../support/event-client.ts'
import { type TestServer, testServer } from '../support/server.ts'

const RANDOM_SEED = 20_261_121
let server: TestServer

beforeAll(async () => {
  server = await testServer()
})
afterAll(() => server.stop())

interface Event {
  id: string
  type: string
  data: { id: string; kind: string; status: string }
}
interface Page {
  items: Event[]
  next: string | null
}

/** A project of its own, so that tests do not hear each other. */
async function project() {
  const apiKey = await server.stranger()
  const { project_id: projectId } = (await server.call<{ project_id: string }>('GET', '/v1/me', { apiKey }))
    .body
  const page = async (cursor: string, limit = 200) =>
    (await server.call<Page>('GET', `/v1/events?cursor=${cursor}&limit=${limit}`, { apiKey })).body
  const open = (lastEventId?: string) => EventClient.open(server.url, apiKey, lastEventId)
  return { apiKey, projectId, page, open, job: await insertJob(projectId) }
}

const progressAt = (stage: string) => JSON.stringify({ percent: 1, stage, done: null, total: null })

/** A job that no worker is on: its events are what the test writes. */
const insertJob = (projectId: string, stage = 'compose'): Promise<JobRow> =>
  server.db
    .insertInto('jobs')
    .values({
      projectId,
      id: newId('mus'),
      kind: 'music',
      status: 'running',
      input: '{}',
      eventSeq: 1,
      progress: progressAt(stage),
    })
    .returningAll()
    .executeTakeFirstOrThrow()

/** Appends events, committed together. */
const append = (job: JobRow, count = 1): Promise<void> =>
  server.db.transaction().execute(async (tx) => {
    for (let i = 0; i < count; i++) await appendJobEvent(tx, 'job.progress', job)
  })

/** The whole log, by pages. */
async function wholeLog(page: (cursor: string) => Promise<Page>): Promise<Event[]> {
  const all: Event[] = []
  for (let cursor: string | null = ''; cursor !== null; ) {
    const { items, next }: Page = await page(cursor)
    all.push(...items)
    cursor = next
  }
  return all
}

test('H-12 a job is followed from its creation to its end, and the pages show the same', async () => {
  const client = await EventClient.open(server.url, server.apiKey)
  await server.call('POST', '/v1/music', { body: { duration_sec: 5, seed: 1 } })
  const seen = await client.events<Event>((events) => events.at(-1)?.type === 'job.succeeded')
  client.cut()
  expect(seen.map(({ type }) => type)).toEqual(
    expect.arrayContaining(['job.created', 'job.running', 'job.succeeded']),
  )
  const { body } = await server.call<Page>('GET', '/v1/events?limit=200')
  expect(body.items).toEqual(seen)
  const rest = await server.call<Page>('GET', `/v1/events?cursor=${seen.at(-1)?.id}`)
  expect(rest.body).toEqual({ items: [], next: null })
})

test(`H-12 cut after any event, again and again, under a live writer: no gap, no repeat (seed ${RANDOM_SEED})`, async () => {
  const { open, page, job } = await project()
  const other = await project()
  const random = seededRandom(RANDOM_SEED)
  const total = 300
  // Opened before anything happened, and lost before anything came.
  let client = await open()
  expect(await client.next()).toMatchObject({ data: undefined })
  const writing = (async () => {
    for (let written = 0; written < total; ) {
      const count = Math.min(total - written, 1 + Math.floor(random() * 6))
      await Promise.all([append(job, count), append(other.job)])
      written += count
    }
  })()
  const seen: Event[] = []
  let cuts = 0
  while (seen.length < total) {
    const { lastEventId } = client
    client.cut()
    cuts++
    client = await open(lastEventId)
    const take = Math.floor(random() * 12)
    seen.push(
      ...(await client.events<Event>((events) => events.length >= Math.min(take, total - seen.length))),
    )
  }
  await writing
  client.cut()
  const log = await wholeLog(page)
  expect(log).toHaveLength(total)
  expect(seen).toEqual(log)
  expect(new Set(log.map(({ data }) => data.id))).toEqual(new Set([job.id]))
  expect(cuts).toBeGreaterThan(20)
})

test('H-12 a stream first says where it starts, in an empty log too', async () => {
  const { open, page, job } = await project()
  const client = await open()
  expect(await client.next()).toEqual({ id: 'evt_0', event: undefined, data: undefined })
  client.cut()
  await append(job, 3)
  const resumed = await open(client.lastEventId)
  expect(await resumed.events((events) => events.length === 3)).toEqual((await page('')).items)
  resumed.cut()
  const later = await open()
  expect(await later.next()).toEqual({ id: (await page('')).next, event: undefined, data: undefined })
  later.cut()
})

test('H-12 a client that stops reading misses nothing and holds nobody up', async () => {
  const { open, projectId } = await project()
  // Twelve megabytes: far more than sockets and buffers hold.
  const total = 600
  const job = await insertJob(projectId, 'x'.repeat(20_000))
  const slow = await open()
  await slow.next()
  slow.pause()
  const quick = await open()
  for (let written = 0; written < total; written += 50) await append(job, 50)
  const events = await quick.events<Event>((seen) => seen.length === total)
  slow.resume()
  const late = await slow.events<Event>((seen) => seen.length === total)
  quick.cut()
  slow.cut()
  const log = await eventsAfter(server.db, projectId, 0, { limit: 10_000 })
  expect(events.map(({ id }) => id)).toEqual(log.map(({ id }) => id))
  expect(late).toEqual(events)
})

test('pages of any size make up the log, also while it grows', async () => {
  const { page, job } = await project()
  await append(job, 20)
  const growing = (async () => {
    for (let i = 0; i < 10; i++) await append(job, 3)
  })()
  const seen = await wholeLog((cursor) => page(cursor, 7))
  await growing
  const rest = await wholeLog(async (cursor) => page(cursor === '' ? (seen.at(-1)?.id ?? '') : cursor, 7))
  expect([...seen, ...rest]).toEqual(await wholeLog((cursor) => page(cursor)))
  expect(seen.length + rest.length).toBe(50)
})

test('T-04 another project hears nothing, and cannot resume from here', async () => {
  const [mine, theirs] = [await project(), await project()]
  await append(theirs.job)
  await append(mine.job)
  expect((await theirs.page('')).items.map(({ data }) => data.id)).toEqual([theirs.job.id])
  const cursor = (await mine.page('')).next
  const answer = await server.call('GET', `/v1/events?cursor=${cursor}`, { apiKey: theirs.apiKey })
  expect(answer.status).toBe(422)
})

test('a cursor that never was is refused, one that is no longer kept is said to be gone', async () => {
  const { apiKey, page, open, job } = await project()
  await append(job, 2)
  const [old] = (await page('')).items
  await server.db
    .updateTable('events')
    .set({ createdAt: new Date('2020-01-01') } as object)
    .where('id', '=', old?.id ?? '')
    .execute()
  expect(await pruneEvents(server.db, new Date('2021-01-01'), 10)).toBe(1)
  const refusal = async (cursor: string) => {
    const { status, body } = await server.call<{ error: { code: string; field: string } }>(
      'GET',
      `/v1/events?cursor=${cursor}`,
      { apiKey },
    )
    return [status, body.error.code, body.error.field]
  }
  expect(await refusal('evt_never')).toEqual([422, 'invalid_param', 'cursor'])
  expect(await refusal(newId('evt'))).toEqual([422, 'invalid_param', 'cursor'])
  expect(await refusal(old?.id ?? '')).toEqual([410, 'cursor_expired', 'cursor'])
  await expect(open(old?.id)).rejects.toThrow('answered 410')
  expect((await page('')).items).toHaveLength(1)
})

test('a key has so many streams, and so has the server, which ends them in order when it stops', async () => {
  const small = await testServer({ sseMaxClients: 5, sseMaxClientsPerKey: 3 })
  const [one, other] = [await small.stranger(), await small.stranger()]
  const open = (apiKey: string) => EventClient.open(small.url, apiKey)
  const refusal = async (apiKey: string) => {
    const { status, headers, body } = await small.call<{ error: { code: string } }>('GET', '/v1/events', {
      apiKey,
      headers: { Accept: 'text/event-stream' },
    })
    return [status, body.error.code, headers.get('retry-after')]
  }
  const first = await open(one)
  const clients = [await open(one), await open(one)]
  expect(await refusal(one)).toEqual([429, 'rate_limited', '10'])
  clients.push(await open(other), await open(other))
  expect(await refusal(other)).toEqual([503, 'service_unavailable', '10'])

  first.cut()
  // The server hears of it a moment later.
  let next: EventClient | null = null
  while (!next) next = await open(other).catch(() => null)
  clients.push(next)

  const stopped = small.stop()
  for (const client of clients) await client.events(() => false)
  expect(clients.map(({ ended }) => ended)).toEqual(clients.map(() => 'in order'))
  await stopped
})
