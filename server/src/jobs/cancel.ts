import { ApiError, notFound } from '../core/errors.ts'
import type { Db } from '../store/database.ts'
import type { Engine } from './engine.ts'

/** Cancels a job for a client. Throws `not_found` in the resource's own words, or `already_terminal` when it has ended. */
export async function cancelForClient(
  engine: Engine,
  db: Db,
  job: { projectId: string; id: string; noun: string; field: string },
): Promise<void> {
  const outcome = await engine.cancel(db, job.projectId, job.id)
  if (outcome === 'unknown') throw notFound(job.noun, job.id, job.field)
  if (outcome === 'too_late') {
    throw new ApiError('already_terminal', `${job.id} has ended, so there is nothing to cancel.`, {
      field: job.field,
    })
  }
}
