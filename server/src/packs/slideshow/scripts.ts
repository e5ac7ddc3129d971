import type { ScriptCreate, ScriptSource } from '@potterlabs/generated/slideshow/schemas.ts'
import { readPage } from '../../contract/pages.ts'
import { ApiError, notFound } from '../../core/errors.ts'
import { newId } from '../../core/ids.ts'
import { EmptyScriptError, parseScript } from '../../core/text/parse-script.ts'
import type { ScriptSection } from '../../providers/port.ts'
import type { Db } from '../../store/database.ts'
import { createDocument, getDocument, listDocuments } from '../../store/documents.ts'
import type { Page, PageRequest } from '../../store/pagination.ts'
import type { DocumentRow } from '../../store/schema.ts'

/** A script as it is stored: cleaned and cut. */
export interface StoredScript {
  title: string | null
  language: string
  sections: ScriptSection[]
  words: number
  metadata: Record<string, string>
}

/** A stored script with its id. */
export type Script = StoredScript & { id: string; createdAt: Date }

/** A cleaned and cut script that is not stored yet. Throws `empty_script` when nothing speakable is left. */
export function draftScript({ input, options, metadata = {} }: ScriptCreate, field: string): Script {
  const parsed = parse(input, options, field)
  return { ...parsed, language: input.language, metadata, id: newId('scr'), createdAt: new Date() }
}

/** Stores a draft. */
export async function saveScript(tx: Db, projectId: string, draft: Script): Promise<Script> {
  const { id, createdAt: _, ...body } = draft
  const row = await createDocument(tx, { projectId, id, kind: 'script', body })
  if (!row) throw new Error('a fresh id was taken')
  return fromRow(row)
}

/** The script with this id; throws `not_found`. */
export async function requireScript(db: Db, projectId: string, id: string, field: string): Promise<Script> {
  const row = await getDocument(db, projectId, 'script', id)
  if (!row) throw notFound('script', id, field)
  return fromRow(row)
}

/** A project's scripts, newest first. */
export async function scriptPage(db: Db, projectId: string, request: PageRequest): Promise<Page<Script>> {
  const page = await readPage(() => listDocuments(db, projectId, { kind: 'script' }, request))
  return { ...page, items: page.items.map(fromRow) }
}

/** A stored script by its id, or a draft of the text that is sent in its place. */
export async function resolveScript(
  db: Db,
  projectId: string,
  source: ScriptSource,
): Promise<{ script: Script; newScript: Script | null }> {
  if ('script_id' in source) {
    const script = await requireScript(db, projectId, source.script_id, 'script.script_id')
    return { script, newScript: null }
  }
  const draft = draftScript(
    {
      input: { type: source.type, text: source.text, language: 'en' },
      options: { normalize: true, segment: 'section' },
    },
    'script.text',
  )
  return { script: draft, newScript: draft }
}

function parse(input: ScriptCreate['input'], options: ScriptCreate['options'], field: string) {
  try {
    return parseScript(input, { ...options, language: input.language })
  } catch (error) {
    if (!(error instanceof EmptyScriptError)) throw error
    throw new ApiError('empty_script', 'There is nothing in this script that could be read aloud.', {
      field,
      hint: 'Send at least one word.',
      cause: error,
    })
  }
}

/** Documents of kind `script` are written by `storeScript` alone, so the body is what it wrote. */
function fromRow(row: DocumentRow): Script {
  return { ...(row.body as unknown as StoredScript), id: row.id, createdAt: row.createdAt }
}
