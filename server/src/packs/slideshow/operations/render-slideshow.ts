import type { SlideshowHandlers } from '@potterlabs/generated/slideshow/handlers.ts'
import type { SlideshowContext } from '../deps.ts'
import { planRender } from '../parts/slideshow-video.ts'
import { carryOut } from '../plan.ts'
import { planningContext } from '../routing.ts'
import { slideshowVideoView } from '../views.ts'

/** Queues a video of the slideshow with the voiceover it was timed to, unless the request says another or none. */
export const renderSlideshow: SlideshowHandlers<SlideshowContext>['renderSlideshow'] = async (
  { params, body },
  context,
) => {
  const plan = await planRender(planningContext(context, body), params.slideshow_id, body)
  const job = await carryOut(context, plan, body)
  return {
    status: 202,
    headers: { Location: `/v1/slideshow-videos/${job.id}` },
    body: slideshowVideoView(context.links, job),
  }
}
