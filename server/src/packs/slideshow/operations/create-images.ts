import type { SlideshowHandlers } from '@potterlabs/generated/slideshow/handlers.ts'
import type { SlideshowContext } from '../deps.ts'
import { startImages } from '../parts/images.ts'
import { imagesView } from '../views.ts'

/** Queues pictures of one prompt; `jobs/images.ts` has them made. */
export const createImages: SlideshowHandlers<SlideshowContext>['createImages'] = async (
  { body },
  context,
) => {
  const job = await startImages(context, body)
  return { status: 202, headers: { Location: `/v1/images/${job.id}` }, body: imagesView(context.links, job) }
}
