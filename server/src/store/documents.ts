import { sql } from 'kysely'
import type { Db } from './database.ts'
import { type Page, type PageRequest, paginate } from './pagination.ts'
import type { DocumentRow, JsonObject } from './schema.ts'

export interface NewDocument {
  projectId: string
  id: string
  /** `script`, `preset`, `storyboard`, ... */
  kind: string
  body: object
}

/** A document row with its body's type stated by the caller that wrote it. */
export type Document<Body = JsonObject> = Omit<DocumentRow, 'body'> & { body: Body }

/** Null if the id is taken (the client may choose some ids). */
export async function createDocument(db: Db, document: NewDocument): Promise<DocumentRow | null> {
  const row = await db
    .insertInto('documents')
    .values({ ...document, body: JSON.stringify(document.body) })
    .onConflict((conflict) => conflict.columns(['projectId', 'id']).doNothing())
    .returningAll()
    .executeTakeFirst()
  return row ?? null
}

export async function getDocument(
  db: Db,
  projectId: string,
  kind: string,
  id: string,
): Promise<DocumentRow | null> {
  return (await one(db, projectId, kind, id).executeTakeFirst()) ?? null
}

/** Locks the row until the transaction ends: for edits that depend on what is there. */
export async function getDocumentForUpdate(
  tx: Db,
  projectId: string,
  kind: string,
  id: string,
): Promise<DocumentRow | null> {
  return (await one(tx, projectId, kind, id).forUpdate().executeTakeFirst()) ?? null
}

/** Those that are there, in no order. */
export function getDocuments(db: Db, projectId: string, kind: string, ids: string[]): Promise<DocumentRow[]> {
  if (ids.length === 0) return Promise.resolve([])
  return db
    .selectFrom('documents')
    .selectAll()
    .where('projectId', '=', projectId)
    .where('kind', '=', kind)
    .where('id', 'in', ids)
    .execute()
}

/** `textIn`: one of these fields of the body holds this text, in capitals or not. */
export function listDocuments(
  db: Db,
  projectId: string,
  filter: { kind: string; bodyContains?: JsonObject; textIn?: { fields: readonly string[]; text: string } },
  page: PageRequest,
): Promise<Page<DocumentRow>> {
  let query = db
    .selectFrom('documents')
    .selectAll()
    .where('projectId', '=', projectId)
    .where('kind', '=', filter.kind)
  if (filter.bodyContains !== undefined) {
    query = query.where(sql<boolean>`body @> ${JSON.stringify(filter.bodyContains)}::jsonb`)
  }
  if (filter.textIn !== undefined) {
    const { fields, text } = filter.textIn
    const holds = fields.map(
      (field) => sql<boolean>`strpos(lower(body ->> ${field}::text), lower(${text})) > 0`,
    )
    query = query.where(({ or }) => or(holds))
  }
  return paginate(query, page)
}

export type DocumentChange =
  | { state: 'changed'; document: DocumentRow }
  /** Somebody else changed it since `ifVersion`: 412. */
  | { state: 'stale' }
  | { state: 'missing' }

/** Replaces the body and counts the version up; with `ifVersion`, only if that is still the version. */
export async function replaceDocument(
  db: Db,
  projectId: string,
  kind: string,
  id: string,
  change: { body: object; ifVersion?: number },
): Promise<DocumentChange> {
  let query = db
    .updateTable('documents')
    .set((row) => ({
      body: JSON.stringify(change.body),
      version: row('version', '+', 1),
      updatedAt: sql<Date>`now()`,
    }))
    .where('projectId', '=', projectId)
    .where('kind', '=', kind)
    .where('id', '=', id)
  if (change.ifVersion !== undefined) query = query.where('version', '=', change.ifVersion)
  const document = await query.returningAll().executeTakeFirst()
  if (document) return { state: 'changed', document }
  return { state: (await getDocument(db, projectId, kind, id)) ? 'stale' : 'missing' }
}

/** Deletes it, with `ifVersion` only that version. */
export async function deleteDocument(
  db: Db,
  projectId: string,
  kind: string,
  id: string,
  ifVersion?: number,
): Promise<'deleted' | 'stale' | 'missing'> {
  let query = db
    .deleteFrom('documents')
    .where('projectId', '=', projectId)
    .where('kind', '=', kind)
    .where('id', '=', id)
  if (ifVersion !== undefined) query = query.where('version', '=', ifVersion)
  const { numDeletedRows } = await query.executeTakeFirstOrThrow()
  if (numDeletedRows > 0n) return 'deleted'
  return (await getDocument(db, projectId, kind, id)) ? 'stale' : 'missing'
}

const one = (db: Db, projectId: string, kind: string, id: string) =>
  db
    .selectFrom('documents')
    .selectAll()
    .where('projectId', '=', projectId)
    .where('kind', '=', kind)
    .where('id', '=', id)
