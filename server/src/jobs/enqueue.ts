import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { traceParent } from '../core/tracing.ts'
import type { Db } from '../store/database.ts'
import { getJobs, isTerminal } from '../store/jobs.ts'
import type { JobRow, JsonObject } from '../store/schema.ts'
import { reserveForJob } from './budget.ts'
import type { JobDefinition } from './definition.ts'
import { LeaseLost, UnknownJobsError, UnknownKindError } from './errors.ts'
import { appendJobEvent, lockGraph, waitForJobs } from './graph.ts'
import { type JobWebhook, keepJobWebhook, requireUsableWebhook, type WebhookKeeper } from './job-webhook.ts'
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
  /** That they are finished is enough, however they ended. */
  tolerant?: boolean
  /** Whose part it is: canceled with it. */
  parentId?: string | null
  provider?: string | null
  /** The router's decision, with every candidate's reason. */
  routing?: object | null
  /** The other providers that can do it, best first: who goes on while nothing was submitted. */
  alternatives?: readonly string[]
  /** The client's own. */
  metadata?: JsonObject
  /** What its providers will charge, as far as known, in millionths of a US dollar; default 0. */
  estimatedMicrosUsd?: number
  /** What it may cost at most with all of its parts: see `cost-limit.ts`; default null, no limit. */
  maxCostMicrosUsd?: number | null
  /** Where to tell of its end; it is checked and sealed here. */
  webhook?: JobWebhook | null
  /** There is nothing to do: the job succeeds at once with this output. */
  alreadyDone?: object
}

/** What jobs are made with. */
export interface EnqueueParts {
  queue: Queue
  /** Every kind there is, by name. */
  kinds: ReadonlyMap<string, JobDefinition>
  /** For projects without a limit a day of their own; null: none. */
  spendLimitMicros: number | null
  /** Null where no job may name a webhook. */
  webhooks: WebhookKeeper | null
}

/**
 * Makes a job in the caller's transaction: row, dependencies, `job.created` event, and message, all or nothing.
 * A needed job that already failed fails this one at once, naming it. Throws UnknownJobsError for a needed job
 * or parent that the project does not have, ApiError `spend_limit_reached` when the project may not spend what the
 * job is estimated to cost (its own limit a day, or else `spendLimitMicros`), ApiError `invalid_param` for a webhook
 * that can never be called, UnknownKindError.
 *
 * With `needs`, `parentId` or a cost it holds the project's graph lock until the transaction ends: do slow work first.
 */
export async function enqueueJob(
  tx: Db,
  { queue, kinds, spendLimitMicros, webhooks }: EnqueueParts,
  spec: JobSpec,
): Promise<JobRow> {
  const definition = kinds.get(spec.kind)
  if (!definition) throw new UnknownKindError(`no kind of job is called '${spec.kind}'`)
  if (spec.webhook) requireUsableWebhook(webhooks, spec.webhook)
  const needs = spec.needs ?? []
  const parentId = spec.parentId ?? null
  const estimated = spec.alreadyDone ? 0 : (spec.estimatedMicrosUsd ?? 0)
  if (needs.length > 0 || parentId !== null || estimated > 0) await lockGraph(tx, spec.projectId)
  if (parentId !== null) await requireLivingParent(tx, spec.projectId, parentId)
  const reservation = await reserveForJob(tx, spec.projectId, estimated, spendLimitMicros)

  const done = spec.alreadyDone
  const messageId = done || needs.length > 0 ? null : randomUUID()
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
      alternatives: [...(spec.alternatives ?? [])],
      metadata: JSON.stringify(spec.metadata ?? {}),
      eventSeq: 1,
      ...reservation,
      maxCostMicrosUsd: spec.maxCostMicrosUsd ?? null,
      resumable: definition.resumable,
      internal: definition.internal,
      traceParent: traceParent(),
      messageId,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  if (spec.webhook) await keepJobWebhook(tx, webhooks, job, spec.webhook)
  await appendJobEvent(tx, 'job.created', job)
  if (messageId !== null) {
    await queue.send(tx, job.kind, messageId, { projectId: job.projectId, jobId: job.id })
    return job
  }
  if (done) await finishWithoutRunning(tx, job, done)
  else await waitForJobs(tx, queue, job, needs, spec.tolerant ?? false)
  return tx
    .selectFrom('jobs')
    .selectAll()
    .where('projectId', '=', job.projectId)
    .where('id', '=', job.id)
    .executeTakeFirstOrThrow()
}

/** A child to make: as in `enqueue`, within the parent's project. Only the whole calls a client's webhook. */
export type ChildSpec = Omit<JobSpec, 'projectId' | 'parentId' | 'webhook'>

/** Makes those of a parent's children that are not there yet; all are returned, in order. */
export async function spawnChildren(
  tx: Db,
  parts: EnqueueParts,
  parent: JobRow,
  children: readonly ChildSpec[],
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
    found.set(child.id, await enqueueJob(tx, parts, { ...child, projectId, parentId }))
  }
  return ids.flatMap((id) => found.get(id) ?? [])
}

/** Needs `lockGraph`. Throws UnknownJobsError, and LeaseLost for a parent that is over. */
export async function requireLivingParent(tx: Db, projectId: string, parentId: string): Promise<void> {
  const [parent] = await getJobs(tx, projectId, [parentId])
  if (!parent) throw new UnknownJobsError([parentId])
  // It was ended meanwhile, and this child would never be canceled with it.
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
      eventSeq: job.eventSeq + 1,
      startedAt: now,
      finishedAt: now,
    })
    .where('projectId', '=', job.projectId)
    .where('id', '=', job.id)
    .returningAll()
    .executeTakeFirstOrThrow()
  await appendJobEvent(tx, 'job.succeeded', done)
}
