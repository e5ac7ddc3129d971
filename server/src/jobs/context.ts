import { sql } from 'kysely'
import type { Metrics } from '../core/metrics.ts'
import type { CircuitPolicy } from '../providers/circuit.ts'
import { type Db, inTransaction } from '../store/database.ts'
import { isTerminal } from '../store/jobs.ts'
import { appendLogs } from '../store/logs.ts'
import type { JobProgress, JobRow } from '../store/schema.ts'
import type { Bulkheads } from './bulkheads.ts'
import type { JobContext } from './definition.ts'
import { type EnqueueParts, spawnChildren } from './enqueue.ts'
import { dependencyFailed, JobCanceled, JobFailure, LeaseLost, Suspended, type WaitReason } from './errors.ts'
import type { Failpoints } from './failpoints.ts'
import { appendJobEvent, inspectNeeds } from './graph.ts'
import { type CallbackLinks, type LedgerTiming, performCall } from './ledger.ts'
import { logBuffer } from './log-buffer.ts'
import type { Logger } from './logger.ts'
import { observedCall } from './observed-call.ts'
import { doOnce, mergeState } from './once.ts'
import { progressReporter } from './progress.ts'
import { rerouteJob } from './reroute.ts'
import type { Run } from './runs.ts'

const PROGRESS_EVERY_MS = 250
const LOGS_EVERY_MS = 100

export interface ContextParts extends EnqueueParts {
  db: Db
  logger: Logger
  metrics: Metrics
  failpoint: Failpoints
  ledgerTiming: LedgerTiming
  bulkheads: Bulkheads
  circuit: CircuitPolicy
  callbacks: CallbackLinks | null
}

/** How a run hears that it should end: see `ActiveRun.abort`. */
export interface RunSignals {
  run: AbortSignal
  /** For calls that may be billed. */
  calls: AbortSignal
  /** For calls within this process. */
  freeCalls: AbortSignal
}

export interface OpenContext {
  context: JobContext
  /**
   * Waits for provider calls still under way (a handler that runs several at once may have left on the first
   * error) and writes what is left of logs and progress. Nothing can be begun afterwards.
   */
  close(): Promise<void>
  /**
   * What the run waits for, if anything in it was suspended: of several calls, the one that waits least. Known to
   * the context as well as thrown, since several may have been suspended side by side.
   */
  waitReason(): WaitReason | null
}

/** What the handler of one run works with. */
export function openContext(parts: ContextParts, run: Run, signals: RunSignals): OpenContext {
  const { db, logger } = parts
  const { projectId, id } = run.key
  const report = (what: string) => (error: unknown) =>
    logger.warn({ err: error, projectId, jobId: id }, `could not write a job's ${what}`)

  const logs = logBuffer(LOGS_EVERY_MS, (lines) => appendLogs(db, projectId, id, lines).catch(report('log')))
  const progress = progressReporter({
    initial: run.job.progress,
    intervalMs: PROGRESS_EVERY_MS,
    write: (latest) => writeProgress(db, run, latest).catch(report('progress')),
  })
  const underWay = new Map<string, Promise<unknown>>()
  const suspended: WaitReason[] = []
  const settling = isTerminal(run.job.status)
  let closed = false

  const requireOpen = () => {
    if (closed) throw new LeaseLost(`the run of ${id} is over`)
    signals.run.throwIfAborted()
  }

  const context: JobContext = {
    db,
    signal: signals.run,
    log: (level, line) => logs.add(level, line),
    progress: (update) => progress.report(update),

    async saveState(patch) {
      requireOpen()
      run.job.state = await db.transaction().execute((tx) => mergeState(tx, run, patch))
    },

    async once(step, work) {
      requireOpen()
      if (settling) throw new JobCanceled(`job ${id} is over`)
      return doOnce(db, run, step, work)
    },

    async call(spec) {
      requireOpen()
      if (underWay.has(spec.step)) throw new Error(`step '${spec.step}' is already under way in this run`)
      const ledgerRun = {
        db,
        key: run.key,
        signal: signals.run,
        callSignal: signals.calls,
        freeCallSignal: signals.freeCalls,
        settling,
        log: (line: string) => logs.add('info', line),
        metrics: parts.metrics,
        failpoint: parts.failpoint,
        timing: parts.ledgerTiming,
        bulkheads: parts.bulkheads,
        circuit: parts.circuit,
        callbacks: parts.callbacks,
      }
      const call = observedCall(spec, () => performCall(ledgerRun, spec))
      underWay.set(spec.step, call)
      try {
        return await call
      } catch (error) {
        if (error instanceof Suspended) suspended.push(error.reason)
        throw error
      } finally {
        underWay.delete(spec.step)
      }
    },

    async reroute(to, why) {
      requireOpen()
      Object.assign(run.job, await rerouteJob(db, run.key, { to, why }))
    },

    async spawn(children, tx = db) {
      requireOpen()
      if (settling) throw new JobCanceled(`job ${id} is over`)
      return inTransaction(tx, (open) => spawnChildren(open, parts, run.job, children))
    },

    async waitFor(ids, { tolerant = false } = {}) {
      requireOpen()
      const { found, unfinished, failed } = await inspectNeeds(db, projectId, ids)
      if (failed && !tolerant) throw failureOf(failed)
      if (unfinished.length > 0) {
        const reason = { type: 'jobs', ids, tolerant } as const
        suspended.push(reason)
        throw new Suspended(reason)
      }
      return ids.flatMap((needed) => found.get(needed) ?? [])
    },
  }

  return {
    context,
    async close() {
      closed = true
      await Promise.allSettled(underWay.values())
      await Promise.all([logs.flush(), progress.flush()])
    },
    waitReason() {
      const times = suspended.flatMap((reason) => (reason.type === 'time' ? reason.afterMs : []))
      if (times.length > 0) return { type: 'time', afterMs: Math.min(...times) }
      return suspended[0] ?? null
    },
  }
}

function failureOf(needed: JobRow): JobFailure {
  const { code, message, hint } = dependencyFailed(
    needed.id,
    needed.status === 'canceled' ? 'canceled' : 'failed',
  )
  return new JobFailure(code, message, hint === null ? {} : { hint })
}

/** Progress of a run that lost its job is dropped: the new run tells its own. */
async function writeProgress(db: Db, run: Run, progress: JobProgress): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const job = await tx
      .updateTable('jobs')
      .set((row) => ({
        progress: JSON.stringify(progress),
        eventSeq: row('eventSeq', '+', 1),
        updatedAt: sql<Date>`now()`,
      }))
      .where('projectId', '=', run.key.projectId)
      .where('id', '=', run.key.id)
      .where('runCount', '=', run.key.runCount)
      .where('status', '=', 'running')
      .returningAll()
      .executeTakeFirst()
    if (job) await appendJobEvent(tx, 'job.progress', job)
  })
}
