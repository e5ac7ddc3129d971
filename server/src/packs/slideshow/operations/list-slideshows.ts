import type { SlideshowHandlers } from '@potterlabs/generated/slideshow/handlers.ts'
import type { SlideshowContext } from '../deps.ts'
import { jobPage } from '../job-resources.ts'
import { showSlideshow } from '../show-slideshow.ts'

export const listSlideshows: SlideshowHandlers<SlideshowContext>['listSlideshows'] = async (
  { query },
  context,
) => ({
  status: 200,
  body: await jobPage(context, 'slideshow', query, (job) => showSlideshow(context, job)),
})
