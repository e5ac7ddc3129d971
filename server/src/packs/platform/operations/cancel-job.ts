import type { PlatformHandlers } from '@potterlabs/generated/platform/handlers.ts'
import { ApiError, notFound } from '../../../core/errors.ts'
import type { PlatformContext } from '../deps.ts'

export const cancelJob: PlatformHandlers<PlatformContext>['cancelJob'] = async ({ params }, context) => {
  const { job_id: id } = params
  const outcome = await context.engine.cancel(context.db, context.project.id, id)
  if (outcome === 'unknown') throw notFound('job', id, 'job_id')
  if (outcome === 'too_late') {
    throw new ApiError('already_terminal', `${id} has ended, so there is nothing to cancel.`, {
      field: 'job_id',
    })
  }
  return { status: 204 }
}
