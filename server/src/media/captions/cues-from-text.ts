import { printable } from '../text/printable.ts'
import { breakUnits, joinUnits, lineWidth, type Unit } from '../text/units.ts'
import { type CaptionCue, MICROSECONDS, quantise } from '../timeline.ts'
import { groupUnits, type TimedUnit } from './cue-breaks.ts'
import { breakIntoLines } from './line-break.ts'

/** A cue that is seen for less is missed. */
const MIN_SEC = 1

/**
 * A text that nobody speaks as captions for a stretch of time: one of at most two lines, or where it is longer several,
 * one after the other, each for as long as it is long. Where the time does not suffice for that, it is one after all,
 * and set smaller. Nothing for a text without anything in it.
 */
export function cuesFromText(
  text: string,
  {
    startUs,
    endUs,
    fps,
    maxCharsPerLine,
  }: { startUs: number; endUs: number; fps: number; maxCharsPerLine: number },
): CaptionCue[] {
  const units = breakUnits(printable(text))
  if (units.length === 0 || endUs <= startUs) return []
  const whole = { startUs, endUs, text: joinUnits(units) }
  const lines = breakIntoLines(units, { maxCharacters: maxCharsPerLine, maxLines: 2 })
  if (lines) return [{ ...whole, text: textOf(lines) }]
  const total = lineWidth(units)
  const secondsAt = (index: number) =>
    (startUs + ((endUs - startUs) * lineWidth(units, 0, index)) / total) / MICROSECONDS
  const timed = units.map(
    (unit, index): TimedUnit => ({ ...unit, startSec: secondsAt(index), endSec: secondsAt(index + 1) }),
  )
  const groups = groupUnits(timed, {
    maxCharsPerLine,
    maxLines: 2,
    minSec: MIN_SEC,
    maxSec: Number.POSITIVE_INFINITY,
    maxCharsPerSec: Number.POSITIVE_INFINITY,
  })
  const starts = groups.map((group) => quantise((group[0]?.[0]?.startSec ?? 0) * MICROSECONDS, fps))
  const cues = groups.map((group, index) => ({
    startUs: index === 0 ? startUs : (starts[index] ?? startUs),
    endUs: starts[index + 1] ?? endUs,
    text: textOf(group),
  }))
  const areSeen = cues.every((cue) => cue.endUs - cue.startUs >= MIN_SEC * MICROSECONDS)
  return areSeen ? cues : [whole]
}

const textOf = (lines: readonly Unit[][]): string => lines.map(joinUnits).join('\n')
