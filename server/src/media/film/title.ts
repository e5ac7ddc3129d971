import { Resvg } from '@resvg/resvg-js'
import { resvgOptions } from '../captions/caption-svg.ts'
import { straightAlpha } from '../captions/raster.ts'
import type { OverlayRaster } from '../kernel/overlay.ts'
import type { TitleText } from '../timeline.ts'
import { fitTitle, type Line, lineSvg } from './title-text.ts'

interface Size {
  widthPx: number
  heightPx: number
}

/** Where it stands: clear of the margin, of captions below, and of what phone apps lay over the foot. */
const LEFT_SHARE = 0.06
const MAX_WIDTH_SHARE = 0.62
const bottomShare = ({ widthPx, heightPx }: Size): number => (heightPx > widthPx ? 0.34 : 0.24)

const PANEL = { paddingXEm: 0.62, paddingYEm: 0.42, barEm: 0.14, opacity: 0.72, radiusEm: 0.12 }

/** A lower third: title and second line on a dark panel at the left. The picture lies at even places. */
export function drawTitle(title: TitleText, frame: Size): OverlayRaster {
  const em = Math.min(frame.heightPx * 0.05, frame.widthPx * 0.062)
  const lines = fitTitle(title, {
    maxWidthPx: frame.widthPx * MAX_WIDTH_SHARE,
    emPx: em,
    subtitleShare: 0.62,
  })
  const textWidthPx = Math.max(0, ...lines.map((line) => line.widthPx))
  const textHeightPx = lines.reduce((sum, line) => sum + line.heightPx, 0)
  const left = (PANEL.barEm + PANEL.paddingXEm) * em
  const widthPx = evenUp(left + textWidthPx + PANEL.paddingXEm * em)
  const heightPx = evenUp(textHeightPx + 2 * PANEL.paddingYEm * em)
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${widthPx}" height="${heightPx}">`,
    `<rect width="${widthPx}" height="${heightPx}" rx="${PANEL.radiusEm * em}" fill="#0b0e14" fill-opacity="${PANEL.opacity}"/>`,
    `<rect width="${PANEL.barEm * em}" height="${heightPx}" fill="#f2b84b"/>`,
    ...stack(lines, left, PANEL.paddingYEm * em),
    '</svg>',
  ].join('')
  return {
    x: evenDown(frame.widthPx * LEFT_SHARE),
    y: evenDown(frame.heightPx * (1 - bottomShare(frame)) - heightPx),
    widthPx,
    heightPx,
    rgba: straightAlpha(new Resvg(svg, resvgOptions('subtitle')).render().pixels),
  }
}

/** The same raster with every alpha taken down. */
export function faded(raster: OverlayRaster, opacity: number): OverlayRaster {
  if (opacity >= 1) return raster
  const rgba = new Uint8Array(raster.rgba)
  for (let alpha = 3; alpha < rgba.length; alpha += 4) rgba[alpha] = Math.round((rgba[alpha] ?? 0) * opacity)
  return { ...raster, rgba }
}

function* stack(lines: readonly Line[], leftPx: number, topPx: number): Generator<string> {
  let top = topPx
  for (const line of lines) {
    yield lineSvg(line, { xPx: leftPx, topPx: top, anchor: 'start' })
    top += line.heightPx
  }
}

const evenUp = (value: number): number => Math.ceil(value / 2) * 2
const evenDown = (value: number): number => Math.floor(value / 2) * 2
