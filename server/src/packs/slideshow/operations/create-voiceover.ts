import type { SlideshowHandlers } from '@potterlabs/generated/slideshow/handlers.ts'
import type { SlideshowContext } from '../deps.ts'
import { startVoiceover } from '../parts/voiceover.ts'
import { resolveScript } from '../scripts.ts'
import { voiceoverView } from '../views.ts'

/** Queues a narration; `jobs/voiceover.ts` makes the sound. */
export const createVoiceover: SlideshowHandlers<SlideshowContext>['createVoiceover'] = async (
  { body },
  context,
) => {
  const job = await startVoiceover(context, {
    script: await resolveScript(context.db, context.project.id, body.script),
    voice: body.voice,
    options: body.options,
    metadata: body.metadata,
    webhook: body.webhook,
    fields: { voice: 'voice', options: 'options' },
  })
  return {
    status: 202,
    headers: { Location: `/v1/voiceovers/${job.id}` },
    body: voiceoverView(context.links, job),
  }
}
