import type { SlideshowHandlers } from '@potterlabs/generated/slideshow/handlers.ts'
import type { SlideshowContext } from '../deps.ts'
import { cancelResource } from '../job-resources.ts'

export const cancelSlideshowVideo: SlideshowHandlers<SlideshowContext>['cancelSlideshowVideo'] = (
  { params },
  context,
) => cancelResource(context, 'slideshow-video', params.slideshow_video_id, 'slideshow_video_id')
