import { textBreakAfter } from './punctuation.ts'

/** Length of a line as a reader counts it: code points, not UTF-16 units. */
export const lineLength = (text: string): number => [...text].length

/** What ending the upper line at a comma is worth, in characters of imbalance. */
const CLAUSE_BONUS = 10
/** Ending the upper line on a short bare word ("the", "of", "и") reads badly. */
const DANGLING_PENALTY = 4
export const DANGLING_LENGTH = 3

/**
 * Breaks words into one line or two of at most `maxCharacters`, or null where they do not fit. A break after
 * a comma is preferred, then lines of like length, the upper one the shorter. A single word longer than a
 * line is let through as it is: a word is never cut.
 */
export function breakIntoLines(
  words: readonly string[],
  limits: { maxCharacters: number; maxLines: 1 | 2 },
): string[] | null {
  const whole = words.join(' ')
  if (words.length <= 1 || lineLength(whole) <= limits.maxCharacters) return [whole]
  if (limits.maxLines === 1) return null
  let best: { cost: number; lines: string[] } | null = null
  for (let at = 1; at < words.length; at++) {
    const lines = [words.slice(0, at).join(' '), words.slice(at).join(' ')]
    const [upper, lower] = lines.map(lineLength)
    if (upper === undefined || lower === undefined) continue
    if (Math.max(upper, lower) > limits.maxCharacters) continue
    const last = words[at - 1] ?? ''
    const breaksHere = textBreakAfter(last, words[at]) !== 'none'
    const dangling = !breaksHere && lineLength(last) <= DANGLING_LENGTH
    const cost =
      Math.abs(upper - lower) +
      (upper > lower ? 1 : 0) -
      (breaksHere ? CLAUSE_BONUS : 0) +
      (dangling ? DANGLING_PENALTY : 0)
    if (!best || cost < best.cost) best = { cost, lines }
  }
  return best?.lines ?? null
}

/**
 * Breaks words into at most `lineCount` lines so that the widest line is as narrow as it can be (to within 1 %),
 * the upper lines the shorter ones, the way subtitles are set: a bisection over the width, lines filled from
 * the last word upwards.
 */
export function balancedLines(
  words: readonly string[],
  lineCount: number,
  widthOf: (line: string) => number,
): string[] {
  let tooNarrow = 0
  let wideEnough = widthOf(words.join(' '))
  let lines = words.length === 0 ? [] : [words.join(' ')]
  while (wideEnough - tooNarrow > wideEnough / 100) {
    const width = (tooNarrow + wideEnough) / 2
    const filled = fillUpwards(words, width, widthOf)
    if (filled.length <= lineCount && filled.every((line) => widthOf(line) <= width)) {
      wideEnough = width
      lines = filled
    } else {
      tooNarrow = width
    }
  }
  return lines
}

function fillUpwards(words: readonly string[], width: number, widthOf: (line: string) => number): string[] {
  const lines: string[] = []
  for (const word of words.toReversed()) {
    const longer = `${word} ${lines[0]}`
    if (lines.length > 0 && widthOf(longer) <= width) lines[0] = longer
    else lines.unshift(word)
  }
  return lines
}
