import type { VideoStoryHandlers } from '@potterlabs/generated/video-story/handlers.ts'
import type { VideoStoryContext } from '../deps.ts'
import { withoutShot } from '../storyboards/edits.ts'
import { editStoryboard } from '../storyboards/store.ts'
import { storyboardView } from '../storyboards/view.ts'

/** That the client has seen what it edits is seen to by the edge. */
export const deleteShot: VideoStoryHandlers<VideoStoryContext>['deleteShot'] = async (
  { params },
  { db, project },
) => {
  const edited = await editStoryboard(db, project.id, params.storyboard_id, (board) =>
    withoutShot(board, params.shot_id),
  )
  return { status: 200, body: storyboardView(edited) }
}
