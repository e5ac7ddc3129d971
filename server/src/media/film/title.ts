import type { OverlayRaster } from '../kernel/overlay.ts'
import { titleFootPx } from '../safe-area.ts'
import { layUnder, roundedBox } from '../text/backing.ts'
import type { Colour } from '../text/sheet.ts'
import type { Typesetter } from '../text/typesetter.ts'
import type { TitleText } from '../timeline.ts'
import { drawPart, fitTitle } from './title-text.ts'

interface Size {
  widthPx: number
  heightPx: number
}

/** Where it stands: clear of the margin, and above the captions. */
const LEFT_SHARE = 0.06
const MAX_WIDTH_SHARE = 0.62

const PANEL = { paddingXEm: 0.62, paddingYEm: 0.42, radiusEm: 0.12, colour: [11, 14, 20, 0.72] as Colour }
const BAR = { widthEm: 0.14, colour: [242, 184, 75, 1] as Colour }

/** A lower third: title and second line on a dark panel at the left. The picture lies at even places. */
export function drawTitle(title: TitleText, frame: Size, typesetter: Typesetter): OverlayRaster {
  const em = Math.min(frame.heightPx * 0.05, frame.widthPx * 0.062)
  const room = { maxWidthPx: frame.widthPx * MAX_WIDTH_SHARE, emPx: em, subtitleShare: 0.62 }
  const parts = fitTitle(title, { ...room, align: 'left' }, typesetter)
  const textWidthPx = Math.max(0, ...parts.map((part) => part.widthPx))
  const textHeightPx = parts.reduce((sum, part) => sum + part.heightPx, 0)
  const left = (BAR.widthEm + PANEL.paddingXEm) * em
  const widthPx = evenUp(left + textWidthPx + PANEL.paddingXEm * em)
  const heightPx = evenUp(textHeightPx + 2 * PANEL.paddingYEm * em)
  const sheet = typesetter.sheet(widthPx, heightPx)
  sheet.box({ x: 0, y: 0, widthPx: BAR.widthEm * em, heightPx }, BAR.colour)
  let top = PANEL.paddingYEm * em
  for (const part of parts) {
    drawPart(sheet, part, { x: left, y: top, widthPx: widthPx - left })
    top += part.heightPx
  }
  const rgba = sheet.pixels()
  sheet.close()
  layUnder(rgba, roundedBox(widthPx, heightPx, PANEL.radiusEm * em), PANEL.colour)
  return {
    x: evenDown(frame.widthPx * LEFT_SHARE),
    y: evenDown(frame.heightPx - titleFootPx(frame) - heightPx),
    widthPx,
    heightPx,
    rgba,
  }
}

/** The same raster with every alpha taken down. */
export function faded(raster: OverlayRaster, opacity: number): OverlayRaster {
  if (opacity >= 1) return raster
  const rgba = new Uint8Array(raster.rgba)
  for (let alpha = 3; alpha < rgba.length; alpha += 4) rgba[alpha] = Math.round((rgba[alpha] ?? 0) * opacity)
  return { ...raster, rgba }
}

const evenUp = (value: number): number => Math.ceil(value / 2) * 2
const evenDown = (value: number): number => Math.floor(value / 2) * 2
