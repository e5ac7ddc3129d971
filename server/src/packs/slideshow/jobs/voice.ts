import { defineJob, type JobContext } from '../../../jobs/definition.ts'
import { JobFailure } from '../../../jobs/errors.ts'
import { getAsset } from '../../../store/assets.ts'
import { voiceIsMade } from '../../../store/voices.ts'
import { withFallback } from '../../../studio/fallback.ts'
import { notServed, providerOf, readKept, type StudioTools, serving } from '../../../studio/tools.ts'
import type { VoiceInput, VoiceOutput, VoiceRemovalInput } from '../inputs.ts'

/** Has a voice made from a recording, in one provider call; from then on it is in the project's catalog. */
export const voiceJob = (tools: StudioTools) =>
  defineJob<VoiceInput, VoiceOutput>({
    kind: 'voice',
    concurrency: 1,
    async run(job, context) {
      const { name, language, gender, styleTags, sourceAssetId } = job.input
      const recording = await recordingOf(tools, context, job.projectId, sourceAssetId)
      context.progress({ stage: 'learn', done: 0, total: 1 })
      return withFallback(tools, job, context, (provider, { step, hasAlternative }) => {
        const call = serving(provider, 'tts').learn
        if (!call) throw notServed(provider, 'voices from recordings')
        return context.call({
          step: step('learn'),
          provider,
          call,
          hasAlternative,
          request: { name, language, gender, styleTags, recording },
          async store({ ref }) {
            const sampleRatesHz = provider.capabilities.tts?.sample_rates_hz ?? []
            await voiceIsMade(context.db, job.projectId, job.id, {
              provider: provider.id,
              ref,
              sampleRatesHz,
            })
            return { ref }
          },
        })
      })
    },
  })

async function recordingOf(tools: StudioTools, context: JobContext, projectId: string, id: string) {
  const asset = await getAsset(context.db, projectId, id)
  if (!asset?.sha256 || !asset.mime) {
    throw new JobFailure('dependency_failed', `The recording ${id} has been deleted.`, {
      hint: 'Upload it again.',
    })
  }
  const data = await readKept(tools, { sha256: asset.sha256 })
  return { type: 'bytes' as const, mime: asset.mime, data }
}

export const VOICE_REMOVAL = 'voice-removal'

/** Takes a voice that was deleted out of its provider's catalog too. Sent again until the provider has done it. */
export const voiceRemovalJob = (tools: StudioTools) =>
  defineJob<VoiceRemovalInput, object>({
    kind: VOICE_REMOVAL,
    concurrency: 1,
    internal: true,
    async run(job, context) {
      const provider = await providerOf(tools, job)
      const { forget } = serving(provider, 'tts')
      if (!forget) throw notServed(provider, 'the removal of voices')
      return context.call<string, object, object>({
        step: 'forget',
        provider,
        call: {
          style: 'fast',
          // Gone twice is gone.
          dedupe: 'provider_key',
          async generate(ref, call) {
            await forget(ref, call)
            return { result: {}, cost: { amountMicrosUsd: null, units: {} }, notes: [] }
          },
        },
        request: job.input.ref,
        store: async (nothing) => nothing,
      })
    },
  })
