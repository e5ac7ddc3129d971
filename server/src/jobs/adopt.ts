import { sql } from 'kysely'
import type { Db } from '../store/database.ts'
import { getJobs } from '../store/jobs.ts'
import { requireLivingParent } from './enqueue.ts'
import { UnknownJobsError } from './errors.ts'
import { lockGraph } from './graph.ts'

/**
 * Makes jobs the children of a job that is not over: they are canceled with it, and count towards its cost. Those that
 * it has already stay as they are. Throws UnknownJobsError; a job of another parent is a programming error.
 */
export async function adoptJobs(
  tx: Db,
  { projectId, parentId }: { projectId: string; parentId: string },
  ids: readonly string[],
): Promise<void> {
  await lockGraph(tx, projectId)
  await requireLivingParent(tx, projectId, parentId)
  const jobs = await getJobs(tx, projectId, ids)
  const unknown = ids.filter((id) => !jobs.some((job) => job.id === id))
  if (unknown.length > 0) throw new UnknownJobsError(unknown)
  const another = jobs.find((job) => job.parentId !== null && job.parentId !== parentId)
  if (another) throw new Error(`${another.id} is a child of ${another.parentId}`)
  const orphans = jobs.filter((job) => job.parentId === null).map((job) => job.id)
  if (orphans.length === 0) return
  await tx
    .updateTable('jobs')
    .set({ parentId, updatedAt: sql<Date>`now()` })
    .where('projectId', '=', projectId)
    .where('id', 'in', orphans)
    .execute()
}
