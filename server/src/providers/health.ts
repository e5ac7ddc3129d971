import type { ProviderHealth, ProviderStatus } from '@potterlabs/generated/providers/schemas.ts'
import type { Db } from '../store/database.ts'
import { type CallStatistics, callStatistics } from '../store/provider-health.ts'

const WINDOW_SEC = 15 * 60
/** Fewer calls than this say nothing. */
const MIN_CALLS = 5
const DEGRADED_BELOW = 0.9
const UNAVAILABLE_BELOW = 0.5

/** How the providers are, from the real calls of the last 15 minutes. */
export interface Health {
  of(db: Db, provider: string): Promise<ProviderHealth>
  /** One look at all of them, for a routing decision. */
  statuses(db: Db): Promise<(provider: string) => ProviderStatus>
}

export function createHealth(now: () => Date = () => new Date()): Health {
  const recent = (db: Db) => callStatistics(db, new Date(now().getTime() - WINDOW_SEC * 1000))
  return {
    async of(db, provider) {
      const statistics = (await recent(db)).find((row) => row.provider === provider)
      return {
        provider,
        status: statusOf(statistics),
        window_sec: WINDOW_SEC,
        calls: statistics?.calls ?? 0,
        success_rate: statistics ? statistics.answered / statistics.calls : null,
        p50_ms: statistics?.p50Ms ?? null,
        p95_ms: statistics?.p95Ms ?? null,
      }
    },
    async statuses(db) {
      const byProvider = new Map((await recent(db)).map((row) => [row.provider, row]))
      return (provider) => statusOf(byProvider.get(provider))
    },
  }
}

function statusOf(statistics: CallStatistics | undefined): ProviderStatus {
  if (!statistics || statistics.calls < MIN_CALLS) return 'available'
  const rate = statistics.answered / statistics.calls
  if (rate < UNAVAILABLE_BELOW) return 'unavailable'
  return rate < DEGRADED_BELOW ? 'degraded' : 'available'
}
