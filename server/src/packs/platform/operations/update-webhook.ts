import type { PlatformHandlers } from '@potterlabs/generated/platform/handlers.ts'
import { notFound } from '../../../core/errors.ts'
import { requireWebhookUrl } from '../../../core/webhook.ts'
import { inTransaction } from '../../../store/database.ts'
import { giveUpDeliveries, redirectDeliveries } from '../../../store/webhook-deliveries.ts'
import { updateWebhook as changeWebhook } from '../../../store/webhooks.ts'
import type { PlatformContext } from '../deps.ts'
import { webhookView } from '../webhooks.ts'

/** Edits an endpoint. What waits to be sent there follows: to its new address, or nowhere once it is off. */
export const updateWebhook: PlatformHandlers<PlatformContext>['updateWebhook'] = async (
  { params, body },
  context,
) => {
  const { webhook_id: id } = params
  const { url, events, description, enabled, metadata } = body
  if (url !== undefined) requireWebhookUrl(context.webhooks.checkTargetUrl, url, 'url')
  const row = await inTransaction(context.db, async (tx) => {
    const changed = await changeWebhook(tx, context.project.id, id, {
      ...(url === undefined ? {} : { url }),
      ...(events === undefined ? {} : { events }),
      ...(description === undefined ? {} : { description }),
      ...(metadata === undefined ? {} : { metadata }),
      ...(enabled === undefined ? {} : { disabledReason: enabled ? null : 'by_you' }),
    })
    if (!changed) throw notFound('webhook', id, 'webhook_id')
    if (enabled === false) await giveUpDeliveries(tx, context.project.id, id)
    if (url !== undefined) await redirectDeliveries(tx, context.project.id, id, url)
    return changed
  })
  return { status: 200, body: await webhookView(context, row) }
}
