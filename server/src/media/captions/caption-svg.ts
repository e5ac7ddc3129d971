import { Resvg, type ResvgRenderOptions } from '@resvg/resvg-js'
import type { CaptionStyle } from '../timeline.ts'
import type { CaptionLayout } from './caption-layout.ts'
import { type CaptionFont, captionFonts } from './fonts.ts'

interface Shadow {
  blurEm: number
  offsetEm: number
  opacity: number
}

interface Box {
  paddingXEm: number
  paddingYEm: number
  radiusEm: number
  opacity: number
}

/** What keeps white letters legible on any picture: a dark outline and a soft shadow, or a dark box. */
type Look = { outlineEm: number; shadow: Shadow } | { box: Box }

const looks: Record<CaptionStyle, Look> = {
  subtitle: { outlineEm: 0.075, shadow: { blurEm: 0.1, offsetEm: 0.05, opacity: 0.75 } },
  boxed: { box: { paddingXEm: 0.55, paddingYEm: 0.28, radiusEm: 0.26, opacity: 0.76 } },
  minimal: { outlineEm: 0.045, shadow: { blurEm: 0.13, offsetEm: 0.04, opacity: 0.9 } },
}

/** Half the height of a capital in Inter: the baseline lies this far under the middle of its line. */
const HALF_CAPITAL_EM = 0.364
/** A blur of standard deviation s has faded to nothing at about 2.5 s. */
const BLUR_REACH = 2.5
/** Size at which a line is measured; glyph outlines scale, so the result holds for every size. */
const MEASURING_PX = 100

const RIGHT_TO_LEFT_LETTER = /[\p{sc=Hebrew}\p{sc=Arabic}\p{sc=Syriac}\p{sc=Thaana}\p{sc=Nko}]/u
const RIGHT_TO_LEFT_EMBEDDING = '\u202b'
const POP_DIRECTION = '\u202c'

/** Room that a style needs around its text on every side for outline, shadow or box. */
export function marginsEm(style: CaptionStyle): { xEm: number; yEm: number } {
  const look = looks[style]
  if ('box' in look) return { xEm: look.box.paddingXEm, yEm: look.box.paddingYEm }
  const reach = look.outlineEm + BLUR_REACH * look.shadow.blurEm + look.shadow.offsetEm
  return { xEm: reach, yEm: reach }
}

/** Width of one line at font size 1, from its glyph outlines; 0 when nothing of it is visible. */
export function lineWidthEm(line: string, style: CaptionStyle): number {
  const font = captionFonts[style]
  const text = textElement(line, { xPx: 0, baselinePx: 0, sizePx: MEASURING_PX, font })
  const box = new Resvg(svgDocument(1, 1, text), resvgOptions(style)).getBBox()
  return box === undefined ? 0 : (box.x + box.width - Math.min(0, box.x)) / MEASURING_PX
}

/** The caption as an SVG of exactly `widthPx` x `heightPx`, its text block in the middle. */
export function captionSvg(
  layout: CaptionLayout,
  style: CaptionStyle,
  size: { widthPx: number; heightPx: number },
): string {
  const look = looks[style]
  const em = layout.fontSizePx
  const topPx = (size.heightPx - layout.lines.length * layout.lineHeightPx) / 2
  const text = directed(layout.lines)
    .map((line, index) =>
      textElement(line, {
        xPx: size.widthPx / 2,
        baselinePx: topPx + (index + 0.5) * layout.lineHeightPx + HALF_CAPITAL_EM * em,
        sizePx: em,
        font: captionFonts[style],
      }),
    )
    .join('')
  const content = 'box' in look ? boxed(text, look.box, em, size) : outlined(text, look, em, size)
  return svgDocument(size.widthPx, size.heightPx, content)
}

/** Fonts of a style for resvg; Inter is the default so that unknown characters fall back from it. */
export function resvgOptions(style: CaptionStyle): ResvgRenderOptions {
  const font = captionFonts[style]
  return { font: { loadSystemFonts: false, fontFiles: font.files, defaultFontFamily: font.family } }
}

function boxed(text: string, box: Box, em: number, size: { widthPx: number; heightPx: number }): string {
  const rect = `<rect width="${size.widthPx}" height="${size.heightPx}" rx="${px(box.radiusEm * em)}" fill="#000" fill-opacity="${box.opacity}"/>`
  return `${rect}<g fill="#fff" text-anchor="middle">${text}</g>`
}

function outlined(
  text: string,
  look: { outlineEm: number; shadow: Shadow },
  em: number,
  size: { widthPx: number; heightPx: number },
): string {
  const { blurEm, offsetEm, opacity } = look.shadow
  // Half of a stroke falls inside the glyph, where paint-order hides it under the fill.
  const stroke = `stroke-width="${px(2 * look.outlineEm * em)}" stroke-linejoin="round" text-anchor="middle"`
  const blur = `<filter id="soft" filterUnits="userSpaceOnUse" x="0" y="0" width="${size.widthPx}" height="${size.heightPx}"><feGaussianBlur stdDeviation="${px(blurEm * em)}"/></filter>`
  const shadow = `<g filter="url(#soft)" opacity="${opacity}"><g transform="translate(0 ${px(offsetEm * em)})" fill="#000" stroke="#000" ${stroke}>${text}</g></g>`
  return `${blur}${shadow}<g fill="#fff" stroke="#101010" paint-order="stroke" ${stroke}>${text}</g>`
}

export function textElement(
  line: string,
  at: { xPx: number; baselinePx: number; sizePx: number; font: CaptionFont },
): string {
  const attributes = `x="${px(at.xPx)}" y="${px(at.baselinePx)}" font-family="${at.font.family}" font-weight="${at.font.weight}" font-size="${px(at.sizePx)}"`
  return `<text ${attributes}>${escapeXml(line)}</text>`
}

/**
 * resvg lays every line out from the left. The lines of a text that is mostly of a right-to-left script are
 * embedded as right-to-left (UAX #9, rule X2), or their full stops would stand at their start; the majority
 * decides, because a cue may begin in the middle of a sentence with a foreign name.
 */
export function directed(lines: readonly string[]): string[] {
  const letters = lines.join('').match(/\p{L}/gu) ?? []
  const rightToLeft = letters.filter((letter) => RIGHT_TO_LEFT_LETTER.test(letter))
  if (rightToLeft.length * 2 <= letters.length) return [...lines]
  return lines.map((line) => `${RIGHT_TO_LEFT_EMBEDDING}${line}${POP_DIRECTION}`)
}

const svgDocument = (widthPx: number, heightPx: number, content: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${widthPx}" height="${heightPx}">${content}</svg>`

const px = (value: number): string => value.toFixed(2)

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
