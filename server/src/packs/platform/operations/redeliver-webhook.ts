import type { PlatformHandlers } from '@potterlabs/generated/platform/handlers.ts'
import { ApiError, notFound } from '../../../core/errors.ts'
import { getDelivery, redeliver } from '../../../store/webhook-deliveries.ts'
import { getWebhook } from '../../../store/webhooks.ts'
import type { PlatformContext } from '../deps.ts'
import { deliveryView } from '../webhooks.ts'

/** Sends again what was sent before, to where the endpoint is now. */
export const redeliverWebhook: PlatformHandlers<PlatformContext>['redeliverWebhook'] = async (
  { params },
  { db, project },
) => {
  const { webhook_delivery_id: id } = params
  const delivery = await getDelivery(db, project.id, id)
  if (!delivery) throw notFound('webhook delivery', id, 'webhook_delivery_id')
  const { webhookId } = delivery
  const webhook = webhookId === null ? null : await getWebhook(db, project.id, webhookId)
  if (webhookId !== null && webhook === null) {
    throw new ApiError('not_found', `Its endpoint ${webhookId} was deleted, and its secret with it.`, {
      field: 'webhook_delivery_id',
      hint: 'The event itself is still in the log: GET /v1/events.',
    })
  }
  const again = await redeliver(db, project.id, id, webhook?.url)
  if (!again) throw notFound('webhook delivery', id, 'webhook_delivery_id')
  return {
    status: 202,
    headers: { Location: `/v1/webhook-deliveries/${id}` },
    body: deliveryView(again),
  }
}
