import type { PlatformHandlers } from '@potterlabs/generated/platform/handlers.ts'
import { apiKeyView, requireApiKey } from '../api-keys.ts'
import type { PlatformContext } from '../deps.ts'

export const getApiKey: PlatformHandlers<PlatformContext>['getApiKey'] = async ({ params }, context) => ({
  status: 200,
  body: apiKeyView(await requireApiKey(context, params.api_key_id)),
})
