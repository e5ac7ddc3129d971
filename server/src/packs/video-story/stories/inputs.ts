import type {
  QualityReport,
  StoryCaptions,
  StoryInput,
  StoryMusic,
  StoryNarration,
  StoryOptions,
  StoryRender,
} from '@potterlabs/generated/video-story/schemas.ts'
import type { OrderedBy } from '../../../contract/ordered-by.ts'
import type { KeptArtifact } from '../../../core/artifact-view.ts'
import type { ClipChoice, ClipDelivery } from '../renders/choice.ts'
import type { OrderedClip } from '../renders/order-clips.ts'

/*
 * What a job of kind `story` is given, remembers and gives, as its row keeps it. Fields that clients sent keep the wire's
 * names.
 */

export interface StoryJobInput {
  title: string | null
  source: StoryInput
  options: StoryOptions
  characterIds: string[]
  /** As it was asked for. */
  render: StoryRender
  choice: ClipChoice
  delivery: ClipDelivery
  narration: StoryNarration
  captions: StoryCaptions
  music: StoryMusic
  /** The one that was begun with the story. */
  storyboardId: string
  orderedBy: OrderedBy
}

/** What every resume changes. */
export interface Attempt {
  /** 1 for the first. */
  attempt?: number
  /** The shots that were named. */
  retryShotIds?: string[]
  /** Who makes the clips of shots that were given to somebody else, by the shot. */
  choices?: Record<string, ClipChoice>
  /** Who resumed it last. */
  resumedBy?: OrderedBy
}

/** What is told of a shot, and where it is in the voiceover's script. */
export interface NarratedShot {
  shotId: string
  sectionId: string
  text: string
  /** Where in the text, counted in words, each line of the shot's dialogue is; null where it is not told. */
  lines: ({ from: number; to: number } | null)[]
}

export interface StoryNarrated {
  /** Null where there is nothing to tell. */
  voiceoverId: string | null
  shots: NarratedShot[]
}

export interface StoryClips {
  clips: OrderedClip[]
}

export interface StoryScored {
  musicId: string
  lengthSec: number
}

/** The parts of one attempt, each kept once it is ordered (`context.once`). */
export interface StoryParts {
  storyboard: { storyboardId: string }
  /** Once the storyboard's shots are long enough for what is said in them. */
  lengths: { durationSec: number }
  narration: StoryNarrated
  clips: StoryClips
  music: StoryScored
  compose: { composeId: string }
}

export interface StoryOutput {
  artifact: KeptArtifact
  srt: KeptArtifact | null
  vtt: KeptArtifact | null
  quality: QualityReport
}
