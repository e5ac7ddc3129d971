import { frameToUs, usToFrame } from '../timeline.ts'

/** Something that is seen, before it is known from when to when. */
export interface UnplacedItem {
  /** Null: after the item before it. */
  startUs: number | null
  /** Null: not known yet. */
  durationUs: number | null
  /** How long the item before gives way to this one; 0 is a cut. */
  fadeUs: number
}

/** Times are null where they depend on a length that is not known yet. */
export interface PlacedItem {
  /** Null: nothing is seen, because the next item begins later. */
  item: number | null
  startUs: number | null
  endUs: number | null
}

/** An item that cannot be where it is wanted. The message and the hint may be shown to whoever placed it. */
export class PlacementError extends Error {
  override name = 'PlacementError'
  readonly item: number
  readonly hint: string

  constructor(item: number, message: string, hint: string) {
    super(message)
    this.item = item
    this.hint = hint
  }
}

/**
 * No clip is made exactly as long as it was ordered. Where a place given in seconds misses the end of the item before by
 * no more than this, that item is cut, or its last frame stays.
 */
const TOLERANCE_SEC = 0.25

interface Range {
  item: number | null
  from: number | null
  to: number | null
}

/**
 * Places items one after another on whole frames. A transition lies over both items, and is shortened to half of the shorter of
 * them, so that two never meet. Where an item begins later than the one before ends, the gap is an item of its own.
 * Throws `PlacementError` where two would be seen at once.
 */
export function placeItems(items: readonly UnplacedItem[], fps: number): PlacedItem[] {
  const placed: Range[] = []
  const tolerance = Math.floor(TOLERANCE_SEC * fps)
  for (const [index, { startUs, durationUs, fadeUs }] of items.entries()) {
    const length = durationUs === null ? null : Math.max(1, usToFrame(durationUs, fps))
    const before = placed.at(-1)
    const fade = before ? Math.min(usToFrame(fadeUs, fps), halfOf(before), halfOfFrames(length)) : 0
    const end = before ? before.to : 0
    let from = end === null ? null : end - fade
    if (startUs !== null) {
      from = usToFrame(startUs, fps)
      if (end !== null) join(placed, { index, from, end, fade, tolerance, fps })
    }
    placed.push({ item: index, from, to: from === null || length === null ? null : from + length })
  }
  return placed.map(({ item, from, to }) => ({ item, startUs: inUs(from, fps), endUs: inUs(to, fps) }))
}

/** Makes the end of what is placed meet an item that begins at `from`. */
function join(
  placed: Range[],
  next: { index: number; from: number; end: number; fade: number; tolerance: number; fps: number },
): void {
  const { index, from, end, fade, tolerance, fps } = next
  const before = placed.at(-1)
  const excess = end - from - fade
  if (excess > 0) {
    const last = from + fade
    const free = Math.max(placed.at(-2)?.to ?? 0, (before?.from ?? 0) + 1)
    if (!before || excess > tolerance || from < free) {
      const endSec = (frames: number) => Number((frames / fps).toFixed(3))
      throw new PlacementError(
        index,
        `It begins at ${endSec(from)} s, while the item before is seen until ${endSec(end)} s.`,
        `Begin at ${endSec(end)} s or leave start_sec out; a transition may lie over both for its own length.`,
      )
    }
    before.to = last
  } else if (from > end) {
    if (before && from - end <= tolerance) before.to = from
    else placed.push({ item: null, from: end, to: from })
  }
}

const halfOf = ({ from, to }: Range): number => (from === null || to === null ? 0 : halfOfFrames(to - from))
const halfOfFrames = (frames: number | null): number => (frames === null ? 0 : Math.floor(frames / 2))
const inUs = (frame: number | null, fps: number): number | null =>
  frame === null ? null : frameToUs(frame, fps)
