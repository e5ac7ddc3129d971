import type { SlideshowHandlers } from '@potterlabs/generated/slideshow/handlers.ts'
import type { SlideshowContext } from '../deps.ts'
import { startBeats } from '../parts/beats.ts'
import { resolveScript } from '../scripts.ts'
import { beatsView } from '../views.ts'

/** Finds the beats of a script; with a built-in provider they stand in the answer. */
export const createBeats: SlideshowHandlers<SlideshowContext>['createBeats'] = async ({ body }, context) => {
  const script = await resolveScript(context.db, context.project.id, body.script)
  const job = await startBeats(context, {
    script,
    provider: body.provider,
    options: body.options,
    metadata: body.metadata,
    webhook: body.webhook,
  })
  return { status: 201, headers: { Location: `/v1/beats/${job.id}` }, body: beatsView(job) }
}
