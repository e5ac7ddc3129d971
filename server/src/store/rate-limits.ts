import { CompiledQuery, sql } from 'kysely'
import { RateLimiterMemory, RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import { type Db, isDatabaseAway } from './database.ts'

/** How many points a bucket gives out in one window. */
export interface Quota {
  limit: number
  windowSec: number
}

/** Points of a bucket that were handed to this process, to be spent before the window ends. */
export interface Lease {
  /** Of those asked for; fewer, or none, when no more were left. */
  granted: number
  /** Left for others in this window. */
  left: number
  /** End of the window, in milliseconds of `Date.now()`. */
  endsAt: number
}

/** Counts points over all processes. */
export interface RateLimits {
  lease(bucket: string, quota: Quota, points: number): Promise<Lease>
}

const SWEEP_EVERY_MS = 300_000

/**
 * Buckets on Postgres, of the table `rate_limits`; a window begins with the first point taken in it. While the database
 * is away each process counts by itself, so that its absence opens no door.
 */
export function openRateLimits(db: Db): RateLimits {
  const limiters = new Map<string, RateLimiterPostgres>()
  let sweptAt = Date.now()

  function limiterOf({ limit, windowSec }: Quota): RateLimiterPostgres {
    const name = `${limit}/${windowSec}`
    const limiter = limiters.get(name) ?? openLimiter(db, limit, windowSec)
    limiters.set(name, limiter)
    return limiter
  }

  /** Windows that are over are of no use to anybody. */
  async function sweep(): Promise<void> {
    const now = Date.now()
    if (now - sweptAt < SWEEP_EVERY_MS) return
    sweptAt = now
    await sql`delete from rate_limits where expire < ${now}`.execute(db).catch((error) => {
      // Swept the next time.
      if (!isDatabaseAway(error)) throw error
    })
  }

  return {
    async lease(bucket, quota, points) {
      const limiter = limiterOf(quota)
      await sweep()
      const { consumedPoints, msBeforeNext } = await limiter.consume(bucket, points).catch(refusalOf)
      const before = consumedPoints - points
      return {
        granted: Math.max(0, Math.min(points, quota.limit - before)),
        left: Math.max(0, quota.limit - consumedPoints),
        endsAt: Date.now() + msBeforeNext,
      }
    },
  }
}

/** A refusal says as much as a grant: the points that were asked for over the quota, of which some may be left. */
function refusalOf(reason: unknown): RateLimiterRes {
  if (reason instanceof RateLimiterRes) return reason
  throw reason
}

const openLimiter = (db: Db, limit: number, windowSec: number): RateLimiterPostgres =>
  new RateLimiterPostgres({
    storeClient: {
      query: ({ text, values }: { text: string; values: unknown[] }) =>
        db.executeQuery(CompiledQuery.raw(text, values)),
    },
    storeType: 'client',
    tableName: 'rate_limits',
    tableCreated: true,
    clearExpiredByTimeout: false,
    keyPrefix: '',
    points: limit,
    duration: windowSec,
    insuranceLimiter: new RateLimiterMemory({ keyPrefix: '', points: limit, duration: windowSec }),
  })
