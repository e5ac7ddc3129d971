import { sql } from 'kysely'
import type { Db } from '../store/database.ts'
import type { JobError, JobRow } from '../store/schema.ts'
import type { WaitReason } from './errors.ts'
import {
  appendJobEvent,
  dispatch,
  type Ending,
  endJob,
  type JobKey,
  lockGraph,
  move,
  waitForJobs,
} from './graph.ts'
import { hasOpenCalls, hintedSince } from './open-calls.ts'
import type { Delivery, Queue } from './queue.ts'

/** The beginning and the ends of a run, each one transaction. Losing a race is an ordinary answer: null or false. */

/** A job in this process's hands. `key.runCount` fences every write of this run. */
export interface Run {
  job: JobRow
  key: Required<JobKey>
  delivery: Delivery
}

/** Takes the job for a new run if this message is the one that may start it; earlier runs can write no more. */
export async function beginRun(db: Db, delivery: Delivery): Promise<Run | null> {
  const { projectId, jobId } = delivery
  return db.transaction().execute(async (tx) => {
    const before = await tx
      .selectFrom('jobs')
      .select(['status', 'held'])
      .where('projectId', '=', projectId)
      .where('id', '=', jobId)
      .where('status', 'in', ['queued', 'running'])
      .where('messageId', '=', delivery.messageId)
      .forNoKeyUpdate()
      .executeTakeFirst()
    if (!before) return null
    const job = await tx
      .updateTable('jobs')
      .set((row) => ({
        status: 'running',
        held: true,
        runCount: row('runCount', '+', 1),
        lostRuns: row('lostRuns', '+', before.held ? 1 : 0),
        eventSeq: row('eventSeq', '+', before.status === 'queued' ? 1 : 0),
        startedAt: row.fn<Date>('coalesce', ['startedAt', sql`now()`]),
        updatedAt: sql<Date>`now()`,
      }))
      .where('projectId', '=', projectId)
      .where('id', '=', jobId)
      .returningAll()
      .executeTakeFirstOrThrow()
    if (before.status === 'queued') await appendJobEvent(tx, 'job.running', job)
    return { job, delivery, key: { projectId, id: jobId, runCount: job.runCount } }
  })
}

/**
 * Takes a job that is over for a run that finds out what became of its calls. Null if there are none, or if this
 * message is not the one that may start it.
 */
export async function beginSettling(db: Db, delivery: Delivery): Promise<Run | null> {
  const { projectId, jobId } = delivery
  return db.transaction().execute(async (tx) => {
    if (!(await hasOpenCalls(tx, { projectId, id: jobId }))) return null
    const job = await tx
      .updateTable('jobs')
      .set((row) => ({ runCount: row('runCount', '+', 1) }))
      .where('projectId', '=', projectId)
      .where('id', '=', jobId)
      .where('status', 'in', ['failed', 'canceled'])
      .where('messageId', '=', delivery.messageId)
      .returningAll()
      .executeTakeFirst()
    return job ? { job, delivery, key: { projectId, id: jobId, runCount: job.runCount } } : null
  })
}

/** Sends a job that is over to be settled, if there is anything to settle and the run is still its last. */
export async function dispatchSettling(db: Db, queue: Queue, run: Run, afterMs: number): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const job = await tx
      .selectFrom('jobs')
      .selectAll()
      .where('projectId', '=', run.key.projectId)
      .where('id', '=', run.key.id)
      .where('runCount', '=', run.key.runCount)
      .where('status', 'in', ['failed', 'canceled'])
      .forNoKeyUpdate()
      .executeTakeFirst()
    if (!job || !(await hasOpenCalls(tx, run.key))) return
    // It may have been sent for later, in case that this run never got here.
    if (job.messageId !== null && job.messageId !== run.delivery.messageId) {
      await queue.cancel(tx, job.kind, job.messageId)
    }
    await dispatch(tx, queue, job, afterMs)
    await run.delivery.complete(tx)
  })
}

/** Whether the job is still this run's. Within a transaction, and with the row locked, it stays so until its end. */
export async function holdsLease(tx: Db, key: Required<JobKey>): Promise<boolean> {
  const row = await tx
    .selectFrom('jobs')
    .select('id')
    .where('projectId', '=', key.projectId)
    .where('id', '=', key.id)
    .where('runCount', '=', key.runCount)
    .where('status', '=', 'running')
    .forNoKeyUpdate()
    .executeTakeFirst()
  return row !== undefined
}

/** Ends the job with all that follows from it. Returns the ids of the jobs that ended, none if the lease is lost. */
export async function endRun(db: Db, queue: Queue, run: Run, ending: Ending): Promise<string[]> {
  return db.transaction().execute(async (tx) => {
    await lockGraph(tx, run.key.projectId)
    const ended = await endJob(tx, queue, run.key, ending)
    await run.delivery.complete(tx)
    return ended.map((job) => job.id)
  })
}

/** Leaves the job to a person. */
export async function reviewRun(db: Db, run: Run, error: JobError): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    const job = await move(tx, run.key, 'needs_review', { error: JSON.stringify(error) })
    if (job) await appendJobEvent(tx, 'job.needs_review', job)
    await run.delivery.complete(tx)
    return job !== null
  })
}

/** Puts the job back into the queue: handed over at a shutdown, or to be tried again after an unexpected error. */
export async function requeueRun(
  db: Db,
  queue: Queue,
  run: Run,
  options: { afterMs: number; failed: boolean },
): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    const failedRuns = run.job.failedRuns + (options.failed ? 1 : 0)
    const job = await move(tx, run.key, 'queued', { failedRuns })
    if (job) {
      await appendJobEvent(tx, 'job.queued', job)
      await dispatch(tx, queue, job, options.afterMs)
    }
    await run.delivery.complete(tx)
    return job !== null
  })
}

/** Ends this run but not the job, which stays `running` in the client's eyes and is run again after its wait. */
export async function suspendRun(db: Db, queue: Queue, run: Run, reason: WaitReason): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    await lockGraph(tx, run.key.projectId)
    const job = await tx
      .updateTable('jobs')
      .set({ held: false, updatedAt: sql<Date>`now()` })
      .where('projectId', '=', run.key.projectId)
      .where('id', '=', run.key.id)
      .where('runCount', '=', run.key.runCount)
      .where('status', '=', 'running')
      .returningAll()
      .executeTakeFirst()
    await run.delivery.complete(tx)
    if (!job) return false
    if (reason.type === 'time') {
      // A callback that came while the run was on found nobody to wake.
      const isHinted = await hintedSince(tx, run.key, run.job.updatedAt)
      await dispatch(tx, queue, job, isHinted ? 0 : reason.afterMs)
    } else await waitForJobs(tx, queue, job, reason.ids, reason.tolerant)
    return true
  })
}
