import type { SlideshowHandlers } from '@potterlabs/generated/slideshow/handlers.ts'
import type { SlideshowContext } from '../deps.ts'
import { cancelResource } from '../job-resources.ts'

export const cancelMusic: SlideshowHandlers<SlideshowContext>['cancelMusic'] = ({ params }, context) =>
  cancelResource(context, 'music', params.music_id, 'music_id')
