import type { VideoStoryHandlers } from '@potterlabs/generated/video-story/handlers.ts'
import type { VideoStoryContext } from '../deps.ts'
import { resume } from '../stories/resume.ts'
import { storyView } from '../stories/view.ts'

export const resumeStory: VideoStoryHandlers<VideoStoryContext>['resumeStory'] = async (
  { params, body },
  context,
) => {
  const job = await resume(context, params.story_id, body)
  return { status: 202, headers: { Location: `/v1/stories/${job.id}` }, body: await storyView(context, job) }
}
