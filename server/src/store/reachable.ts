import { sql } from 'kysely'
import type { Db } from './database.ts'

/** Whether the database answers; it is waited for no longer than a connection may take. */
export async function isReachable(db: Db): Promise<boolean> {
  try {
    await sql`select 1`.execute(db)
    return true
  } catch {
    // Whatever the reason, the answer is the same; queries that matter log their own.
    return false
  }
}
