import type { SlideshowHandlers } from '@potterlabs/generated/slideshow/handlers.ts'
import type { SlideshowContext } from '../deps.ts'
import { jobPage } from '../job-resources.ts'
import { backgroundMusicView } from '../views.ts'

export const listBackgroundMusic: SlideshowHandlers<SlideshowContext>['listBackgroundMusic'] = async (
  { query },
  context,
) => ({
  status: 200,
  body: await jobPage(context, 'background-music', query, (job) => backgroundMusicView(context.links, job)),
})
