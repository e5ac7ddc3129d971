import type { SlideshowHandlers } from '@potterlabs/generated/slideshow/handlers.ts'
import { requireJob } from '../../../jobs/job-lookup.ts'
import type { SlideshowContext } from '../deps.ts'
import { imagesView } from '../views.ts'

export const getImages: SlideshowHandlers<SlideshowContext>['getImages'] = async ({ params }, context) => {
  const job = await requireJob(context.db, context.project.id, params.images_id, ['images'], 'images_id')
  return { status: 200, body: imagesView(context.links, job) }
}
