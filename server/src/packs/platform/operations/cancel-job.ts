import type { PlatformHandlers } from '@potterlabs/generated/platform/handlers.ts'
import { cancelForClient } from '../../../jobs/cancel.ts'
import type { PlatformContext } from '../deps.ts'

export const cancelJob: PlatformHandlers<PlatformContext>['cancelJob'] = async ({ params }, context) => {
  const job = { projectId: context.project.id, id: params.job_id, noun: 'job', field: 'job_id' }
  await cancelForClient(context.engine, context.db, job)
  return { status: 204 }
}
