import type { SlideshowHandlers } from '@potterlabs/generated/slideshow/handlers.ts'
import type { SlideshowContext } from '../deps.ts'
import type { SlideshowInput } from '../inputs.ts'
import { requireUsableJob } from '../job-lookup.ts'
import { startFromParts } from '../parts/slideshow-video.ts'
import { slideshowVideoView } from '../views.ts'

/** Queues a video of the slideshow with the voiceover it was timed to, unless the request says another or none. */
export const renderSlideshow: SlideshowHandlers<SlideshowContext>['renderSlideshow'] = async (
  { params, body },
  context,
) => {
  const slideshow = await requireUsableJob(
    context.db,
    context.project.id,
    params.slideshow_id,
    ['slideshow'],
    'slideshow_id',
  )
  // Slideshow jobs of this pack alone write this input.
  const { timing } = slideshow.input as unknown as SlideshowInput
  const job = await startFromParts(context, {
    provider: 'auto',
    slideshow_id: slideshow.id,
    voiceover_id: body.voiceover_id === undefined ? (timing.voiceover_id ?? null) : body.voiceover_id,
    music_id: body.music_id,
    options: body.options,
    ...(body.metadata ? { metadata: body.metadata } : {}),
    ...(body.webhook ? { webhook: body.webhook } : {}),
  })
  return {
    status: 202,
    headers: { Location: `/v1/slideshow-videos/${job.id}` },
    body: slideshowVideoView(context.links, job),
  }
}
