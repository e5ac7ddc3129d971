import type { SlideshowHandlers } from '@potterlabs/generated/slideshow/handlers.ts'
import type { SlideshowContext } from '../deps.ts'
import { planSlideshowCreate } from '../parts/slideshow.ts'
import { carryOut } from '../plan.ts'
import { planningContext } from '../routing.ts'
import { showSlideshow } from '../show-slideshow.ts'

/** Plans a slideshow; its slides stand in the answer, its pictures are filled in by `jobs/slideshow.ts`. */
export const createSlideshow: SlideshowHandlers<SlideshowContext>['createSlideshow'] = async (
  { body },
  context,
) => {
  const plan = await planSlideshowCreate(planningContext(context, body), body)
  const job = await carryOut(context, plan, body)
  return {
    status: 201,
    headers: { Location: `/v1/slideshows/${job.id}` },
    body: await showSlideshow(context, job),
  }
}
