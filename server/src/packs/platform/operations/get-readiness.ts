import type { PlatformHandlers } from '@potterlabs/generated/platform/handlers.ts'
import { ApiError } from '../../../core/errors.ts'
import type { PlatformContext } from '../deps.ts'

export const getReadiness: PlatformHandlers<PlatformContext>['getReadiness'] = async (_request, context) => {
  const reason = await context.readiness.reasonAgainst()
  if (reason !== null) throw new ApiError('service_unavailable', reason, { retryAfterSec: 1 })
  return { status: 200, body: { status: 'ok' } }
}
