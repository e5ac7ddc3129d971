import { sql } from 'kysely'
import type { Db } from '../store/database.ts'
import type { JobRow, JsonObject } from '../store/schema.ts'
import { LeaseLost } from './errors.ts'
import { holdsLease, type Run } from './runs.ts'

/** Where a job's state keeps what came of a step. */
const keyOf = (step: string): string => `once:${step}`

/** What a job has kept of a step that is done once; undefined if it is not done yet. */
export function onceResult<Result extends object>(
  job: Pick<JobRow, 'state'>,
  step: string,
): Result | undefined {
  // Whatever the step made of it then, JSON in and out: the state of a job is its own promise.
  return job.state[keyOf(step)] as Result | undefined
}

/**
 * Does a step's work in the database once over all runs of a job: in one transaction the work is done, the run is made
 * sure to be still the job's, and the result is kept in the job's state, or none of it. A later run is given what was
 * kept. Throws LeaseLost, and what the work throws.
 */
export async function doOnce<Result extends object>(
  db: Db,
  run: Run,
  step: string,
  work: (tx: Db) => Promise<Result>,
): Promise<Result> {
  const kept = onceResult<Result>(run.job, step)
  if (kept !== undefined) return kept
  return db.transaction().execute(async (tx) => {
    const result = await work(tx)
    // The row is locked last: whoever holds the project's graph lock may be about to write it.
    run.job.state = await mergeState(tx, run, { [keyOf(step)]: result })
    return result
  })
}

/** Merges into the job's state if it is still this run's, and returns the whole. Throws LeaseLost. */
export async function mergeState(tx: Db, run: Run, patch: JsonObject): Promise<JsonObject> {
  if (!(await holdsLease(tx, run.key))) throw new LeaseLost(`job ${run.key.id} is no longer this run's`)
  const { state } = await tx
    .updateTable('jobs')
    .set({ state: sql<string>`state || ${JSON.stringify(patch)}::jsonb`, updatedAt: sql<Date>`now()` })
    .where('projectId', '=', run.key.projectId)
    .where('id', '=', run.key.id)
    .returning('state')
    .executeTakeFirstOrThrow()
  return state
}
