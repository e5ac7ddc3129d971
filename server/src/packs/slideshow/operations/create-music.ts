import type { SlideshowHandlers } from '@potterlabs/generated/slideshow/handlers.ts'
import type { SlideshowContext } from '../deps.ts'
import { planMusic } from '../parts/music.ts'
import { carryOut } from '../plan.ts'
import { planningContext } from '../routing.ts'
import { musicView } from '../views.ts'

/** Queues a track; `jobs/music.ts` has it made. */
export const createMusic: SlideshowHandlers<SlideshowContext>['createMusic'] = async ({ body }, context) => {
  const plan = await planMusic(planningContext(context, body), body)
  const job = await carryOut(context, plan, body)
  return { status: 202, headers: { Location: `/v1/music/${job.id}` }, body: musicView(context.links, job) }
}
