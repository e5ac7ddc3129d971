import type { SlideshowHandlers } from '@potterlabs/generated/slideshow/handlers.ts'
import type { SlideshowContext } from '../deps.ts'
import { cancelResource } from '../job-resources.ts'

export const cancelBackgroundMusic: SlideshowHandlers<SlideshowContext>['cancelBackgroundMusic'] = (
  { params },
  context,
) => cancelResource(context, 'background-music', params.background_music_id, 'background_music_id')
