import type { VideoStoryHandlers } from '@potterlabs/generated/video-story/handlers.ts'
import { characterPage, characterView } from '../characters.ts'
import type { VideoStoryContext } from '../deps.ts'

export const listCharacters: VideoStoryHandlers<VideoStoryContext>['listCharacters'] = async (
  { query },
  context,
) => {
  const page = await characterPage(context.db, context.project.id, query)
  return { status: 200, body: { ...page, items: page.items.map(characterView) } }
}
