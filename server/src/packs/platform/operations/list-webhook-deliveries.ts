import type { PlatformHandlers } from '@potterlabs/generated/platform/handlers.ts'
import { readPage } from '../../../contract/pages.ts'
import { listDeliveries } from '../../../store/webhook-deliveries.ts'
import type { PlatformContext } from '../deps.ts'
import { deliveryView } from '../webhooks.ts'

export const listWebhookDeliveries: PlatformHandlers<PlatformContext>['listWebhookDeliveries'] = async (
  { query },
  context,
) => {
  const filter = { webhookId: query.webhook_id, jobId: query.job_id, status: query.status }
  const page = await readPage(() => listDeliveries(context.db, context.project.id, filter, query))
  return { status: 200, body: { ...page, items: page.items.map(deliveryView) } }
}
