import type { VideoStoryHandlers } from '@potterlabs/generated/video-story/handlers.ts'
import { cancelForClient } from '../../../jobs/cancel.ts'
import { requireJob } from '../../../jobs/job-lookup.ts'
import type { VideoStoryContext } from '../deps.ts'

/** Its parts are its children, so they end with it, at their providers too. */
export const cancelStory: VideoStoryHandlers<VideoStoryContext>['cancelStory'] = async (
  { params: { story_id: id } },
  { db, engine, project },
) => {
  const field = 'story_id'
  await requireJob(db, project.id, id, ['story'], field)
  await cancelForClient(engine, db, { projectId: project.id, id, noun: 'story', field })
  return { status: 204 }
}
