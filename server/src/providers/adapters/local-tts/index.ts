import type { TtsCapabilities } from '@potterlabs/generated/providers/schemas.ts'
import { runInThread } from '../../../core/threads.ts'
import type {
  CallContext,
  CallResult,
  MediaBytes,
  SpeechProvider,
  SpeechRequest,
  SpeechResult,
  SpokenWord,
} from '../../port.ts'
import { ProviderError } from '../../port.ts'
import type { Provider } from '../../registry.ts'
import type { Script } from './script.ts'
import { plainPieces, toScript } from './sentences.ts'
import { LONGEST_TOKEN } from './spoken-form.ts'
import { readSsml } from './ssml.ts'
import type { SynthesisInput, SynthesisOutput } from './synthesise.ts'
import { catalog, voiceModel } from './voices.ts'

const accepts = {
  languages: ['en', 'en-US', 'en-GB'],
  sample_rates_hz: [16_000, 22_050, 24_000, 44_100, 48_000],
  formats: ['wav', 'mp3'],
  ssml: true,
  word_times: true,
  paces: ['slow', 'medium', 'fast'],
  emphases: ['soft', 'normal', 'strong'],
  max_characters: 10_000,
} satisfies TtsCapabilities

const provider = {
  voices: catalog,
  speech: { style: 'fast', generate },
} satisfies SpeechProvider

/** What this provider knows of its speech: all of it. */
type Spoken = SpeechResult & { audio: MediaBytes; words: SpokenWord[]; durationSec: number }

/**
 * Speech without key or network: flite's statistical voices, with word times from the engine's own timing. The
 * same request gives the same bytes.
 */
export const localTts = {
  id: 'local-tts',
  name: 'Local voices',
  description:
    'English narration made on this machine by the flite speech synthesiser: clear but audibly synthetic. ' +
    'Needs no key and no network; the same request always gives the same sound.',
  builtIn: true,
  dedupe: 'provider_key' as const,
  capabilities: { tts: accepts },
  tts: provider,
} satisfies Provider

/** Throws `ProviderError('rejected')` for an unknown voice or rate, too long or empty text, and malformed SSML. */
async function generate(request: SpeechRequest, context: CallContext): Promise<CallResult<Spoken>> {
  const model = voiceModel(request.voice)
  if (!model) {
    const known = catalog.map(({ ref }) => ref).join(', ')
    throw new ProviderError('rejected', `Voice '${request.voice}' is not one of local-tts: ${known}.`)
  }
  if (!accepts.sample_rates_hz.some((rateHz) => rateHz === request.sampleRateHz)) {
    const rates = accepts.sample_rates_hz.join(', ')
    throw new ProviderError(
      'rejected',
      `local-tts makes ${rates} Hz; ${request.sampleRateHz} Hz was asked for.`,
    )
  }
  const characters = request.text.length
  if (characters > accepts.max_characters) {
    throw new ProviderError(
      'rejected',
      `The text has ${characters} characters; local-tts reads at most ${accepts.max_characters} in one call.`,
    )
  }
  const { pieces, notes } = request.ssml
    ? readSsml(request.text)
    : { pieces: plainPieces(request.text), notes: [] }
  const script = toScript(pieces)
  if (script.sentences.length === 0 && script.leadingPauseSec === 0) {
    throw new ProviderError('rejected', 'The text is empty: there is nothing to read.')
  }
  const pitchNotes = pitchIgnored(script, model.pitch !== null, request.voice)

  const { wav, durationSec, words } = await runInThread<SynthesisInput, SynthesisOutput>(
    new URL('./synthesise.ts', import.meta.url),
    { script, model, pace: request.pace, emphasis: request.emphasis, sampleRateHz: request.sampleRateHz },
    context.signal,
  )
  return {
    result: { audio: { type: 'bytes', mime: 'audio/wav', data: wav }, durationSec, words },
    cost: { amountMicrosUsd: 0, units: { characters } },
    notes: [...notes, ...pitchNotes, ...unspokenNotes(script)],
  }
}

function pitchIgnored(script: Script, takesPitch: boolean, voice: string): string[] {
  const asked = script.sentences.some(({ tokens }) => tokens.some(({ delivery }) => delivery.pitch !== 1))
  return asked && !takesPitch ? [`Voice '${voice}' keeps its own melody: changes of pitch were ignored.`] : []
}

function unspokenNotes(script: Script): string[] {
  const notes: string[] = []
  const unread = [...new Set(script.unreadable)]
  if (unread.length > 0) {
    const examples = unread.slice(0, 5).map((text) => text.slice(0, 20))
    notes.push(`An English voice cannot speak these, they were passed over: ${examples.join(' ')}`)
  }
  const tokens = script.sentences.flatMap((sentence) => sentence.tokens)
  const cut = tokens.filter((token) => token.text.length > LONGEST_TOKEN).length
  if (cut > 0)
    notes.push(`${cut} words are longer than ${LONGEST_TOKEN} characters: only their beginning was read.`)
  return notes
}
