import type { SlideshowHandlers } from '@potterlabs/generated/slideshow/handlers.ts'
import type { SlideshowContext } from '../deps.ts'
import { requireVoice } from '../own-voices.ts'
import { startVoice } from '../parts/own-voice.ts'

/** Queues a voice; `jobs/voice.ts` has it made. */
export const createVoice: SlideshowHandlers<SlideshowContext>['createVoice'] = async ({ body }, context) => {
  const { id } = await startVoice(context, body)
  const headers = { Location: `/v1/voices/${id}` }
  return { status: 202, headers, body: await requireVoice(context, id) }
}
