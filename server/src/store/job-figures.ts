import { sql } from 'kysely'
import type { Db } from './database.ts'

export interface UnfinishedJobs {
  counts: { kind: string; status: string; jobs: number }[]
  /** How long the job that has waited longest for a worker has waited, in seconds. */
  oldestQueuedSec: number
}

/** Counts the jobs of all projects that are not over, by an index that holds only those. */
export async function unfinishedJobs(db: Db): Promise<UnfinishedJobs> {
  const { rows } = await sql<{ kind: string; status: string; jobs: number; queuedSec: number | null }>`
    select kind, status, count(*) as jobs,
      extract(epoch from now() - min(updated_at) filter (where status = 'queued' and waiting_on = 0))::float8
        as queued_sec
    from jobs where finished_at is null group by kind, status`.execute(db)
  return {
    counts: rows.map(({ kind, status, jobs }) => ({ kind, status, jobs })),
    oldestQueuedSec: Math.max(0, ...rows.map(({ queuedSec }) => queuedSec ?? 0)),
  }
}
