import { randomUUID } from 'node:crypto'
import type { GuardedFetch } from '../core/guarded-fetch.ts'
import { type Metrics, noMetrics } from '../core/metrics.ts'
import type { Random } from '../core/random.ts'
import type { SecretBox } from '../core/secret-box.ts'
import type { Db } from '../store/database.ts'
import {
  type ClaimLimits,
  claimDeliveries,
  type LeasedDelivery,
  releaseDelivery,
} from '../store/webhook-deliveries.ts'
import { readWebhookSecret } from '../store/webhook-secrets.ts'
import { type Attempt, settleAttempt } from './outcome.ts'
import { isDelivered, nextStep } from './schedule.ts'
import { type SentMessage, sendMessage } from './send.ts'

export interface SenderOptions {
  /** Sees all projects. */
  db: Db
  secrets: SecretBox
  fetch: GuardedFetch
  logger: SenderLogger
  metrics?: Metrics
  /** Calls `wake` when there may be something to send, as soon as it is committed. Returns the way out. */
  subscribe(wake: () => void): () => void
  /** Milliseconds since the epoch. */
  now?: () => number
  random?: Random
  /** How much is in hands at once, in this process and at one receiver. */
  limits?: Partial<ClaimLimits>
  /** How long a receiver may take. */
  timeoutMs?: number
}

export interface SenderLogger {
  warn(fields: object, message: string): void
  error(fields: object, message: string): void
}

/**
 * Sends what waits in the database, over crashes of any process: a delivery is taken for a minute, and what was not
 * written off by then is taken again, with the same `webhook-id`. Any number of senders may work side by side.
 */
export interface Sender {
  start(): void
  /** Sends all that is due, without `start`, and resolves when it is over with how many that were. */
  deliverDue(): Promise<number>
  /** Takes nothing more; lets go of what has not come to its end after two seconds, to be sent again. */
  stop(): Promise<void>
}

/** A receiver that never answers holds up its own share and keeps no other waiting. */
const LIMITS: ClaimLimits = { total: 64, perTarget: 4 }
const TIMEOUT_MS = 15_000
/** Beyond the timeout, for writing down what came of it. */
const LEASE_MARGIN_MS = 45_000
/** Brings what comes due by the passing of time: retries, and what a dead sender held. New things wake us. */
const LOOK_EVERY_MS = 1_000
const GRACE_MS = 2_000

export function createSender(options: SenderOptions): Sender {
  const { db, secrets, fetch, logger, metrics = noMetrics, now = Date.now, random = Math.random } = options
  const limits = { ...LIMITS, ...options.limits }
  const timeoutMs = options.timeoutMs ?? TIMEOUT_MS
  const closing = new AbortController()
  const stopping = new AbortController()
  const inHands = new Set<Promise<void>>()
  let wake = () => {}

  /** Takes what is due, as far as hands are free, and begins to send it. Resolves with how many that were. */
  async function take(): Promise<number> {
    const total = limits.total - inHands.size
    if (total <= 0 || closing.signal.aborted) return 0
    const lease = { id: randomUUID(), until: new Date(now() + timeoutMs + LEASE_MARGIN_MS) }
    const deliveries = await claimDeliveries(db, new Date(now()), lease, { ...limits, total })
    for (const delivery of deliveries) {
      const work = deliver(delivery)
        .catch((error) =>
          logger.error({ err: error, ...fields(delivery) }, 'a delivery was not written down'),
        )
        .finally(() => {
          inHands.delete(work)
          wake()
        })
      inHands.add(work)
    }
    return deliveries.length
  }

  async function deliver(delivery: LeasedDelivery): Promise<void> {
    const startedAt = new Date(now())
    const started = performance.now()
    let sent: SentMessage
    try {
      sent = await send(delivery, startedAt)
    } catch (error) {
      if (!stopping.signal.aborted) throw error
      return releaseDelivery(db, delivery)
    }
    const attempt: Attempt = {
      delivery,
      startedAt,
      latencyMs: Math.round(performance.now() - started),
      sent,
      next: nextStep(delivery.step, sent, new Date(now()), random),
    }
    await settleAttempt({ db, logger }, attempt)
    const isOver = attempt.next.status === 'failed'
    metrics.webhookAttempted(isDelivered(sent) ? 'delivered' : isOver ? 'given_up' : 'failed')
  }

  /** What we cannot sign counts as an attempt: it shows in the log, and is tried again as anything else. */
  async function send(delivery: LeasedDelivery, at: Date): Promise<SentMessage> {
    const owner = { projectId: delivery.projectId, owner: delivery.secretOwner }
    const secret = await readWebhookSecret(db, secrets, owner, at).catch((error: unknown) => {
      logger.error({ err: error, ...fields(delivery) }, 'a webhook secret cannot be read')
      return null
    })
    if (!secret)
      return { status: null, retryAfter: null, error: 'it could not be signed', answerExcerpt: null }
    return sendMessage(delivery, { fetch, secret, now: at, timeoutMs, signal: stopping.signal })
  }

  return {
    start() {
      let looking = false
      let again = false
      const look = async () => {
        again = true
        if (looking) return
        looking = true
        while (again) {
          again = false
          await take().catch((error) => logger.warn({ err: error }, 'cannot look for deliveries'))
        }
        looking = false
      }
      wake = () => void look()
      const unsubscribe = options.subscribe(wake)
      const timer = setInterval(wake, LOOK_EVERY_MS).unref()
      closing.signal.addEventListener('abort', () => {
        unsubscribe()
        clearInterval(timer)
      })
      wake()
    },

    async deliverDue() {
      let count = 0
      for (let taken = await take(); taken > 0; taken = await take()) {
        count += taken
        await Promise.all(inHands)
      }
      return count
    },

    async stop() {
      closing.abort()
      const timer = setTimeout(() => stopping.abort(), GRACE_MS)
      await Promise.all(inHands)
      clearTimeout(timer)
    },
  }
}

const fields = ({ projectId, id, webhookId }: LeasedDelivery) => ({ projectId, deliveryId: id, webhookId })
