import { sql } from 'kysely'
import type { Db } from '../store/database.ts'
import { getJob } from '../store/jobs.ts'
import type { JsonObject } from '../store/schema.ts'
import { reserveForJob } from './budget.ts'
import { appendJobEvent, lockGraph, waitForJobs } from './graph.ts'
import type { Queue } from './queue.ts'
import { RESUMED_FROM } from './transitions.ts'

export type Resumed = 'resumed' | 'not_resumable' | 'unknown'

/** What a job goes on with. */
export interface Resumption {
  projectId: string
  jobId: string
  /** Merged into the job's state. */
  state: JsonObject
  /** What it is expected to cost from here on, in millionths of a US dollar. */
  estimatedMicrosUsd: number
}

/**
 * Sends a finished job of a resumable kind to be run again, with the memory that it had, but without its output. What it cost so far
 * stays its cost and is not settled again; its webhook hears of its new end as of the first. Jobs that it needs and
 * that are not finished, since they were resumed before it, are waited for again. Throws `spend_limit_reached`.
 */
export async function resumeJob(
  tx: Db,
  queue: Queue,
  { projectId, jobId, state, estimatedMicrosUsd }: Resumption,
  spendLimitMicros: number | null,
): Promise<Resumed> {
  await lockGraph(tx, projectId)
  const before = await getJob(tx, projectId, jobId)
  if (!before) return 'unknown'
  if (!before.resumable || !RESUMED_FROM.some((status) => status === before.status)) return 'not_resumable'
  const reservation = await reserveForJob(tx, projectId, estimatedMicrosUsd, spendLimitMicros)
  const job = await tx
    .updateTable('jobs')
    .set((row) => ({
      status: 'queued',
      error: null,
      output: null,
      finishedAt: null,
      failedRuns: 0,
      lostRuns: 0,
      state: sql<string>`state || ${JSON.stringify(state)}::jsonb`,
      reservedMicrosUsd: reservation?.reservedMicrosUsd ?? 0,
      spendDay: reservation?.spendDay ?? null,
      settledMicrosUsd: row.ref('costMicrosUsd'),
      eventSeq: row('eventSeq', '+', 1),
      updatedAt: sql<Date>`now()`,
    }))
    .where('projectId', '=', projectId)
    .where('id', '=', jobId)
    .where('status', 'in', RESUMED_FROM)
    .returningAll()
    .executeTakeFirst()
  if (!job) return 'not_resumable'
  // Left over where its calls were still being settled: what is open of them is the new run's.
  if (before.messageId !== null) await queue.cancel(tx, job.kind, before.messageId)
  await appendJobEvent(tx, 'job.queued', job)
  const { ids, tolerant } = await unfinishedNeeds(tx, projectId, jobId)
  await waitForJobs(tx, queue, job, ids, tolerant)
  return 'resumed'
}

async function unfinishedNeeds(
  tx: Db,
  projectId: string,
  jobId: string,
): Promise<{ ids: string[]; tolerant: boolean }> {
  const needs = await tx
    .selectFrom('jobDependencies as dependency')
    .innerJoin('jobs as needed', (join) =>
      join
        .onRef('needed.projectId', '=', 'dependency.projectId')
        .onRef('needed.id', '=', 'dependency.needsId'),
    )
    .select(['needed.id', 'dependency.tolerant'])
    .where('dependency.projectId', '=', projectId)
    .where('dependency.jobId', '=', jobId)
    .where('needed.finishedAt', 'is', null)
    .execute()
  return { ids: needs.map(({ id }) => id), tolerant: needs.every(({ tolerant }) => tolerant) }
}
