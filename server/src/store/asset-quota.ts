import { sql } from 'kysely'
import type { Db } from './database.ts'

/** Bytes of a project's assets, and of uploads that were announced and may still come. */
export async function assetBytes(db: Db, projectId: string): Promise<number> {
  const kept = db
    .selectFrom('assets')
    .where('projectId', '=', projectId)
    .select((select) => select.fn.coalesce(select.fn.sum('sizeBytes'), sql<number>`0`).as('bytes'))
  const announced = db
    .selectFrom('assetUploads')
    .where('projectId', '=', projectId)
    .where('completedAt', 'is', null)
    .where('expiresAt', '>', new Date())
    .select((select) => select.fn.coalesce(select.fn.sum('sizeBytes'), sql<number>`0`).as('bytes'))
  const rows = await kept.unionAll(announced).execute()
  return rows.reduce((total, { bytes }) => total + Number(bytes), 0)
}

/**
 * Whether `sizeBytes` more fit under a project's cap. Of the transactions that ask, one at a time goes on, until it
 * ends: what it then writes is seen by the next, so that many at once cannot pass the cap together.
 */
export async function reserveAssetBytes(
  tx: Db,
  projectId: string,
  sizeBytes: number,
  capBytes: number,
): Promise<boolean> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${projectId} asset bytes`}, 5))`.execute(tx)
  return (await assetBytes(tx, projectId)) + sizeBytes <= capBytes
}
