import { balancedLines } from '../captions/line-break.ts'
import type { Weight } from '../text/font-files.ts'
import { printable } from '../text/printable.ts'
import type { Colour, Sheet } from '../text/sheet.ts'
import type { TextBlock, Typesetter } from '../text/typesetter.ts'
import { breakUnits, joinUnits } from '../text/units.ts'
import type { TitleText } from '../timeline.ts'

/** A title's first or second text, measured. */
export interface TitlePart {
  role: 'title' | 'subtitle'
  block: TextBlock
  /** Of its widest line. */
  widthPx: number
  heightPx: number
}

const WEIGHTS: Record<TitlePart['role'], Weight> = { title: 600, subtitle: 500 }
const COLOURS: Record<TitlePart['role'], Colour> = { title: [255, 255, 255, 1], subtitle: [201, 208, 220, 1] }
const LINE_HEIGHT_EM = 1.22
const MAX_LINES = 3
const SPACE_EM = 0.28

interface Room {
  maxWidthPx: number
  emPx: number
  subtitleShare: number
  align: TextBlock['align']
}

/** Breaks title and subtitle into lines that fit, at most three each, and shrinks what still does not. */
export function fitTitle({ text, subtitle }: TitleText, room: Room, typesetter: Typesetter): TitlePart[] {
  return [
    ...fit('title', text, room, typesetter),
    ...fit('subtitle', subtitle ?? '', { ...room, emPx: room.emPx * room.subtitleShare }, typesetter),
  ]
}

/** Draws a part in a box of its height; its lines stand in the middle of the box's width, or at its left. */
export function drawPart(
  sheet: Sheet,
  { role, block, heightPx }: TitlePart,
  at: { x: number; y: number; widthPx: number },
): void {
  sheet.text(block, { ...at, heightPx }, COLOURS[role])
}

function fit(role: TitlePart['role'], text: string, room: Room, typesetter: Typesetter): TitlePart[] {
  const weight = WEIGHTS[role]
  const units = breakUnits(printable(text))
  if (units.length === 0) return []
  const widthPx = (line: string) => typesetter.widthEm(line, weight) * room.emPx
  const measured = { widths: units.map((unit) => widthPx(unit.text)), spaceWidth: SPACE_EM * room.emPx }
  const widest = (lines: readonly string[]) => Math.max(...lines.map(widthPx))
  let lines = [joinUnits(units)]
  for (let count = 2; count <= MAX_LINES && widest(lines) > room.maxWidthPx; count++)
    lines = balancedLines(units, count, measured).map(joinUnits)
  const shrink = Math.min(1, room.maxWidthPx / Math.max(1, widest(lines)))
  const sizePx = room.emPx * shrink
  const lineHeightPx = LINE_HEIGHT_EM * sizePx
  return [
    {
      role,
      block: { lines, weight, sizePx, lineHeightPx, align: room.align },
      widthPx: widest(lines) * shrink,
      heightPx: lines.length * lineHeightPx,
    },
  ]
}
