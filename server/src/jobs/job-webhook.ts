import type { SecretBox } from '../core/secret-box.ts'
import { requireWebhookSecret, requireWebhookUrl } from '../core/webhook.ts'
import type { Db } from '../store/database.ts'
import type { JobRow } from '../store/schema.ts'
import { keepWebhookSecret, PROJECT_SECRET, projectWebhookSecret } from '../store/webhook-secrets.ts'
import { createJobWebhook } from '../store/webhooks.ts'

/** A client's webhook of one job, as it came with the request. */
export interface JobWebhook {
  url: string
  /** `whsec_...`; without one the project's signs. */
  secret?: string | undefined
}

/** What is needed to keep one. */
export interface WebhookKeeper {
  secrets: SecretBox
  /** See `core/guarded-fetch.ts`. */
  checkTargetUrl(url: string): string | null
}

/** Throws ApiError `invalid_param` for a URL that can never be called or a secret that is none. */
export function requireUsableWebhook(keeper: WebhookKeeper | null, webhook: JobWebhook): void {
  requireWebhookUrl((url) => kept(keeper).checkTargetUrl(url), webhook.url, 'webhook.url')
  if (webhook.secret !== undefined) requireWebhookSecret(webhook.secret, 'webhook.secret')
}

/** Keeps it with the job, before the job has any event to tell of. */
export async function keepJobWebhook(
  tx: Db,
  keeper: WebhookKeeper | null,
  { projectId, id: jobId }: JobRow,
  { url, secret }: JobWebhook,
): Promise<void> {
  const { secrets } = kept(keeper)
  if (secret === undefined) await projectWebhookSecret(tx, secrets, projectId, new Date())
  else await keepWebhookSecret(tx, secrets, { projectId, owner: jobId }, secret)
  await createJobWebhook(tx, {
    projectId,
    jobId,
    url,
    secretOwner: secret === undefined ? PROJECT_SECRET : jobId,
  })
}

function kept(keeper: WebhookKeeper | null): WebhookKeeper {
  if (!keeper) throw new Error('a job names a webhook, and the engine was given nothing to keep it with')
  return keeper
}
