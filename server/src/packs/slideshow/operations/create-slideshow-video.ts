import type { SlideshowHandlers } from '@potterlabs/generated/slideshow/handlers.ts'
import type { SlideshowContext } from '../deps.ts'
import { startFromParts, startFromScript } from '../parts/slideshow-video.ts'
import { slideshowVideoView } from '../views.ts'

/** Queues a video, of parts or of a script; with a script the parts are queued in the same transaction. */
export const createSlideshowVideo: SlideshowHandlers<SlideshowContext>['createSlideshowVideo'] = async (
  { body },
  context,
) => {
  const job = 'script' in body ? await startFromScript(context, body) : await startFromParts(context, body)
  return {
    status: 202,
    headers: { Location: `/v1/slideshow-videos/${job.id}` },
    body: slideshowVideoView(context.links, job),
  }
}
