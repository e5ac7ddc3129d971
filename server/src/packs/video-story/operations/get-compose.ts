import type { VideoStoryHandlers } from '@potterlabs/generated/video-story/handlers.ts'
import { requireJob } from '../../../jobs/job-lookup.ts'
import { composeView } from '../compose-views.ts'
import type { VideoStoryContext } from '../deps.ts'

export const getCompose: VideoStoryHandlers<VideoStoryContext>['getCompose'] = async (
  { params },
  context,
) => {
  const job = await requireJob(context.db, context.project.id, params.compose_id, ['compose'], 'compose_id')
  return { status: 200, body: await composeView(context, job) }
}
