import type { SlideshowHandlers } from '@potterlabs/generated/slideshow/handlers.ts'
import type { SlideshowContext } from '../deps.ts'
import { cancelResource } from '../job-resources.ts'

export const cancelBeats: SlideshowHandlers<SlideshowContext>['cancelBeats'] = ({ params }, context) =>
  cancelResource(context, 'beats', params.beats_id, 'beats_id')
