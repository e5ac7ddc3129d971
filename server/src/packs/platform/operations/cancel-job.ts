import type { PlatformHandlers } from '@potterlabs/generated/platform/handlers.ts'
import { notFound } from '../../../core/errors.ts'
import { cancelForClient } from '../../../jobs/cancel.ts'
import { getPublicJob } from '../../../store/jobs.ts'
import type { PlatformContext } from '../deps.ts'

export const cancelJob: PlatformHandlers<PlatformContext>['cancelJob'] = async ({ params }, context) => {
  const { db, project } = context
  if (!(await getPublicJob(db, project.id, params.job_id))) throw notFound('job', params.job_id, 'job_id')
  const job = { projectId: context.project.id, id: params.job_id, noun: 'job', field: 'job_id' }
  await cancelForClient(context.engine, context.db, job)
  return { status: 204 }
}
