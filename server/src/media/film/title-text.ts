import { directed, lineWidthEm, textElement } from '../captions/caption-svg.ts'
import { captionFonts } from '../captions/fonts.ts'
import { balancedLines } from '../captions/line-break.ts'
import { printable } from '../captions/raster.ts'
import type { TitleText } from '../timeline.ts'

/** A line of a title, measured. */
export interface Line {
  role: 'title' | 'subtitle'
  text: string
  sizePx: number
  widthPx: number
  heightPx: number
}

const STYLES = { title: 'subtitle', subtitle: 'minimal' } as const
const COLOURS = { title: '#ffffff', subtitle: '#c9d0dc' } as const
const LINE_HEIGHT_EM = 1.22
const MAX_LINES = 3
/** Half the height of a capital in Inter: the baseline lies this far under the middle of its line. */
const HALF_CAPITAL_EM = 0.364

/** Breaks title and subtitle into lines that fit, at most three each, and shrinks what still does not. */
export function fitTitle(
  { text, subtitle }: TitleText,
  room: { maxWidthPx: number; emPx: number; subtitleShare: number },
): Line[] {
  return [
    ...fit('title', text, room.maxWidthPx, room.emPx),
    ...fit('subtitle', subtitle ?? '', room.maxWidthPx, room.emPx * room.subtitleShare),
  ]
}

/** One line as SVG; `xPx` is its left end or its middle. */
export function lineSvg(line: Line, at: { xPx: number; topPx: number; anchor: 'start' | 'middle' }): string {
  const text = textElement(line.text, {
    xPx: at.xPx,
    baselinePx: at.topPx + line.heightPx / 2 + HALF_CAPITAL_EM * line.sizePx,
    sizePx: line.sizePx,
    font: captionFonts[STYLES[line.role]],
  })
  return `<g fill="${COLOURS[line.role]}" text-anchor="${at.anchor}">${text}</g>`
}

function fit(role: Line['role'], text: string, maxWidthPx: number, emPx: number): Line[] {
  const style = STYLES[role]
  const words = printable(text).split(' ').filter(Boolean)
  if (words.length === 0) return []
  const widthOf = (line: string) => lineWidthEm(line, style) * emPx
  const fits = (lines: readonly string[]) => lines.every((line) => widthOf(line) <= maxWidthPx)
  let lines = [words.join(' ')]
  for (let count = 2; count <= MAX_LINES && !fits(lines); count++)
    lines = balancedLines(words, count, widthOf)
  const shrink = Math.min(1, maxWidthPx / Math.max(1, ...lines.map(widthOf)))
  const sizePx = emPx * shrink
  return directed(lines).map((line) => ({
    role,
    text: line,
    sizePx,
    widthPx: widthOf(line) * shrink,
    heightPx: LINE_HEIGHT_EM * sizePx,
  }))
}
