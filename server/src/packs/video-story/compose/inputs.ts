import type {
  ComposeOptions,
  QualityReport,
  StageTime,
  TimelineAudio,
  TimelineCaptions,
  TimelineClip,
  TimelineItem,
  TimelineStill,
  TimelineTitle,
} from '@potterlabs/generated/video-story/schemas.ts'
import type { KeptArtifact } from '../../../core/artifact-view.ts'

/** Where in a storyboard a clip comes from. */
export interface ShotOfClip {
  sceneId: string
  shotId: string
}

/** What a compose job is given. Fields that clients sent keep the wire's names. */
export interface ComposeInput {
  items: TimelineItem[]
  captions: TimelineCaptions
  options: ComposeOptions
  /** What it renders; null for a timeline of the client's own. */
  storyboard: { id: string; strategy: 'per-shot' | 'per-scene' } | null
  /** By the id of their videos; empty without a storyboard. */
  shots: Record<string, ShotOfClip>
  /** Videos taken over from an earlier render. */
  reusedVideoIds: string[]
}

/** When something is seen, by its place in the items. */
export interface PlacedClip {
  item: number
  startSec: number
  durationSec: number
}

/** The handler's memory, shown while it runs. */
export interface ComposeState {
  places?: PlacedClip[]
}

export interface ComposeOutput {
  artifact: KeptArtifact
  srt: KeptArtifact | null
  vtt: KeptArtifact | null
  quality: QualityReport
  stages: StageTime[]
  places: PlacedClip[]
}

/** What is seen on its own. */
export type BaseItem = TimelineClip | TimelineStill | (TimelineTitle & { placement: 'card' })
/** What is seen over it. */
export type LowerThird = TimelineTitle & { placement: 'lower-third' }

export const isAudio = (item: TimelineItem): item is TimelineAudio => item.type === 'audio'

export const isLowerThird = (item: TimelineItem): item is LowerThird =>
  item.type === 'title' && item.placement === 'lower-third'

export const isBase = (item: TimelineItem): item is BaseItem => !isAudio(item) && !isLowerThird(item)
