import { ApiError, notFound } from '../../../core/errors.ts'
import type { Db } from '../../../store/database.ts'
import {
  createDocument,
  getDocument,
  getDocumentForUpdate,
  replaceDocument,
} from '../../../store/documents.ts'
import { getJob } from '../../../store/jobs.ts'
import type { DocumentRow, JobRow } from '../../../store/schema.ts'
import type { Board } from './board.ts'

/** A storyboard: the job that makes it, and once it is made, its scenes. */
export interface KeptStoryboard {
  job: JobRow
  board: Board | null
  /** When the scenes were last edited. */
  editedAt: Date | null
}

/** Keeps what was found, under the id of the job that found it; a second run finds it there. */
export async function keepBoard(db: Db, projectId: string, id: string, board: Board): Promise<void> {
  await createDocument(db, { projectId, id, kind: 'storyboard', body: board })
}

/** Throws `not_found`. */
export async function requireStoryboard(
  db: Db,
  projectId: string,
  id: string,
  field = 'storyboard_id',
): Promise<KeptStoryboard> {
  const job = await getJob(db, projectId, id)
  if (job?.kind !== 'storyboard') throw notFound('storyboard', id, field)
  return kept(job, await getDocument(db, projectId, 'storyboard', id))
}

/**
 * Edits a storyboard's scenes, one edit after another. Throws `not_found`, `still_running` while they are being found,
 * `already_terminal` when they never were, and whatever `edit` throws.
 */
export async function editStoryboard(
  tx: Db,
  projectId: string,
  id: string,
  edit: (board: Board) => Board | Promise<Board>,
): Promise<KeptStoryboard> {
  const { job } = await requireStoryboard(tx, projectId, id)
  const row = await getDocumentForUpdate(tx, projectId, 'storyboard', id)
  if (!row) throw notThereToEdit(job)
  const change = await replaceDocument(tx, projectId, 'storyboard', id, { body: await edit(boardOf(row)) })
  if (change.state !== 'changed') throw new Error(`storyboard ${id} was locked and is ${change.state}`)
  return kept(job, change.document)
}

function notThereToEdit({ id, status }: JobRow): ApiError {
  return status === 'queued' || status === 'running'
    ? new ApiError('still_running', `The scenes of storyboard ${id} are still being found.`, {
        field: 'storyboard_id',
        hint: 'Wait until its status is succeeded.',
      })
    : new ApiError('already_terminal', `Storyboard ${id} is ${status}, so there are no scenes to edit.`, {
        field: 'storyboard_id',
        hint: 'Make it again.',
      })
}

export const kept = (job: JobRow, row: DocumentRow | null): KeptStoryboard => ({
  job,
  board: row && boardOf(row),
  editedAt: row?.updatedAt ?? null,
})

/** Documents of kind `storyboard` are written by this file alone. */
const boardOf = (row: DocumentRow): Board => row.body as unknown as Board
