import type { FrameRange } from '../plan.ts'

/** What a render took over from earlier ones, and what it made. */
export interface RenderReport {
  reused: RenderSegment[]
  rebuilt: RenderSegment[]
  /** Why those had to be made: each reason once, with the segments that it holds for. */
  why: { reason: string; segments: string[] }[]
}

/** A part of a video that is made and kept as one. */
export interface RenderSegment {
  /** The same for the same content, in any render of a scope. */
  id: string
  kind: 'picture' | 'sound'
  fromFrame: number
  toFrame: number
  startSec: number
  durationSec: number
}

/** Enough of a key that no two segments of a video share it by chance. */
const ID_LENGTH = 16

export const segmentOf = (
  kind: RenderSegment['kind'],
  key: string,
  { fromFrame, toFrame }: FrameRange,
  fps: number,
): RenderSegment => ({
  id: `${kind}_${key.slice(0, ID_LENGTH)}`,
  kind,
  fromFrame,
  toFrame,
  startSec: fromFrame / fps,
  durationSec: (toFrame - fromFrame) / fps,
})

/** Sorts a render's parts into a report. */
export function reportOf(
  parts: readonly { segment: RenderSegment; reused: boolean; why: readonly string[] }[],
): RenderReport {
  const reasons = new Map<string, string[]>()
  for (const { segment, why } of parts) {
    for (const reason of why) reasons.set(reason, [...(reasons.get(reason) ?? []), segment.id])
  }
  return {
    reused: parts.filter(({ reused }) => reused).map(({ segment }) => segment),
    rebuilt: parts.filter(({ reused }) => !reused).map(({ segment }) => segment),
    why: [...reasons].map(([reason, segments]) => ({ reason, segments })),
  }
}
