import type { SlideshowHandlers } from '@potterlabs/generated/slideshow/handlers.ts'
import type { SlideshowContext } from '../deps.ts'
import { planVoiceoverCreate } from '../parts/voiceover.ts'
import { carryOut } from '../plan.ts'
import { planningContext } from '../routing.ts'
import { voiceoverView } from '../views.ts'

/** Queues a narration; `jobs/voiceover.ts` makes the sound. */
export const createVoiceover: SlideshowHandlers<SlideshowContext>['createVoiceover'] = async (
  { body },
  context,
) => {
  const plan = await planVoiceoverCreate(planningContext(context, body), body)
  const job = await carryOut(context, plan, body)
  return {
    status: 202,
    headers: { Location: `/v1/voiceovers/${job.id}` },
    body: voiceoverView(context.links, job),
  }
}
