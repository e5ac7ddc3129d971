import type { TtsCapabilities } from '@potterlabs/generated/providers/schemas.ts'
import { decodeWav, durationSec, encodeWav, type Pcm } from '../../../core/wav.ts'
import type { Connection } from '../../definition.ts'
import {
  type CatalogVoice,
  type Emphasis,
  type FastCall,
  type Pace,
  ProviderError,
  type SpeechRequest,
  type SpeechResult,
} from '../../port.ts'
import { refusal, requireSpeechSupport } from '../../support.ts'

export const speechModel = 'gpt-4o-mini-tts'

/** Speech is made at 24 kHz; the job makes the other rates from it. */
const SAMPLE_RATES_HZ = [16_000, 22_050, 24_000, 44_100, 48_000]

/** https://platform.openai.com/docs/guides/text-to-speech: the languages of Whisper; the voices were made for English. */
export const speechAccepts: TtsCapabilities = {
  languages: [
    ...['en', 'af', 'ar', 'hy', 'az', 'be', 'bs', 'bg', 'ca', 'zh', 'hr', 'cs', 'da', 'nl', 'et', 'fi', 'fr'],
    ...['gl', 'de', 'el', 'he', 'hi', 'hu', 'is', 'id', 'it', 'ja', 'kn', 'kk', 'ko', 'lv', 'lt', 'mk', 'ms'],
    ...['mr', 'mi', 'ne', 'no', 'fa', 'pl', 'pt', 'ro', 'ru', 'sr', 'sk', 'sl', 'es', 'sw', 'sv', 'tl', 'ta'],
    ...['th', 'tr', 'uk', 'ur', 'vi', 'cy'],
  ],
  sample_rates_hz: SAMPLE_RATES_HZ,
  formats: ['wav', 'mp3'],
  ssml: false,
  word_times: false,
  paces: ['slow', 'medium', 'fast'],
  emphases: ['soft', 'normal', 'strong'],
  max_characters: 4096,
}

const voice = (ref: string, gender: CatalogVoice['gender'], ...styleTags: string[]): CatalogVoice => ({
  id: `vx_openai_${ref}`,
  ref,
  name: ref.charAt(0).toUpperCase() + ref.slice(1),
  language: 'en-US',
  gender,
  styleTags,
  sampleRatesHz: SAMPLE_RATES_HZ,
})

/** The voices that are there for everybody; `marin` and `cedar` are the ones OpenAI recommends. */
export const voices: CatalogVoice[] = [
  voice('marin', 'female', 'natural', 'narration'),
  voice('cedar', 'male', 'natural', 'narration'),
  voice('alloy', 'neutral', 'clear'),
  voice('ash', 'male', 'warm'),
  voice('ballad', 'male', 'storytelling'),
  voice('coral', 'female', 'friendly'),
  voice('echo', 'male', 'calm'),
  voice('fable', 'neutral', 'storytelling'),
  voice('nova', 'female', 'bright'),
  voice('onyx', 'male', 'deep'),
  voice('sage', 'female', 'calm'),
  voice('shimmer', 'female', 'bright'),
  voice('verse', 'male', 'expressive'),
]

/** The model is told how to read in words: `speed` belongs to the older models. */
const PACE: Record<Pace, string> = {
  slow: 'Speak slowly, with unhurried pauses.',
  medium: '',
  fast: 'Speak briskly, at a lively pace.',
}
const EMPHASIS: Record<Emphasis, string> = {
  soft: 'Speak softly and gently.',
  normal: '',
  strong: 'Speak with strong, energetic emphasis.',
}

/** A long text takes minutes. */
const TIMEOUT_MS = 5 * 60_000

/** Speech without word times: POST /audio/speech, https://platform.openai.com/docs/api-reference/audio/createSpeech. */
export function speech({ http }: Connection): FastCall<SpeechRequest, SpeechResult> {
  return {
    style: 'fast',
    async generate(request, context) {
      requireSpeechSupport({ name: 'OpenAI', capabilities: speechAccepts }, request)
      if (!voices.some(({ ref }) => ref === request.voice)) {
        const known = voices.map(({ ref }) => ref).join(', ')
        throw refusal('OpenAI', `has no voice '${request.voice}': ${known}.`)
      }
      const instructions = [PACE[request.pace], EMPHASIS[request.emphasis]].filter(Boolean).join(' ')
      const answer = await http.submit(
        {
          method: 'POST',
          path: '/audio/speech',
          body: {
            json: {
              model: speechModel,
              input: request.text,
              voice: request.voice,
              response_format: 'wav',
              ...(instructions ? { instructions } : {}),
            },
          },
          timeoutMs: TIMEOUT_MS,
        },
        context,
      )
      const sound = decoded(answer.bytes)
      return {
        result: {
          // Written anew: the vendor streams, so the lengths in its header are not known when it writes them.
          audio: { type: 'bytes', mime: 'audio/wav', data: encodeWav(sound) },
          durationSec: durationSec(sound),
          words: null,
        },
        cost: { amountMicrosUsd: null, units: { second: durationSec(sound) }, model: speechModel },
        notes: [],
      }
    },
  }
}

function decoded(bytes: Uint8Array): Pcm {
  try {
    return decodeWav(bytes)
  } catch (error) {
    throw new ProviderError('ambiguous', 'OpenAI answered with something else than speech.', { cause: error })
  }
}
