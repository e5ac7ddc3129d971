import type {
  TimelineAudio,
  TimelineCaptions,
  TimelineItem,
} from '@potterlabs/generated/video-story/schemas.ts'
import { PlacementError, placeItems } from '../../../media/film/place.ts'
import { type CaptionCue, MICROSECONDS, quantise } from '../../../media/timeline.ts'
import { type BaseItem, isAudio, isBase, isLowerThird } from './inputs.ts'

/** Something about a timeline that cannot be done, in the client's own words and fields. */
export class TimelineFault extends Error {
  override name = 'TimelineFault'
  readonly field: string
  readonly hint: string

  constructor(field: string, message: string, hint: string) {
    super(message)
    this.field = field
    this.hint = hint
  }
}

/** Null: not known yet. */
export interface Place {
  startUs: number | null
  endUs: number | null
}

export interface Layout {
  /** In order, without gap; `item` is null where nothing is seen. */
  base: (Place & { item: number | null })[]
  lowerThirds: (Place & { item: number })[]
  /** Null while something that the end hangs on is still in the making. */
  endUs: number | null
}

/** Clips are never exactly as long as ordered: so much may be wanted beyond their end, the last frame stays. */
const BEYOND_END_SEC = 0.25

const inUs = (seconds: number): number => Math.round(seconds * MICROSECONDS)

/**
 * When everything on a timeline is seen. `lengthsSec` are those of what the items name, by their place in the list; null
 * for what is not made yet and for what names nothing. Throws `TimelineFault`.
 */
export function layOut(
  items: readonly TimelineItem[],
  lengthsSec: readonly (number | null)[],
  fps: number,
): Layout {
  const seen = items.flatMap((item, index) => (isBase(item) ? [{ item, index }] : []))
  if (seen.length === 0) {
    throw new TimelineFault(
      'items',
      'Nothing is seen on this timeline.',
      'Add a clip, a still or a title card; sound and lower-thirds need a picture under them.',
    )
  }
  for (const [index, item] of items.entries()) requireWithinSource(item, lengthsSec[index] ?? null, index)
  const unplaced = seen.map(({ item, index }) => ({
    startUs: item.start_sec === null ? null : inUs(item.start_sec),
    durationUs: lengthOf(item, lengthsSec[index] ?? null),
    fadeUs: item.transition.type === 'cut' ? 0 : inUs(item.transition.duration_sec),
  }))
  const base = placed(
    unplaced,
    seen.map(({ index }) => index),
    fps,
  )
  const endUs = base.at(-1)?.endUs ?? null
  for (const [index, item] of items.entries()) if (isAudio(item)) requireHeard(item, index, endUs)
  return { base, lowerThirds: placeLowerThirds(items, base, endUs, fps), endUs }
}

function placed(
  unplaced: Parameters<typeof placeItems>[0],
  indexes: readonly number[],
  fps: number,
): Layout['base'] {
  try {
    return placeItems(unplaced, fps).map(({ item, ...place }) => ({
      item: item === null ? null : (indexes[item] ?? null),
      ...place,
    }))
  } catch (error) {
    if (!(error instanceof PlacementError)) throw error
    throw new TimelineFault(`items.${indexes[error.item]}.start_sec`, error.message, error.hint)
  }
}

function lengthOf(item: BaseItem, sourceSec: number | null): number | null {
  if (item.duration_sec !== null) return inUs(item.duration_sec)
  return item.type !== 'clip' || sourceSec === null ? null : inUs(sourceSec - item.trim_start_sec)
}

function requireWithinSource(item: TimelineItem, sourceSec: number | null, index: number): void {
  if ((item.type !== 'clip' && item.type !== 'audio') || sourceSec === null) return
  const { trim_start_sec: trimSec, duration_sec: durationSec } = item
  const length = Number(sourceSec.toFixed(3))
  if (trimSec >= sourceSec) {
    throw new TimelineFault(
      `items.${index}.trim_start_sec`,
      `It lasts ${length} s, so nothing is left after ${trimSec} s.`,
      `Leave out less than ${length} s.`,
    )
  }
  if (item.type === 'clip' && durationSec !== null && trimSec + durationSec > sourceSec + BEYOND_END_SEC) {
    const most = Math.floor((sourceSec - trimSec) * 1000) / 1000
    throw new TimelineFault(
      `items.${index}.duration_sec`,
      `It lasts ${length} s, so ${durationSec} s cannot be seen of it.`,
      `At most ${most} s, or leave duration_sec out.`,
    )
  }
}

function requireHeard({ start_sec: startSec }: TimelineAudio, index: number, endUs: number | null): void {
  if (endUs === null || inUs(startSec) < endUs) return
  throw new TimelineFault(
    `items.${index}.start_sec`,
    'It would begin after the last picture.',
    `The picture ends at ${endUs / MICROSECONDS} s.`,
  )
}

/** A lower-third without a place of its own begins when the item before it ends. */
function placeLowerThirds(
  items: readonly TimelineItem[],
  base: Layout['base'],
  filmEndUs: number | null,
  fps: number,
): Layout['lowerThirds'] {
  const found: Layout['lowerThirds'] = []
  let beforeUs: number | null = 0
  let lastUs = 0
  for (const [index, item] of items.entries()) {
    if (isAudio(item)) continue
    if (!isLowerThird(item)) {
      beforeUs = base.find((place) => place.item === index)?.endUs ?? null
      continue
    }
    const field = `items.${index}.start_sec`
    const startUs: number | null = item.start_sec === null ? beforeUs : quantise(inUs(item.start_sec), fps)
    if (startUs !== null && filmEndUs !== null && startUs >= filmEndUs) {
      throw new TimelineFault(
        field,
        'It would begin after the last picture.',
        `The picture ends at ${filmEndUs / MICROSECONDS} s.`,
      )
    }
    if (startUs !== null && startUs < lastUs) {
      throw new TimelineFault(
        field,
        'It would be seen together with the lower-third before it.',
        `That one is seen until ${lastUs / MICROSECONDS} s; name lower-thirds in the order of their times.`,
      )
    }
    const wantedUs: number | null = startUs === null ? null : startUs + quantise(inUs(item.duration_sec), fps)
    const endUs: number | null =
      wantedUs === null ? null : Math.min(quantise(wantedUs, fps), filmEndUs ?? wantedUs)
    found.push({ item: index, startUs, endUs })
    lastUs = endUs ?? lastUs
    beforeUs = endUs
  }
  return found
}

/** The client's own captions on whole frames, in order. Throws `TimelineFault` where two are there at once. */
export function ownCues({ cues }: TimelineCaptions, fps: number): CaptionCue[] {
  const sorted = cues.map((cue, index) => ({ cue, index })).sort((a, b) => a.cue.start_sec - b.cue.start_sec)
  let end = 0
  return sorted.map(({ cue, index }) => {
    const [startUs, endUs] = [quantise(inUs(cue.start_sec), fps), quantise(inUs(cue.end_sec), fps)]
    if (endUs <= startUs) {
      throw new TimelineFault(
        `captions.cues.${index}.end_sec`,
        `It ends at ${cue.end_sec} s and begins at ${cue.start_sec} s.`,
        `A caption is seen for at least one frame (${(1 / fps).toFixed(3)} s).`,
      )
    }
    if (startUs < end) {
      throw new TimelineFault(
        `captions.cues.${index}.start_sec`,
        `It begins at ${cue.start_sec} s, while another caption is seen until ${end / MICROSECONDS} s.`,
        'Let one end before the next begins, or put both lines into one.',
      )
    }
    end = endUs
    return { startUs, endUs, text: cue.text }
  })
}
