import type { SlideshowHandlers } from '@potterlabs/generated/slideshow/handlers.ts'
import type { SlideshowContext } from '../deps.ts'
import { jobPage } from '../job-resources.ts'
import { voiceoverView } from '../views.ts'

export const listVoiceovers: SlideshowHandlers<SlideshowContext>['listVoiceovers'] = async (
  { query },
  context,
) => ({
  status: 200,
  body: await jobPage(context, 'voiceover', query, (job) => voiceoverView(context.links, job)),
})
