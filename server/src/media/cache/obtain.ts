import { setTimeout as pause } from 'node:timers/promises'
import type { Entry } from './entries.ts'
import type { Claim } from './leases.ts'
import type { MediaCache } from './media-cache.ts'

/** Something that is either kept or has to be made. */
export interface Wanted {
  key: string
  /** Where each of its files is to be. */
  place: (name: string) => string
}

export interface Obtained extends Entry {
  /** It was there, or somebody else made it just now. */
  reused: boolean
}

export interface ObtainOptions<Item extends Wanted> {
  cache: Pick<MediaCache, 'take' | 'put' | 'claim'>
  signal: AbortSignal
  /** Makes all of these, calling `made` as each is done. */
  make: (items: Item[], made: (item: Item, entry: Entry) => Promise<void>) => Promise<void>
  /** Told of each that needs not be made. */
  onReused?: (item: Item) => void
}

/** How often what others are making is looked for. */
const POLL_MS = 200

/**
 * Brings everything that is wanted, taken from the cache or else made: once, however many want it at the same time, in
 * whatever process. What others are making is waited for; if they give up, it is made here. Nothing is held while
 * waiting, so that two can never wait for each other.
 */
export async function obtainAll<Item extends Wanted>(
  wanted: readonly Item[],
  { cache, signal, make, onReused }: ObtainOptions<Item>,
): Promise<Map<Item, Obtained>> {
  const obtained = new Map<Item, Obtained>()
  const take = async (item: Item): Promise<boolean> => {
    const entry = await cache.take(item.key, item.place)
    if (!entry) return false
    obtained.set(item, { ...entry, reused: true })
    onReused?.(item)
    return true
  }
  let missing = [...wanted]
  while (missing.length > 0) {
    signal.throwIfAborted()
    const claims = new Map<Item, Claim>()
    const elsewhere: Item[] = []
    try {
      for (const item of missing) {
        if (await take(item)) continue
        const claim = await cache.claim(item.key)
        if (!claim) elsewhere.push(item)
        else {
          claims.set(item, claim)
          // Its maker may have finished between the two.
          if (await take(item)) await give(claims, item)
        }
      }
      if (claims.size > 0) {
        await make([...claims.keys()], async (item, entry) => {
          await cache.put(item.key, entry)
          obtained.set(item, { ...entry, reused: false })
          await give(claims, item)
        })
      } else if (elsewhere.length > 0) await pauseFor(POLL_MS, signal)
    } finally {
      for (const item of claims.keys()) await give(claims, item)
    }
    missing = elsewhere
  }
  return obtained
}

async function give<Item>(claims: Map<Item, Claim>, item: Item): Promise<void> {
  const claim = claims.get(item)
  claims.delete(item)
  await claim?.release()
}

/** Rejects with the abort's own reason. */
async function pauseFor(ms: number, signal: AbortSignal): Promise<void> {
  await pause(ms, undefined, { signal }).catch(() => signal.throwIfAborted())
}
