import { sql } from 'kysely'
import type { Db } from './database.ts'
import { type Page, type PageRequest, paginate } from './pagination.ts'
import type { JobRow, JobStatus, ProviderCallRow } from './schema.ts'

/** The reading half of jobs. Whatever changes a job's state goes through `server/src/jobs`. */

export const TERMINAL_STATUSES = ['succeeded', 'failed', 'canceled'] as const satisfies readonly JobStatus[]
export type TerminalStatus = (typeof TERMINAL_STATUSES)[number]

export const isTerminal = (status: JobStatus): status is TerminalStatus =>
  TERMINAL_STATUSES.some((terminal) => terminal === status)

export async function getJob(db: Db, projectId: string, id: string): Promise<JobRow | null> {
  const row = await db
    .selectFrom('jobs')
    .selectAll()
    .where('projectId', '=', projectId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row ?? null
}

/** The jobs among `ids` that exist, in no particular order. */
export function getJobs(db: Db, projectId: string, ids: readonly string[]): Promise<JobRow[]> {
  if (ids.length === 0) return Promise.resolve([])
  return db.selectFrom('jobs').selectAll().where('projectId', '=', projectId).where('id', 'in', ids).execute()
}

/** What clients may ask for by id: not the parts of our own making. */
export async function getPublicJob(db: Db, projectId: string, id: string): Promise<JobRow | null> {
  const job = await getJob(db, projectId, id)
  return job?.internal ? null : job
}

export interface JobFilter {
  kind?: string | readonly string[]
  status?: JobStatus | readonly JobStatus[]
  parentId?: string
  /** Who does it. */
  provider?: string
  /** What its input holds, as JSON in JSON. */
  input?: object
}

/** A project's jobs that clients may see, newest first. */
export function listJobs(
  db: Db,
  projectId: string,
  filter: JobFilter,
  page: PageRequest,
): Promise<Page<JobRow>> {
  let query = db
    .selectFrom('jobs')
    .selectAll()
    .where('projectId', '=', projectId)
    .where('internal', '=', false)
  if (filter.kind !== undefined) query = query.where('kind', 'in', [filter.kind].flat())
  if (filter.status !== undefined) query = query.where('status', 'in', [filter.status].flat())
  if (filter.parentId !== undefined) query = query.where('parentId', '=', filter.parentId)
  if (filter.provider !== undefined) query = query.where('provider', '=', filter.provider)
  if (filter.input !== undefined)
    query = query.where(sql<boolean>`input @> ${JSON.stringify(filter.input)}::jsonb`)
  return paginate(query, page)
}

/**
 * Of the succeeded jobs of a kind whose input holds `input`, the newest for each of the values of one of its fields.
 */
export async function newestMade(
  db: Db,
  projectId: string,
  { kind, input, field, values }: { kind: string; input: object; field: string; values: readonly string[] },
): Promise<Map<string, JobRow>> {
  if (values.length === 0) return new Map()
  // Written out, so that an index of the field serves.
  const value = sql<string>`input ->> ${sql.lit(field)}`
  const rows = await db
    .selectFrom('jobs')
    .selectAll()
    .select(value.as('value'))
    .where('projectId', '=', projectId)
    .where('kind', '=', kind)
    .where('status', '=', 'succeeded')
    .where(sql<boolean>`input @> ${JSON.stringify(input)}::jsonb`)
    .where(value, 'in', values)
    .orderBy('createdAt')
    .orderBy('id')
    .execute()
  // The last of each wins.
  return new Map(rows.map(({ value: key, ...row }) => [key, row]))
}

/** The children of a job, in the order they were made. */
export function childrenOf(db: Db, projectId: string, parentId: string): Promise<JobRow[]> {
  return db
    .selectFrom('jobs')
    .selectAll()
    .where('projectId', '=', projectId)
    .where('parentId', '=', parentId)
    .orderBy('createdAt')
    .orderBy('id')
    .execute()
}

/** The ids of the jobs this one needs. */
export async function needsOf(db: Db, projectId: string, jobId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('jobDependencies')
    .select('needsId')
    .where('projectId', '=', projectId)
    .where('jobId', '=', jobId)
    .orderBy('needsId')
    .execute()
  return rows.map((row) => row.needsId)
}

/** What the job itself and all its descendants have cost so far, in millionths of a US dollar. */
export async function totalCostMicrosUsd(db: Db, projectId: string, jobId: string): Promise<number> {
  const { rows } = await sql<{ total: number }>`
    with recursive family as (
      select id, cost_micros_usd from jobs where project_id = ${projectId} and id = ${jobId}
      union all
      select child.id, child.cost_micros_usd from jobs child
      join family on child.parent_id = family.id and child.project_id = ${projectId}
    )
    select coalesce(sum(cost_micros_usd), 0)::bigint as total from family`.execute(db)
  return rows[0]?.total ?? 0
}

/** The ledger of a job: its provider calls in the order they were begun. */
export function providerCallsOf(db: Db, projectId: string, jobId: string): Promise<ProviderCallRow[]> {
  return db
    .selectFrom('providerCalls')
    .selectAll()
    .where('projectId', '=', projectId)
    .where('jobId', '=', jobId)
    .orderBy('createdAt')
    .orderBy('attemptKey')
    .execute()
}
