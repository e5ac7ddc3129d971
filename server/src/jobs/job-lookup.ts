import { ApiError, notFound } from '../core/errors.ts'
import type { Db } from '../store/database.ts'
import { getJob } from '../store/jobs.ts'
import type { JobRow } from '../store/schema.ts'

/** The job with this id if it is of one of these kinds; throws `not_found` in the resource's own words. */
export async function requireJob(
  db: Db,
  projectId: string,
  id: string,
  kinds: readonly string[],
  field: string,
): Promise<JobRow> {
  const job = await getJob(db, projectId, id)
  if (!job || !kinds.includes(job.kind)) throw notFound(kinds.join(' or '), id, field)
  return job
}

/** As `requireJob`, for a job that another will need: one that has failed can no longer be waited for. */
export async function requireUsableJob(
  db: Db,
  projectId: string,
  id: string,
  kinds: readonly string[],
  field: string,
): Promise<JobRow> {
  const job = await requireJob(db, projectId, id, kinds, field)
  if (job.status === 'failed' || job.status === 'canceled') {
    throw new ApiError(
      'dependency_failed',
      `${job.kind} ${id} ${job.status === 'failed' ? 'has failed' : 'was canceled'}.`,
      {
        field,
        hint: job.error?.message ?? 'Make it again and name the new one.',
      },
    )
  }
  return job
}
