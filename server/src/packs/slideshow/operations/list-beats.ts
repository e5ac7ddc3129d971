import type { SlideshowHandlers } from '@potterlabs/generated/slideshow/handlers.ts'
import type { SlideshowContext } from '../deps.ts'
import { jobPage } from '../job-resources.ts'
import { beatsView } from '../views.ts'

export const listBeats: SlideshowHandlers<SlideshowContext>['listBeats'] = async ({ query }, context) => ({
  status: 200,
  body: await jobPage(context, 'beats', query, beatsView),
})
