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
  TimelineTransition,
} from '@potterlabs/generated/video-story/schemas.ts'
import type { OrderedBy } from '../../../contract/ordered-by.ts'
import type { KeptArtifact } from '../../../core/artifact-view.ts'
import type { ClipChoice, ClipDelivery } from '../renders/choice.ts'
import type { OrderedClip } from '../renders/order-clips.ts'

/** Where in a storyboard a clip comes from. */
export type ShotOfClip = Pick<OrderedClip, 'sceneId' | 'shotId'>

/** What a compose job is given. Fields that clients sent keep the wire's names. */
export interface ComposeInput {
  items: TimelineItem[]
  captions: TimelineCaptions
  options: ComposeOptions
  /** What it renders; null for a timeline of the client's own. */
  storyboard: { id: string; strategy: 'per-shot' | 'per-scene' | null } | null
  /** By the id of their videos; empty without a storyboard. */
  shots: Record<string, ShotOfClip>
  /** Videos taken over from an earlier render. */
  reusedVideoIds: string[]
  /** Where the job has the clips made itself; its items are then those clips. */
  render?: RenderOrder
}

/** How a storyboard is rendered. */
export interface RenderOrder {
  choice: ClipChoice
  delivery: ClipDelivery
  transition: TimelineTransition
  /** Whether the clips are joined. */
  stitch: boolean
  /** In order; null while the storyboard is in the making. */
  clips: OrderedClip[] | null
  orderedBy: OrderedBy
}

/** The stage of a render whose clips are being made. */
export const WAITS_FOR_CLIPS = 'clips'

/** What is assembled. */
export type ComposedTimeline = Pick<
  ComposeInput,
  'items' | 'captions' | 'options' | 'shots' | 'reusedVideoIds'
>

/** When something is seen, by its place in the items. */
export interface PlacedClip {
  item: number
  startSec: number
  durationSec: number
}

/** The handler's memory, shown while it runs. */
export interface ComposeState {
  places?: PlacedClip[]
  /** The clips of a storyboard that was still in the making. */
  'once:clips'?: { clips: OrderedClip[] }
}

export interface ComposeOutput {
  /** Null where the clips were not to be joined. */
  artifact: KeptArtifact | null
  srt: KeptArtifact | null
  vtt: KeptArtifact | null
  quality: QualityReport | null
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
