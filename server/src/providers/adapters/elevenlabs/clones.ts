import { z } from 'zod'
import type { Connection } from '../../definition.ts'
import { statusOf } from '../../http.ts'
import { listAnswer, theOneAlike } from '../../listed-calls.ts'
import type { CallContext, CallResult, FastCall, LearntVoice, VoiceSample } from '../../port.ts'
import { MARK, Page } from './voices.ts'

const TIMEOUT_MS = 300_000

const Added = z.object({ voice_id: z.string().min(1), requires_verification: z.boolean() })

/**
 * Instant voice cloning: POST /v1/voices/add. It takes one of the account's places for voices, and no credits. An answer
 * that was lost is found again by the description. https://elevenlabs.io/docs/api-reference/voices/ivc/create
 */
export const clone = (connection: Connection): FastCall<VoiceSample, LearntVoice> => ({
  style: 'fast',
  dedupe: 'lookup',
  async generate(sample, context) {
    const answer = await connection.http.submit(
      {
        method: 'POST',
        path: '/v1/voices/add',
        body: { form: formOf(sample, context.attemptKey) },
        timeoutMs: TIMEOUT_MS,
      },
      context,
    )
    const { voice_id: ref, requires_verification: waits } = answer.json(Added)
    return learnt(
      ref,
      waits ? ['ElevenLabs wants this voice verified in its own pages before it speaks.'] : [],
    )
  },
  async lookup({ attemptKey }, context) {
    const query = { search: attemptKey, page_size: 100, include_total_count: false }
    const answer = await listAnswer(
      'ElevenLabs',
      connection.http.ask({ method: 'GET', path: '/v2/voices', query }, context),
    )
    const { voices } = answer.json(Page)
    const alike = voices.filter(({ description }) => description === `${MARK}${attemptKey}`)
    const voice = theOneAlike('ElevenLabs', alike)
    return voice && learnt(voice.voice_id)
  },
})

function formOf({ name, language, gender, recording }: VoiceSample, attemptKey: string): FormData {
  const form = new FormData()
  form.set('name', name)
  form.set('description', `${MARK}${attemptKey}`)
  form.set('labels', JSON.stringify({ language, ...(gender === 'neutral' ? {} : { gender }) }))
  form.set('remove_background_noise', 'false')
  const file = new Blob([Uint8Array.from(recording.data)], { type: recording.mime })
  form.append('files', file, `sample.${recording.mime.split('/')[1] ?? 'bin'}`)
  return form
}

const learnt = (ref: string, notes: string[] = []): CallResult<LearntVoice> => ({
  result: { ref },
  cost: { amountMicrosUsd: null, units: { voice: 1 } },
  notes,
})

/** DELETE /v1/voices/{voice_id}. https://elevenlabs.io/docs/api-reference/voices/delete */
export async function removeClone({ http }: Connection, ref: string, context: CallContext): Promise<void> {
  try {
    await http.ask({ method: 'DELETE', path: `/v1/voices/${encodeURIComponent(ref)}` }, context)
  } catch (error) {
    // Somebody was quicker.
    if (statusOf(error) !== 404) throw error
  }
}
