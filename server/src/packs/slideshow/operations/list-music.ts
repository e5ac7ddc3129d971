import type { SlideshowHandlers } from '@potterlabs/generated/slideshow/handlers.ts'
import type { SlideshowContext } from '../deps.ts'
import { jobPage } from '../job-resources.ts'
import { musicView } from '../views.ts'

export const listMusic: SlideshowHandlers<SlideshowContext>['listMusic'] = async ({ query }, context) => ({
  status: 200,
  body: await jobPage(context, 'music', query, (job) => musicView(context.links, job)),
})
