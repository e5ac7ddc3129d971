import type { Capabilities, HttpCalls } from '@potterlabs/generated/providers/schemas.ts'
import type {
  Attribution,
  GeneratedImage,
  ImageRequest,
  ImageSearchRequest,
  LanguageModelAnswer,
  LanguageModelRequest,
  MusicRequest,
  MusicResult,
  SpeechRequest,
  SpeechResult,
  VideoRequest,
  VideoResult,
} from '../port.ts'
import {
  refusal,
  requireImageSupport,
  requireSearchSupport,
  requireSpeechSupport,
  requireVideoSupport,
} from '../support.ts'
import type { Answer } from './exchange.ts'
import { type MadeThing, NoResultError, wordTimes } from './outputs.ts'
import {
  imageWords,
  musicWords,
  searchWords,
  speechWords,
  textWords,
  videoWords,
  type Words,
} from './words.ts'

/** What differs from modality to modality in a call that is written as data. */
export interface ModalityRules<Request, Result> {
  /** Throws if the provider's capabilities say that it cannot. */
  require(request: Request): void
  words(request: Request): Words
  modelOf(request: Request): string | null
  /** What is used up, in units of the price table, besides one call. */
  units(request: Request): Record<string, number>
  /** What has to be remembered of the request until the result is there. */
  memory(request: Request): string | null
  /** Throws NoResultError for an answer without one. `things` is only asked where the modality has media. */
  result(answer: Answer, memory: string | null, things: () => MadeThing[]): Result
}

/** Who it is, and what it says of itself. */
export interface Facts {
  name: string
  capabilities: Capabilities
  calls: Pick<HttpCalls, 'models' | 'overrides' | 'voices'>
}

const first = (things: readonly MadeThing[]): MadeThing => {
  const [thing] = things
  if (!thing) throw new NoResultError('there is no output')
  return thing
}

export const textRules = ({
  name,
  calls,
  capabilities,
}: Facts): ModalityRules<LanguageModelRequest, LanguageModelAnswer> => ({
  require({ model }) {
    if (!capabilities.text) throw refusal(name, 'does not serve text.')
    if (model !== null && !calls.models.includes(model)) {
      throw refusal(name, `is used with the models ${calls.models.join(', ')}, not with '${model}'.`)
    }
  },
  words: textWords,
  modelOf: ({ model }) => model,
  units: () => ({}),
  memory: ({ model }) => model ?? calls.models[0] ?? name,
  result({ extracted: { outputs } }, model) {
    const text = Array.isArray(outputs) && outputs.length === 1 ? outputs[0] : outputs
    if (text === null || text === undefined || text === '') throw new NoResultError('there is no text')
    return {
      text: typeof text === 'string' ? text : JSON.stringify(text),
      model: model ?? name,
      finish: 'complete',
    }
  },
})

export const speechRules = ({
  name,
  capabilities: { tts },
  calls,
}: Facts): ModalityRules<SpeechRequest, SpeechResult> => ({
  require(request) {
    if (!tts) throw refusal(name, 'does not serve tts.')
    requireSpeechSupport({ name, capabilities: tts }, request)
    if (!calls.voices.some(({ ref }) => ref === request.voice))
      throw refusal(name, `has no voice '${request.voice}'.`)
  },
  words: speechWords,
  modelOf: () => null,
  units: ({ text }) => ({ character: [...text].length }),
  memory: ({ text }) => text,
  result: (answer, text, things) => ({
    audio: first(things()).media,
    durationSec: null,
    words: wordTimes(answer, text ?? ''),
  }),
})

export const imageRules = ({
  name,
  capabilities: { image },
  calls,
}: Facts): ModalityRules<ImageRequest, GeneratedImage[]> => ({
  require(request) {
    if (!image) throw refusal(name, 'does not serve image.')
    requireImageSupport({ name, capabilities: image, models: calls.models }, request)
  },
  words: imageWords,
  modelOf: ({ model }) => model ?? null,
  units: ({ count }) => ({ image: count }),
  memory: () => null,
  result: (_answer, _memory, things) => [first(things()), ...things().slice(1)].map(imageOf),
})

export const searchRules = ({
  name,
  capabilities: { image },
}: Facts): ModalityRules<ImageSearchRequest, GeneratedImage[]> => ({
  require(request) {
    if (!image) throw refusal(name, 'does not serve image.')
    requireSearchSupport({ name, capabilities: image }, request)
  },
  words: searchWords,
  modelOf: () => null,
  units: () => ({}),
  memory: () => null,
  // That nothing was found is an answer.
  result: (_answer, _memory, things) =>
    things().map((thing) => ({ ...imageOf(thing), attribution: attributionOf(thing) })),
})

export const musicRules = ({
  name,
  capabilities: { music },
}: Facts): ModalityRules<MusicRequest, MusicResult> => ({
  require({ durationSec, stems, bpm, intensityCurve }) {
    if (!music) throw refusal(name, 'does not serve music.')
    if (durationSec > music.max_duration_sec)
      throw refusal(name, `makes music of up to ${music.max_duration_sec} s.`)
    if (stems && !music.stems) throw refusal(name, 'delivers no stems.')
    if (bpm !== null && (bpm < music.bpm.min || bpm > music.bpm.max)) {
      throw refusal(name, `makes music of ${music.bpm.min} to ${music.bpm.max} bpm.`)
    }
    if (!music.intensity_curves.includes(intensityCurve)) {
      throw refusal(name, `follows the curves ${music.intensity_curves.join(', ')}, not ${intensityCurve}.`)
    }
  },
  words: musicWords,
  modelOf: () => null,
  units: ({ durationSec }) => ({ second: durationSec }),
  memory: () => null,
  result(_answer, _memory, things) {
    const made = things()
    const stems = made.filter(({ stem }) => typeof stem === 'string')
    const { media } = first(made.filter((thing) => !stems.includes(thing)))
    return {
      audio: media,
      durationSec: null,
      bpm: null,
      stems: stems.map(({ stem, media: audio }) => ({ name: String(stem), audio })),
    }
  },
})

export const videoRules = ({
  name,
  capabilities: { video },
  calls,
}: Facts): ModalityRules<VideoRequest, VideoResult> => ({
  require(request) {
    if (!video) throw refusal(name, 'does not serve video.')
    requireVideoSupport({ name, capabilities: video, models: calls.models }, request)
    const unknown = Object.keys(request.overrides).filter((setting) => !calls.overrides.includes(setting))
    if (unknown.length > 0) throw refusal(name, `has no override ${unknown.join(', ')}.`)
  },
  words: videoWords,
  modelOf: ({ model }) => model,
  units: ({ durationSec }) => ({ second: durationSec }),
  memory: () => null,
  result: (_answer, _memory, things) => ({ video: first(things()).media, durationSec: null }),
})

const imageOf = ({ media, width_px, height_px }: MadeThing): GeneratedImage => ({
  media,
  widthPx: width_px ?? null,
  heightPx: height_px ?? null,
})

function attributionOf(thing: MadeThing): Attribution {
  const text = (name: string): string | null => {
    const value = thing[name]
    return typeof value === 'string' && value !== '' ? value : null
  }
  return {
    author: text('author') ?? 'unknown',
    authorUrl: text('author_url'),
    // Not the link to the file: it may hold keys.
    sourceUrl: text('source_url') ?? '',
    license: text('license') ?? 'unknown',
    licenseUrl: text('license_url'),
  }
}
