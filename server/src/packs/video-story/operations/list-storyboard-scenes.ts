import type { VideoStoryHandlers } from '@potterlabs/generated/video-story/handlers.ts'
import { pageOf } from '../../../core/page-of.ts'
import type { VideoStoryContext } from '../deps.ts'
import { requireStoryboard } from '../storyboards/store.ts'
import { scenesView } from '../storyboards/view.ts'

export const listStoryboardScenes: VideoStoryHandlers<VideoStoryContext>['listStoryboardScenes'] = async (
  { params, query },
  { db, project },
) => {
  const { board } = await requireStoryboard(db, project.id, params.storyboard_id)
  return { status: 200, body: pageOf(board ? scenesView(board) : [], ({ id }) => id, query) }
}
