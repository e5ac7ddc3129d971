import type { ObservedCall } from '../store/provider-health.ts'

export interface CircuitPolicy {
  /** So many calls in a row must be faults to open the circuit. */
  faultsInARow: number
  /** Or of at least so many calls ... */
  minCalls: number
  /** ... less than this part, 0..1, must be sound. */
  soundBelow: number
  /** How long nothing is sent then. */
  coolDownMs: number
  /** How long the one call that is let through afterwards may take until another is. */
  trialMs: number
}

export const CIRCUIT_POLICY: CircuitPolicy = {
  faultsInARow: 5,
  minCalls: 10,
  soundBelow: 0.5,
  coolDownMs: 30_000,
  trialMs: 150_000,
}

/**
 * `open`: nothing is to be sent before `retryAfterMs` from now. `half_open`: one call may be let through to see;
 * `retryAfterMs` is above 0 while it is under way.
 */
export interface Circuit {
  state: 'closed' | 'open' | 'half_open'
  retryAfterMs: number
}

/** How soon to look again while the one call is under way. */
const LOOK_AGAIN_MS = 2_000

/**
 * The circuit of a provider, from nothing but its recent calls, so that all processes that see the same calls agree.
 * A fault in a row too many, or too small a part of sound answers, opens it; a sound answer to a call sent after the
 * cool-down closes it, and everything before is forgotten; a fault then lets the cool-down begin anew.
 */
export function circuitOf(
  calls: readonly ObservedCall[],
  now: number,
  policy: CircuitPolicy = CIRCUIT_POLICY,
): Circuit {
  const answered = calls
    .flatMap(({ answeredAt, ...call }) => (answeredAt === null ? [] : { ...call, answeredAt }))
    .sort((one, other) => one.answeredAt - other.answeredAt || Number(one.atFault) - Number(other.atFault))
  let openedAt: number | null = null
  let faultsInARow = 0
  let faults = 0
  let counted = 0
  for (const { sentAt, answeredAt, atFault } of answered) {
    if (openedAt !== null) {
      if (atFault && answeredAt >= openedAt + policy.coolDownMs) openedAt = answeredAt
      if (!atFault && sentAt >= openedAt + policy.coolDownMs) {
        openedAt = null
        faultsInARow = faults = counted = 0
      }
      continue
    }
    counted++
    faultsInARow = atFault ? faultsInARow + 1 : 0
    if (!atFault) continue
    faults++
    const isMostlyFaults = counted >= policy.minCalls && (counted - faults) / counted < policy.soundBelow
    if (faultsInARow >= policy.faultsInARow || isMostlyFaults) openedAt = answeredAt
  }
  if (openedAt === null) return { state: 'closed', retryAfterMs: 0 }
  const trialFrom = openedAt + policy.coolDownMs
  if (now < trialFrom) return { state: 'open', retryAfterMs: trialFrom - now }
  const onTrial = calls.some(
    ({ sentAt, isUnderWay }) => isUnderWay && sentAt >= trialFrom && now - sentAt < policy.trialMs,
  )
  return { state: 'half_open', retryAfterMs: onTrial ? LOOK_AGAIN_MS : 0 }
}
