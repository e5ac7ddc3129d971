import type { SlideshowHandlers } from '@potterlabs/generated/slideshow/handlers.ts'
import { requireJob } from '../../../jobs/job-lookup.ts'
import type { SlideshowContext } from '../deps.ts'
import { beatsView } from '../views.ts'

export const getBeats: SlideshowHandlers<SlideshowContext>['getBeats'] = async ({ params }, context) => ({
  status: 200,
  body: beatsView(await requireJob(context.db, context.project.id, params.beats_id, ['beats'], 'beats_id')),
})
