import type { VideoStoryHandlers } from '@potterlabs/generated/video-story/handlers.ts'
import type { VideoStoryContext } from '../deps.ts'
import { editShot } from '../storyboards/edits.ts'
import { editStoryboard } from '../storyboards/store.ts'
import { storyboardView } from '../storyboards/view.ts'

/** That the client has seen what it edits is seen to by the edge. */
export const updateShot: VideoStoryHandlers<VideoStoryContext>['updateShot'] = async (
  { params, body },
  { db, project },
) => {
  const edited = await editStoryboard(db, project.id, params.storyboard_id, (board) =>
    editShot(board, params.shot_id, body),
  )
  return { status: 200, body: storyboardView(edited) }
}
