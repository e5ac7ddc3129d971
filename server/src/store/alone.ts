import { sql } from 'kysely'
import type { Db } from './database.ts'

/**
 * Does `work` unless another process on this database is at work of the same name, and tells whether it was done. The
 * lock is of the connection that `work` is given, so it ends with this process, however that ends.
 */
export function alone(db: Db, name: string, work: (db: Db) => Promise<void>): Promise<boolean> {
  return db.connection().execute(async (connection) => {
    const lock = sql`hashtextextended(${name}, 5)`
    const { rows } = await sql<{ free: boolean }>`select pg_try_advisory_lock(${lock}) as free`.execute(
      connection,
    )
    if (!rows[0]?.free) return false
    try {
      await work(connection)
    } finally {
      await sql`select pg_advisory_unlock(${lock})`.execute(connection)
    }
    return true
  })
}
