import type { SlideshowHandlers } from '@potterlabs/generated/slideshow/handlers.ts'
import type { SlideshowContext } from '../deps.ts'
import { startMusic } from '../parts/music.ts'
import { musicView } from '../views.ts'

/** Queues a track; `jobs/music.ts` has it made. */
export const createMusic: SlideshowHandlers<SlideshowContext>['createMusic'] = async ({ body }, context) => {
  const job = await startMusic(context, body)
  return { status: 202, headers: { Location: `/v1/music/${job.id}` }, body: musicView(context.links, job) }
}
