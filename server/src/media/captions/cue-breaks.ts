import { lineWidth, type Unit } from '../text/units.ts'
import { breakIntoLines, dangles } from './line-break.ts'
import { textBreakAfter } from './punctuation.ts'

export interface CueLimits {
  maxCharsPerLine: number
  maxLines: 1 | 2
  minSec: number
  maxSec: number
  maxCharsPerSec: number
}

/** A unit of text and when it is heard. */
export interface TimedUnit extends Unit {
  startSec: number
  endSec: number
}

/** Units that are shown together, line by line. */
export type CueLines = TimedUnit[][]

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
 * Chooses where one cue ends and the next begins: the cheapest of all ways to cut the units into groups that
 * fit, by dynamic programming over the cut positions (the method of Knuth and Plass for paragraphs). Ends of
 * sentences, clauses and audible pauses are cheap places to cut; cues too short or too fast to read are dear.
 * A single unit that fits no line stands alone.
 */
export function groupUnits(units: readonly TimedUnit[], limits: CueLimits): CueLines[] {
  const cheapest: { cost: number; from: number; lines: CueLines }[] = [{ cost: 0, from: 0, lines: [] }]
  for (let end = 1; end <= units.length; end++) {
    let best: { cost: number; from: number; lines: CueLines } | undefined
    for (let from = end - 1; from >= 0; from--) {
      const before = cheapest[from]
      const group = units.slice(from, end)
      const lines = settable(group, limits)
      if (!before || !lines) break
      const cost = before.cost + groupCost(group, units[end], limits)
      if (!best || cost < best.cost) best = { cost, from, lines }
    }
    // One unit is always settable, so there is a best; the throw is for the type and for a broken rule.
    if (!best) throw new Error(`no way to set the text at position ${end - 1}`)
    cheapest.push(best)
  }
  const groups: CueLines[] = []
  for (let end = units.length; end > 0; ) {
    const step = cheapest[end]
    if (!step) break
    groups.push(step.lines)
    end = step.from
  }
  return groups.reverse()
}

/** The lines of a group, or null where it is too long for the screen or the time, or bridges a long pause. */
function settable(group: readonly TimedUnit[], limits: CueLimits): CueLines | null {
  if (group.length > 1) {
    const [first, second] = group
    const last = group.at(-1)
    if (!first || !second || !last) return null
    if (last.endSec - first.startSec > limits.maxSec) return null
    if (second.startSec - first.endSec >= SEPARATING_PAUSE_SEC) return null
  }
  return breakIntoLines(group, { maxCharacters: limits.maxCharsPerLine, maxLines: limits.maxLines })
}

function groupCost(group: readonly TimedUnit[], next: TimedUnit | undefined, limits: CueLimits): number {
  const first = group[0]
  const last = group.at(-1)
  if (!first || !last) return 0
  const sentencesInside = group.filter((unit, index) => {
    const following = group[index + 1]
    return following && textBreakAfter(unit.text, following.text) === 'sentence'
  }).length
  const shownUntil = next ? next.startSec : Number.POSITIVE_INFINITY
  const availableSec = Math.max(last.endSec - first.startSec, shownUntil - first.startSec)
  const characters = lineWidth(group)
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

function breakCost(last: TimedUnit, next: TimedUnit | undefined): number {
  if (!next) return 0
  const kind = textBreakAfter(last.text, next.text)
  const pause = next.startSec - last.endSec >= AUDIBLE_PAUSE_SEC
  if (kind === 'none' && pause) return COST.breakAtPause
  const dangling = kind === 'none' && dangles(last)
  return COST.breakAt[kind] + (dangling ? COST.dangling : 0)
}
