import type { PlatformHandlers } from '@potterlabs/generated/platform/handlers.ts'
import { notFound } from '../../../core/errors.ts'
import { jobEnvelope } from '../../../jobs/envelope.ts'
import { getPublicJob } from '../../../store/jobs.ts'
import type { PlatformContext } from '../deps.ts'

export const getJob: PlatformHandlers<PlatformContext>['getJob'] = async ({ params }, context) => {
  const job = await getPublicJob(context.db, context.project.id, params.job_id)
  if (!job) throw notFound('job', params.job_id, 'job_id')
  return { status: 200, body: jobEnvelope(job) }
}
