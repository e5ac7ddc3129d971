import type { SlideshowHandlers } from '@potterlabs/generated/slideshow/handlers.ts'
import { requireJob } from '../../../jobs/job-lookup.ts'
import type { SlideshowContext } from '../deps.ts'
import { musicView } from '../views.ts'

export const getMusic: SlideshowHandlers<SlideshowContext>['getMusic'] = async ({ params }, context) => {
  const job = await requireJob(context.db, context.project.id, params.music_id, ['music'], 'music_id')
  return { status: 200, body: musicView(context.links, job) }
}
