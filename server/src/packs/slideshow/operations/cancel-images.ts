import type { SlideshowHandlers } from '@potterlabs/generated/slideshow/handlers.ts'
import type { SlideshowContext } from '../deps.ts'
import { cancelResource } from '../job-resources.ts'

export const cancelImages: SlideshowHandlers<SlideshowContext>['cancelImages'] = ({ params }, context) =>
  cancelResource(context, 'images', params.images_id, 'images_id')
