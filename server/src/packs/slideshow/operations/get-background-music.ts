import type { SlideshowHandlers } from '@potterlabs/generated/slideshow/handlers.ts'
import { requireJob } from '../../../jobs/job-lookup.ts'
import type { SlideshowContext } from '../deps.ts'
import { backgroundMusicView } from '../views.ts'

export const getBackgroundMusic: SlideshowHandlers<SlideshowContext>['getBackgroundMusic'] = async (
  { params },
  context,
) => {
  const { background_music_id: id } = params
  const job = await requireJob(
    context.db,
    context.project.id,
    id,
    ['background-music'],
    'background_music_id',
  )
  return { status: 200, body: backgroundMusicView(context.links, job) }
}
