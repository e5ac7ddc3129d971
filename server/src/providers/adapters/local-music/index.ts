import type { MusicCapabilities } from '@potterlabs/generated/providers/schemas.ts'
import { runInThread } from '../../../core/threads.ts'
import type { Media, MusicProvider } from '../../port.ts'
import type { Provider } from '../../registry.ts'
import { findStyle, forbidsDrums } from './find-style.ts'
import { intensityCurves } from './intensity.ts'
import type { Produced, ProduceInput } from './produce.ts'
import { checkRequest, limits } from './request.ts'
import { styles } from './styles/index.ts'

const worker = new URL('./worker.ts', import.meta.url)

const wav = (data: Uint8Array): Media => ({ type: 'bytes', mime: 'audio/wav', data })

const accepts: MusicCapabilities = {
  styles: styles.map(({ id }) => id),
  stems: true,
  bpm: limits.bpm,
  max_duration_sec: limits.durationSec.max,
  intensity_curves: [...intensityCurves],
  features: ['seed'],
}

const provider: MusicProvider = {
  music: {
    style: 'fast',
    async generate(request, { signal, log }) {
      checkRequest(request)
      const { style, note } = findStyle(request.style, request.prompt)
      const drums = !forbidsDrums(`${request.style} ${request.prompt ?? ''}`)
      const notes = note === null ? [] : [note]
      if (request.prompt !== null && request.prompt.trim() !== '') {
        notes.push("of the prompt, local-music only follows words for a style and 'no drums'")
      }
      const { bpm, durationSec, intensityCurve, stems, seed } = request
      const input: ProduceInput = { styleId: style.id, bpm, durationSec, intensityCurve, stems, drums, seed }
      const made = await runInThread<ProduceInput, Produced>(worker, input, signal)
      log(`${style.id} in ${made.key}, ${made.bars} bars at ${made.bpm} bpm, seed ${seed}`)
      return {
        result: {
          audio: wav(made.audio),
          durationSec: made.durationSec,
          bpm: made.bpm,
          stems: made.stems.map(({ name, audio }) => ({ name, audio: wav(audio) })),
        },
        cost: { amountMicrosUsd: 0, units: { seconds: made.durationSec } },
        notes,
      }
    },
  },
}

/** Composes and plays background music on this machine: no samples, no network, the same bytes for the same seed. */
export const localMusic = {
  id: 'local-music',
  name: 'Local music',
  description:
    'Composes and synthesises instrumental background music in seven styles, offline and repeatable by seed.',
  builtIn: true,
  dedupe: 'provider_key' as const,
  capabilities: { music: accepts },
  music: provider,
} satisfies Provider
