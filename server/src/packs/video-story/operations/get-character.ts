import type { VideoStoryHandlers } from '@potterlabs/generated/video-story/handlers.ts'
import { characterView, requireCharacter } from '../characters.ts'
import type { VideoStoryContext } from '../deps.ts'

export const getCharacter: VideoStoryHandlers<VideoStoryContext>['getCharacter'] = async (
  { params },
  context,
) => ({
  status: 200,
  body: characterView(
    await requireCharacter(context.db, context.project.id, params.character_id, 'character_id'),
  ),
})
