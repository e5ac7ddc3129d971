import type { TimedWord } from '../audio/narration.ts'
import { type CaptionCue, frameToUs } from '../timeline.ts'
import { type CueLimits, groupWords, type WordGroup } from './cue-breaks.ts'
import { lineLength } from './line-break.ts'

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
 * Makes readable subtitles of spoken words, whose text they keep word for word: cut at the ends of sentences
 * and clauses, in one or two lines, shown from the first word's start (moved to the nearest frame) until a
 * little after the last one, never overlapping. Durations bend to the sound where it leaves no choice: a
 * speaker faster than the reading speed is not slowed down. Words must be in order of time; blank ones are
 * dropped.
 */
export function cuesFromWords(words: readonly TimedWord[], options: CueOptions): CaptionCue[] {
  const settings: CueSettings = { ...defaults, ...options }
  const spoken = words
    .map((word) => ({ ...word, text: word.text.replace(/\s+/gu, ' ').trim() }))
    .filter((word) => word.text !== '')
  const groups = groupWords(spoken, settings)
  const startFrames: number[] = []
  for (const group of groups) {
    const nearest = Math.round((group.words[0]?.startSec ?? 0) * settings.fps)
    // Two cues that begin within one frame: the later one yields, so that both can be seen.
    startFrames.push(Math.max(nearest, (startFrames.at(-1) ?? -1) + 1))
  }
  const lastFrame =
    options.endSec === undefined ? Number.POSITIVE_INFINITY : Math.floor(options.endSec * options.fps)
  return groups.flatMap((group, index) => {
    const startFrame = startFrames[index] ?? 0
    const limitFrame = Math.min(lastFrame, startFrames[index + 1] ?? Number.POSITIVE_INFINITY)
    const endFrame = endOf(group, startFrame, limitFrame, settings)
    if (endFrame <= startFrame) return []
    return {
      startUs: frameToUs(startFrame, settings.fps),
      endUs: frameToUs(endFrame, settings.fps),
      text: group.lines.join('\n'),
    }
  })
}

/** Long enough to hear, to read and to notice, but not into the next cue and not for ever. */
function endOf(group: WordGroup, startFrame: number, limitFrame: number, settings: CueSettings): number {
  const characters = lineLength(group.lines.join(' '))
  const heardSec = (group.words.at(-1)?.endSec ?? 0) + settings.lingerSec
  const readSec = Math.max(settings.minSec, characters / settings.maxCharsPerSec)
  const wanted = Math.max(Math.round(heardSec * settings.fps), startFrame + Math.ceil(readSec * settings.fps))
  const longest = startFrame + Math.floor(settings.maxSec * settings.fps)
  const flickers = limitFrame - wanted <= FLICKER_SEC * settings.fps
  return Math.min(flickers ? limitFrame : wanted, longest, limitFrame)
}
