import type { VideoStoryHandlers } from '@potterlabs/generated/video-story/handlers.ts'
import type { VideoStoryContext } from '../deps.ts'
import { startVideo } from '../parts/video.ts'
import { videoView } from '../video-views.ts'

/** Queues one clip; `jobs/video.ts` has it made. */
export const createVideo: VideoStoryHandlers<VideoStoryContext>['createVideo'] = async (
  { body },
  context,
) => {
  const job = await startVideo(context, body)
  return { status: 202, headers: { Location: `/v1/videos/${job.id}` }, body: await videoView(context, job) }
}
