import type { Random } from '../core/random.ts'
import type { DeliveryNext } from '../store/webhook-deliveries.ts'

/** What came back from an attempt: a status, or nothing. */
export interface AttemptResult {
  status: number | null
  /** The answer's Retry-After as it stood there (RFC 9110, 10.2.3). */
  retryAfter: string | null
}

const SECOND_MS = 1_000
const MINUTE_MS = 60 * SECOND_MS
const HOUR_MS = 60 * MINUTE_MS

/** Waits before each attempt; the table of https://docs.svix.com/retries, about 27 hours in all. */
export const WAITS_MS: readonly number[] = [
  0,
  5 * SECOND_MS,
  5 * MINUTE_MS,
  30 * MINUTE_MS,
  2 * HOUR_MS,
  5 * HOUR_MS,
  10 * HOUR_MS,
  10 * HOUR_MS,
]
const JITTER = 0.1
const LONGEST_RETRY_AFTER_MS = 24 * HOUR_MS

/** Every answer but 2xx is a failure: redirects are not followed, and 410 will not get better. */
export const isDelivered = ({ status }: AttemptResult): boolean =>
  status !== null && status >= 200 && status < 300

export const isGone = ({ status }: AttemptResult): boolean => status === 410

/** What follows the attempt number `step` (from 0) that ended at `now` with this result. */
export function nextStep(step: number, result: AttemptResult, now: Date, random: Random): DeliveryNext {
  if (isDelivered(result)) return { status: 'delivered' }
  const waitMs = WAITS_MS[step + 1]
  if (isGone(result) || waitMs === undefined) return { status: 'failed' }
  // Receivers that all failed at once must not all be called again at once.
  const jittered = waitMs * (1 + JITTER * (2 * random() - 1))
  return { status: 'pending', at: new Date(now.getTime() + Math.max(jittered, retryAfterMs(result, now))) }
}

/** How long a receiver that is busy wants to be left alone; 0 where it says nothing that we understand. */
function retryAfterMs({ status, retryAfter }: AttemptResult, now: Date): number {
  if (retryAfter === null || (status !== 429 && status !== 503)) return 0
  const text = retryAfter.trim()
  const waitMs = /^\d+$/.test(text) ? Number(text) * SECOND_MS : Date.parse(text) - now.getTime()
  return Number.isNaN(waitMs) ? 0 : Math.min(Math.max(waitMs, 0), LONGEST_RETRY_AFTER_MS)
}
