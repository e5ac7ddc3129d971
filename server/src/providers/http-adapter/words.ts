import { base64, dataUri } from '../media-input.ts'
import type {
  ImageRequest,
  ImageSearchRequest,
  LanguageModelRequest,
  MediaBytes,
  MusicRequest,
  SpeechRequest,
  VideoRequest,
} from '../port.ts'

/*
 * What is asked of a provider, in the words that expressions see as `request`; documented in docs/add-a-provider.md.
 * What was not asked for is not there, so that a field made of it is left out.
 */

export type Words = Record<string, unknown>

export const textWords = (request: LanguageModelRequest): Words =>
  asked({
    system: request.system,
    prompt: request.prompt,
    schema: request.schema,
    schema_name: request.schemaName,
    max_output_tokens: request.maxOutputTokens,
    temperature: request.temperature,
    seed: request.seed,
  })

export const speechWords = (request: SpeechRequest): Words =>
  asked({
    text: request.text,
    voice: request.voice,
    pace: request.pace,
    emphasis: request.emphasis,
    sample_rate_hz: request.sampleRateHz,
    ssml: request.ssml,
    previous_text: request.previousText,
    next_text: request.nextText,
  })

export const imageWords = (request: ImageRequest): Words =>
  asked({
    prompt: request.prompt,
    negative_prompt: request.negativePrompt,
    aspect_ratio: request.aspectRatio,
    count: request.count,
    seed: request.seed,
    references: request.references.map(referenceWords),
  })

export const searchWords = (request: ImageSearchRequest): Words => ({
  query: request.query,
  aspect_ratio: request.aspectRatio,
  count: request.count,
  language: request.language,
})

export const musicWords = (request: MusicRequest): Words =>
  asked({
    style: request.style,
    prompt: request.prompt,
    bpm: request.bpm,
    duration_sec: request.durationSec,
    intensity_curve: request.intensityCurve,
    stems: request.stems,
    seed: request.seed,
  })

export const videoWords = (request: VideoRequest): Words =>
  asked({
    prompt: request.prompt,
    negative_prompt: request.negativePrompt,
    duration_sec: request.durationSec,
    aspect_ratio: request.aspectRatio,
    resolution: request.resolution,
    seed: request.seed,
    audio: request.audio,
    references: request.references.map(referenceWords),
    overrides: request.overrides,
  })

const referenceWords = ({ role, media }: { role: string; media: MediaBytes }): Words => ({
  role,
  mime: media.mime,
  base64: base64(media),
  data_uri: dataUri(media),
})

const asked = (words: Words): Words =>
  Object.fromEntries(Object.entries(words).filter(([, value]) => value !== null))
