import { createGuardedFetch } from '../../src/core/guarded-fetch.ts'
import { newId } from '../../src/core/ids.ts'
import { createSecretBox } from '../../src/core/secret-box.ts'
import { newWebhookSecret } from '../../src/core/webhook.ts'
import { defineJob } from '../../src/jobs/definition.ts'
import type { Engine } from '../../src/jobs/engine.ts'
import type { JobSpec } from '../../src/jobs/enqueue.ts'
import type { Db } from '../../src/store/database.ts'
import type { WebhookDeliveryRow, WebhookRow } from '../../src/store/schema.ts'
import { getDelivery } from '../../src/store/webhook-deliveries.ts'
import { keepWebhookSecret } from '../../src/store/webhook-secrets.ts'
import { createWebhook, getWebhook } from '../../src/store/webhooks.ts'
import { createSender, type Sender, type SenderOptions } from '../../src/webhooks/sender.ts'
import { type TestDatabase, testDatabase } from './database.ts'
import { recordingLogger, testEngine } from './engine.ts'

export const LOOPBACK = ['127.0.0.1/32', '::1/128']
export const MASTER_SECRET = 'the master secret of these tests, long enough'

export interface WebhookHouse {
  database: TestDatabase
  projectId: string
  engine: Engine
  /** Time as the senders see it. It stands still unless it is moved. */
  clock: { now: number }
  logger: ReturnType<typeof recordingLogger>
  sender(options?: Partial<SenderOptions>): Sender
  /** An endpoint for these events. */
  endpoint(url: string, events?: string[]): Promise<WebhookRow & { secret: string }>
  endpointNow(id: string): Promise<WebhookRow>
  /** Makes a job that is done at once: two events. */
  job(changes?: Partial<JobSpec>, tx?: Db): Promise<string>
  /** Makes a job that nobody works on: one event. */
  waitingJob(changes?: Partial<JobSpec>): Promise<string>
  deliveries(): Promise<WebhookDeliveryRow[]>
  delivery(id: string): Promise<WebhookDeliveryRow>
  /** The only delivery there is. */
  singleDelivery(): Promise<WebhookDeliveryRow>
  /** As it was at first, for the next test. */
  clear(): Promise<void>
  stop(): Promise<void>
}

/** A database with an engine that makes events and senders that send them; nothing is served over HTTP. */
export async function webhookHouse(): Promise<WebhookHouse> {
  const database = await testDatabase()
  const { db, projectId } = database
  const secrets = createSecretBox(MASTER_SECRET)
  const guardedFetch = createGuardedFetch({ egressAllow: LOOPBACK })
  const logger = recordingLogger()
  // Ahead of the database's clock, which dates new deliveries.
  const clock = { now: 0 }
  const setClock = () => {
    clock.now = Date.now() + 60_000
  }
  setClock()
  const kinds = ['music', 'inner.work'].map((kind) =>
    defineJob({ kind, concurrency: 1, run: async () => ({}) }),
  )
  const engine = testEngine(database, kinds, {
    webhooks: { secrets, checkTargetUrl: guardedFetch.checkTargetUrl },
  })
  await engine.start({ work: false })
  const senders: Sender[] = []
  const stopSenders = () => Promise.all(senders.splice(0).map((sender) => sender.stop()))
  const enqueue = async (tx: Db, changes: Partial<JobSpec>): Promise<string> => {
    const spec = { projectId, id: newId('mus'), kind: 'music', input: {}, ...changes }
    return (await engine.enqueue(tx, spec)).id
  }
  const deliveries = () =>
    db.selectFrom('webhookDeliveries').selectAll().orderBy('createdAt').orderBy('id').execute()

  return {
    database,
    projectId,
    engine,
    clock,
    logger,
    sender(options = {}) {
      const sender = createSender({
        db,
        secrets,
        fetch: guardedFetch,
        logger,
        subscribe: () => () => {},
        now: () => clock.now,
        random: () => 0.5,
        ...options,
      })
      senders.push(sender)
      return sender
    },
    async endpoint(url, events = ['job.succeeded']) {
      const secret = newWebhookSecret()
      const row = await createWebhook(db, {
        projectId,
        id: newId('whk'),
        url,
        events,
        description: '',
        enabled: true,
        metadata: {},
      })
      await keepWebhookSecret(db, secrets, { projectId, owner: row.id }, secret)
      return { ...row, secret }
    },
    async endpointNow(id) {
      const row = await getWebhook(db, projectId, id)
      if (!row) throw new Error(`no endpoint ${id}`)
      return row
    },
    job: (changes = {}, tx = db) => enqueue(tx, { alreadyDone: {}, ...changes }),
    waitingJob: (changes = {}) => enqueue(db, changes),
    deliveries,
    async delivery(id) {
      const row = await getDelivery(db, projectId, id)
      if (!row) throw new Error(`no delivery ${id}`)
      return row
    },
    async singleDelivery() {
      const [delivery, ...others] = await deliveries()
      if (!delivery || others.length > 0) throw new Error('there is not exactly one delivery')
      return delivery
    },
    async clear() {
      await stopSenders()
      for (const table of ['webhooks', 'webhookSecrets', 'webhookDeliveries'] as const) {
        await db.deleteFrom(table).execute()
      }
      logger.lines.length = 0
      setClock()
    },
    async stop() {
      await stopSenders()
      await engine.stop()
      await database.drop()
    },
  }
}
