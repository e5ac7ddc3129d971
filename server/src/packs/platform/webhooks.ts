import {
  type Event,
  EventType,
  type ProjectWebhookSecret,
  type WebhookDelivery,
  type WebhookEndpoint,
} from '@potterlabs/generated/platform/schemas.ts'
import { notFound } from '../../core/errors.ts'
import type { DeliveryAttempt, WebhookDeliveryRow, WebhookRow } from '../../store/schema.ts'
import { previousSecretEnds, type WebhookSecret } from '../../store/webhook-secrets.ts'
import { getWebhook } from '../../store/webhooks.ts'
import type { PlatformContext } from './deps.ts'

/** An endpoint of the project; throws `not_found`. */
export async function requireWebhook(context: PlatformContext, id: string): Promise<WebhookRow> {
  const row = await getWebhook(context.db, context.project.id, id)
  if (!row) throw notFound('webhook', id, 'webhook_id')
  return row
}

/** Endpoints as clients see them; `secret` only in the answer that makes or changes it. */
export async function webhookViews(
  context: PlatformContext,
  rows: readonly WebhookRow[],
  secret: string | null = null,
): Promise<WebhookEndpoint[]> {
  const ids = rows.map(({ id }) => id)
  const ends = await previousSecretEnds(context.db, context.project.id, ids, new Date())
  return rows.map((row) => ({
    id: row.id,
    url: row.url,
    events: row.events.map((type) => EventType.parse(type)),
    description: row.description,
    enabled: row.enabled,
    disabled_reason: row.disabledReason,
    secret,
    previous_secret_expires_at: ends.get(row.id)?.toISOString() ?? null,
    created_at: row.createdAt.toISOString(),
    updated_at: row.updatedAt.toISOString(),
    links: { self: `/v1/webhooks/${row.id}` },
    metadata: Object.fromEntries(Object.entries(row.metadata).map(([name, value]) => [name, String(value)])),
  }))
}

export async function webhookView(
  context: PlatformContext,
  row: WebhookRow,
  secret: string | null = null,
): Promise<WebhookEndpoint> {
  const [view] = await webhookViews(context, [row], secret)
  if (!view) throw new Error(`no view of ${row.id}`)
  return view
}

/** Until when the old secret holds after a rotation now; null for no longer. */
export const graceEnd = (graceSec: number): Date | null =>
  graceSec === 0 ? null : new Date(Date.now() + graceSec * 1000)

export const projectSecretView = ({ secret, previous, updatedAt }: WebhookSecret): ProjectWebhookSecret => ({
  secret,
  previous_secret_expires_at: previous?.expiresAt.toISOString() ?? null,
  updated_at: updatedAt.toISOString(),
  links: { self: '/v1/webhook-secret' },
})

export const deliveryView = (row: WebhookDeliveryRow): WebhookDelivery => ({
  id: row.id,
  status: row.status,
  webhook_id: row.webhookId,
  url: row.url,
  // What was sent is the event, as `jobs/envelope.ts` wrote it.
  event: JSON.parse(row.body) as Event,
  attempts: row.attempts.map(attemptView),
  next_attempt_at: row.nextAttemptAt?.toISOString() ?? null,
  created_at: row.createdAt.toISOString(),
  links: { self: `/v1/webhook-deliveries/${row.id}` },
})

const attemptView = (attempt: DeliveryAttempt): WebhookDelivery['attempts'][number] => ({
  number: attempt.number,
  started_at: attempt.startedAt,
  latency_ms: attempt.latencyMs,
  http_status: attempt.httpStatus,
  error: attempt.error,
  answer_excerpt: attempt.answerExcerpt,
})
