import type { VideoStoryHandlers } from '@potterlabs/generated/video-story/handlers.ts'
import { pageOf } from '../../../core/page-of.ts'
import { requireJob } from '../../../jobs/job-lookup.ts'
import type { VideoStoryContext } from '../deps.ts'
import { storyVideos } from '../stories/view.ts'

/** A film is made of at most two hundred clips, so a page is cut from the list. */
export const listStoryVideos: VideoStoryHandlers<VideoStoryContext>['listStoryVideos'] = async (
  { params, query: { status, ...position } },
  context,
) => {
  const job = await requireJob(context.db, context.project.id, params.story_id, ['story'], 'story_id')
  const videos = await storyVideos(context, job, status)
  return { status: 200, body: pageOf(videos, ({ id }) => id, position) }
}
