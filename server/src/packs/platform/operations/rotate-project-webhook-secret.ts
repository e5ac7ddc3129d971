import type { PlatformHandlers } from '@potterlabs/generated/platform/handlers.ts'
import { PROJECT_SECRET, projectWebhookSecret, rotateWebhookSecret } from '../../../store/webhook-secrets.ts'
import type { PlatformContext } from '../deps.ts'
import { graceEnd, projectSecretView } from '../webhooks.ts'

/** Gives the project a new secret; for a while both sign. */
export const rotateProjectWebhookSecret: PlatformHandlers<PlatformContext>['rotateProjectWebhookSecret'] =
  async ({ body }, { db, project, webhooks }) => {
    const owner = { projectId: project.id, owner: PROJECT_SECRET }
    await rotateWebhookSecret(db, webhooks.secrets, owner, graceEnd(body.grace_sec))
    const rotated = await projectWebhookSecret(db, webhooks.secrets, project.id, new Date())
    return { status: 200, body: projectSecretView(rotated) }
  }
