import { fromKysely, PgBoss } from 'pg-boss'
import type { Db } from '../store/database.ts'
import type { Logger } from './logger.ts'

/** Wakes a worker for one job. The job's row says what is to be done; the message only says "look". */
export interface Message {
  projectId: string
  jobId: string
}

/** A message in this process's hands. */
export interface Delivery extends Message {
  messageId: string
  /** Aborts when the queue has given the message to somebody else, or it was canceled. */
  signal: AbortSignal
  /** Marks the message as dealt with, in the transaction that finishes the job. */
  complete(tx: Db): Promise<void>
}

export interface QueueOptions {
  databaseUrl: string
  maxConnections: number
  logger: Logger
}

export interface QueueKind {
  kind: string
  concurrency: number
  /** How many messages of one project may be in hands at once, counted over all processes; a little over at times. */
  perProject: number | null
}

/** The only file that knows pg-boss. */
export interface Queue {
  start(kinds: readonly string[]): Promise<void>
  /** Sends in the caller's transaction; the message is there when it commits, and not if it does not. */
  send(tx: Db, kind: string, messageId: string, message: Message, afterMs?: number): Promise<void>
  cancel(tx: Db, kind: string, messageId: string): Promise<void>
  /** Starts `concurrency` loops that hand messages to `handle` one by one. A throw means: again, later. */
  work(kind: QueueKind, handle: (delivery: Delivery) => Promise<void>): Promise<void>
  /** No further message is taken. */
  stopTaking(): Promise<void>
  stop(): Promise<void>
}

const QUEUE_SETTINGS = {
  notify: true,
  // How long a killed worker keeps its message, at pg-boss's smallest; a living one renews it, so that a render
  // of hours keeps its own.
  heartbeatSeconds: 10,
  expireInSeconds: 24 * 60 * 60,
  // Giving up is decided by the engine, by counting in the job's row: the queue itself must never drop a job.
  retryLimit: 10_000,
  retryDelay: 1,
  retryBackoff: true,
  retryDelayMax: 30,
  retentionSeconds: 365 * 24 * 60 * 60,
  deleteAfterSeconds: 24 * 60 * 60,
} as const

const WORK_SETTINGS = {
  batchSize: 1,
  // Messages sent to be seen at once are announced (LISTEN/NOTIFY). Delayed and returned ones are not: our own
  // timer below knows of the former, so that polling is left with what another process put there.
  pollingIntervalSeconds: 1,
  notifyPollingIntervalSeconds: 1,
  heartbeatRefreshSeconds: 2,
} as const

/**
 * Requests send and cancel in their own transaction, under the role of `store/tenants.ts`. Messages carry ids only.
 * Processes that start side by side would stumble over each other's grant, so one grants at a time.
 */
const GRANT_TO_REQUESTS = `
  do $$ begin
    perform pg_advisory_xact_lock(7350003);
    grant usage on schema pgboss to potterlabs_tenant;
    grant select, insert, update on all tables in schema pgboss to potterlabs_tenant;
  end $$`

export function createQueue({ databaseUrl, maxConnections, logger }: QueueOptions): Queue {
  const boss = new PgBoss({
    connectionString: databaseUrl,
    max: maxConnections,
    useListenNotify: true,
    superviseIntervalSeconds: 1,
    monitorIntervalSeconds: 1,
    schedule: false,
  })
  boss.on('error', (error) => logger.error({ err: error }, 'queue error'))
  boss.on('warning', (warning) => logger.warn({ warning }, 'queue warning'))

  const workers = new Map<string, string[]>()
  const timers = new Set<NodeJS.Timeout>()
  const wake = (kind: string) => {
    for (const id of workers.get(kind) ?? []) boss.notifyWorker(id)
  }
  /** Plugins would rename the columns that pg-boss reads back. */
  const within = (tx: Db) => fromKysely(tx.withoutPlugins())

  return {
    async start(kinds) {
      await boss.start()
      for (const kind of kinds) {
        await boss.createQueue(kind, QUEUE_SETTINGS)
        await boss.updateQueue(kind, QUEUE_SETTINGS)
      }
      await boss.getDb().executeSql(GRANT_TO_REQUESTS)
    },

    async send(tx, kind, messageId, message, afterMs = 0) {
      // In seconds from now by the database's clock, which all workers share.
      const startAfter = afterMs > 0 ? { startAfter: afterMs / 1000 } : {}
      const options = { id: messageId, group: { id: message.projectId }, db: within(tx), ...startAfter }
      const sent = await boss.send(kind, { ...message }, options)
      if (sent === null) throw new Error(`the queue refused message ${messageId} of ${kind}`)
      if (afterMs > 0 && workers.has(kind)) {
        const timer = setTimeout(() => {
          timers.delete(timer)
          wake(kind)
        }, afterMs + 10)
        timer.unref()
        timers.add(timer)
      }
    },

    async cancel(tx, kind, messageId) {
      await boss.cancel(kind, messageId, { db: within(tx) })
    },

    async work({ kind, concurrency, perProject }, handle) {
      const settings =
        perProject === null ? WORK_SETTINGS : { ...WORK_SETTINGS, groupConcurrency: perProject }
      const ids: string[] = []
      workers.set(kind, ids)
      for (let i = 0; i < concurrency; i++) {
        const id = await boss.work<Message>(kind, settings, async ([job]) => {
          if (!job) return
          const complete = async (tx: Db) => {
            await boss.complete(kind, job, null, { db: within(tx) })
          }
          try {
            await handle({ ...job.data, messageId: job.id, signal: job.signal, complete })
          } finally {
            // Without this the loop would sit out its polling interval after every message.
            boss.notifyWorker(id)
          }
        })
        ids.push(id)
      }
    },

    async stopTaking() {
      await Promise.all([...workers.keys()].map((kind) => boss.offWork(kind, { wait: false })))
    },

    async stop() {
      for (const timer of timers) clearTimeout(timer)
      await boss.stop({ graceful: true, timeout: 1_000 })
    },
  }
}
