import type { Db } from './database.ts'
import { createDocument, deleteDocument, getDocumentForUpdate, replaceDocument } from './documents.ts'
import type { DocumentRow } from './schema.ts'

/** A voice that a project had made from a recording, or is having made. Its id is that of the job that makes it. */
export interface OwnVoice {
  provider: string
  /** What the provider calls it; null until it is made. */
  ref: string | null
  name: string
  /** BCP 47. */
  language: string
  gender: 'female' | 'male' | 'neutral'
  styleTags: string[]
  sampleRatesHz: number[]
  sourceAssetId: string
}

export type KeptVoice = OwnVoice & { id: string }

const KIND = 'voice'

export async function keepVoice(db: Db, projectId: string, { id, ...body }: KeptVoice): Promise<void> {
  await createDocument(db, { projectId, id, kind: KIND, body })
}

/** All of a project, oldest first. There are as many as its providers let it have. */
export async function ownVoices(db: Db, projectId: string): Promise<KeptVoice[]> {
  const rows = await db
    .selectFrom('documents')
    .selectAll()
    .where('projectId', '=', projectId)
    .where('kind', '=', KIND)
    .orderBy('createdAt')
    .orderBy('id')
    .execute()
  return rows.map(fromRow)
}

/** Locked until the transaction ends. */
export async function getVoiceForUpdate(tx: Db, projectId: string, id: string): Promise<KeptVoice | null> {
  const row = await getDocumentForUpdate(tx, projectId, KIND, id)
  return row && fromRow(row)
}

/** Notes who made a voice and what it is called there. */
export async function voiceIsMade(
  tx: Db,
  projectId: string,
  id: string,
  made: Pick<OwnVoice, 'provider' | 'ref' | 'sampleRatesHz'>,
): Promise<void> {
  const voice = await getVoiceForUpdate(tx, projectId, id)
  if (!voice) return
  const { id: _id, ...body } = { ...voice, ...made }
  await replaceDocument(tx, projectId, KIND, id, { body })
}

export async function removeVoice(tx: Db, projectId: string, id: string): Promise<void> {
  await deleteDocument(tx, projectId, KIND, id)
}

/** Documents of kind `voice` are written by this file alone. */
const fromRow = ({ id, body }: DocumentRow): KeptVoice => ({ ...(body as unknown as OwnVoice), id })
