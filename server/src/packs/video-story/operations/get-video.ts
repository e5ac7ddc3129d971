import type { VideoStoryHandlers } from '@potterlabs/generated/video-story/handlers.ts'
import { requireJob } from '../../../jobs/job-lookup.ts'
import type { VideoStoryContext } from '../deps.ts'
import { videoView } from '../video-views.ts'

export const getVideo: VideoStoryHandlers<VideoStoryContext>['getVideo'] = async ({ params }, context) => {
  const job = await requireJob(context.db, context.project.id, params.video_id, ['video'], 'video_id')
  return { status: 200, body: await videoView(context, job) }
}
