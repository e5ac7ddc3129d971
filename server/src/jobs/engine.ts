import { type Metrics, noMetrics } from '../core/metrics.ts'
import { CIRCUIT_POLICY, type CircuitPolicy } from '../providers/circuit.ts'
import type { Database, Db } from '../store/database.ts'
import { inTransaction } from '../store/database.ts'
import { getJob } from '../store/jobs.ts'
import type { JobRow, JsonObject } from '../store/schema.ts'
import { adoptJobs } from './adopt.ts'
import { createBulkheads } from './bulkheads.ts'
import type { JobDefinition } from './definition.ts'
import { enqueueJob, type JobSpec } from './enqueue.ts'
import { JobCanceled, ShuttingDown } from './errors.ts'
import { type Failpoints, noFailpoints } from './failpoints.ts'
import { appendJobEvent, dispatch, endJob, lockGraph, move } from './graph.ts'
import type { WebhookKeeper } from './job-webhook.ts'
import { type CallbackLinks, LEDGER_TIMING, type LedgerTiming } from './ledger.ts'
import { abandonUnknownCalls } from './ledger-rows.ts'
import type { Logger } from './logger.ts'
import { createQueue } from './queue.ts'
import { type Resumed, resumeJob } from './resume.ts'
import { createRunner, RETRY_POLICY, type RetryPolicy } from './runner.ts'
import { requeueRun } from './runs.ts'

export interface EngineOptions {
  db: Database
  /** The queue keeps connections of its own, one of them to LISTEN on. */
  databaseUrl: string
  logger: Logger
  metrics?: Metrics
  queueConnections?: number
  /** How long `stop` lets running jobs end in order. */
  shutdownMs?: number
  retry?: Partial<RetryPolicy>
  ledger?: Partial<LedgerTiming>
  circuit?: Partial<CircuitPolicy>
  /** Where providers may call back; without, they are only asked. */
  callbacks?: CallbackLinks | null
  /** What a project without a limit of its own may spend a day, in millionths of a US dollar; null: no limit. */
  spendLimitMicros?: number | null
  /** Needed where jobs may name webhooks. */
  webhooks?: WebhookKeeper
  failpoint?: Failpoints
}

/**
 * Durable jobs on Postgres. Whatever is enqueued is run until it ends, over crashes and restarts of any process;
 * state, events and messages change together in one transaction or not at all.
 */
export interface Engine {
  /** Adds kinds that this process enqueues or runs; before `start`, since the queues are made then. */
  define(kinds: readonly JobDefinition[]): void
  /** Connects; with `work: false` it only enqueues and cancels, for an API process without workers. */
  start(options?: { work?: boolean }): Promise<void>
  /** Takes no more work and hands running jobs back to the queue within `shutdownMs`; jobs can still be made. */
  drain(): Promise<void>
  /** Drains, and disconnects. */
  stop(): Promise<void>
  /** Makes a job in the caller's transaction: see `enqueue.ts`. Throws UnknownJobsError, UnknownKindError. */
  enqueue(tx: Db, spec: JobSpec): Promise<JobRow>
  /** Makes jobs the children of a living one, in the caller's transaction: see `adopt.ts`. */
  adopt(tx: Db, parent: { projectId: string; parentId: string }, ids: readonly string[]): Promise<void>
  /**
   * Cancels a job and its children, and fails what depends on them. A worker that is on it hears within about two
   * seconds. `too_late`: it is already terminal.
   */
  cancel(db: Db, projectId: string, jobId: string): Promise<'canceled' | 'too_late' | 'unknown'>
  /** Sends a job in `needs_review` to be run again, making calls of unknown outcome anew: a person's decision. */
  release(db: Db, projectId: string, jobId: string): Promise<'released' | 'not_in_review' | 'unknown'>
  /**
   * Sends a finished job of a resumable kind to be run again, with `state` merged into its own; what it is
   * expected to cost from here on is reserved anew: see `resume.ts`. Throws ApiError `spend_limit_reached`.
   */
  resume(
    tx: Db,
    projectId: string,
    jobId: string,
    state: JsonObject,
    estimatedMicrosUsd?: number,
  ): Promise<Resumed>
  /** Runs a job now that waits for a time, such as for the next look at a provider. Others are left alone. */
  wake(tx: Db, projectId: string, jobId: string): Promise<void>
}

export function createEngine(options: EngineOptions): Engine {
  const { db, logger } = options
  const shutdownMs = options.shutdownMs ?? 6_000
  const spendLimitMicros = options.spendLimitMicros ?? null
  const kinds = new Map<string, JobDefinition>()
  const queue = createQueue({
    databaseUrl: options.databaseUrl,
    maxConnections: options.queueConnections ?? 4,
    logger,
  })
  const making = { queue, kinds, spendLimitMicros, webhooks: options.webhooks ?? null }
  const runner = createRunner(
    {
      ...making,
      db,
      logger,
      metrics: options.metrics ?? noMetrics,
      failpoint: options.failpoint ?? noFailpoints,
      ledgerTiming: { ...LEDGER_TIMING, ...options.ledger },
      bulkheads: createBulkheads(),
      circuit: { ...CIRCUIT_POLICY, ...options.circuit },
      callbacks: options.callbacks ?? null,
    },
    { ...RETRY_POLICY, ...options.retry },
  )
  let started = false
  let stopping = false
  let drained: Promise<void> | undefined

  async function drain(): Promise<void> {
    stopping = true
    await queue.stopTaking()
    await handBackRunning()
  }

  async function handBackRunning(): Promise<void> {
    const reason = new ShuttingDown('the server is shutting down')
    for (const current of runner.active) current.abort(reason)
    const allFinished = Promise.all([...runner.active].map((current) => current.finished))
    if (await within(allFinished, shutdownMs)) return
    for (const current of runner.active) current.abortCalls()
    if (await within(allFinished, 1_000)) return
    for (const { run } of runner.active) {
      logger.warn({ jobId: run.key.id }, 'job did not end in time and is handed back over its head')
      await requeueRun(db, queue, run, { afterMs: 0, failed: false })
    }
  }

  return {
    define(definitions) {
      if (started) throw new Error('kinds of jobs are defined before the engine starts')
      for (const definition of definitions) {
        if (kinds.has(definition.kind)) throw new Error(`two kinds of jobs are called '${definition.kind}'`)
        kinds.set(definition.kind, definition)
      }
    },

    async start({ work = true } = {}) {
      started = true
      await queue.start([...kinds.keys()])
      if (!work) return
      for (const definition of kinds.values()) {
        await queue.work(definition, async (delivery) => {
          if (stopping) throw new ShuttingDown('the server is shutting down')
          await runner.handle(definition, delivery).catch((error) => {
            logger.error(
              { err: error, jobId: delivery.jobId },
              'a run could not be begun or ended; it will be again',
            )
            throw error
          })
        })
      }
    },

    drain() {
      drained ??= drain()
      return drained
    },

    async stop() {
      drained ??= drain()
      await drained
      await queue.stop()
    },

    async enqueue(tx, spec) {
      return inTransaction(tx, (open) => enqueueJob(open, making, spec))
    },

    async adopt(tx, parent, ids) {
      return inTransaction(tx, (open) => adoptJobs(open, parent, ids))
    },

    async cancel(where, projectId, jobId) {
      const ended = await inTransaction(where, async (tx) => {
        await lockGraph(tx, projectId)
        return endJob(tx, queue, { projectId, id: jobId }, { status: 'canceled' })
      })
      // A worker elsewhere, or a transaction not committed yet, is told by the queue's next heartbeat.
      if (!where.isTransaction) {
        const ids = new Set(ended.filter((job) => job.status === 'canceled').map((job) => job.id))
        for (const current of runner.active) {
          const { key } = current.run
          if (key.projectId === projectId && ids.has(key.id))
            current.abort(new JobCanceled(`${key.id} was canceled`))
        }
      }
      if (ended.length > 0) return 'canceled'
      return (await getJob(where, projectId, jobId)) ? 'too_late' : 'unknown'
    },

    async release(where, projectId, jobId) {
      return inTransaction(where, async (tx) => {
        const before = await getJob(tx, projectId, jobId)
        if (!before) return 'unknown'
        if (before.status !== 'needs_review') return 'not_in_review'
        const job = await move(tx, { projectId, id: jobId }, 'queued', { error: null })
        if (!job) return 'not_in_review'
        await abandonUnknownCalls(tx, projectId, jobId)
        await appendJobEvent(tx, 'job.queued', job)
        await dispatch(tx, queue, job)
        return 'released'
      })
    },

    async resume(tx, projectId, jobId, state, estimatedMicrosUsd = 0) {
      const resumption = { projectId, jobId, state, estimatedMicrosUsd }
      return inTransaction(tx, (open) => resumeJob(open, queue, resumption, spendLimitMicros))
    },

    async wake(tx, projectId, jobId) {
      // Locked whatever its state: a run about to be suspended must either be seen to be, or see the hint.
      const job = await tx
        .selectFrom('jobs')
        .selectAll()
        .where('projectId', '=', projectId)
        .where('id', '=', jobId)
        .forNoKeyUpdate()
        .executeTakeFirst()
      const isAsleep = job?.status === 'running' && !job.held && job.waitingOn === 0
      if (!isAsleep || job.messageId === null) return
      await queue.cancel(tx, job.kind, job.messageId)
      await dispatch(tx, queue, job)
    },
  }
}

async function within(work: Promise<unknown>, ms: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), ms)
  })
  return Promise.race([work.then(() => true as const), late]).finally(() => clearTimeout(timer))
}
