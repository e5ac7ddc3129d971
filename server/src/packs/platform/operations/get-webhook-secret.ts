import type { PlatformHandlers } from '@potterlabs/generated/platform/handlers.ts'
import { projectWebhookSecret } from '../../../store/webhook-secrets.ts'
import type { PlatformContext } from '../deps.ts'
import { projectSecretView } from '../webhooks.ts'

/** The secret of jobs that brought none. Shown each time: it is made by whoever first needs it, maybe a job. */
export const getWebhookSecret: PlatformHandlers<PlatformContext>['getWebhookSecret'] = async (
  _request,
  { db, project, webhooks },
) => ({
  status: 200,
  body: projectSecretView(await projectWebhookSecret(db, webhooks.secrets, project.id, new Date())),
})
