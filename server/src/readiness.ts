import type { Readiness } from './packs/platform/deps.ts'
import type { Database } from './store/database.ts'
import { pendingMigrations } from './store/migrate.ts'

/** A load balancer asks every few seconds; an answer that comes later is none. */
const DATABASE_WITHIN_MS = 1_000

/**
 * Ready means: the database answers within a second, it has the tables that this build needs, and the process is not
 * stopping. The artifact store is not asked: while it is away everything that needs no file still works here, and
 * no other process could do better.
 */
export function createReadiness(db: Database): Readiness & { stopping(): void } {
  let stopping = false
  return {
    stopping() {
      stopping = true
    },
    async reasonAgainst() {
      if (stopping) return 'The server is stopping.'
      const pending = await within(DATABASE_WITHIN_MS, pendingMigrations(db))
      if (pending === null) return 'The database does not answer.'
      return pending.length > 0 ? 'The database is not migrated to this version.' : null
    },
  }
}

/** The result; null if it failed or comes too late. Whoever needs the database logs what is wrong with it. */
async function within<Result>(ms: number, work: Promise<Result>): Promise<Result | null> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), ms)
  })
  return Promise.race([work.catch(() => null), late]).finally(() => clearTimeout(timer))
}
