import type { PlatformHandlers } from '@potterlabs/generated/platform/handlers.ts'
import { rotateWebhookSecret as giveNewSecret } from '../../../store/webhook-secrets.ts'
import type { PlatformContext } from '../deps.ts'
import { graceEnd, requireWebhook, webhookView } from '../webhooks.ts'

/** Gives an endpoint a new secret; for a while both sign. */
export const rotateWebhookSecret: PlatformHandlers<PlatformContext>['rotateWebhookSecret'] = async (
  { params, body },
  context,
) => {
  const row = await requireWebhook(context, params.webhook_id)
  const owner = { projectId: row.projectId, owner: row.id }
  const until = graceEnd(body.grace_sec)
  const secret = await giveNewSecret(context.db, context.webhooks.secrets, owner, until)
  return { status: 200, body: await webhookView(context, row, secret) }
}
