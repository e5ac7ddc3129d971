import type { VideoStoryHandlers } from '@potterlabs/generated/video-story/handlers.ts'
import { pageOf } from '../../../core/page-of.ts'
import type { VideoStoryContext } from '../deps.ts'
import { requireScene } from '../storyboards/edits.ts'
import { requireStoryboard } from '../storyboards/store.ts'
import { scenesView } from '../storyboards/view.ts'

export const listStoryboardShots: VideoStoryHandlers<VideoStoryContext>['listStoryboardShots'] = async (
  { params, query: { scene_id: sceneId, ...position } },
  { db, project },
) => {
  const { board } = await requireStoryboard(db, project.id, params.storyboard_id)
  if (board && sceneId !== undefined) requireScene(board, sceneId)
  const scenes = board ? scenesView(board).filter(({ id }) => sceneId === undefined || id === sceneId) : []
  return {
    status: 200,
    body: pageOf(
      scenes.flatMap(({ shots }) => shots),
      ({ id }) => id,
      position,
    ),
  }
}
