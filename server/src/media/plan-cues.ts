import type { FrameRange } from './plan-slides.ts'
import type { TextRange } from './text/typesetter.ts'
import { type CaptionCue, type CueWord, type Timeline, usToFrame } from './timeline.ts'

/** A caption and the frames it is seen in. */
export interface PlannedCue extends FrameRange {
  cue: CaptionCue
  /** The words that are lit while they are spoken, in order; only in style `karaoke`. */
  words?: PlannedWord[]
}

/** A range of the cue's text, and the frames in which it is lit. */
export type PlannedWord = TextRange & FrameRange

/** A word stays lit over a pause shorter than this: a light that goes out and on again flickers. */
const LINGER_SEC = 0.3

/** Captions by frames, in order. Throws a RangeError where two overlap. */
export function planCues({
  captions: { style, cues },
  fps,
  durationFrames,
}: Pick<Timeline, 'captions' | 'fps' | 'durationFrames'>): PlannedCue[] {
  let end = 0
  const planned: PlannedCue[] = []
  for (const { words, ...cue } of cues) {
    const fromFrame = usToFrame(cue.startUs, fps)
    const toFrame = Math.min(usToFrame(cue.endUs, fps), durationFrames)
    if (fromFrame < end) throw new RangeError(`caption "${cue.text}" overlaps the one before`)
    const range = { fromFrame, toFrame }
    const lit = style === 'karaoke' && words ? { words: planWords(words, range, fps) } : {}
    // Rounding can leave a very short cue no frame at all.
    if (toFrame > fromFrame) planned.push({ ...range, cue, ...lit })
    end = Math.max(end, toFrame)
  }
  return planned
}

function planWords(words: readonly CueWord[], cue: FrameRange, fps: number): PlannedWord[] {
  const starts = words.map((word) => Math.max(cue.fromFrame, usToFrame(word.startUs, fps)))
  return words.map(({ from, to, endUs }, index) => {
    const fromFrame = starts[index] ?? cue.fromFrame
    const ownEnd = Math.max(fromFrame + 1, usToFrame(endUs, fps))
    const next = starts[index + 1] ?? cue.toFrame
    const toFrame = next - ownEnd <= LINGER_SEC * fps ? next : ownEnd
    return { from, to, fromFrame, toFrame: Math.min(toFrame, cue.toFrame) }
  })
}

/** Which of a cue's words is lit at a frame; null for none. */
export function spokenAt({ words = [] }: PlannedCue, frame: number): number | null {
  const index = words.findLastIndex(({ fromFrame, toFrame }) => fromFrame <= frame && frame < toFrame)
  return index === -1 ? null : index
}
