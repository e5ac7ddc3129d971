import type { SlideshowHandlers } from '@potterlabs/generated/slideshow/handlers.ts'
import type { SlideshowContext } from '../deps.ts'
import { cancelResource } from '../job-resources.ts'

export const cancelVoiceover: SlideshowHandlers<SlideshowContext>['cancelVoiceover'] = (
  { params },
  context,
) => cancelResource(context, 'voiceover', params.voiceover_id, 'voiceover_id')
