import { setTimeout as sleep } from 'node:timers/promises'
import { inSpan } from '../core/tracing.ts'
import { isDatabaseAway } from '../store/database.ts'
import { getJob, isTerminal } from '../store/jobs.ts'
import { type ContextParts, openContext, type RunSignals } from './context.ts'
import type { JobDefinition } from './definition.ts'
import { internalError, JobCanceled, JobFailure, LeaseLost, ShuttingDown } from './errors.ts'
import { writeOffOpenCalls } from './ledger-rows.ts'
import { interpret, type Outcome } from './outcome.ts'
import type { Delivery } from './queue.ts'
import {
  beginRun,
  beginSettling,
  dispatchSettling,
  endRun,
  type Run,
  requeueRun,
  reviewRun,
  suspendRun,
} from './runs.ts'

/** When a job is given up, and how long it waits between tries. */
export interface RetryPolicy {
  /** Runs that may end with an unexpected error. */
  failedRuns: number
  /** Runs whose worker may die: more than a few mean that the job itself kills it. */
  lostRuns: number
  /** Wait before the second try; doubles each time. */
  firstDelayMs: number
}

export const RETRY_POLICY: RetryPolicy = { failedRuns: 3, lostRuns: 10, firstDelayMs: 1_000 }

/** A run in progress, and how to end it from outside. */
export interface ActiveRun {
  run: Run
  finished: Promise<void>
  /** Ends the run: at once, or at a shutdown in order, letting provider calls under way bring in their answers. */
  abort(reason: JobCanceled | ShuttingDown | LeaseLost): void
  abortCalls(): void
}

export interface Runner {
  /** Runs the job of one message to the end of that run. Throws only if the database cannot be written. */
  handle(definition: JobDefinition, delivery: Delivery): Promise<void>
  active: ReadonlySet<ActiveRun>
}

export function createRunner(parts: ContextParts, retry: RetryPolicy): Runner {
  const { db, queue, logger } = parts
  const active = new Set<ActiveRun>()

  async function handle(definition: JobDefinition, delivery: Delivery): Promise<void> {
    const run = (await beginRun(db, delivery)) ?? (await beginSettling(db, delivery))
    if (!run) {
      logger.debug({ ...fields(delivery) }, 'message is stale')
      return
    }
    const runs = new AbortController()
    const calls = new AbortController()
    const freeCalls = new AbortController()
    const { promise: finished, resolve: finish } = Promise.withResolvers<void>()
    const current: ActiveRun = {
      run,
      finished,
      abort(reason) {
        runs.abort(reason)
        if (!(reason instanceof ShuttingDown)) freeCalls.abort(reason)
        // A call that is canceled is billed all the same: its answer tells what it cost.
        if (reason instanceof LeaseLost) calls.abort(reason)
      },
      abortCalls() {
        const reason = new ShuttingDown('the time for shutting down is over')
        for (const controller of [calls, freeCalls]) controller.abort(reason)
      },
    }
    const onClaimGone = () => void abortWithReason(current)
    delivery.signal.addEventListener('abort', onClaimGone)
    active.add(current)
    try {
      const outcome = await observed(run, () =>
        outcomeOf(definition, run, {
          run: runs.signal,
          calls: calls.signal,
          freeCalls: freeCalls.signal,
        }),
      )
      await overOutages(() => settle(run, outcome)).catch((error) => {
        // An ending that cannot be written, as text that JSON columns refuse, counts as an error of the job. If
        // the database is still away, the queue brings the message again.
        if (isDatabaseAway(error) || (outcome.type !== 'succeeded' && outcome.type !== 'failed')) throw error
        return settle(run, { type: 'unexpected', error })
      })
    } finally {
      active.delete(current)
      delivery.signal.removeEventListener('abort', onClaimGone)
      finish()
    }
  }

  /** A run as monitoring sees it, under the request that made the job. */
  function observed(run: Run, work: () => Promise<Outcome>): Promise<Outcome> {
    const { kind, id, runCount, traceParent } = run.job
    const started = performance.now()
    const attributes = {
      'potterlabs.job.kind': kind,
      'potterlabs.job.id': id,
      'potterlabs.job.run': runCount,
    }
    return inSpan({ name: 'job.run', kind: 'consumer', attributes, parent: traceParent }, async (span) => {
      const outcome = await work()
      span.set({ 'potterlabs.outcome': outcome.type })
      if (outcome.type === 'failed' || outcome.type === 'review') span.fail(outcome.error.code)
      if (outcome.type === 'unexpected') span.fail('internal_error')
      const durationSec = (performance.now() - started) / 1_000
      parts.metrics.jobRunEnded({ kind, outcome: outcome.type, durationSec })
      const durationMs = Math.round(durationSec * 1_000)
      logger.info(
        { ...fields(run.delivery), kind, run: runCount, outcome: outcome.type, durationMs },
        'job run',
      )
      return outcome
    })
  }

  /** The queue only says that the message is gone; the row says whether that was a cancel. */
  async function abortWithReason(current: ActiveRun): Promise<void> {
    const { projectId, id } = current.run.key
    const job = await getJob(db, projectId, id).catch(() => null)
    const canceled = job?.status === 'canceled'
    current.abort(
      canceled ? new JobCanceled(`job ${id} was canceled`) : new LeaseLost(`job ${id} was taken over`),
    )
  }

  async function outcomeOf(definition: JobDefinition, run: Run, signals: RunSignals): Promise<Outcome> {
    if (run.job.lostRuns >= retry.lostRuns) {
      const message = `the worker died ${run.job.lostRuns} times while it ran this job`
      return { type: 'failed', error: internalError(message) }
    }
    const { context, close, waitReason } = openContext(parts, run, signals)
    let outcome: Outcome
    try {
      outcome = { type: 'succeeded', output: await definition.run(run.job, context) }
    } catch (error) {
      outcome = interpret(error, signals.run)
      if (outcome.type === 'failed') context.log('error', `${outcome.error.code}: ${outcome.error.message}`)
      if (error instanceof JobFailure && error.detail) {
        logger.warn({ ...fields(run.delivery), code: error.code, detail: error.detail }, error.message)
      }
    }
    await close()
    const reason = waitReason()
    // Also for a handler that caught what it should have let pass: its answer is not whole.
    if (reason && ['wait', 'succeeded', 'settled'].includes(outcome.type)) return { type: 'wait', reason }
    if (outcome.type === 'succeeded') await parts.failpoint('before_finish')
    return outcome
  }

  async function settle(run: Run, outcome: Outcome): Promise<void> {
    const where = fields(run.delivery)
    if (isTerminal(run.job.status)) return settleCalls(run, outcome)
    let kept = true
    switch (outcome.type) {
      case 'succeeded':
        kept = (await endRun(db, queue, run, { status: 'succeeded', output: outcome.output })).length > 0
        break
      case 'failed':
        kept = (await endRun(db, queue, run, { status: 'failed', error: outcome.error })).length > 0
        break
      case 'review':
        logger.warn({ ...where, error: outcome.error }, 'job needs review')
        kept = await reviewRun(db, run, outcome.error)
        break
      case 'wait':
        kept = await suspendRun(db, queue, run, outcome.reason)
        break
      case 'handed_back':
        kept = await requeueRun(db, queue, run, { afterMs: 0, failed: false })
        break
      case 'unexpected':
        kept = await retryOrFail(run, outcome.error)
        break
      case 'lost':
      case 'settled':
        kept = false
    }
    if (kept) return
    logger.info(where, 'job was ended or taken over meanwhile; nothing is written')
    // Canceled, perhaps, while this run was on its way to its end, with calls whose cost is to be known.
    await dispatchSettling(db, queue, run, 0)
  }

  /** The end of a run of a job that is over. What it could not find out in the end is written off. */
  async function settleCalls(run: Run, outcome: Outcome): Promise<void> {
    if (outcome.type === 'wait' && outcome.reason.type === 'time') {
      return dispatchSettling(db, queue, run, outcome.reason.afterMs)
    }
    if (outcome.type === 'handed_back') return dispatchSettling(db, queue, run, 0)
    if (outcome.type === 'unexpected' && isDatabaseAway(outcome.error)) throw outcome.error
    if (outcome.type === 'lost') return
    await writeOffOpenCalls(db, run.key)
    await run.delivery.complete(db)
  }

  /** What nobody foresaw is logged whole for us; the client hears only that it happened. */
  async function retryOrFail(run: Run, error: unknown): Promise<boolean> {
    if (isDatabaseAway(error)) {
      // No fault of the job's: it is not counted against it.
      logger.warn({ ...fields(run.delivery), err: error }, 'job run lost its database')
      return requeueRun(db, queue, run, { afterMs: retry.firstDelayMs, failed: false })
    }
    const failures = run.job.failedRuns + 1
    logger.error({ ...fields(run.delivery), err: error, failures }, 'job run failed unexpectedly')
    if (failures < retry.failedRuns) {
      const afterMs = retry.firstDelayMs * 2 ** (failures - 1)
      return requeueRun(db, queue, run, { afterMs, failed: true })
    }
    const ending = internalError('the job failed for a reason of our own; it was logged')
    return (await endRun(db, queue, run, { status: 'failed', error: ending })).length > 0
  }

  return { handle, active }
}

/** Tries again for some seconds while the database is away: the run's fence makes that harmless. */
async function overOutages(work: () => Promise<void>): Promise<void> {
  for (let waitMs = 50; ; waitMs *= 2) {
    try {
      return await work()
    } catch (error) {
      if (!isDatabaseAway(error) || waitMs > 2_000) throw error
      await sleep(waitMs)
    }
  }
}

const fields = (delivery: Delivery) => ({ projectId: delivery.projectId, jobId: delivery.jobId })
