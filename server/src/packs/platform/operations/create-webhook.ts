import type { PlatformHandlers } from '@potterlabs/generated/platform/handlers.ts'
import { newId } from '../../../core/ids.ts'
import { newWebhookSecret, requireWebhookSecret, requireWebhookUrl } from '../../../core/webhook.ts'
import { keepWebhookSecret } from '../../../store/webhook-secrets.ts'
import { createWebhook as storeWebhook } from '../../../store/webhooks.ts'
import type { PlatformContext } from '../deps.ts'
import { webhookView } from '../webhooks.ts'

/** Adds an endpoint; its secret stands in this answer and nowhere else. */
export const createWebhook: PlatformHandlers<PlatformContext>['createWebhook'] = async (
  { body },
  context,
) => {
  const { db, project, webhooks } = context
  requireWebhookUrl(webhooks.checkTargetUrl, body.url, 'url')
  if (body.secret !== undefined) requireWebhookSecret(body.secret, 'secret')
  const secret = body.secret ?? newWebhookSecret()
  const { url, events, description, enabled, metadata = {} } = body
  const row = await storeWebhook(db, {
    projectId: project.id,
    id: newId('whk'),
    url,
    events,
    description,
    enabled,
    metadata,
  })
  await keepWebhookSecret(db, webhooks.secrets, { projectId: project.id, owner: row.id }, secret)
  return {
    status: 201,
    headers: { Location: `/v1/webhooks/${row.id}` },
    body: await webhookView(context, row, secret),
  }
}
