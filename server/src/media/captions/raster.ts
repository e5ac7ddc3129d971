import { Resvg } from '@resvg/resvg-js'
import type { CaptionCue, CaptionStyle } from '../timeline.ts'
import { bottomMarginPx, layOutCaption, MAX_WIDTH_SHARE, nominalFontSizePx } from './caption-layout.ts'
import { captionSvg, lineWidthEm, marginsEm, resvgOptions } from './caption-svg.ts'

/** A caption as pixels: where its picture lies on the frame, and its straight (not premultiplied) RGBA. */
export interface CaptionRaster {
  /** Even, as are `y`, `widthPx` and `heightPx`, so that 4:2:0 chroma needs no half samples. */
  x: number
  y: number
  widthPx: number
  heightPx: number
  /** `widthPx * heightPx * 4` bytes, row by row. */
  rgba: Uint8Array
}

/** Size of the whole picture, both even, and how its captions look. */
export interface RasterOptions {
  widthPx: number
  heightPx: number
  style: CaptionStyle
}

/**
 * Draws one caption for burning in: centred near the foot of the picture, scaled to it, never wider than 86 %
 * of it. Uses only fonts shipped by npm; synchronous and free of shared state, so it runs in worker threads.
 * A text without anything visible gives a transparent picture of 2 x 2.
 */
export function rasteriseCue(cue: CaptionCue, options: RasterOptions): CaptionRaster {
  const margins = marginsEm(options.style)
  const nominalPx = nominalFontSizePx(options.widthPx, options.heightPx)
  const layout = layOutCaption(
    cue.text.split('\n').map(printable).filter(Boolean),
    {
      widthPx: options.widthPx,
      heightPx: options.heightPx,
      // Two pixels for rounding the picture up to an even width.
      maxTextWidthPx: options.widthPx * MAX_WIDTH_SHARE - 2 * margins.xEm * nominalPx - 2,
    },
    (line) => lineWidthEm(line, options.style),
  )
  if (layout.textWidthPx === 0) return { x: 0, y: 0, widthPx: 2, heightPx: 2, rgba: new Uint8Array(16) }
  const em = layout.fontSizePx
  const widthPx = evenUp(layout.textWidthPx + 2 * margins.xEm * em)
  const heightPx = evenUp(layout.lines.length * layout.lineHeightPx + 2 * margins.yEm * em)
  const svg = captionSvg(layout, options.style, { widthPx, heightPx })
  return {
    x: evenDown((options.widthPx - widthPx) / 2),
    y: evenDown(options.heightPx - bottomMarginPx(options.widthPx, options.heightPx) - heightPx),
    widthPx,
    heightPx,
    rgba: straightAlpha(new Resvg(svg, resvgOptions(options.style)).render().pixels),
  }
}

/** XML 1.0 knows no control characters and no lone surrogates; white space of any kind counts as one space. */
export const printable = (line: string): string =>
  line
    .toWellFormed()
    .replace(/\s+/gu, ' ')
    .replace(/[\p{Cc}\ufffe\uffff]/gu, '')
    .trim()

const evenUp = (value: number): number => Math.ceil(value / 2) * 2
const evenDown = (value: number): number => Math.floor(value / 2) * 2

/** resvg paints premultiplied colours; dividing by alpha gives the straight ones. */
export function straightAlpha(premultiplied: Uint8Array): Uint8Array {
  const rgba = new Uint8Array(premultiplied)
  for (let pixel = 0; pixel < rgba.length; pixel += 4) {
    const alpha = rgba[pixel + 3] ?? 0
    if (alpha === 0 || alpha === 255) continue
    for (let channel = pixel; channel < pixel + 3; channel++) {
      rgba[channel] = Math.min(255, Math.round(((rgba[channel] ?? 0) * 255) / alpha))
    }
  }
  return rgba
}
