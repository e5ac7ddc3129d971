import type { VideoStoryHandlers } from '@potterlabs/generated/video-story/handlers.ts'
import { newId } from '../../../core/ids.ts'
import { createDocument } from '../../../store/documents.ts'
import { fromRow } from '../../../studio/characters.ts'
import { characterOf, characterView, checkCharacter } from '../characters.ts'
import type { VideoStoryContext } from '../deps.ts'

export const createCharacter: VideoStoryHandlers<VideoStoryContext>['createCharacter'] = async (
  { body },
  context,
) => {
  await checkCharacter(context, body)
  const document = {
    projectId: context.project.id,
    id: newId('chr'),
    kind: 'character',
    body: characterOf(body),
  }
  const row = await createDocument(context.db, document)
  if (!row) throw new Error('a fresh id was taken')
  return { status: 201, headers: { Location: `/v1/characters/${row.id}` }, body: characterView(fromRow(row)) }
}
