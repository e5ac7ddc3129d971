import type { PlatformHandlers } from '@potterlabs/generated/platform/handlers.ts'
import { notFound } from '../../../core/errors.ts'
import { getDelivery } from '../../../store/webhook-deliveries.ts'
import type { PlatformContext } from '../deps.ts'
import { deliveryView } from '../webhooks.ts'

export const getWebhookDelivery: PlatformHandlers<PlatformContext>['getWebhookDelivery'] = async (
  { params },
  context,
) => {
  const row = await getDelivery(context.db, context.project.id, params.webhook_delivery_id)
  if (!row) throw notFound('webhook delivery', params.webhook_delivery_id, 'webhook_delivery_id')
  return { status: 200, body: deliveryView(row) }
}
