import type { ProviderHealth, ProviderStatus } from '@potterlabs/generated/providers/schemas.ts'
import type { Db } from '../store/database.ts'
import { type CallStatistics, callStatistics } from '../store/provider-health.ts'

const WINDOW_SEC = 15 * 60
/** How long one look serves everybody. */
const FRESH_MS = 1_000
/** Fewer calls than this say nothing. */
const MIN_CALLS = 5
const DEGRADED_BELOW = 0.9
const UNAVAILABLE_BELOW = 0.5

/** How the providers are, from the real calls of all projects in the last 15 minutes; at most a second old. */
export interface Health {
  of(provider: string): Promise<ProviderHealth>
  /** One look at all of them, for a routing decision. */
  statuses(): Promise<(provider: string) => ProviderStatus>
}

/** `db` sees all projects, unlike the database of a request. */
export function createHealth(db: Db, now: () => number = Date.now): Health {
  let latest: { at: number; statistics: Promise<CallStatistics[]> } | null = null

  function recent(): Promise<CallStatistics[]> {
    if (latest && now() - latest.at < FRESH_MS) return latest.statistics
    const look = { at: now(), statistics: callStatistics(db, new Date(now() - WINDOW_SEC * 1000)) }
    latest = look
    look.statistics.catch(() => {
      if (latest === look) latest = null
    })
    return look.statistics
  }

  return {
    async of(provider) {
      const statistics = (await recent()).find((row) => row.provider === provider)
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
    async statuses() {
      const byProvider = new Map((await recent()).map((row) => [row.provider, row]))
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
