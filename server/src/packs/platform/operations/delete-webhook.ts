import type { PlatformHandlers } from '@potterlabs/generated/platform/handlers.ts'
import { notFound } from '../../../core/errors.ts'
import { inTransaction } from '../../../store/database.ts'
import { giveUpDeliveries } from '../../../store/webhook-deliveries.ts'
import { deleteWebhook as removeWebhook } from '../../../store/webhooks.ts'
import type { PlatformContext } from '../deps.ts'

/** Takes an endpoint away and gives up what waits to be sent there. */
export const deleteWebhook: PlatformHandlers<PlatformContext>['deleteWebhook'] = async (
  { params },
  context,
) => {
  const { webhook_id: id } = params
  await inTransaction(context.db, async (tx) => {
    const found = await removeWebhook(tx, context.project.id, id)
    if (!found) throw notFound('webhook', id, 'webhook_id')
    await giveUpDeliveries(tx, context.project.id, id)
  })
  return { status: 204 }
}
