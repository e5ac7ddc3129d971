import type { VideoStoryHandlers } from '@potterlabs/generated/video-story/handlers.ts'
import { notFound } from '../../../core/errors.ts'
import { deleteDocument } from '../../../store/documents.ts'
import type { VideoStoryContext } from '../deps.ts'

export const deleteCharacter: VideoStoryHandlers<VideoStoryContext>['deleteCharacter'] = async (
  { params },
  context,
) => {
  const id = params.character_id
  const outcome = await deleteDocument(context.db, context.project.id, 'character', id)
  if (outcome === 'missing') throw notFound('character', id, 'character_id')
  return { status: 204 }
}
