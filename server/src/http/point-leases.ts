import { LRUCache } from 'lru-cache'
import type { Quota, RateLimits } from '../store/rate-limits.ts'

/** The answer to one point asked for. `remaining` and `resetSec` are as this process knows them. */
export interface Taken {
  allowed: boolean
  remaining: number
  resetSec: number
}

export interface PointLeases {
  take(bucket: string, quota: Quota): Promise<Taken>
}

interface Held {
  points: number
  leftElsewhere: number
  endsAt: number
}

/** A write for each request would halve what the server can do; a twentieth of the quota is taken at once. */
const LEASES_PER_WINDOW = 20
const MAX_BUCKETS = 10_000

/**
 * Spends points that were leased in lots. All processes together never give out more than the quota; what one has
 * leased and not spent is lost to the others until the window ends, so they may refuse a little early.
 */
export function createPointLeases(store: RateLimits): PointLeases {
  const held = new LRUCache<string, Held>({ max: MAX_BUCKETS })
  const underWay = new Map<string, Promise<void>>()

  async function renew(bucket: string, quota: Quota): Promise<void> {
    const asked = Math.ceil(quota.limit / LEASES_PER_WINDOW)
    const { granted, left, endsAt } = await store.lease(bucket, quota, asked)
    held.set(bucket, { points: granted, leftElsewhere: left, endsAt })
  }

  /** Whoever comes meanwhile waits for the same lease. */
  function renewOnce(bucket: string, quota: Quota): Promise<void> {
    const present = underWay.get(bucket)
    if (present) return present
    const renewal = renew(bucket, quota).finally(() => underWay.delete(bucket))
    underWay.set(bucket, renewal)
    return renewal
  }

  return {
    async take(bucket, quota) {
      for (;;) {
        const lease = held.get(bucket)
        const now = Date.now()
        if (lease && lease.endsAt > now) {
          const resetSec = Math.ceil((lease.endsAt - now) / 1000)
          if (lease.points > 0) {
            lease.points -= 1
            return { allowed: true, remaining: lease.points + lease.leftElsewhere, resetSec }
          }
          if (lease.leftElsewhere === 0) return { allowed: false, remaining: 0, resetSec }
        }
        await renewOnce(bucket, quota)
      }
    },
  }
}
