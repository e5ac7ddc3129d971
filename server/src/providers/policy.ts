import type { CostPolicy } from '@potterlabs/generated/common/schemas.ts'
import type { ProviderStatus } from '@potterlabs/generated/providers/schemas.ts'
import type { PricedUse } from './estimate.ts'
import type { Provider } from './registry.ts'

/** Somebody who can do what is asked, with what the policies look at. */
export interface Candidate {
  provider: Provider
  status: ProviderStatus
  /** Median time of its calls of late; null while there were none. */
  p50Ms: number | null
  /** What this request would cost there at most; null where it has no price. */
  price: PricedUse | null
}

/** Each status stands before the next. */
const STATUSES: readonly ProviderStatus[] = ['available', 'degraded', 'unavailable']

/** What a policy reads off a candidate: less is better, null comes last. `best` has nothing to read. */
const MEASURES: Record<CostPolicy, (candidate: Candidate) => number | null> = {
  cheapest: ({ price }) => price?.maxMicrosUsd ?? null,
  fastest: ({ p50Ms }) => p50Ms,
  best: () => null,
}

const WORDS: Record<CostPolicy, { most: string; less: string; unknown: string }> = {
  cheapest: { most: 'the cheapest', less: 'costs more', unknown: 'has no price' },
  fastest: { most: 'the fastest', less: 'is slower', unknown: 'had no calls of late to tell its time by' },
  best: { most: '', less: '', unknown: '' },
}

/**
 * The candidates from the one to take down: by health, then by the policy, then those outside before those built in,
 * which is all that `best` looks at. Equals stay in the order given.
 */
export function inOrderOf(policy: CostPolicy, candidates: readonly Candidate[]): Candidate[] {
  const measure = (candidate: Candidate) => MEASURES[policy](candidate) ?? Number.MAX_VALUE
  return [...candidates].sort(
    (a, b) =>
      STATUSES.indexOf(a.status) - STATUSES.indexOf(b.status) ||
      measure(a) - measure(b) ||
      Number(a.provider.builtIn) - Number(b.provider.builtIn),
  )
}

/** Why a candidate was taken, or passed over for the one that was. */
export function reasonOf(policy: CostPolicy, candidate: Candidate, chosen: Candidate): string {
  const { status, provider } = candidate
  const { most, less, unknown } = WORDS[policy]
  const own = MEASURES[policy](candidate)
  const best = MEASURES[policy](chosen)
  if (candidate === chosen) {
    if (status === 'unavailable') return 'can do it; it is unavailable, and so is everybody else who can'
    return own === null ? `can do it and is ${status}` : `can do it, is ${status} and ${most}`
  }
  if (status !== chosen.status) return `is ${status}; another is ${chosen.status}`
  if (own === null && best !== null) return unknown
  if (own !== null && best !== null && own > best) return less
  if (provider.builtIn && !chosen.provider.builtIn) return 'is built in; those outside come first'
  return `is ${status}; another came first`
}
