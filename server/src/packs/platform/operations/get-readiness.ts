import type { PlatformHandlers } from '@potterlabs/generated/platform/handlers.ts'
import { ApiError } from '../../../core/errors.ts'
import { isReachable } from '../../../store/reachable.ts'
import type { PlatformContext } from '../deps.ts'

/** Ready means: this process takes work and its database answers. */
export const getReadiness: PlatformHandlers<PlatformContext>['getReadiness'] = async (_request, context) => {
  if (!context.accepting())
    throw new ApiError('service_unavailable', 'The server is stopping.', { retryAfterSec: 5 })
  if (!(await isReachable(context.db))) {
    throw new ApiError('service_unavailable', 'The database does not answer.', { retryAfterSec: 1 })
  }
  return { status: 200, body: { status: 'ok' } }
}
