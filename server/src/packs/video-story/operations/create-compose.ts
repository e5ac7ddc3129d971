import type { VideoStoryHandlers } from '@potterlabs/generated/video-story/handlers.ts'
import { composeView } from '../compose-views.ts'
import type { VideoStoryContext } from '../deps.ts'
import { startCompose } from '../parts/compose.ts'

/** Queues a film of a timeline, or of clips that are joined. */
export const createCompose: VideoStoryHandlers<VideoStoryContext>['createCompose'] = async (
  { body },
  context,
) => {
  const job = await startCompose(context, body)
  return {
    status: 202,
    headers: { Location: `/v1/compose/${job.id}` },
    body: await composeView(context, job),
  }
}
