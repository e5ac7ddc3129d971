import type { SlideshowHandlers } from '@potterlabs/generated/slideshow/handlers.ts'
import type { SlideshowContext } from '../deps.ts'
import { requireVoice } from '../own-voices.ts'

export const getVoice: SlideshowHandlers<SlideshowContext>['getVoice'] = async ({ params }, context) => ({
  status: 200,
  body: await requireVoice(context, params.voice_id),
})
