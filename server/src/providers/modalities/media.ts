/* What is asked of providers of speech, pictures, music and video, and what they answer. */

import type { Attribution } from '../../core/attribution.ts'
import type { Call, CallContext, Media, MediaBytes } from '../port.ts'

// ---- tts ------------------------------------------------------------------------------------------------

export type Pace = 'slow' | 'medium' | 'fast'
export type Emphasis = 'soft' | 'normal' | 'strong'

/** A voice of a provider's catalog. `ref` is what the provider calls it. */
export interface CatalogVoice {
  /** Ours, `vx_...`: stable, unique over all providers. */
  id: string
  ref: string
  name: string
  /** BCP 47. */
  language: string
  gender: 'female' | 'male' | 'neutral'
  styleTags: string[]
  sampleRatesHz: number[]
}

export interface SpeechRequest {
  /** Plain text, or with SSML tags when `ssml` is set. */
  text: string
  /** `CatalogVoice.ref` */
  voice: string
  pace: Pace
  emphasis: Emphasis
  sampleRateHz: number
  /** Honour `<break time="500ms"/>`, `<emphasis>`, `<prosody rate="...">`; otherwise text is read as it stands. */
  ssml: boolean
  /** What is read before and after this text, for providers that carry intonation over. */
  previousText: string | null
  nextText: string | null
}

export interface SpokenWord {
  /** As the script writes it, with its punctuation. */
  text: string
  startSec: number
  endSec: number
}

export interface SpeechResult {
  /** WAV, MP3, FLAC, Ogg or raw-free containers thereof: the job decodes it to mono 16-bit at the asked rate. */
  audio: Media
  /** Null where the provider does not say; the job measures. */
  durationSec: number | null
  /**
   * Every word of the text in order, times measured from the sound and not guessed from text length. Null where the
   * provider gives no times: the job then aligns the text with the sound.
   */
  words: SpokenWord[] | null
}

export interface SpeechProvider {
  /** What is known without asking. */
  voices: CatalogVoice[]
  speech: Call<SpeechRequest, SpeechResult>
  /** Asks the provider for its voices now; the registry keeps the answer and asks again from time to time. */
  listVoices?(context: CallContext): Promise<CatalogVoice[]>
  /** Makes a voice from a recording. It is the project's that had it made: `listVoices` leaves it out. */
  learn?: Call<VoiceSample, LearntVoice>
  /** Removes a voice that was made so; one that is not there is removed already. */
  forget?(ref: string, context: CallContext): Promise<void>
}

/** Somebody speaking, to make a voice of. */
export interface VoiceSample {
  name: string
  /** BCP 47. */
  language: string
  gender: CatalogVoice['gender']
  styleTags: string[]
  recording: MediaBytes
}

/** `ref` is what the provider calls it. */
export type LearntVoice = Pick<CatalogVoice, 'ref'>

// ---- image ----------------------------------------------------------------------------------------------

export type AspectRatio = '16:9' | '9:16' | '1:1' | '4:3' | '3:4' | '4:5' | '21:9'

export interface ImageRequest {
  prompt: string
  negativePrompt: string | null
  aspectRatio: AspectRatio
  count: number
  seed: number
  /** Pictures to take style or subject from; empty for providers that do not accept them. */
  references: { role: 'style_ref' | 'image_reference'; media: MediaBytes }[]
  /** Null: the adapter's default. */
  model?: string | null
}

export interface GeneratedImage {
  media: Media
  /** Null where the provider does not say; the job measures. */
  widthPx: number | null
  heightPx: number | null
  /** Of found pictures. */
  attribution?: Attribution
}

export interface ImageSearchRequest {
  query: string
  aspectRatio: AspectRatio
  count: number
  /** BCP 47 */
  language: string
}

export interface ImageProvider {
  /** Absent where the provider only searches. */
  image?: Call<ImageRequest, GeneratedImage[]>
  /** Finds pictures that exist; absent where the provider only generates. */
  search?: Call<ImageSearchRequest, GeneratedImage[]>
}

// ---- music ----------------------------------------------------------------------------------------------

export type IntensityCurve = 'flat' | 'rise' | 'rise-plateau-outro'

export interface MusicRequest {
  /** One of the provider's styles, or free text that it maps to one. */
  style: string
  prompt: string | null
  bpm: number | null
  durationSec: number
  intensityCurve: IntensityCurve
  /** Also deliver the parts that sum to the mix. */
  stems: boolean
  seed: number
}

export interface MusicResult {
  /** The job decodes it to stereo 16-bit, 48 kHz. */
  audio: Media
  /** Null where the provider does not say; the job measures. */
  durationSec: number | null
  bpm: number | null
  stems: { name: string; audio: Media }[]
}

export interface MusicProvider {
  music: Call<MusicRequest, MusicResult>
}

// ---- video ----------------------------------------------------------------------------------------------

export type VideoReferenceRole = 'first_frame' | 'last_frame' | 'image_reference' | 'audio'

export interface VideoRequest {
  prompt: string
  negativePrompt: string | null
  durationSec: number
  aspectRatio: AspectRatio
  /** The height that is wanted; frame rate and exact size are made by our compositor afterwards. */
  resolution: '480p' | '720p' | '1080p' | '4k'
  /** Frames a second that are delivered in the end, for those who can choose theirs. */
  fps?: number
  seed: number | null
  /** Whether the clip should have a sound of its own. */
  audio: boolean
  references: { role: VideoReferenceRole; media: MediaBytes }[]
  /** Null: the adapter's default. */
  model: string | null
  /** The provider's own settings, as its `overrides` are documented; checked by the adapter. */
  overrides: Record<string, unknown>
}

export interface VideoResult {
  video: Media
  /** Null where the provider does not say; the job measures. */
  durationSec: number | null
}

export interface VideoProvider {
  video: Call<VideoRequest, VideoResult>
}
