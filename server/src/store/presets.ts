import type { Db } from './database.ts'
import { createDocument, deleteDocument, getDocument, listDocuments, replaceDocument } from './documents.ts'
import type { Page, PageRequest } from './pagination.ts'
import type { DocumentRow, JsonObject } from './schema.ts'

const KIND = 'preset'

/** A provider with settings, as it is stored. */
export interface StoredPreset {
  provider: string
  /** The modality that the settings are of. */
  kind: string
  description: string
  /** As they were sent. */
  defaults: JsonObject
  metadata: Record<string, string>
}

/** A stored preset with what the store knows of it. */
export type Preset = StoredPreset & { id: string; createdAt: Date; updatedAt: Date }

/** Null if the id is taken. */
export async function createPreset(
  tx: Db,
  projectId: string,
  id: string,
  body: StoredPreset,
): Promise<Preset | null> {
  const row = await createDocument(tx, { projectId, id, kind: KIND, body })
  return row && fromRow(row)
}

export async function getPreset(db: Db, projectId: string, id: string): Promise<Preset | null> {
  const row = await getDocument(db, projectId, KIND, id)
  return row && fromRow(row)
}

/** A project's presets, newest first. */
export async function listPresets(
  db: Db,
  projectId: string,
  filter: { kind?: string; provider?: string },
  page: PageRequest,
): Promise<Page<Preset>> {
  const found = await listDocuments(db, projectId, { kind: KIND, bodyContains: filter }, page)
  return { ...found, items: found.items.map(fromRow) }
}

/** Null if it is not there (any more). */
export async function replacePreset(
  tx: Db,
  projectId: string,
  id: string,
  body: StoredPreset,
): Promise<Preset | null> {
  const change = await replaceDocument(tx, projectId, KIND, id, { body })
  return change.state === 'changed' ? fromRow(change.document) : null
}

/** Whether it was there. */
export async function deletePreset(tx: Db, projectId: string, id: string): Promise<boolean> {
  return (await deleteDocument(tx, projectId, KIND, id)) === 'deleted'
}

/** Documents of this kind are written here alone, so the body is what was written. */
const fromRow = ({ id, body, createdAt, updatedAt }: DocumentRow): Preset => ({
  ...(body as unknown as StoredPreset),
  id,
  createdAt,
  updatedAt,
})
