import type { SlideshowHandlers } from '@potterlabs/generated/slideshow/handlers.ts'
import type { SlideshowContext } from '../deps.ts'
import { planBeatsCreate } from '../parts/beats.ts'
import { carryOut } from '../plan.ts'
import { planningContext } from '../routing.ts'
import { beatsView } from '../views.ts'

/** Finds the beats of a script; with a built-in provider they stand in the answer. */
export const createBeats: SlideshowHandlers<SlideshowContext>['createBeats'] = async ({ body }, context) => {
  const plan = await planBeatsCreate(planningContext(context, body), body)
  const job = await carryOut(context, plan, body)
  return { status: 201, headers: { Location: `/v1/beats/${job.id}` }, body: beatsView(job) }
}
