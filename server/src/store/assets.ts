import type { Db } from './database.ts'
import { type Page, type PageRequest, paginate } from './pagination.ts'
import type { AssetRow, JsonObject } from './schema.ts'

export interface NewAsset {
  projectId: string
  id: string
  status: string
  filename: string
  kind?: string | null
  mime?: string | null
  sizeBytes?: number | null
  sha256?: string | null
  artifactId?: string | null
  meta?: JsonObject
}

export type AssetChanges = Partial<Omit<NewAsset, 'projectId' | 'id'>>

export function createAsset(db: Db, asset: NewAsset): Promise<AssetRow> {
  return db
    .insertInto('assets')
    .values({ ...asset, meta: JSON.stringify(asset.meta ?? {}) })
    .returningAll()
    .executeTakeFirstOrThrow()
}

export async function getAsset(db: Db, projectId: string, id: string): Promise<AssetRow | null> {
  const row = await db
    .selectFrom('assets')
    .selectAll()
    .where('projectId', '=', projectId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row ?? null
}

export function getAssets(db: Db, projectId: string, ids: string[]): Promise<AssetRow[]> {
  if (ids.length === 0) return Promise.resolve([])
  return db
    .selectFrom('assets')
    .selectAll()
    .where('projectId', '=', projectId)
    .where('id', 'in', ids)
    .execute()
}

export function listAssets(
  db: Db,
  projectId: string,
  filter: { kind?: string; status?: string },
  page: PageRequest,
): Promise<Page<AssetRow>> {
  let query = db.selectFrom('assets').selectAll().where('projectId', '=', projectId)
  if (filter.kind !== undefined) query = query.where('kind', '=', filter.kind)
  if (filter.status !== undefined) query = query.where('status', '=', filter.status)
  return paginate(query, page)
}

/** Changes the named columns; null if there is no such asset. */
export async function updateAsset(
  db: Db,
  projectId: string,
  id: string,
  changes: AssetChanges,
): Promise<AssetRow | null> {
  const { meta, ...columns } = changes
  const row = await db
    .updateTable('assets')
    .set({ ...columns, ...(meta === undefined ? {} : { meta: JSON.stringify(meta) }) })
    .where('projectId', '=', projectId)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirst()
  return row ?? null
}

/** True if there was one. Its bytes stay until nothing refers to them. */
export async function deleteAsset(db: Db, projectId: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('assets')
    .where('projectId', '=', projectId)
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return numDeletedRows > 0n
}
