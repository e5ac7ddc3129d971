import type { SlideshowHandlers } from '@potterlabs/generated/slideshow/handlers.ts'
import { requireJob } from '../../../jobs/job-lookup.ts'
import type { SlideshowContext } from '../deps.ts'
import { showSlideshow } from '../show-slideshow.ts'

export const getSlideshow: SlideshowHandlers<SlideshowContext>['getSlideshow'] = async (
  { params },
  context,
) => {
  const job = await requireJob(
    context.db,
    context.project.id,
    params.slideshow_id,
    ['slideshow'],
    'slideshow_id',
  )
  return { status: 200, body: await showSlideshow(context, job) }
}
