import type { MusicCapabilities } from '@potterlabs/generated/providers/schemas.ts'
import type { Connection } from '../../definition.ts'
import { type FastCall, type MusicRequest, type MusicResult, ProviderError } from '../../port.ts'
import { refusal } from '../../support.ts'
import { compositionPlan, MIN_DURATION_SEC } from './composition.ts'

export const musicModel = 'music_v2'

/** Its styles are free text; these are examples. */
export const musicAccepts: MusicCapabilities = {
  styles: [
    ...['acoustic', 'ambient', 'cinematic', 'corporate', 'electronic', 'folk', 'hip-hop', 'jazz', 'lo-fi'],
    ...['orchestral', 'piano', 'pop', 'rock', 'synthwave'],
  ],
  stems: false,
  bpm: { min: 50, max: 200 },
  max_duration_sec: 600,
  intensity_curves: ['flat', 'rise', 'rise-plateau-outro'],
  features: ['seed'],
}

/** 31 bits. */
const SEED_MAX = 2_147_483_647
const TIMEOUT_MS = 10 * 60_000

/** Music by a composition plan: POST /v1/music, https://elevenlabs.io/docs/api-reference/music/compose. */
export function music({ http }: Connection): FastCall<MusicRequest, MusicResult> {
  return {
    style: 'fast',
    async generate(request, context) {
      check(request)
      const { plan, notes } = compositionPlan(request)
      const answer = await http.submit(
        {
          method: 'POST',
          path: '/v1/music',
          query: { output_format: 'mp3_44100_128' },
          // The vendor takes a prompt or a plan; with a plan the length is kept and a seed is allowed.
          body: {
            json: {
              model_id: musicModel,
              composition_plan: plan,
              seed: Math.abs(request.seed) % (SEED_MAX + 1),
            },
          },
          timeoutMs: TIMEOUT_MS,
        },
        context,
      )
      const mime = answer.headers['content-type'] ?? ''
      if (!mime.startsWith('audio/') || answer.bytes.length === 0) {
        throw new ProviderError('ambiguous', 'ElevenLabs answered with something else than music.', {
          detail: `${mime}, ${answer.bytes.length} bytes`,
        })
      }
      return {
        result: {
          audio: { type: 'bytes', mime, data: answer.bytes },
          durationSec: null,
          bpm: request.bpm,
          stems: [],
        },
        // They are asked for, and bill, whole milliseconds.
        cost: {
          amountMicrosUsd: null,
          units: { second: Math.round(request.durationSec * 1000) / 1000 },
          model: musicModel,
        },
        notes,
      }
    },
  }
}

/** Refuses what the capabilities do not name. */
function check({ durationSec, bpm, stems }: MusicRequest): void {
  const { bpm: tempo, max_duration_sec: maxSec } = musicAccepts
  if (!(durationSec >= MIN_DURATION_SEC && durationSec <= maxSec)) {
    throw refusal('ElevenLabs', `makes ${MIN_DURATION_SEC} to ${maxSec} s of music, not ${durationSec} s.`)
  }
  if (bpm !== null && !(bpm >= tempo.min && bpm <= tempo.max)) {
    throw refusal('ElevenLabs', `plays at ${tempo.min} to ${tempo.max} bpm, not at ${bpm}.`)
  }
  if (stems) throw refusal('ElevenLabs', 'delivers no stems.')
}
