import { createHash } from 'node:crypto'
import type { TtsCapabilities } from '@potterlabs/generated/providers/schemas.ts'
import { z } from 'zod'
import { encodeWav } from '../../../core/wav.ts'
import type { Connection } from '../../definition.ts'
import type {
  CallResult,
  Emphasis,
  FastCall,
  MediaBytes,
  Pace,
  SpeechRequest,
  SpeechResult,
} from '../../port.ts'
import { requireSpeechSupport } from '../../support.ts'
import { findInHistory } from './history.ts'
import { SAMPLE_RATES_HZ } from './voices.ts'
import { Alignment, wordsOf } from './words.ts'

export const speechModel = 'eleven_multilingual_v2'

/** https://elevenlabs.io/docs/models#multilingual-v2 */
export const speechAccepts: TtsCapabilities = {
  languages: [
    ...['en', 'ja', 'zh', 'de', 'hi', 'fr', 'ko', 'pt', 'it', 'es', 'id', 'nl', 'tr', 'fil', 'pl'],
    ...['sv', 'bg', 'ro', 'ar', 'cs', 'el', 'fi', 'hr', 'ms', 'sk', 'da', 'ta', 'uk', 'ru'],
  ],
  sample_rates_hz: SAMPLE_RATES_HZ,
  formats: ['wav', 'mp3'],
  ssml: false,
  word_times: true,
  paces: ['slow', 'medium', 'fast'],
  emphases: ['soft', 'normal', 'strong'],
  max_characters: 10_000,
  voice_samples: true,
}

/**
 * Raw samples where every plan may have them: their times are exact. Above 24 kHz they take the Pro plan, so that is
 * MP3, from which the job makes 48 kHz as well.
 */
const OUTPUT_FORMATS: Record<number, string> = {
  16000: 'pcm_16000',
  22050: 'pcm_22050',
  24000: 'pcm_24000',
}
const MP3 = 'mp3_44100_128'

/** The vendor takes 0.7 to 1.2. */
const SPEED: Record<Pace, number | null> = { slow: 0.85, medium: null, fast: 1.15 }

/** Less stable is livelier; `style` exaggerates the speaker's own. Null: as the voice's owner has set it. */
const DELIVERY: Record<Emphasis, { stability: number; style: number } | null> = {
  soft: { stability: 0.75, style: 0 },
  normal: null,
  strong: { stability: 0.35, style: 0.45 },
}

/** The neighbours are only there for the melody; a few sentences say enough. */
const CONTEXT_CHARACTERS = 500
/** A long text takes minutes. */
const TIMEOUT_MS = 5 * 60_000
/** Ten minutes of samples in base 64, and then some. */
const MAX_BYTES = 128 * 1024 * 1024

const Spoken = z.object({ audio_base64: z.string().min(1), alignment: Alignment.nullish() })

/**
 * Speech with a time for each character: POST /v1/text-to-speech/{voice_id}/with-timestamps,
 * https://elevenlabs.io/docs/api-reference/text-to-speech/convert-with-timestamps.
 */
export function speech(connection: Connection): FastCall<SpeechRequest, SpeechResult> {
  return {
    style: 'fast',
    dedupe: 'lookup',
    async generate(request, context) {
      requireSpeechSupport({ name: 'ElevenLabs', capabilities: speechAccepts }, request)
      const format = OUTPUT_FORMATS[request.sampleRateHz] ?? MP3
      const answer = await connection.http.submit(
        {
          method: 'POST',
          path: `/v1/text-to-speech/${encodeURIComponent(request.voice)}/with-timestamps`,
          query: { output_format: format },
          body: { json: body(request) },
          timeoutMs: TIMEOUT_MS,
          maxBytes: MAX_BYTES,
        },
        context,
      )
      const { audio_base64: base64, alignment } = answer.json(Spoken)
      const words = alignment ? wordsOf(request.text, alignment) : null
      if (!words) context.log('ElevenLabs gave no times for these words; they are taken from the sound')
      const billed = Number(answer.headers['character-cost'])
      return {
        result: { audio: soundOf(Buffer.from(base64, 'base64'), format), durationSec: null, words },
        cost: costOf(Number.isFinite(billed) ? billed : [...request.text].length),
        notes: [],
      }
    },
    async lookup(earlier, context) {
      const found = await findInHistory(connection, earlier, voiceSettings(earlier.request), context)
      if (!found) return null
      // The history has the sound, not the times: the job aligns the words with it.
      return {
        result: { audio: found.audio, durationSec: null, words: null },
        cost: costOf(found.characters),
        notes: ['had again from the history of ElevenLabs'],
      }
    },
  }
}

const costOf = (characters: number): CallResult<SpeechResult>['cost'] => ({
  amountMicrosUsd: null,
  units: { character: characters },
  model: speechModel,
})

function body(request: SpeechRequest): Record<string, unknown> {
  const settings = voiceSettings(request)
  return {
    text: request.text,
    model_id: speechModel,
    seed: seedOf(request),
    ...(settings ? { voice_settings: settings } : {}),
    ...(request.previousText
      ? { previous_text: request.previousText.slice(-CONTEXT_CHARACTERS).toWellFormed() }
      : {}),
    ...(request.nextText ? { next_text: request.nextText.slice(0, CONTEXT_CHARACTERS).toWellFormed() } : {}),
  }
}

/** Null where nothing is asked for that differs from the voice's own settings. */
function voiceSettings({ pace, emphasis }: SpeechRequest): Record<string, number> | null {
  const speed = SPEED[pace]
  const settings = { ...(speed === null ? {} : { speed }), ...DELIVERY[emphasis] }
  return Object.keys(settings).length > 0 ? settings : null
}

/** The same text in the same voice should sound the same when it is made again; 32 bits, as the vendor takes. */
const seedOf = ({ text, voice }: SpeechRequest): number =>
  createHash('sha256').update(`${voice}\n${text}`).digest().readUInt32BE(0)

function soundOf(bytes: Buffer, format: string): MediaBytes {
  if (!format.startsWith('pcm_')) return { type: 'bytes', mime: 'audio/mpeg', data: bytes }
  const samples = new Int16Array(Math.floor(bytes.length / 2))
  for (let index = 0; index < samples.length; index++) samples[index] = bytes.readInt16LE(index * 2)
  const sampleRateHz = Number(format.slice('pcm_'.length))
  return { type: 'bytes', mime: 'audio/wav', data: encodeWav({ sampleRateHz, channels: 1, samples }) }
}
