import type { PlatformHandlers } from '@potterlabs/generated/platform/handlers.ts'
import type { PlatformContext } from '../deps.ts'
import { requireWebhook, webhookView } from '../webhooks.ts'

export const getWebhook: PlatformHandlers<PlatformContext>['getWebhook'] = async ({ params }, context) => ({
  status: 200,
  body: await webhookView(context, await requireWebhook(context, params.webhook_id)),
})
