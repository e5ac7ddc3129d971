import type { TimedWord } from '../audio/narration.ts'
import { joinUnits, lineWidth } from '../text/units.ts'
import { type CaptionCue, type CueWord, frameToUs, MICROSECONDS } from '../timeline.ts'
import { type CueLimits, type CueLines, groupUnits } from './cue-breaks.ts'
import { timedUnits } from './timed-units.ts'

export interface CueOptions extends Partial<CueLimits> {
  /** See `lineCharacters` for what fits on a picture; 42 is the longest that subtitle guidelines allow. */
  maxCharsPerLine: number
  fps: number
  /** How long a cue stays after its last word, where the next one leaves room; default 0.4 s. */
  lingerSec?: number
  /** The end of the video: no cue lasts longer, and words that begin after it have none. */
  endSec?: number
}

type CueSettings = CueLimits & { fps: number; lingerSec: number }

/** Limits where none are given: two lines, 1 to 6 seconds, 20 characters a second (BBC and Netflix guidelines). */
const defaults = { maxLines: 2, minSec: 1, maxSec: 6, maxCharsPerSec: 20, lingerSec: 0.4 } as const
/** A gap shorter than this between two cues only flickers; the earlier cue then stays until the later begins. */
const FLICKER_SEC = 0.12

/**
 * Makes readable subtitles of spoken words, whose text they keep letter by letter: cut at the ends of sentences
 * and clauses, in one or two lines, shown from the first word's start (moved to the nearest frame) until a
 * little after the last one, never overlapping. Durations bend to the sound where it leaves no choice: a
 * speaker faster than the reading speed is not slowed down. Words must be in order of time; blank ones are
 * dropped.
 */
export function cuesFromWords(words: readonly TimedWord[], options: CueOptions): CaptionCue[] {
  const settings: CueSettings = { ...defaults, ...options }
  const groups = groupUnits(timedUnits(words), settings)
  const startFrames: number[] = []
  for (const lines of groups) {
    const nearest = Math.round((lines[0]?.[0]?.startSec ?? 0) * settings.fps)
    // Two cues that begin within one frame: the later one yields, so that both can be seen.
    startFrames.push(Math.max(nearest, (startFrames.at(-1) ?? -1) + 1))
  }
  const lastFrame =
    options.endSec === undefined ? Number.POSITIVE_INFINITY : Math.floor(options.endSec * options.fps)
  return groups.flatMap((lines, index) => {
    const startFrame = startFrames[index] ?? 0
    const limitFrame = Math.min(lastFrame, startFrames[index + 1] ?? Number.POSITIVE_INFINITY)
    const endFrame = endOf(lines, startFrame, limitFrame, settings)
    if (endFrame <= startFrame) return []
    return {
      startUs: frameToUs(startFrame, settings.fps),
      endUs: frameToUs(endFrame, settings.fps),
      text: lines.map(joinUnits).join('\n'),
      words: wordsOf(lines),
    }
  })
}

/** Long enough to hear, to read and to notice, but not into the next cue and not for ever. */
function endOf(lines: CueLines, startFrame: number, limitFrame: number, settings: CueSettings): number {
  const characters = lineWidth(lines.flat())
  const heardSec = (lines.at(-1)?.at(-1)?.endSec ?? 0) + settings.lingerSec
  const readSec = Math.max(settings.minSec, characters / settings.maxCharsPerSec)
  const wanted = Math.max(Math.round(heardSec * settings.fps), startFrame + Math.ceil(readSec * settings.fps))
  const longest = startFrame + Math.floor(settings.maxSec * settings.fps)
  const flickers = limitFrame - wanted <= FLICKER_SEC * settings.fps
  return Math.min(flickers ? limitFrame : wanted, longest, limitFrame)
}

/** Where each unit that is heard stands in the lines, joined by line feeds. */
function wordsOf(lines: CueLines): CueWord[] {
  const words: CueWord[] = []
  let at = 0
  for (const line of lines) {
    for (const [index, { text, spaceAfter, startSec, endSec }] of line.entries()) {
      if (endSec > startSec) {
        const [startUs, endUs] = [Math.round(startSec * MICROSECONDS), Math.round(endSec * MICROSECONDS)]
        words.push({ from: at, to: at + text.length, startUs, endUs })
      }
      // A space between units, or the line feed after the last.
      at += text.length + (spaceAfter || index === line.length - 1 ? 1 : 0)
    }
  }
  return words
}
