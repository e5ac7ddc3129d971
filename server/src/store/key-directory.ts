import { LRUCache } from 'lru-cache'
import { findUsableApiKey, noteApiKeyUse, type PresentedKey } from './api-keys.ts'
import type { Db } from './database.ts'

/** How long one look-up serves: so long may a key revoked elsewhere still be let in. */
const FRESH_MS = 2_000
/** How many hashes are remembered, unknown ones included. */
const MAX_REMEMBERED = 10_000
/** `last_used_at` is kept to the minute, so that a busy key costs one write a minute. */
const USE_NOTED_EVERY_MS = 60_000

/** Whose a presented key is; remembered for a moment, so that a busy key hardly ever asks the database. */
export interface KeyDirectory {
  /** The key with this hash if it may be used now. Notes its use, in nobody's way. */
  find(hash: string): Promise<PresentedKey | null>
  /** Forgets all that is remembered: what was changed just now holds from the next request on. */
  forget(): void
  /** Resolves once all uses are noted. */
  settled(): Promise<void>
}

export interface KeyDirectoryOptions {
  /** Milliseconds since the epoch. */
  now?: () => number
  /** Told of a use that could not be noted; the request is let in all the same. */
  onUseNotNoted(error: unknown): void
}

/** `db` sees the keys of all projects. */
export function createKeyDirectory(
  db: Db,
  { now = Date.now, onUseNotNoted }: KeyDirectoryOptions,
): KeyDirectory {
  const remembered = new LRUCache<string, { at: number; key: Promise<PresentedKey | null> }>({
    max: MAX_REMEMBERED,
  })
  const usesNoted = new LRUCache<string, number>({ max: MAX_REMEMBERED })
  const noting = new Set<Promise<void>>()

  function lookUp(hash: string): Promise<PresentedKey | null> {
    const before = remembered.get(hash)
    if (before && now() - before.at < FRESH_MS) return before.key
    const look = { at: now(), key: findUsableApiKey(db, hash, new Date(now())) }
    remembered.set(hash, look)
    look.key.catch(() => {
      if (remembered.peek(hash) === look) remembered.delete(hash)
    })
    return look.key
  }

  function noteUse({ projectId, id }: PresentedKey): void {
    const at = now()
    if (at - (usesNoted.get(id) ?? Number.NEGATIVE_INFINITY) < USE_NOTED_EVERY_MS) return
    usesNoted.set(id, at)
    const notedBefore = new Date(at - USE_NOTED_EVERY_MS)
    const note = noteApiKeyUse(db, { projectId, id }, new Date(at), notedBefore)
      .catch(onUseNotNoted)
      .finally(() => noting.delete(note))
    noting.add(note)
  }

  return {
    async find(hash) {
      const key = await lookUp(hash)
      if (!key || (key.usableUntil !== null && key.usableUntil.getTime() <= now())) return null
      noteUse(key)
      return key
    },
    forget: () => remembered.clear(),
    async settled() {
      await Promise.all(noting)
    },
  }
}
