import type { SlideshowHandlers } from '@potterlabs/generated/slideshow/handlers.ts'
import type { SlideshowContext } from '../deps.ts'
import { planSlideshowVideo } from '../parts/slideshow-video.ts'
import { carryOut } from '../plan.ts'
import { planningContext } from '../routing.ts'
import { slideshowVideoView } from '../views.ts'

/** Queues a video, of parts or of a script; with a script the parts are queued in the same transaction. */
export const createSlideshowVideo: SlideshowHandlers<SlideshowContext>['createSlideshowVideo'] = async (
  { body },
  context,
) => {
  const plan = await planSlideshowVideo(planningContext(context, body), body)
  const job = await carryOut(context, plan, body)
  return {
    status: 202,
    headers: { Location: `/v1/slideshow-videos/${job.id}` },
    body: slideshowVideoView(context.links, job),
  }
}
