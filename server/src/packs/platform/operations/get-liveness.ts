import type { PlatformHandlers } from '@potterlabs/generated/platform/handlers.ts'
import type { PlatformContext } from '../deps.ts'

export const getLiveness: PlatformHandlers<PlatformContext>['getLiveness'] = async () => ({
  status: 200,
  body: { status: 'ok' },
})
