import type { Db } from '../store/database.ts'
import type { JobKey } from './graph.ts'

/** Whether something may have been sent of which it is not known how it ended. */
export async function hasOpenCalls(tx: Db, key: JobKey): Promise<boolean> {
  const row = await openCalls(tx, key).executeTakeFirst()
  return row !== undefined
}

/** The calls of a job that were sent, or may have been, and have no end yet. */
export const openCalls = (db: Db, { projectId, id }: JobKey) =>
  db
    .selectFrom('providerCalls')
    .selectAll()
    .where('projectId', '=', projectId)
    .where('jobId', '=', id)
    .where('state', 'in', ['posting', 'posted'])

/** Whether a provider called back about one of them after that moment. */
export async function hintedSince(tx: Db, key: JobKey, since: Date): Promise<boolean> {
  const row = await openCalls(tx, key).where('hintedAt', '>=', since).executeTakeFirst()
  return row !== undefined
}
