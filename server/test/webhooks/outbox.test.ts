import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { newId } from '../../src/core/ids.ts'
import { eventsAfter } from '../../src/store/events.ts'
import { pruneDeliveries } from '../../src/store/webhook-deliveries.ts'
import { disableWebhook } from '../../src/store/webhooks.ts'
import { type WebhookHouse, webhookHouse } from '../support/webhooks.ts'

/*
 * W-09: a delivery is there exactly if its event is, whatever happens to the transaction that writes them.
 */

const ALL = ['job.created', 'job.running', 'job.succeeded', 'job.failed', 'job.canceled', 'job.needs_review']
const URL = 'http://127.0.0.1:9/hook'

let house: WebhookHouse
beforeAll(async () => {
  house = await webhookHouse()
})
afterAll(() => house.stop())
beforeEach(() => house.clear())

const events = () => eventsAfter(house.database.db, house.projectId, 0, { limit: 10_000 })

test('W-09 each event goes to the endpoints that want its type, with the bytes that clients see', async () => {
  const finals = await house.endpoint(URL)
  const all = await house.endpoint(URL, ALL)
  const off = await house.endpoint(URL, ALL)
  await disableWebhook(house.database.db, house.projectId, off.id, 'by_you')
  const job = await house.job()

  const written = (await house.deliveries()).map(({ webhookId, body }) => [webhookId, JSON.parse(body)])
  expect(written.map(([id, { type }]) => `${id} ${type}`).sort()).toEqual(
    [`${all.id} job.created`, `${all.id} job.succeeded`, `${finals.id} job.succeeded`].sort(),
  )
  const [, succeeded] = written.find(([id]) => id === finals.id) ?? []
  const logged = (await events()).find(({ type, jobId }) => type === 'job.succeeded' && jobId === job)
  expect(succeeded).toEqual({
    id: logged?.id,
    type: 'job.succeeded',
    created_at: logged?.createdAt.toISOString(),
    data: {
      id: job,
      sequence: 2,
      kind: 'music',
      status: 'succeeded',
      parent_id: null,
      progress: { percent: 100, stage: 'succeeded', done: 0, total: 0 },
      error: null,
      links: {
        self: `/v1/music/${job}`,
        job: `/v1/jobs/${job}`,
        logs: `/v1/jobs/${job}/logs`,
        events: '/v1/events',
      },
    },
  })
})

test('W-09 nothing is missing and nothing too many after rollbacks and lost connections', async () => {
  const { id: webhookId } = await house.endpoint(URL, ALL)
  const before = new Set((await events()).map(({ id }) => id))
  const { db } = house.database
  const fates = ['commit', 'roll back', 'commit', 'lose the connection', 'commit', 'roll back']
  await Promise.all(
    fates.map((fate) =>
      db
        .transaction()
        .execute(async (tx) => {
          await house.job({}, tx)
          if (fate === 'roll back') throw new Error('rolled back')
          if (fate === 'lose the connection')
            await sql`select pg_terminate_backend(pg_backend_pid())`.execute(tx)
        })
        .catch(() => undefined),
    ),
  )
  const written = (await events()).filter(({ id }) => !before.has(id)).map(({ id }) => id)
  expect(written).toHaveLength(6)
  const deliveries = await house.deliveries()
  expect(deliveries.map(({ eventId }) => eventId).sort()).toEqual(written.sort())
  expect(new Set(deliveries.map((delivery) => delivery.webhookId))).toEqual(new Set([webhookId]))
})

test('a job’s own webhook hears of its end and of nothing else, its children’s ends included', async () => {
  const parent = await house.waitingJob({ webhook: { url: URL } })
  await house.job({ parentId: parent })
  await house.engine.cancel(house.database.db, house.projectId, parent)
  const sent = (await house.deliveries()).map(({ jobId, webhookId, body, secretOwner }) => [
    jobId,
    webhookId,
    JSON.parse(body).type,
    secretOwner,
  ])
  expect(sent).toEqual([[parent, null, 'job.canceled', 'project']])
})

test('a job’s webhook that can never be called is refused at once, and no job is made', async () => {
  const id = newId('mus')
  const make = (webhook: { url: string; secret?: string }) => house.job({ id, webhook })
  await expect(make({ url: 'http://10.0.0.1/' })).rejects.toMatchObject({
    code: 'invalid_param',
    field: 'webhook.url',
  })
  for (const secret of ['whsec_c2hvcnQ=', `whsec_${'A'.repeat(88)}`, `whsec_${'A'.repeat(33)}`]) {
    await expect(make({ url: URL, secret })).rejects.toMatchObject({
      code: 'invalid_param',
      field: 'webhook.secret',
    })
  }
  expect(await house.deliveries()).toEqual([])
  expect((await events()).some(({ jobId }) => jobId === id)).toBe(false)
})

test('jobs of a kind that the contract does not know are nobody’s business', async () => {
  await house.endpoint(URL, ALL)
  const id = await house.job({ kind: 'inner.work' })
  expect((await events()).at(-1)).toMatchObject({ type: 'job.succeeded', jobId: id })
  expect(await house.deliveries()).toEqual([])
})

test('deliveries that are over are forgotten after their time, those that wait are not', async () => {
  const { db } = house.database
  await house.endpoint(URL, ALL)
  await house.job()
  const [over, waiting] = await house.deliveries()
  await db
    .updateTable('webhookDeliveries')
    .set({ status: 'failed', nextAttemptAt: null })
    .where('id', '=', over?.id ?? '')
    .execute()
  expect(await pruneDeliveries(db, new Date(Date.now() - 60_000), 10)).toBe(0)
  expect(await pruneDeliveries(db, new Date(Date.now() + 60_000), 10)).toBe(1)
  expect((await house.deliveries()).map(({ id }) => id)).toEqual([waiting?.id])
})
