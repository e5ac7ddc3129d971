import type { TimedWord } from '../audio/narration.ts'
import { breakIntoLines, DANGLING_LENGTH, lineLength } from './line-break.ts'
import { textBreakAfter } from './punctuation.ts'

export interface CueLimits {
  maxCharsPerLine: number
  maxLines: 1 | 2
  minSec: number
  maxSec: number
  maxCharsPerSec: number
}

/** Words that are shown together, and how they are set. */
export interface WordGroup {
  words: readonly TimedWord[]
  lines: string[]
}

/** A pause that the ear takes for a break, and one that no cue may bridge. */
const AUDIBLE_PAUSE_SEC = 0.25
const SEPARATING_PAUSE_SEC = 1
/** A cue of fewer characters than this is a stub that blinks past. */
const STUB_CHARACTERS = 20
/** Costs of one cue, in the unit "one break in the middle of a phrase is 4". */
const COST = {
  cue: 1,
  breakAt: { sentence: 0, clause: 1, none: 4 },
  breakAtPause: 1.5,
  dangling: 2,
  sentenceInside: 2.5,
  secondTooShort: 3,
  tooFast: 3,
  stub: 1.5,
} as const

/**
 * Chooses where one cue ends and the next begins: the cheapest of all ways to cut the words into groups that
 * fit, by dynamic programming over the cut positions (the method of Knuth and Plass for paragraphs). Ends of
 * sentences, clauses and audible pauses are cheap places to cut; cues too short or too fast to read are dear.
 * A single word that fits no line stands alone.
 */
export function groupWords(words: readonly TimedWord[], limits: CueLimits): WordGroup[] {
  const cheapest: { cost: number; from: number; lines: string[] }[] = [{ cost: 0, from: 0, lines: [] }]
  for (let end = 1; end <= words.length; end++) {
    let best: { cost: number; from: number; lines: string[] } | undefined
    for (let from = end - 1; from >= 0; from--) {
      const before = cheapest[from]
      const group = words.slice(from, end)
      const lines = settable(group, limits)
      if (!before || !lines) break
      const cost = before.cost + groupCost(group, words[end], limits)
      if (!best || cost < best.cost) best = { cost, from, lines }
    }
    // One word is always settable, so there is a best; the throw is for the type and for a broken rule.
    if (!best) throw new Error(`no way to set the word at position ${end - 1}`)
    cheapest.push(best)
  }
  const groups: WordGroup[] = []
  for (let end = words.length; end > 0; ) {
    const step = cheapest[end]
    if (!step) break
    groups.unshift({ words: words.slice(step.from, end), lines: step.lines })
    end = step.from
  }
  return groups
}

/** The lines of a group, or null where it is too long for the screen or the time, or bridges a long pause. */
function settable(group: readonly TimedWord[], limits: CueLimits): string[] | null {
  if (group.length > 1) {
    const [first, second] = group
    const last = group.at(-1)
    if (!first || !second || !last) return null
    if (last.endSec - first.startSec > limits.maxSec) return null
    if (second.startSec - first.endSec >= SEPARATING_PAUSE_SEC) return null
  }
  return breakIntoLines(
    group.map((word) => word.text),
    { maxCharacters: limits.maxCharsPerLine, maxLines: limits.maxLines },
  )
}

function groupCost(group: readonly TimedWord[], next: TimedWord | undefined, limits: CueLimits): number {
  const first = group[0]
  const last = group.at(-1)
  if (!first || !last) return 0
  const sentencesInside = group.filter((word, index) => {
    const following = group[index + 1]
    return following && textBreakAfter(word.text, following.text) === 'sentence'
  }).length
  const shownUntil = next ? next.startSec : Number.POSITIVE_INFINITY
  const availableSec = Math.max(last.endSec - first.startSec, shownUntil - first.startSec)
  const characters = group.reduce((sum, word) => sum + lineLength(word.text) + 1, -1)
  const hurry = characters / limits.maxCharsPerSec / Math.max(availableSec, 0.001) - 1
  return (
    COST.cue +
    breakCost(last, next) +
    COST.sentenceInside * sentencesInside +
    COST.secondTooShort * Math.max(0, limits.minSec - availableSec) +
    COST.tooFast * Math.min(1, Math.max(0, hurry)) +
    COST.stub * Math.max(0, 1 - characters / STUB_CHARACTERS)
  )
}

function breakCost(last: TimedWord, next: TimedWord | undefined): number {
  if (!next) return 0
  const kind = textBreakAfter(last.text, next.text)
  const pause = next.startSec - last.endSec >= AUDIBLE_PAUSE_SEC
  if (kind === 'none' && pause) return COST.breakAtPause
  const dangling = kind === 'none' && lineLength(last.text) <= DANGLING_LENGTH
  return COST.breakAt[kind] + (dangling ? COST.dangling : 0)
}
