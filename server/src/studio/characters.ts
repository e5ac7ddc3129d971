import { notFound } from '../core/errors.ts'
import type { Db } from '../store/database.ts'
import { type Document, getDocuments } from '../store/documents.ts'
import type { DocumentRow } from '../store/schema.ts'

/*
 * A project's characters, for whatever packs show them in. They are made and edited by the video-story pack.
 */

/** A character as it is stored. */
export interface StoredCharacter {
  name: string
  description: string
  referenceAssetIds: string[]
  seed: number | null
  voiceId: string | null
  metadata: Record<string, string>
}

export type KeptCharacter = Document<StoredCharacter>

/** Documents of kind `character` all hold a StoredCharacter. */
export const fromRow = (row: DocumentRow): KeptCharacter => ({
  ...row,
  body: row.body as unknown as StoredCharacter,
})

/** The characters with these ids, in order; `field` says where each id stands. Throws `not_found` for the first that is not there. */
export async function requireCharacters(
  db: Db,
  projectId: string,
  ids: readonly string[],
  field: (index: number) => string,
): Promise<KeptCharacter[]> {
  const rows = new Map((await getDocuments(db, projectId, 'character', [...ids])).map((row) => [row.id, row]))
  return ids.map((id, index) => {
    const row = rows.get(id)
    if (!row) throw notFound('character', id, field(index))
    return fromRow(row)
  })
}
