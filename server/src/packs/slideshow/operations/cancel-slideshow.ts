import type { SlideshowHandlers } from '@potterlabs/generated/slideshow/handlers.ts'
import type { SlideshowContext } from '../deps.ts'
import { cancelResource } from '../job-resources.ts'

export const cancelSlideshow: SlideshowHandlers<SlideshowContext>['cancelSlideshow'] = (
  { params },
  context,
) => cancelResource(context, 'slideshow', params.slideshow_id, 'slideshow_id')
