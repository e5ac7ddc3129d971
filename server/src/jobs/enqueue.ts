import { sql } from 'kysely'
import type { Db } from '../store/database.ts'
import { getJobs, isTerminal } from '../store/jobs.ts'
import type { JobRow, JsonObject } from '../store/schema.ts'
import { LeaseLost, UnknownJobsError } from './errors.ts'
import { appendJobEvent, lockGraph, waitForJobs } from './graph.ts'
import type { Queue } from './queue.ts'

/** A job to be made. */
export interface JobSpec {
  projectId: string
  id: string
  kind: string
  /** JSON, as the kind's handler reads it. */
  input: object
  /** Jobs of the same project, finished or not, that must succeed first. */
  needs?: readonly string[]
  /** Whose part it is: canceled with it. */
  parentId?: string | null
  provider?: string | null
  /** The router's decision, with every candidate's reason. */
  routing?: object | null
  /** The client's own. */
  metadata?: JsonObject
  /** There is nothing to do: the job succeeds at once with this output. */
  alreadyDone?: object
}

/**
 * Makes a job in the caller's transaction: row, dependencies, `job.created` event, and message, all or nothing.
 * A needed job that already failed fails this one at once, naming it. Throws UnknownJobsError for a needed job
 * or parent that the project does not have.
 *
 * With `needs` or `parentId` it holds the project's graph lock until the transaction ends: do slow work first.
 */
export async function enqueueJob(tx: Db, queue: Queue, spec: JobSpec): Promise<JobRow> {
  const needs = spec.needs ?? []
  const parentId = spec.parentId ?? null
  if (needs.length > 0 || parentId !== null) await lockGraph(tx, spec.projectId)
  if (parentId !== null) await requireLivingParent(tx, spec.projectId, parentId)

  const done = spec.alreadyDone
  const job = await tx
    .insertInto('jobs')
    .values({
      projectId: spec.projectId,
      id: spec.id,
      kind: spec.kind,
      status: 'queued',
      parentId,
      input: JSON.stringify(spec.input),
      provider: spec.provider ?? null,
      routing: spec.routing ? JSON.stringify(spec.routing) : null,
      metadata: JSON.stringify(spec.metadata ?? {}),
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  await appendJobEvent(tx, 'job.created', job)
  if (done) await finishWithoutRunning(tx, job, done)
  else await waitForJobs(tx, queue, job, needs, false)
  return tx
    .selectFrom('jobs')
    .selectAll()
    .where('projectId', '=', job.projectId)
    .where('id', '=', job.id)
    .executeTakeFirstOrThrow()
}

/** Makes those of a parent's children that are not there yet; all are returned, in order. */
export async function spawnChildren(
  tx: Db,
  queue: Queue,
  parent: JobRow,
  children: readonly Omit<JobSpec, 'projectId' | 'parentId'>[],
): Promise<JobRow[]> {
  await lockGraph(tx, parent.projectId)
  const ids = children.map((child) => child.id)
  const found = new Map((await getJobs(tx, parent.projectId, ids)).map((job) => [job.id, job]))
  for (const child of children) {
    const job = found.get(child.id)
    if (child.needs?.includes(parent.id)) throw new Error(`${child.id} would wait for its own parent`)
    if (job && job.parentId !== parent.id) throw new Error(`${child.id} is not a child of ${parent.id}`)
    if (job) continue
    const { projectId, id: parentId } = parent
    found.set(child.id, await enqueueJob(tx, queue, { ...child, projectId, parentId }))
  }
  return ids.flatMap((id) => found.get(id) ?? [])
}

async function requireLivingParent(tx: Db, projectId: string, parentId: string): Promise<void> {
  const [parent] = await getJobs(tx, projectId, [parentId])
  if (!parent) throw new UnknownJobsError([parentId])
  // Under the graph lock: the parent was ended meanwhile, and this child would never be canceled with it.
  if (isTerminal(parent.status)) throw new LeaseLost(`job ${parentId} is already ${parent.status}`)
}

/** Nobody can wait for a job that is not committed yet, so there is nothing to release. */
async function finishWithoutRunning(tx: Db, job: JobRow, output: object): Promise<void> {
  const now = sql<Date>`now()`
  const done = await tx
    .updateTable('jobs')
    .set({
      status: 'succeeded',
      output: JSON.stringify(output),
      progress: JSON.stringify({ percent: 100, stage: null, done: null, total: null }),
      startedAt: now,
      finishedAt: now,
    })
    .where('projectId', '=', job.projectId)
    .where('id', '=', job.id)
    .returningAll()
    .executeTakeFirstOrThrow()
  await appendJobEvent(tx, 'job.succeeded', done)
}
