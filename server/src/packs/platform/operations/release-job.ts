import type { PlatformHandlers } from '@potterlabs/generated/platform/handlers.ts'
import { ApiError, notFound } from '../../../core/errors.ts'
import { jobEnvelope, resourcePath } from '../../../jobs/envelope.ts'
import { getPublicJob, isTerminal } from '../../../store/jobs.ts'
import type { PlatformContext } from '../deps.ts'

/** A person has looked at a call of unknown outcome, and wants it made once more. */
export const releaseJob: PlatformHandlers<PlatformContext>['releaseJob'] = async ({ params }, context) => {
  const { db, engine, project } = context
  const before = await getPublicJob(db, project.id, params.job_id)
  const outcome = before ? await engine.release(db, project.id, before.id) : 'unknown'
  const job = await getPublicJob(db, project.id, params.job_id)
  if (!job || outcome === 'unknown') throw notFound('job', params.job_id, 'job_id')
  if (outcome === 'not_in_review') {
    throw new ApiError(
      isTerminal(job.status) ? 'already_terminal' : 'still_running',
      `${job.id} is ${job.status} and waits for nobody's decision.`,
      { field: 'job_id', hint: 'Only a job that is needs_review can be released.' },
    )
  }
  return { status: 202, headers: { Location: resourcePath(job.kind, job.id) }, body: jobEnvelope(job) }
}
