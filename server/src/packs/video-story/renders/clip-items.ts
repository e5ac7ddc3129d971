import {
  ComposeOptions,
  TimelineCaptions,
  TimelineClip,
  type TimelineTransition,
} from '@potterlabs/generated/video-story/schemas.ts'
import type { ComposedTimeline, RenderOrder, ShotOfClip } from '../compose/inputs.ts'
import type { ClipDelivery } from './choice.ts'
import type { OrderedClip } from './order-clips.ts'

/** Clips one after another. The takes of one shot are cut hard, since they are to look like one. */
export const clipItems = (
  clips: readonly OrderedClip[],
  transition: TimelineTransition,
): { items: TimelineClip[] } & Pick<ComposedTimeline, 'shots' | 'reusedVideoIds'> => {
  const made = clips.flatMap((clip) => (clip.videoId === null ? [] : [{ ...clip, videoId: clip.videoId }]))
  return {
    items: made.map(({ videoId, take }) =>
      TimelineClip.parse({
        type: 'clip',
        source: { video_id: videoId },
        ...(take > 0 ? {} : { transition }),
      }),
    ),
    shots: Object.fromEntries(
      made.map(({ videoId, sceneId, shotId }): [string, ShotOfClip] => [videoId, { sceneId, shotId }]),
    ),
    reusedVideoIds: made.flatMap(({ videoId, reused }) => (reused ? [videoId] : [])),
  }
}

/** The film of a render's clips, without words. */
export const renderedTimeline = (
  { delivery, transition }: Pick<RenderOrder, 'delivery' | 'transition'>,
  clips: readonly OrderedClip[],
): ComposedTimeline => ({
  ...clipItems(clips, transition),
  captions: TimelineCaptions.parse({ mode: 'none' }),
  options: filmOptions(delivery),
})

/** A film as its clips are delivered. */
export const filmOptions = (delivery: ClipDelivery): ComposeOptions => ComposeOptions.parse(delivery)
