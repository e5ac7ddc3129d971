import type { VideoStoryHandlers } from '@potterlabs/generated/video-story/handlers.ts'
import { composeView } from '../compose-views.ts'
import type { VideoStoryContext } from '../deps.ts'
import { startRender } from '../parts/render.ts'

/** Queues the clips of a storyboard, and the film that they are joined to; `jobs/compose.ts` waits for them. */
export const renderStoryboard: VideoStoryHandlers<VideoStoryContext>['renderStoryboard'] = async (
  { params, body },
  context,
) => {
  const job = await startRender(context, params.storyboard_id, body)
  return {
    status: 202,
    headers: { Location: `/v1/compose/${job.id}` },
    body: await composeView(context, job),
  }
}
