import { sql } from 'kysely'
import type { KeyMode } from '../core/api-key.ts'
import type { Db } from './database.ts'
import { type Page, type PageRequest, paginate } from './pagination.ts'
import type { ApiKeyRow } from './schema.ts'

/** What is kept of a key's text: its SHA-256, hex, and what may be shown of it. */
export interface KeyText {
  hash: string
  prefix: string
  last4: string
}

export interface NewKey extends KeyText {
  projectId: string
  id: string
  name: string
  mode: KeyMode
  scopes: string[]
  expiresAt?: Date | null
}

/** A key that was presented, with its project's name and until when it may be used so. */
export interface PresentedKey extends ApiKeyRow {
  projectName: string
  usableUntil: Date | null
}

export function createApiKey(db: Db, key: NewKey): Promise<ApiKeyRow> {
  return db.insertInto('apiKeys').values(key).returningAll().executeTakeFirstOrThrow()
}

/** The key with this hash if it may be used now: neither revoked nor expired, nor rotated away. Of any project. */
export async function findUsableApiKey(db: Db, hash: string, now: Date): Promise<PresentedKey | null> {
  const row = await db
    .selectFrom('apiKeys')
    .innerJoin('projects', 'projects.id', 'apiKeys.projectId')
    .selectAll('apiKeys')
    .select('projects.name as projectName')
    .where((key) => key.or([key('hash', '=', hash), key('previousHash', '=', hash)]))
    .where('revokedAt', 'is', null)
    .executeTakeFirst()
  if (!row) return null
  const ends = [row.expiresAt, row.hash === hash ? null : row.previousExpiresAt].filter((end) => end !== null)
  const usableUntil = ends.length === 0 ? null : new Date(Math.min(...ends.map((end) => end.getTime())))
  return usableUntil !== null && usableUntil <= now ? null : { ...row, usableUntil }
}

/** Null for a key that was revoked, as for one that never was. */
export async function getApiKey(db: Db, projectId: string, id: string): Promise<ApiKeyRow | null> {
  return (await known(db, projectId).where('id', '=', id).executeTakeFirst()) ?? null
}

/** Without those that were revoked. */
export const listApiKeys = (db: Db, projectId: string, page: PageRequest): Promise<Page<ApiKeyRow>> =>
  paginate(known(db, projectId), page)

/**
 * Gives a key another text; the one before holds until `previousExpiresAt` beside it, or ends at once (null), and the
 * one before that ends in any case. Returns the key, or null if there is none.
 */
export async function rotateApiKey(
  db: Db,
  projectId: string,
  id: string,
  { previousExpiresAt, ...text }: KeyText & { previousExpiresAt: Date | null },
): Promise<ApiKeyRow | null> {
  const row = await db
    .updateTable('apiKeys')
    .set((key) => ({
      ...text,
      previousHash: previousExpiresAt === null ? null : key.ref('hash'),
      previousExpiresAt,
    }))
    .where('projectId', '=', projectId)
    .where('id', '=', id)
    .where('revokedAt', 'is', null)
    .returningAll()
    .executeTakeFirst()
  return row ?? null
}

/**
 * Ends a key now, in the caller's transaction, unless no other key could then administer the project: two keys that
 * revoke each other at once wait for each other here.
 */
export async function revokeApiKey(
  tx: Db,
  projectId: string,
  id: string,
  now: Date,
): Promise<'revoked' | 'last_admin' | 'unknown'> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${projectId}, 4))`.execute(tx)
  const key = await getApiKey(tx, projectId, id)
  if (!key) return 'unknown'
  if (key.scopes.includes('admin') && (key.expiresAt === null || key.expiresAt > now)) {
    const other = await known(tx, projectId)
      .where('id', '<>', id)
      .where(sql<boolean>`'admin' = any(scopes)`)
      .where((row) => row.or([row('expiresAt', 'is', null), row('expiresAt', '>', now)]))
      .executeTakeFirst()
    if (!other) return 'last_admin'
  }
  await tx
    .updateTable('apiKeys')
    .set({ revokedAt: now })
    .where('projectId', '=', projectId)
    .where('id', '=', id)
    .execute()
  return 'revoked'
}

/** Notes that a key was used, unless that was noted since `notedBefore`. */
export async function noteApiKeyUse(
  db: Db,
  key: { projectId: string; id: string },
  at: Date,
  notedBefore: Date,
): Promise<void> {
  await db
    .updateTable('apiKeys')
    .set({ lastUsedAt: at })
    .where('projectId', '=', key.projectId)
    .where('id', '=', key.id)
    .where((row) => row.or([row('lastUsedAt', 'is', null), row('lastUsedAt', '<=', notedBefore)]))
    .execute()
}

const known = (db: Db, projectId: string) =>
  db.selectFrom('apiKeys').selectAll().where('projectId', '=', projectId).where('revokedAt', 'is', null)
