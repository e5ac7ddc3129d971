import {
  TimelineAudio,
  type TimelineItem,
  type TimelineTransition,
} from '@potterlabs/generated/video-story/schemas.ts'
import { MICROSECONDS } from '../../../media/timeline.ts'
import type { ComposedTimeline } from '../compose/inputs.ts'
import { layOut } from '../compose/layout.ts'
import type { ClipDelivery } from '../renders/choice.ts'
import { clipItems, filmOptions } from '../renders/clip-items.ts'
import type { OrderedClip } from '../renders/order-clips.ts'
import type { Board } from '../storyboards/board.ts'
import { storyCaptions } from './captions.ts'
import type { StoryJobInput } from './inputs.ts'
import type { SpokenShot } from './spoken.ts'

/** When something is seen or heard, in seconds of the film. */
export interface Window {
  startSec: number
  endSec: number
}

/** The clips in their order, and where each shot is. */
export interface StoryPicture {
  items: ReturnType<typeof clipItems>
  shots: ReadonlyMap<string, Window>
  endSec: number
}

/** Clips one after another; their `durationSec` are those that they have, or will have. */
export function storyPicture(
  clips: readonly OrderedClip[],
  transition: TimelineTransition,
  { fps }: Pick<ClipDelivery, 'fps'>,
): StoryPicture {
  const made = clips.filter(({ videoId }) => videoId !== null)
  const items = clipItems(made, transition)
  const { base } = layOut(
    items.items,
    made.map(({ durationSec }) => durationSec),
    fps,
  )
  const shots = new Map<string, Window>()
  let endSec = 0
  for (const { item, startUs, endUs } of base) {
    const clip = item === null ? undefined : made[item]
    if (!clip || startUs === null || endUs === null) throw new Error('a clip of known length has no place')
    const [from, to] = [startUs / MICROSECONDS, endUs / MICROSECONDS]
    for (const { shotId, startSec, durationSec } of clip.shots) {
      const before = shots.get(shotId)
      shots.set(shotId, {
        startSec: before?.startSec ?? from + startSec,
        endSec: Math.min(to, from + startSec + durationSec),
      })
    }
    endSec = to
  }
  return { items, shots, endSec }
}

/** What is read of a shot, and when it is heard. */
export interface HeardShot extends SpokenShot {
  /** In seconds of the film. */
  atSec: number
}

/** Each shot is told from its own beginning on, or as soon as the shot before is told. */
export function heardShots(
  spoken: readonly SpokenShot[],
  { shots }: Pick<StoryPicture, 'shots'>,
): HeardShot[] {
  let freeSec = 0
  return spoken.flatMap((shot) => {
    const seen = shots.get(shot.shotId)
    if (!seen) return []
    const atSec = Math.max(seen.startSec, freeSec)
    freeSec = atSec + shot.endSec - shot.startSec
    return { ...shot, atSec }
  })
}

/** When the last word is said. */
export const toldUntil = (heard: readonly HeardShot[]): number =>
  Math.max(
    0,
    ...heard.map(({ atSec, startSec, words }) => atSec + (words.at(-1)?.endSec ?? startSec) - startSec),
  )

const MUSIC_FADE_IN_SEC = 1
const MUSIC_FADE_OUT_SEC = 2

/** The whole story: its picture, its voice, its music, its captions. */
export function storyTimeline(story: {
  picture: StoryPicture
  board: Board
  input: Pick<StoryJobInput, 'captions' | 'music' | 'delivery'>
  voice: { voiceoverId: string; heard: readonly HeardShot[] } | null
  music: { musicId: string; lengthSec: number } | null
}): ComposedTimeline {
  const { picture, board, input, voice, music } = story
  const items: TimelineItem[] = [
    ...picture.items.items,
    ...(voice ? voiceItems(voice) : []),
    ...(music ? musicItems(music, picture.endSec, input.music.gain_db) : []),
  ]
  return {
    ...picture.items,
    items,
    captions: storyCaptions(input, board, picture, voice?.heard ?? []),
    options: filmOptions(input.delivery),
  }
}

const voiceItems = ({
  voiceoverId,
  heard,
}: {
  voiceoverId: string
  heard: readonly HeardShot[]
}): TimelineAudio[] =>
  heard.map(({ atSec, startSec, endSec }) =>
    TimelineAudio.parse({
      type: 'audio',
      role: 'voice',
      source: { voiceover_id: voiceoverId },
      start_sec: atSec,
      trim_start_sec: startSec,
      duration_sec: endSec - startSec,
    }),
  )

/** Music that is shorter than the story begins again, each time fading into itself. */
function musicItems(
  { musicId, lengthSec }: { musicId: string; lengthSec: number },
  endSec: number,
  gainDb: number,
): TimelineAudio[] {
  const items: TimelineAudio[] = []
  for (let atSec = 0; atSec < endSec; atSec += lengthSec - MUSIC_FADE_OUT_SEC) {
    items.push(
      TimelineAudio.parse({
        type: 'audio',
        role: 'music',
        source: { music_id: musicId },
        start_sec: atSec,
        duration_sec: Math.min(lengthSec, endSec - atSec),
        gain_db: gainDb,
        fade_in_sec: atSec === 0 ? MUSIC_FADE_IN_SEC : MUSIC_FADE_OUT_SEC,
        fade_out_sec: MUSIC_FADE_OUT_SEC,
      }),
    )
    if (atSec + lengthSec >= endSec) break
  }
  return items
}
