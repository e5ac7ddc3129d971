import { type CaptionCue, frameToUs } from '../timeline.ts'

/** One place in every so many seconds of captions, and both ends; the limit holds for long videos. */
const SAMPLE = { everySec: 40, most: 12 }

/**
 * When each cue should begin: with its first word, where that is known, else when it was asked for. Of two cues within
 * one frame the later one has to wait for the next frame.
 */
export function dueTimesUs(cues: readonly CaptionCue[], fps: number): number[] {
  return cues.map(({ startUs, words }, index) => {
    const first = words?.[0]
    const heardUs = first?.from === 0 ? first.startUs : startUs
    const before = cues[index - 1]
    return before ? Math.max(heardUs, before.startUs + frameToUs(1, fps)) : heardUs
  })
}

/** Places of the cues that stand for all, evenly along the video: the first and the last are among them. */
export function sampleOf(cues: readonly CaptionCue[]): number[] {
  const last = cues.length - 1
  const lengthSec = ((cues[last]?.startUs ?? 0) - (cues[0]?.startUs ?? 0)) / 1_000_000
  const steps = Math.min(last, SAMPLE.most - 1, 1 + Math.floor(lengthSec / SAMPLE.everySec))
  if (steps <= 0) return cues.length > 0 ? [0] : []
  return Array.from({ length: steps + 1 }, (_, step) => Math.round((last * step) / steps))
}
