import type { VideoStoryHandlers } from '@potterlabs/generated/video-story/handlers.ts'
import { pageOf } from '../../../core/page-of.ts'
import { requireJob } from '../../../jobs/job-lookup.ts'
import { composeClips } from '../compose-views.ts'
import type { VideoStoryContext } from '../deps.ts'

/** A timeline has at most two hundred items, so a page is cut from the list. */
export const listComposeClips: VideoStoryHandlers<VideoStoryContext>['listComposeClips'] = async (
  { params, query },
  context,
) => {
  const job = await requireJob(context.db, context.project.id, params.compose_id, ['compose'], 'compose_id')
  return { status: 200, body: pageOf(await composeClips(context, job), (clip) => clip.id, query) }
}
