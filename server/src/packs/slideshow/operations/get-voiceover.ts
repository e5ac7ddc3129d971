import type { SlideshowHandlers } from '@potterlabs/generated/slideshow/handlers.ts'
import { requireJob } from '../../../jobs/job-lookup.ts'
import type { SlideshowContext } from '../deps.ts'
import { voiceoverView } from '../views.ts'

export const getVoiceover: SlideshowHandlers<SlideshowContext>['getVoiceover'] = async (
  { params },
  context,
) => {
  const job = await requireJob(
    context.db,
    context.project.id,
    params.voiceover_id,
    ['voiceover'],
    'voiceover_id',
  )
  return { status: 200, body: voiceoverView(context.links, job) }
}
