import type { IncomingStore } from './artifacts/port.ts'
import type { Db } from './database.ts'
import type { AssetUploadRow } from './schema.ts'

export interface NewAssetUpload {
  projectId: string
  id: string
  assetId: string
  filename: string
  mime: string
  sizeBytes: number
  /** SHA-256 of the file, hex, if the client told it. */
  checksum: string | null
  createdAt: Date
  expiresAt: Date
}

export function createAssetUpload(db: Db, upload: NewAssetUpload): Promise<AssetUploadRow> {
  return db.insertInto('assetUploads').values(upload).returningAll().executeTakeFirstOrThrow()
}

export async function getAssetUpload(db: Db, projectId: string, id: string): Promise<AssetUploadRow | null> {
  return (await one(db, projectId, id).executeTakeFirst()) ?? null
}

/** Like `getAssetUpload`, held until the transaction ends: two completions come one after the other. */
export async function lockAssetUpload(tx: Db, projectId: string, id: string): Promise<AssetUploadRow | null> {
  return (await one(tx, projectId, id).forUpdate().executeTakeFirst()) ?? null
}

/** From here on it holds no room of its own any more; its asset does. */
export async function completeAssetUpload(db: Db, projectId: string, id: string): Promise<void> {
  await db
    .updateTable('assetUploads')
    .set({ completedAt: new Date() })
    .where('projectId', '=', projectId)
    .where('id', '=', id)
    .execute()
}

const one = (db: Db, projectId: string, id: string) =>
  db.selectFrom('assetUploads').selectAll().where('projectId', '=', projectId).where('id', '=', id)

/** A PUT that began before its link ended may go on for this long. */
const LAST_PUT_MS = 60 * 60_000
/** For so long a client may still ask what became of an upload. */
const REMEMBERED_MS = 7 * 24 * 60 * 60_000

/**
 * Takes away the bytes of up to `limit` uploads, of all projects, whose time is over, and forgets old uploads.
 * Resolves with how many were swept. Safe to be cut short: bytes go first, and going twice is harmless.
 */
export async function sweepAssetUploads(
  db: Db,
  incoming: IncomingStore,
  now: Date,
  limit: number,
): Promise<number> {
  const over = await db
    .selectFrom('assetUploads')
    .select(['projectId', 'id'])
    .where('swept', '=', false)
    .where('expiresAt', '<', new Date(now.getTime() - LAST_PUT_MS))
    .orderBy('expiresAt')
    .limit(limit)
    .execute()
  for (const { projectId, id } of over) {
    await incoming.discard(id)
    await db
      .updateTable('assetUploads')
      .set({ swept: true })
      .where('projectId', '=', projectId)
      .where('id', '=', id)
      .execute()
  }
  await db
    .deleteFrom('assetUploads')
    .where('swept', '=', true)
    .where('expiresAt', '<', new Date(now.getTime() - REMEMBERED_MS))
    .execute()
  return over.length
}
