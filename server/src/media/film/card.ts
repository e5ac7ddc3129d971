import { Resvg } from '@resvg/resvg-js'
import { resvgOptions } from '../captions/caption-svg.ts'
import type { Picture } from '../picture.ts'
import type { TitleText } from '../timeline.ts'
import { fitTitle, lineSvg } from './title-text.ts'

interface Size {
  widthPx: number
  heightPx: number
}

const MAX_WIDTH_SHARE = 0.8
/** A dark slate that grows a little lighter behind the words: no screen shows it as black. */
const GROUND = { middle: '#262c38', edge: '#14171e' }
const RULE = { widthEm: 2.2, heightEm: 0.06, gapEm: 0.45, colour: '#f2b84b' }

/** A title card the size of the frame; without a title it is black. */
export function drawCard(title: TitleText | null, { widthPx, heightPx }: Size): Picture {
  if (!title) return { widthPx, heightPx, rgb: new Uint8Array(widthPx * heightPx * 3) }
  const em = Math.min(heightPx * 0.1, widthPx * 0.085)
  const lines = fitTitle(title, { maxWidthPx: widthPx * MAX_WIDTH_SHARE, emPx: em, subtitleShare: 0.42 })
  const ruleEm = title.subtitle ? 2 * RULE.gapEm + RULE.heightEm : 0
  const textHeightPx = lines.reduce((sum, line) => sum + line.heightPx, ruleEm * em)
  const content: string[] = []
  let top = (heightPx - textHeightPx) / 2
  for (const [index, line] of lines.entries()) {
    if (line.role === 'subtitle' && lines[index - 1]?.role === 'title') {
      top += RULE.gapEm * em
      content.push(
        `<rect x="${(widthPx - RULE.widthEm * em) / 2}" y="${top}" width="${RULE.widthEm * em}" height="${RULE.heightEm * em}" fill="${RULE.colour}"/>`,
      )
      top += (RULE.heightEm + RULE.gapEm) * em
    }
    content.push(lineSvg(line, { xPx: widthPx / 2, topPx: top, anchor: 'middle' }))
    top += line.heightPx
  }
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${widthPx}" height="${heightPx}">`,
    `<radialGradient id="ground" cx="0.5" cy="0.5" r="0.75"><stop offset="0" stop-color="${GROUND.middle}"/><stop offset="1" stop-color="${GROUND.edge}"/></radialGradient>`,
    `<rect width="${widthPx}" height="${heightPx}" fill="url(#ground)"/>`,
    ...content,
    '</svg>',
  ].join('')
  return { widthPx, heightPx, rgb: opaque(new Resvg(svg, resvgOptions('subtitle')).render().pixels) }
}

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
