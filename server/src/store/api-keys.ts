import type { Db } from './database.ts'
import { type Page, type PageRequest, paginate } from './pagination.ts'
import type { ApiKeyRow } from './schema.ts'

export interface NewKey {
  projectId: string
  id: string
  name: string
  /** SHA-256 of the whole key, hex. */
  hash: string
  /** What may be shown of the key: its beginning and its last four characters. */
  prefix: string
  last4: string
  scopes: string[]
  expiresAt?: Date | null
}

export function createApiKey(db: Db, key: NewKey): Promise<ApiKeyRow> {
  return db.insertInto('apiKeys').values(key).returningAll().executeTakeFirstOrThrow()
}

/** The key with this hash if it may be used now: neither revoked nor expired. */
export async function findUsableApiKey(db: Db, hash: string, now: Date): Promise<ApiKeyRow | null> {
  const row = await db
    .selectFrom('apiKeys')
    .selectAll()
    .where('hash', '=', hash)
    .where((key) => key.or([key('revokedAt', 'is', null), key('revokedAt', '>', now)]))
    .where((key) => key.or([key('expiresAt', 'is', null), key('expiresAt', '>', now)]))
    .executeTakeFirst()
  return row ?? null
}

export async function getApiKey(db: Db, projectId: string, id: string): Promise<ApiKeyRow | null> {
  const row = await db
    .selectFrom('apiKeys')
    .selectAll()
    .where('projectId', '=', projectId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row ?? null
}

export function listApiKeys(db: Db, projectId: string, page: PageRequest): Promise<Page<ApiKeyRow>> {
  return paginate(db.selectFrom('apiKeys').selectAll().where('projectId', '=', projectId), page)
}

/**
 * Ends a key at `at` (in the future for a rotation with overlap). An end already set is only ever moved
 * earlier. Returns the key, or null if there is none.
 */
export async function revokeApiKey(
  db: Db,
  projectId: string,
  id: string,
  at: Date,
): Promise<ApiKeyRow | null> {
  const row = await db
    .updateTable('apiKeys')
    .set((key) => ({ revokedAt: key.fn<Date>('least', ['revokedAt', key.val(at)]) }))
    .where('projectId', '=', projectId)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirst()
  return row ?? null
}
