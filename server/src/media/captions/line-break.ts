import { lineWidth, type Unit } from '../text/units.ts'
import { textBreakAfter } from './punctuation.ts'

/** What ending the upper line at a comma is worth, in characters of imbalance. */
const CLAUSE_BONUS = 10
/** Ending the upper line on a short bare word ("the", "of", "и") reads badly. */
const DANGLING_PENALTY = 4
const DANGLING_WIDTH = 3

/** Whether a word belongs to what follows it; only where spaces divide words does its length tell. */
export const dangles = ({ width, spaceAfter }: Unit): boolean => spaceAfter && width <= DANGLING_WIDTH

/**
 * Sets units in one line or two of at most `maxCharacters` (as `readingWidth` counts), or null where they do not fit. A
 * break after a comma is preferred, then lines of like length, the upper one the shorter. A single unit longer than a
 * line is let through as it is.
 */
export function breakIntoLines<U extends Unit>(
  units: readonly U[],
  limits: { maxCharacters: number; maxLines: 1 | 2 },
): U[][] | null {
  if (units.length <= 1 || lineWidth(units) <= limits.maxCharacters) return [[...units]]
  if (limits.maxLines === 1) return null
  let best: { cost: number; at: number } | null = null
  for (let at = 1; at < units.length; at++) {
    const [upper, lower] = [lineWidth(units, 0, at), lineWidth(units, at)]
    const last = units[at - 1]
    if (!last || Math.max(upper, lower) > limits.maxCharacters) continue
    const breaksHere = textBreakAfter(last.text, units[at]?.text) !== 'none'
    const cost =
      Math.abs(upper - lower) +
      (upper > lower ? 1 : 0) -
      (breaksHere ? CLAUSE_BONUS : 0) +
      (!breaksHere && dangles(last) ? DANGLING_PENALTY : 0)
    if (!best || cost < best.cost) best = { cost, at }
  }
  return best && [units.slice(0, best.at), units.slice(best.at)]
}

/**
 * Sets units in `lineCount` lines, or fewer where there are fewer units, as equal in width as can be: the least sum of
 * squares, by dynamic programming over the ends of lines. So no word is left alone on a line that could have company.
 * Of equal ways, the one whose upper lines are the shorter, as subtitles are set. `widths` are those of the units;
 * `spaceWidth` stands after each that has a space after it.
 */
export function balancedLines<U extends Unit>(
  units: readonly U[],
  lineCount: number,
  { widths, spaceWidth }: { widths: readonly number[]; spaceWidth: number },
): U[][] {
  const count = Math.min(lineCount, units.length)
  const starts = [0]
  for (const [index, unit] of units.entries()) {
    starts.push((starts[index] ?? 0) + (widths[index] ?? 0) + (unit.spaceAfter ? spaceWidth : 0))
  }
  const squaredWidth = (from: number, end: number) =>
    ((starts[end] ?? 0) - (starts[from] ?? 0) - (units[end - 1]?.spaceAfter ? spaceWidth : 0)) ** 2
  /** For each end of text so far: the least cost of setting it in as many lines as there were rounds, and how. */
  let best: { cost: number; from: number[] }[] = units.map((_, index) => ({
    cost: squaredWidth(0, index + 1),
    from: [0],
  }))
  for (let line = 2; line <= count; line++) {
    best = units.map((_, index) => {
      let least = { cost: Number.POSITIVE_INFINITY, from: [0] }
      for (let from = line - 1; from <= index; from++) {
        const before = best[from - 1]
        if (!before) continue
        const cost = before.cost + squaredWidth(from, index + 1)
        if (cost < least.cost) least = { cost, from: [...before.from, from] }
      }
      return least
    })
  }
  const from = best.at(-1)?.from ?? []
  return from.map((start, line) => units.slice(start, from[line + 1]))
}
