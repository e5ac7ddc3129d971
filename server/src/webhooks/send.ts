import { Webhook } from 'standardwebhooks'
import type { GuardedFetch } from '../core/guarded-fetch.ts'
import { OutboundError } from '../core/outbound-error.ts'
import type { WebhookSecret } from '../store/webhook-secrets.ts'
import type { AttemptResult } from './schedule.ts'

/** What is sent, and what stays the same on every attempt. */
export interface Message {
  url: string
  /** `webhook-id`: receivers know by it what they have had. */
  eventId: string
  body: string
}

export interface SentMessage extends AttemptResult {
  /** Why no answer came. */
  error: string | null
  /** The beginning of the answer; null when none came or it could not be read. */
  answerExcerpt: string | null
}

export interface SendOptions {
  fetch: GuardedFetch
  secret: WebhookSecret
  /** What the signature is dated by. */
  now: Date
  /** From connecting to the end of the answer. */
  timeoutMs: number
  signal: AbortSignal
}

const EXCERPT_BYTES = 4096

/**
 * Sends a message once, signed by Standard Webhooks 1.0 with the present secret and the one before while it holds.
 * Whatever the receiver does is a result. Throws only when `signal` says to stop.
 */
export async function sendMessage(message: Message, options: SendOptions): Promise<SentMessage> {
  const { secret, now, timeoutMs, signal } = options
  const secrets = [secret.secret, ...(secret.previous ? [secret.previous.secret] : [])]
  try {
    const answer = await options.fetch(message.url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'user-agent': 'PotterLabs-Webhooks/1',
        'webhook-id': message.eventId,
        'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
        'webhook-signature': secrets
          .map((one) => new Webhook(one).sign(message.eventId, now, message.body))
          .join(' '),
      },
      body: message.body,
      headTimeoutMs: timeoutMs,
      totalTimeoutMs: timeoutMs,
      signal,
    })
    const answerExcerpt = await answer.read(EXCERPT_BYTES).then(({ bytes }) => excerpt(bytes), unreadable)
    return {
      status: answer.status,
      retryAfter: answer.headers['retry-after'] ?? null,
      error: null,
      answerExcerpt,
    }
  } catch (error) {
    if (signal.aborted || !(error instanceof OutboundError)) throw error
    return { status: null, retryAfter: null, error: error.message, answerExcerpt: null }
  }
}

/** As text of the database, which holds no U+0000. */
const excerpt = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8').replaceAll('\0', '\uFFFD')

/** The status has said what counts. */
function unreadable(error: unknown): null {
  if (error instanceof OutboundError) return null
  throw error
}
