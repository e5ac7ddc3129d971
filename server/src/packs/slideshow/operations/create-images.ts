import type { SlideshowHandlers } from '@potterlabs/generated/slideshow/handlers.ts'
import type { SlideshowContext } from '../deps.ts'
import { planImages } from '../parts/images.ts'
import { carryOut } from '../plan.ts'
import { planningContext } from '../routing.ts'
import { imagesView } from '../views.ts'

/** Queues pictures of one prompt; `jobs/images.ts` has them made. */
export const createImages: SlideshowHandlers<SlideshowContext>['createImages'] = async (
  { body },
  context,
) => {
  const plan = await planImages(planningContext(context, body), body)
  const job = await carryOut(context, plan, body)
  return { status: 202, headers: { Location: `/v1/images/${job.id}` }, body: imagesView(context.links, job) }
}
