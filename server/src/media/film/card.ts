import type { Picture } from '../picture.ts'
import type { Colour } from '../text/sheet.ts'
import type { Typesetter } from '../text/typesetter.ts'
import type { TitleText } from '../timeline.ts'
import { drawPart, fitTitle } from './title-text.ts'

interface Size {
  widthPx: number
  heightPx: number
}

const MAX_WIDTH_SHARE = 0.8
/** A dark slate that grows a little lighter behind the words: no screen shows it as black. */
const GROUND = { middle: [38, 44, 56, 1] as Colour, edge: [20, 23, 30, 1] as Colour }
const RULE = { widthEm: 2.2, heightEm: 0.06, gapEm: 0.45, colour: [242, 184, 75, 1] as Colour }

/** A title card the size of the frame. */
export function drawCard(title: TitleText, { widthPx, heightPx }: Size, typesetter: Typesetter): Picture {
  const em = Math.min(heightPx * 0.1, widthPx * 0.085)
  const room = { maxWidthPx: widthPx * MAX_WIDTH_SHARE, emPx: em, subtitleShare: 0.42 }
  const parts = fitTitle(title, { ...room, align: 'centre' }, typesetter)
  const ruleEm = parts.length > 1 ? 2 * RULE.gapEm + RULE.heightEm : 0
  const textHeightPx = parts.reduce((sum, part) => sum + part.heightPx, ruleEm * em)
  const sheet = typesetter.sheet(widthPx, heightPx)
  sheet.ground(GROUND.middle, GROUND.edge)
  let top = (heightPx - textHeightPx) / 2
  for (const [index, part] of parts.entries()) {
    if (index > 0) {
      const rule = { x: (widthPx - RULE.widthEm * em) / 2, y: top + RULE.gapEm * em }
      sheet.box({ ...rule, widthPx: RULE.widthEm * em, heightPx: RULE.heightEm * em }, RULE.colour)
      top += ruleEm * em
    }
    drawPart(sheet, part, { x: 0, y: top, widthPx })
    top += part.heightPx
  }
  const rgb = opaque(sheet.pixels())
  sheet.close()
  return { widthPx, heightPx, rgb }
}

/** A card without words. */
export const blackCard = ({ widthPx, heightPx }: Size): Picture => ({
  widthPx,
  heightPx,
  rgb: new Uint8Array(widthPx * heightPx * 3),
})

/** RGBA whose alpha is full everywhere, as RGB. */
function opaque(rgba: Uint8Array): Uint8Array {
  const rgb = new Uint8Array((rgba.length / 4) * 3)
  for (let from = 0, to = 0; from < rgba.length; from += 4, to += 3) {
    rgb[to] = rgba[from] ?? 0
    rgb[to + 1] = rgba[from + 1] ?? 0
    rgb[to + 2] = rgba[from + 2] ?? 0
  }
  return rgb
}
