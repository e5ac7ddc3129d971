import type { SlideshowHandlers } from '@potterlabs/generated/slideshow/handlers.ts'
import { requireJob } from '../../../jobs/job-lookup.ts'
import type { SlideshowContext } from '../deps.ts'
import { editSlide } from '../parts/slide-edit.ts'
import { showSlideshow } from '../show-slideshow.ts'

/** That the client has seen what it edits is seen to by the edge. */
export const updateSlide: SlideshowHandlers<SlideshowContext>['updateSlide'] = async (
  { params, body },
  context,
) => {
  const id = params.slideshow_id
  const job = await requireJob(context.db, context.project.id, id, ['slideshow'], 'slideshow_id')
  const edited = await editSlide(context, job, params.slide_id, body)
  return { status: 200, body: await showSlideshow(context, edited) }
}
