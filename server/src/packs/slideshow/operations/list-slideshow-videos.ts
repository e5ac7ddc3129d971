import type { SlideshowHandlers } from '@potterlabs/generated/slideshow/handlers.ts'
import type { SlideshowContext } from '../deps.ts'
import { jobPage } from '../job-resources.ts'
import { slideshowVideoView } from '../views.ts'

export const listSlideshowVideos: SlideshowHandlers<SlideshowContext>['listSlideshowVideos'] = async (
  { query },
  context,
) => ({
  status: 200,
  body: await jobPage(context, 'slideshow-video', query, (job) => slideshowVideoView(context.links, job)),
})
