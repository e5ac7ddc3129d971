import type { SlideshowHandlers } from '@potterlabs/generated/slideshow/handlers.ts'
import { requireJob } from '../../../jobs/job-lookup.ts'
import type { SlideshowContext } from '../deps.ts'
import { clipsView } from '../views.ts'

export const listSlideshowVideoClips: SlideshowHandlers<SlideshowContext>['listSlideshowVideoClips'] = async (
  { params },
  context,
) => {
  const { slideshow_video_id: id } = params
  const job = await requireJob(context.db, context.project.id, id, ['slideshow-video'], 'slideshow_video_id')
  return { status: 200, body: clipsView(job) }
}
