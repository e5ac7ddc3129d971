import type { PlatformHandlers } from '@potterlabs/generated/platform/handlers.ts'
import type { PlatformContext } from '../deps.ts'

export const getOpenapi: PlatformHandlers<PlatformContext>['getOpenapi'] = async (
  _request,
  { contract },
) => ({
  status: 200,
  body: contract,
})
