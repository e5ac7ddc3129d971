import { tokens } from '../../core/text/words.ts'
import type { Beat } from '../../providers/port.ts'
import type { PlannedSlide } from './slides.ts'

/** When a slide is seen. */
export interface SlideTime {
  startSec: number
  durationSec: number
}

/** What a finished narration says about time. */
export interface NarrationTimes {
  durationSec: number
  words: readonly { startSec: number; sectionId: string }[]
}

/** A calm reader's speed, with a moment to take in the picture. */
const WORDS_PER_SEC = 2.6
const SETTLE_SEC = 0.8
const AUTO_MIN_SEC = 2.5
const AUTO_MAX_SEC = 12

/** Every slide for the same time. */
export const fixedTimes = (slides: readonly PlannedSlide[], perSlideSec: number): SlideTime[] =>
  consecutive(slides.map(() => perSlideSec))

/** Each slide for as long as its share of the beat takes to read, within 2.5 to 12 seconds; `perSlideSec` for a beat without text. */
export function autoTimes(slides: readonly PlannedSlide[], perSlideSec: number): SlideTime[] {
  const slidesPerBeat = Map.groupBy(slides, (slide) => slide.beatId)
  return consecutive(
    slides.map((slide) => {
      const words = tokens(slide.text).length / (slidesPerBeat.get(slide.beatId)?.length ?? 1)
      if (words === 0) return perSlideSec
      return Math.min(AUTO_MAX_SEC, Math.max(AUTO_MIN_SEC, words / WORDS_PER_SEC + SETTLE_SEC))
    }),
  )
}

/**
 * Slides in step with the narration: a beat begins when its first word is heard, the first at 0, the last ends with
 * the sound. Several slides of a beat share its time evenly.
 */
export function narrationTimes(
  slides: readonly PlannedSlide[],
  beats: readonly Beat[],
  narration: NarrationTimes,
): SlideTime[] {
  const starts = beatStarts(beats, narration)
  const edges = [...starts.slice(1), narration.durationSec]
  const times: SlideTime[] = []
  for (const [index, beat] of beats.entries()) {
    const startSec = index === 0 ? 0 : (starts[index] ?? 0)
    const endSec = Math.max(startSec, edges[index] ?? narration.durationSec)
    const count = slides.filter((slide) => slide.beatId === beat.id).length
    for (let i = 0; i < count; i++) {
      const share = (endSec - startSec) / count
      times.push({ startSec: startSec + i * share, durationSec: share })
    }
  }
  return times
}

/**
 * When each beat's first word is heard. Beats of a section are counted through its words; where counts differ (beats
 * written by hand) they are scaled, and beats of a section that is not narrated share the whole narration's words.
 */
export function beatStarts(beats: readonly Beat[], narration: NarrationTimes): number[] {
  const starts: number[] = []
  const spokenSections = new Set(narration.words.map((word) => word.sectionId))
  const sectionOf = (beat: Beat) => (spokenSections.has(beat.sectionId) ? beat.sectionId : null)
  const groups = Map.groupBy(beats.keys(), (index) => {
    const beat = beats[index]
    return beat ? sectionOf(beat) : null
  })
  for (const [section, indexes] of groups) {
    const words = narration.words.filter((word) => section === null || word.sectionId === section)
    const counts = indexes.map((index) => Math.max(1, tokens(beats[index]?.text ?? '').length))
    const total = counts.reduce((sum, count) => sum + count, 0)
    let before = 0
    for (const [i, index] of indexes.entries()) {
      const word = words[Math.min(words.length - 1, Math.round((before / total) * words.length))]
      starts[index] = word?.startSec ?? 0
      before += counts[i] ?? 0
    }
  }
  // Beats in an order of their own cannot run backwards in time.
  for (let i = 1; i < starts.length; i++) starts[i] = Math.max(starts[i] ?? 0, starts[i - 1] ?? 0)
  return starts
}

function consecutive(durations: readonly number[]): SlideTime[] {
  let startSec = 0
  return durations.map((durationSec) => {
    const time = { startSec, durationSec }
    startSec += durationSec
    return time
  })
}
