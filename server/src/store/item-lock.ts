import { sql } from 'kysely'
import type { Db } from './database.ts'

/**
 * Holds an item until the transaction ends: of the writes that take this lock, one at a time sees it and changes it.
 * `path` names the item as clients do, `/v1/webhooks/whk_1`. Take it before any other lock.
 */
export async function lockItem(tx: Db, projectId: string, path: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${projectId} ${path}`}, 3))`.execute(tx)
}
