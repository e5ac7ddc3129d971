import type { VideoStoryHandlers } from '@potterlabs/generated/video-story/handlers.ts'
import type { VideoStoryContext } from '../deps.ts'
import { requireStoryboard } from '../storyboards/store.ts'
import { storyboardView } from '../storyboards/view.ts'

export const getStoryboard: VideoStoryHandlers<VideoStoryContext>['getStoryboard'] = async (
  { params },
  context,
) => ({
  status: 200,
  body: storyboardView(await requireStoryboard(context.db, context.project.id, params.storyboard_id)),
})
