import { ApiError } from '../core/errors.ts'
import type { Quota, RateLimits } from '../store/rate-limits.ts'
import { createPointLeases } from './point-leases.ts'
import type { Standing } from './rate-limit-headers.ts'
import type { EdgeSettings } from './settings.ts'

/** The quota of a provider that is not limited as all are; null: none. */
export type ProviderQuota = (providerId: string) => Quota | null | undefined

/**
 * Counts a request against its buckets. Each adds where it stands to `standings`, for the headers of the answer,
 * and throws `rate_limited` when it has nothing left.
 */
export interface RequestLimits {
  ofPrincipal(standings: Standing[], projectId: string, keyId: string): Promise<void>
  /** For requests without a key, and for wrong keys: an address may be shared, so right keys never count here. */
  ofClient(standings: Standing[], address: string): Promise<void>
  ofProvider(standings: Standing[], projectId: string, providerId: string): Promise<void>
}

const WINDOW_SEC = 60

export function createRequestLimits(
  store: RateLimits,
  settings: EdgeSettings['rateLimits'],
  providerQuota: ProviderQuota,
): RequestLimits {
  const leases = createPointLeases(store)
  const perMinute = (limit: number): Quota | null => (limit > 0 ? { limit, windowSec: WINDOW_SEC } : null)
  const key = perMinute(settings.key)
  const project = perMinute(settings.project)
  const client = perMinute(settings.client)
  const provider = perMinute(settings.provider)

  async function count(
    standings: Standing[],
    bucket: string,
    quota: Quota | null,
    name: string,
    whose: string,
  ): Promise<void> {
    if (quota === null) return
    const { allowed, remaining, resetSec } = await leases.take(bucket, quota)
    standings.push({ name, quota, remaining, resetSec })
    if (allowed) return
    throw new ApiError('rate_limited', `Too many requests ${whose}.`, {
      hint: `There may be ${quota.limit} in ${quota.windowSec} seconds; go on in ${resetSec} seconds.`,
      retryAfterSec: resetSec,
    })
  }

  return {
    async ofPrincipal(standings, projectId, keyId) {
      await count(standings, `key:${projectId}:${keyId}`, key, 'key', 'with this key')
      await count(standings, `project:${projectId}`, project, 'project', 'for this project')
    },
    ofClient: (standings, address) =>
      count(standings, `client:${address}`, client, 'client', 'from this address'),
    async ofProvider(standings, projectId, providerId) {
      const own = providerQuota(providerId)
      const quota = own === undefined ? provider : own
      const whose = `for the provider ${providerId}`
      await count(standings, `provider:${projectId}:${providerId}`, quota, `provider-${providerId}`, whose)
    },
  }
}
