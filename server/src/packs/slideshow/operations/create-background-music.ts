import type { SlideshowHandlers } from '@potterlabs/generated/slideshow/handlers.ts'
import type { SlideshowContext } from '../deps.ts'
import { planBackgroundMusicCreate } from '../parts/music.ts'
import { carryOut } from '../plan.ts'
import { planningContext } from '../routing.ts'
import { backgroundMusicView } from '../views.ts'

/** Queues a bed; it waits for its targets and is made to their length. */
export const createBackgroundMusic: SlideshowHandlers<SlideshowContext>['createBackgroundMusic'] = async (
  { body },
  context,
) => {
  const plan = await planBackgroundMusicCreate(planningContext(context, body), body)
  const job = await carryOut(context, plan, body)
  return {
    status: 202,
    headers: { Location: `/v1/background-music/${job.id}` },
    body: backgroundMusicView(context.links, job),
  }
}
