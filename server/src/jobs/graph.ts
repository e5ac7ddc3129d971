import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { newId } from '../core/ids.ts'
import type { Db } from '../store/database.ts'
import { appendEvent } from '../store/events.ts'
import { getJobs, isTerminal } from '../store/jobs.ts'
import type { JobError, JobRow, JobStatus, JsonObject } from '../store/schema.ts'
import { settleForJob } from './budget.ts'
import { isPublicKind, publicEvent } from './envelope.ts'
import { dependencyFailed, UnknownJobsError } from './errors.ts'
import { hasOpenCalls } from './open-calls.ts'
import type { Queue } from './queue.ts'
import { sourcesOf } from './transitions.ts'

/** One job, and in what run of it: a `runCount` makes every write void once another run has begun. */
export interface JobKey {
  projectId: string
  id: string
  runCount?: number
}

export type Ending =
  | { status: 'succeeded'; output: object }
  | { status: 'failed'; error: JobError }
  | { status: 'canceled' }

/**
 * Taken first by every transaction that may move more than one job of a project. Row locks alone would deadlock
 * whatever their order: a finishing child goes from child to parent, a canceled parent from parent to child. An
 * advisory lock rather than the project's row, because that one must come last (see the events migration).
 */
export async function lockGraph(tx: Db, projectId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${projectId}, 2))`.execute(tx)
}

/** The event's data: enough to show a list by, thin enough for a webhook. */
export function eventData(job: JobRow): JsonObject {
  return {
    id: job.id,
    sequence: job.eventSeq,
    kind: job.kind,
    status: job.status,
    ...(job.parentId === null ? {} : { parent_id: job.parentId }),
    progress: job.progress,
    ...(job.error === null ? {} : { error: job.error }),
  }
}

/** What a job's own webhook is told of: that nothing more happens unless somebody does something. */
const TO_JOBS_OWN: readonly string[] = ['job.succeeded', 'job.failed', 'job.canceled', 'job.needs_review']

/** Writes an event of a job that the same transaction has changed, and in doing so counted up its `eventSeq`. */
export async function appendJobEvent(tx: Db, type: string, job: JobRow): Promise<void> {
  if (job.internal) return
  const event = { id: newId('evt'), type, createdAt: job.updatedAt, data: eventData(job) }
  // Made here, once: every attempt sends these bytes, whatever becomes of the job or of this code.
  const webhooks = isPublicKind(job.kind)
    ? { body: JSON.stringify(publicEvent(event)), toJobsOwn: TO_JOBS_OWN.includes(type) }
    : null
  await appendEvent(tx, { ...event, projectId: job.projectId, jobId: job.id, webhooks })
}

/** Moves a job along the transition table, if it is where it may move from. Null: it was not, somebody was first. */
export async function move(
  tx: Db,
  key: JobKey,
  to: JobStatus,
  columns: { output?: string; error?: string | null; progress?: string; failedRuns?: number } = {},
): Promise<JobRow | null> {
  let query = tx
    .updateTable('jobs')
    .set((row) => ({
      ...columns,
      status: to,
      eventSeq: row('eventSeq', '+', 1),
      held: false,
      updatedAt: sql<Date>`now()`,
      ...(isTerminal(to) ? { finishedAt: sql<Date>`now()`, waitingOn: 0 } : {}),
    }))
    .where('projectId', '=', key.projectId)
    .where('id', '=', key.id)
    .where('status', 'in', sourcesOf(to))
  if (key.runCount !== undefined) query = query.where('runCount', '=', key.runCount)
  return (await query.returningAll().executeTakeFirst()) ?? null
}

/** Gives the job a new message, the only one that may start it from now on. */
export async function dispatch(tx: Db, queue: Queue, job: JobRow, afterMs = 0): Promise<void> {
  const messageId = randomUUID()
  await tx
    .updateTable('jobs')
    .set({ messageId })
    .where('projectId', '=', job.projectId)
    .where('id', '=', job.id)
    .execute()
  await queue.send(tx, job.kind, messageId, { projectId: job.projectId, jobId: job.id }, afterMs)
}

/**
 * Ends a job and carries that through the graph: what waited for it goes on or fails with it, a canceled job's
 * children are canceled. Needs `lockGraph`. Returns every job it ended, the first one first; empty if the first
 * was already ended, or is in another run than `key` says.
 */
export async function endJob(tx: Db, queue: Queue, key: JobKey, ending: Ending): Promise<JobRow[]> {
  const ended: JobRow[] = []
  const pending: { key: JobKey; ending: Ending }[] = [{ key, ending }]
  for (let next = pending.shift(); next; next = pending.shift()) {
    const wasHeld = await isHeld(tx, next.key)
    const job = await move(tx, next.key, next.ending.status, endingColumns(next.ending))
    if (!job) continue
    ended.push(job)
    await settleForJob(tx, job)
    await appendJobEvent(tx, `job.${job.status}`, job)
    // Its message is void now; canceling it also stops a worker that is on it.
    if (job.messageId !== null && next.key.runCount === undefined) {
      await queue.cancel(tx, job.kind, job.messageId)
    }
    if (job.status !== 'succeeded' && (await hasOpenCalls(tx, next.key))) {
      // A worker that is on it hears of the end, and sends this at once when its calls are answered.
      const isWorkedOn = wasHeld && next.key.runCount === undefined
      await dispatch(tx, queue, job, isWorkedOn ? CALLS_ANSWERED_WITHIN_MS : 0)
    }
    if (job.status === 'canceled') {
      for (const child of await unfinishedChildren(tx, job)) {
        pending.push({ key: { projectId: job.projectId, id: child.id }, ending: { status: 'canceled' } })
      }
    }
    for (const dependent of await unfinishedDependents(tx, job)) {
      if (job.status === 'succeeded' || dependent.tolerant) {
        await countDown(tx, queue, job.projectId, dependent.jobId)
      } else {
        const error = dependencyFailed(job.id, job.status === 'canceled' ? 'canceled' : 'failed')
        const dependentKey = { projectId: job.projectId, id: dependent.jobId }
        pending.push({ key: dependentKey, ending: { status: 'failed', error } })
      }
    }
  }
  return ended
}

/** Longer than most calls take: by then the worker that made them has told how they ended, or is dead. */
const CALLS_ANSWERED_WITHIN_MS = 3 * 60_000

async function isHeld(tx: Db, key: JobKey): Promise<boolean> {
  const row = await tx
    .selectFrom('jobs')
    .select('held')
    .where('projectId', '=', key.projectId)
    .where('id', '=', key.id)
    .forNoKeyUpdate()
    .executeTakeFirst()
  return row?.held ?? false
}

function endingColumns(ending: Ending): { output?: string; error?: string; progress?: string } {
  if (ending.status === 'failed') return { error: JSON.stringify(ending.error) }
  if (ending.status === 'canceled') return {}
  const progress = JSON.stringify({ percent: 100, stage: null, done: null, total: null })
  return { output: JSON.stringify(ending.output), progress }
}

const unfinishedChildren = (tx: Db, job: JobRow) =>
  tx
    .selectFrom('jobs')
    .select('id')
    .where('projectId', '=', job.projectId)
    .where('parentId', '=', job.id)
    .where('finishedAt', 'is', null)
    .orderBy('id')
    .execute()

const unfinishedDependents = (tx: Db, job: JobRow) =>
  tx
    .selectFrom('jobDependencies as dependency')
    .innerJoin('jobs as dependent', (join) =>
      join
        .onRef('dependent.projectId', '=', 'dependency.projectId')
        .onRef('dependent.id', '=', 'dependency.jobId'),
    )
    .select(['dependency.jobId', 'dependency.tolerant'])
    .where('dependency.projectId', '=', job.projectId)
    .where('dependency.needsId', '=', job.id)
    .where('dependent.finishedAt', 'is', null)
    .orderBy('dependency.jobId')
    .execute()

async function countDown(tx: Db, queue: Queue, projectId: string, jobId: string): Promise<void> {
  const job = await tx
    .updateTable('jobs')
    .set((row) => ({ waitingOn: row('waitingOn', '-', 1), updatedAt: sql<Date>`now()` }))
    .where('projectId', '=', projectId)
    .where('id', '=', jobId)
    .returningAll()
    .executeTakeFirstOrThrow()
  if (job.waitingOn === 0) await dispatch(tx, queue, job)
}

/**
 * Lets `job`, which is not running, wait for other jobs of its project: sends it at once if none is unfinished,
 * fails it at once if one failed. Needs `lockGraph`, so that none of them can finish in between. Throws
 * UnknownJobsError.
 */
export async function waitForJobs(
  tx: Db,
  queue: Queue,
  job: JobRow,
  ids: readonly string[],
  tolerant: boolean,
): Promise<void> {
  const { unfinished, failed } = await inspectNeeds(tx, job.projectId, ids)
  if (ids.length > 0) {
    await tx
      .insertInto('jobDependencies')
      .values(
        [...new Set(ids)].map((needsId) => ({ projectId: job.projectId, jobId: job.id, needsId, tolerant })),
      )
      .onConflict((conflict) => conflict.columns(['projectId', 'jobId', 'needsId']).doUpdateSet({ tolerant }))
      .execute()
  }
  if (failed && !tolerant) {
    const error = dependencyFailed(failed.id, failed.status === 'canceled' ? 'canceled' : 'failed')
    await endJob(tx, queue, { projectId: job.projectId, id: job.id }, { status: 'failed', error })
  } else if (unfinished.length === 0) {
    await dispatch(tx, queue, job)
  } else {
    await tx
      .updateTable('jobs')
      .set({ waitingOn: unfinished.length, messageId: null })
      .where('projectId', '=', job.projectId)
      .where('id', '=', job.id)
      .execute()
  }
}

/** What stands in the way of a job that needs `ids`. Throws UnknownJobsError. */
export async function inspectNeeds(db: Db, projectId: string, ids: readonly string[]) {
  const jobs = await getJobs(db, projectId, ids)
  const found = new Map(jobs.map((job) => [job.id, job]))
  const unknown = ids.filter((id) => !found.has(id))
  if (unknown.length > 0) throw new UnknownJobsError(unknown)
  return {
    found,
    unfinished: jobs.filter((job) => !isTerminal(job.status)),
    failed: jobs.find((job) => job.status === 'failed' || job.status === 'canceled'),
  }
}
