import type { VideoStoryHandlers } from '@potterlabs/generated/video-story/handlers.ts'
import { pageOf } from '../../../core/page-of.ts'
import { requireJob } from '../../../jobs/job-lookup.ts'
import type { VideoStoryContext } from '../deps.ts'
import { storyboardIdOf } from '../stories/view.ts'
import { requireStoryboard } from '../storyboards/store.ts'
import { scenesView } from '../storyboards/view.ts'

export const listStoryScenes: VideoStoryHandlers<VideoStoryContext>['listStoryScenes'] = async (
  { params, query },
  { db, project },
) => {
  const job = await requireJob(db, project.id, params.story_id, ['story'], 'story_id')
  const { board } = await requireStoryboard(db, project.id, storyboardIdOf(job))
  return { status: 200, body: pageOf(board ? scenesView(board) : [], ({ id }) => id, query) }
}
