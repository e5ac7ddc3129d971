/**
 * What every provider adapter implements, one interface a modality. Adapters turn a request into bytes; they know
 * neither database nor queue nor HTTP of ours. Waiting, storing, charging and retrying are done once, by the
 * engine, for all of them.
 */

/** How the engine finds out, after a crash, whether a call it had begun was received (reliability: ledger). */
export type Dedupe =
  /** The provider treats a repeated attempt key as the same call: sending again is free of risk. */
  | 'provider_key'
  /** The provider can be asked for a call by our attempt key. */
  | 'lookup'
  /** Neither: an unknown outcome is for a person to decide. */
  | 'none'

/** What one provider call is given besides its request. */
export interface CallContext {
  /** Ours, unique for each intended call, the same over every retry of it. */
  attemptKey: string
  signal: AbortSignal
  /** A line for the job's private log. */
  log(line: string): void
}

/** What a call cost, in millionths of a US dollar. Local providers cost nothing. */
export interface CallCost {
  amountMicrosUsd: number
  /** The provider's own units, for the record: `{ characters: 812 }`. */
  units: Record<string, number>
}

/** A made thing. Adapters whose provider answers with a URL fetch it themselves, before it expires. */
export interface Media {
  type: 'bytes'
  mime: string
  data: Uint8Array
}

export interface CallResult<Result> {
  result: Result
  cost: CallCost
  /** Settings the provider could not honour, for the job's log. */
  notes: string[]
}

/** The answer comes with the request. */
export interface FastCall<Request, Result> {
  style: 'fast'
  generate(request: Request, context: CallContext): Promise<CallResult<Result>>
}

export type CheckResult<Result> =
  | { state: 'pending'; fraction?: number; checkAfterMs: number }
  | ({ state: 'done' } & CallResult<Result>)

/** The request is taken in, and asked after until it is done. `ticket` is JSON that any worker can go on from. */
export interface SlowCall<Request, Result> {
  style: 'slow'
  start(request: Request, context: CallContext): Promise<{ ticket: Record<string, unknown>; notes: string[] }>
  check(ticket: Record<string, unknown>, context: CallContext): Promise<CheckResult<Result>>
  cancel?(ticket: Record<string, unknown>, context: CallContext): Promise<void>
  /** Only where `dedupe` is `lookup`: the ticket of an earlier call under this attempt key, or null. */
  lookup?(attemptKey: string, context: CallContext): Promise<Record<string, unknown> | null>
}

export type Call<Request, Result> = FastCall<Request, Result> | SlowCall<Request, Result>

// ---- text -----------------------------------------------------------------------------------------------

/** A part of a script, as the scripts resource stores it. */
export interface ScriptSection {
  id: string
  title: string | null
  text: string
}

export interface BeatsRequest {
  sections: ScriptSection[]
  granularity: 'sentence' | 'paragraph' | 'section'
  maxBeats: number | null
  language: string
}

export interface Beat {
  id: string
  sectionId: string
  /** A headline of two to seven words. */
  title: string
  /** One sentence, at most about 160 characters. */
  summary: string
  /** The script's own words that this beat covers, whole and in order. */
  text: string
}

export interface ImagePromptsRequest {
  beats: Beat[]
  /** The sections that the beats are of; empty for beats of the client's own. */
  sections: ScriptSection[]
  /** With `{beat.title}`, `{beat.summary}`, `{beat.text}`, `{section.title}` and `{script.title}` filled in; null: the provider's own. */
  template: string | null
  scriptTitle: string | null
  language: string
}

export interface TextProvider {
  beats: Call<BeatsRequest, Beat[]>
  /** One prompt for each beat, in order. */
  imagePrompts: Call<ImagePromptsRequest, string[]>
}

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
  /** Mono 16-bit WAV at the asked rate. */
  audio: Media
  durationSec: number
  /** Every word of the text in order; times measured from the sound, not guessed from text length. */
  words: SpokenWord[]
}

export interface SpeechProvider {
  voices: CatalogVoice[]
  speech: Call<SpeechRequest, SpeechResult>
}

// ---- image ----------------------------------------------------------------------------------------------

export type AspectRatio = '16:9' | '9:16' | '1:1' | '4:3' | '3:4' | '4:5' | '21:9'

export interface ImageRequest {
  prompt: string
  negativePrompt: string | null
  aspectRatio: AspectRatio
  count: number
  seed: number
  /** Pictures to take style or subject from; empty for providers that do not accept them. */
  references: { role: 'style_ref' | 'image_reference'; media: Media }[]
}

export interface GeneratedImage {
  media: Media
  widthPx: number
  heightPx: number
}

export interface ImageProvider {
  image: Call<ImageRequest, GeneratedImage[]>
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
  /** Stereo 16-bit WAV, 48 kHz. */
  audio: Media
  durationSec: number
  bpm: number
  stems: { name: string; audio: Media }[]
}

export interface MusicProvider {
  music: Call<MusicRequest, MusicResult>
}

// ---- errors ---------------------------------------------------------------------------------------------

/**
 * How far a failed call got, which decides whether it may be sent again:
 * `not_sent` never reached the provider (or a 429): may be retried; `rejected` was answered with a refusal:
 * final; `ambiguous`: it may have been carried out and billed, so it is never sent again blindly.
 */
export type Submission = 'not_sent' | 'rejected' | 'ambiguous'

/** What an adapter throws. `message` is safe for clients; the provider's own words go to `detail` (private log). */
export class ProviderError extends Error {
  override name = 'ProviderError'
  readonly submission: Submission
  readonly detail: string
  readonly retryAfterMs: number | null

  constructor(
    submission: Submission,
    message: string,
    options: { detail?: string; retryAfterMs?: number; cause?: unknown } = {},
  ) {
    super(message, { cause: options.cause })
    this.submission = submission
    this.detail = options.detail ?? ''
    this.retryAfterMs = options.retryAfterMs ?? null
  }
}
