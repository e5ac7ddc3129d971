import type { VideoStoryHandlers } from '@potterlabs/generated/video-story/handlers.ts'
import { requireCharacters } from '../../../studio/characters.ts'
import type { VideoStoryContext } from '../deps.ts'
import { editBoard } from '../storyboards/edits.ts'
import { editStoryboard } from '../storyboards/store.ts'
import { storyboardView } from '../storyboards/view.ts'

/** That the client has seen what it edits is seen to by the edge. */
export const updateStoryboard: VideoStoryHandlers<VideoStoryContext>['updateStoryboard'] = async (
  { params, body },
  { db, project },
) => {
  const played = (body.characters ?? []).flatMap(({ character_id: id }, index) =>
    id === null ? [] : [{ id, index }],
  )
  const ids = played.map(({ id }) => id)
  await requireCharacters(db, project.id, ids, (at) => `characters.${played[at]?.index}.character_id`)
  const edited = await editStoryboard(db, project.id, params.storyboard_id, (board) => editBoard(board, body))
  return { status: 200, body: storyboardView(edited) }
}
