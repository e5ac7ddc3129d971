import type { VideoStoryHandlers } from '@potterlabs/generated/video-story/handlers.ts'
import { requireJob } from '../../../jobs/job-lookup.ts'
import type { VideoStoryContext } from '../deps.ts'
import { storyView } from '../stories/view.ts'

export const getStory: VideoStoryHandlers<VideoStoryContext>['getStory'] = async ({ params }, context) => {
  const job = await requireJob(context.db, context.project.id, params.story_id, ['story'], 'story_id')
  return { status: 200, body: await storyView(context, job) }
}
