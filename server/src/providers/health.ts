import type { ProviderHealth, ProviderStatus } from '@potterlabs/generated/providers/schemas.ts'
import type { Db } from '../store/database.ts'
import { type CallStatistics, callStatistics, HEALTH_WINDOW_SEC } from '../store/provider-health.ts'
import { CIRCUIT_POLICY, type Circuit, type CircuitPolicy, circuitOf } from './circuit.ts'

/** How long one look serves everybody. */
const FRESH_MS = 1_000
/** Fewer calls than this say nothing. */
const MIN_CALLS = 5
const DEGRADED_BELOW = 0.9

/**
 * How the providers are, from real calls of the last 15 minutes; at most a second old. Providers of the server are
 * judged by the calls of all projects, those that a project registered by its own.
 */
export interface Health {
  of(provider: string, projectId?: string): Promise<ProviderHealth>
  /** One look at all of them, for a routing decision. An open circuit makes a provider `unavailable`. */
  statuses(projectId?: string): Promise<(provider: string) => ProviderStatus>
  /** The same look at the circuits. */
  circuits(projectId?: string): Promise<(provider: string) => Circuit>
}

/** `db` sees all projects, unlike the database of a request. */
export function createHealth(
  db: Db,
  now: () => number = Date.now,
  policy: CircuitPolicy = CIRCUIT_POLICY,
): Health {
  let latest: { at: number; statistics: Promise<CallStatistics[]> } | null = null

  function recent(): Promise<CallStatistics[]> {
    if (latest && now() - latest.at < FRESH_MS) return latest.statistics
    const look = { at: now(), statistics: callStatistics(db, new Date(now())) }
    latest = look
    look.statistics.catch(() => {
      if (latest === look) latest = null
    })
    return look.statistics
  }

  async function seenBy(
    projectId: string | undefined,
  ): Promise<(provider: string) => CallStatistics | undefined> {
    const visible = (await recent()).filter((row) => row.projectId === null || row.projectId === projectId)
    const byProvider = new Map(visible.map((row) => [row.provider, row]))
    return (provider) => byProvider.get(provider)
  }

  const circuit = (statistics: CallStatistics | undefined): Circuit =>
    circuitOf(statistics?.lastCalls ?? [], now(), policy)

  function status(statistics: CallStatistics | undefined): ProviderStatus {
    const { state } = circuit(statistics)
    if (state !== 'closed') return state === 'open' ? 'unavailable' : 'degraded'
    if (!statistics || statistics.calls < MIN_CALLS) return 'available'
    return statistics.sound / statistics.calls < DEGRADED_BELOW ? 'degraded' : 'available'
  }

  return {
    async of(provider, projectId) {
      const statistics = (await seenBy(projectId))(provider)
      return {
        provider,
        status: status(statistics),
        window_sec: HEALTH_WINDOW_SEC,
        calls: statistics?.calls ?? 0,
        success_rate: statistics && statistics.calls > 0 ? statistics.sound / statistics.calls : null,
        p50_ms: statistics?.p50Ms ?? null,
        p95_ms: statistics?.p95Ms ?? null,
        circuit: circuit(statistics).state,
      }
    },
    async statuses(projectId) {
      const seen = await seenBy(projectId)
      return (provider) => status(seen(provider))
    },
    async circuits(projectId) {
      const seen = await seenBy(projectId)
      return (provider) => circuit(seen(provider))
    },
  }
}
