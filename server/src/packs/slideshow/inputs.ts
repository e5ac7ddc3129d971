import type { CharacterUse } from '@potterlabs/generated/common/schemas.ts'
import type {
  BackgroundMusicOptions,
  BeatsOptions,
  CaptionStrategy,
  Chapter,
  ImageReference,
  ImageStrategy,
  IntensityCurve,
  Marker,
  MusicTarget,
  QualityReport,
  RenderReport,
  SlideshowAsset,
  SlideshowVideoOptions,
  SlideshowVideoOutputRequest,
  StageTime,
  TimingStrategy,
  VoiceoverOptions,
  Word,
} from '@potterlabs/generated/slideshow/schemas.ts'
import type { KeptArtifact } from '../../core/artifact-view.ts'
import type { AspectRatio, Beat } from '../../providers/port.ts'
import type { CastMember } from '../../studio/cast.ts'
import type { KeptPicture } from '../../studio/pictures.ts'
import type { PlannedSlide } from './slides.ts'
import type { SlideTime } from './timing.ts'

/*
 * What each kind of job is given and gives, as its row keeps it. Fields that clients sent keep the wire's names,
 * because they are answered back as they came.
 */

export interface VoiceoverInput {
  scriptId: string
  voiceId: string
  /** What the provider calls the voice, so that the job does not depend on its catalog. */
  voiceRef: string
  options: VoiceoverOptions
}
export interface VoiceoverOutput {
  artifact: KeptArtifact
  /** The uncompressed narration that videos are made of. */
  master: KeptArtifact
  srt: KeptArtifact
  vtt: KeptArtifact
  durationSec: number
  markers: Marker[]
  words: Word[]
}

export interface VoiceInput {
  name: string
  /** BCP 47. */
  language: string
  gender: 'female' | 'male' | 'neutral'
  styleTags: string[]
  sourceAssetId: string
}
/** `ref` is what the provider calls it. */
export interface VoiceOutput {
  ref: string
}
export interface VoiceRemovalInput {
  ref: string
}

export interface BeatsInput {
  scriptId: string
  options: BeatsOptions
}
export interface BeatsOutput {
  beats: Beat[]
}

export interface ImagesInput {
  prompt: string
  negativePrompt: string | null
  aspectRatio: AspectRatio
  count: number
  seed: number
  references: ImageReference[]
  cast: CastMember[]
  /** How the provider that it was routed to is told about them. */
  characters: CharacterUse[]
  /** Where to look for pictures before any is made; null: nowhere. */
  search: { provider: string; query: string; language: string } | null
  /** Whether the job's provider makes those that are not found. */
  generate: boolean
}
export interface ImagesOutput {
  items: KeptPicture[]
  /** How the provider that made them was told about the characters. */
  characters: CharacterUse[]
}

export interface SlideshowInput {
  beatsId: string | null
  /** Beats of the client's own; null when `beatsId` is set. */
  items: Beat[] | null
  strategy: ImageStrategy
  seed: number
  /** Who writes the prompts. */
  textProvider: string
  /** Who is asked for pictures that exist; null: they are made. */
  searchProvider: string | null
  assets: SlideshowAsset[]
  captions: CaptionStrategy
  timing: TimingStrategy
}
/** A slide with its picture's source and its time. */
export interface PlacedSlide extends PlannedSlide, SlideTime {
  imagesId: string | null
  prompt: string | null
}
/** The handler's memory, shown while the slideshow fills in. */
export interface SlideshowState {
  slides?: PlacedSlide[]
}
export interface SlideshowOutput {
  slides: PlacedSlide[]
  durationSec: number
}

export interface MusicInput {
  style: string
  prompt: string | null
  bpm: number | null
  intensityCurve: IntensityCurve
  stems: boolean
  seed: number
  length:
    | { durationSec: number }
    /** `cardsSec`: how much longer than the target because of a video's cards; absent: not at all. */
    | { target: MusicTarget; policy: BackgroundMusicOptions['duration_policy']; cardsSec?: number }
}
export interface MusicOutput {
  artifact: KeptArtifact
  master: KeptArtifact
  bpm: number | null
  stems: { name: string; artifact: KeptArtifact }[]
}

export interface SlideshowVideoInput {
  scriptId: string | null
  beatsId: string | null
  slideshowId: string
  voiceoverId: string | null
  musicId: string | null
  options: SlideshowVideoOptions
  /** At least one is a video. */
  outputs: SlideshowVideoOutputRequest[]
}
/** One of a video's outputs. */
export interface MadeOutput {
  artifact: KeptArtifact
  /** Of videos; else null, as is what was measured. */
  poster: KeptArtifact | null
  quality: QualityReport | null
  /** Of videos, where renders are kept. */
  render: RenderReport | null
  /** What was done for it alone. */
  stages: StageTime[]
}
/** What all outputs of a video have in common. */
export interface SharedFiles {
  srt: KeptArtifact | null
  vtt: KeptArtifact | null
  stems: { name: string; artifact: KeptArtifact }[]
}
/** The handler's memory, shown while outputs come in. */
export interface SlideshowVideoState {
  /** In the order asked; null for what is not made yet. */
  outputs?: (MadeOutput | null)[]
  /** Made with the first video. */
  shared?: SharedFiles
}
export interface SlideshowVideoOutput extends SharedFiles {
  /** Of the first video, as its poster, its quality and its render. */
  artifact: KeptArtifact
  poster: KeptArtifact | null
  quality: QualityReport | null
  render: RenderReport | null
  outputs: MadeOutput[]
  stages: StageTime[]
  clips: { slideId: string; assetId: string; startSec: number; durationSec: number }[]
  chapters: Chapter[]
}
