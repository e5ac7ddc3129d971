import type { VideoStoryHandlers } from '@potterlabs/generated/video-story/handlers.ts'
import type { VideoStoryContext } from '../deps.ts'
import { startStory } from '../stories/start.ts'
import { storyView } from '../stories/view.ts'

/** Begins a story; `jobs/story.ts` makes it. */
export const createStory: VideoStoryHandlers<VideoStoryContext>['createStory'] = async (
  { body },
  context,
) => {
  const job = await startStory(context, body)
  return { status: 202, headers: { Location: `/v1/stories/${job.id}` }, body: await storyView(context, job) }
}
