import { type Db, inTransaction } from '../store/database.ts'
import type { DisabledReason } from '../store/schema.ts'
import {
  type DeliveryNext,
  giveUpDeliveries,
  type LeasedDelivery,
  recordAttempt,
} from '../store/webhook-deliveries.ts'
import { disableWebhook, noteWebhookHealth } from '../store/webhooks.ts'
import { isDelivered, isGone } from './schedule.ts'
import type { SentMessage } from './send.ts'

/** One attempt, come to its end. */
export interface Attempt {
  delivery: LeasedDelivery
  startedAt: Date
  latencyMs: number
  sent: SentMessage
  next: DeliveryNext
}

const FIVE_DAYS_MS = 5 * 24 * 3_600_000

/**
 * Writes an attempt down with all that follows from it, or nothing of it. An endpoint that is gone, or where nothing
 * has been taken for five days, is switched off: its owner reads so at the endpoint, the operator in the log.
 */
export async function settleAttempt(
  { db, logger }: { db: Db; logger: { warn(fields: object, message: string): void } },
  attempt: Attempt,
): Promise<void> {
  const { delivery, sent, next, startedAt, latencyMs } = attempt
  const { projectId, webhookId } = delivery
  const disabled = await inTransaction(db, async (tx) => {
    // The endpoint's row before those of its deliveries, as operations do it too: two orders would be a deadlock.
    const reason = webhookId === null ? null : await reasonToDisable(tx, projectId, webhookId, attempt)
    const isOff =
      webhookId !== null && reason !== null && (await disableWebhook(tx, projectId, webhookId, reason))
    await recordAttempt(
      tx,
      delivery,
      {
        number: delivery.attempts.length + 1,
        startedAt: startedAt.toISOString(),
        latencyMs,
        httpStatus: sent.status,
        error: sent.error,
        answerExcerpt: sent.answerExcerpt,
      },
      next,
    )
    if (isOff) await giveUpDeliveries(tx, projectId, webhookId)
    return isOff ? reason : null
  })
  if (disabled !== null)
    logger.warn({ projectId, webhookId, reason: disabled }, 'a webhook endpoint is switched off')
}

async function reasonToDisable(
  tx: Db,
  projectId: string,
  webhookId: string,
  { sent, startedAt, latencyMs }: Attempt,
): Promise<DisabledReason | null> {
  if (isGone(sent)) return 'gone'
  const endedAt = new Date(startedAt.getTime() + latencyMs)
  const failingSince = await noteWebhookHealth(tx, projectId, webhookId, isDelivered(sent) ? null : endedAt)
  if (failingSince === null) return null
  return endedAt.getTime() - failingSince.getTime() >= FIVE_DAYS_MS ? 'failing' : null
}
