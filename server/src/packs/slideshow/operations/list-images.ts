import type { SlideshowHandlers } from '@potterlabs/generated/slideshow/handlers.ts'
import type { SlideshowContext } from '../deps.ts'
import { jobPage } from '../job-resources.ts'
import { imagesView } from '../views.ts'

export const listImages: SlideshowHandlers<SlideshowContext>['listImages'] = async ({ query }, context) => ({
  status: 200,
  body: await jobPage(context, 'images', query, (job) => imagesView(context.links, job)),
})
