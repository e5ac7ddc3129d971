import type { SlideshowHandlers } from '@potterlabs/generated/slideshow/handlers.ts'
import { ApiError } from '../../../core/errors.ts'
import { derivedId } from '../../../core/ids.ts'
import { getJob, isTerminal } from '../../../store/jobs.ts'
import { getVoiceForUpdate, removeVoice } from '../../../store/voices.ts'
import type { SlideshowContext } from '../deps.ts'
import type { VoiceRemovalInput } from '../inputs.ts'
import { VOICE_REMOVAL } from '../jobs/voice.ts'
import { requireVoice } from '../own-voices.ts'

/** Gone here at once; `jobs/voice.ts` takes it out of its provider's catalog. */
export const deleteVoice: SlideshowHandlers<SlideshowContext>['deleteVoice'] = async (
  { params: { voice_id: id } },
  context,
) => {
  const { db, engine, project } = context
  const voice = await getVoiceForUpdate(db, project.id, id)
  if (!voice) {
    const { provider } = await requireVoice(context, id)
    throw new ApiError('already_exists', `Voice ${id} is one of ${provider}'s own.`, {
      field: 'voice_id',
      hint: 'Only voices that were made from recordings of yours can be deleted.',
    })
  }
  const job = await getJob(db, project.id, id)
  if (job && !isTerminal(job.status)) {
    throw new ApiError('still_running', `Voice ${id} is still being made.`, {
      field: 'voice_id',
      hint: `Wait for it, or cancel it first: DELETE /v1/jobs/${id}.`,
    })
  }
  await removeVoice(db, project.id, id)
  const { ref, provider } = voice
  if (ref !== null) {
    const input: VoiceRemovalInput = { ref }
    const removal = { id: derivedId('vx', id, VOICE_REMOVAL), kind: VOICE_REMOVAL, input, provider }
    await engine.enqueue(db, { ...removal, projectId: project.id })
  }
  return { status: 204 }
}
