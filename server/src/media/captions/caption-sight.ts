import type { OverlayRaster } from '../kernel/overlay.ts'

/** How a caption is told from whatever is behind it: the luma it has where it differs from what was there before. */
export interface CaptionPattern {
  /** Where to look, in pixels of the picture; all even. */
  box: { x: number; y: number; widthPx: number; heightPx: number }
  /** Places in the box, row by row. */
  places: Uint32Array
  /** The luma expected at each, less the mean of all. */
  lumas: Float64Array
}

/** Luma of an unknown picture. */
const UNKNOWN = 128
/** Steps of luma that make a difference. */
const CONTRAST = 48
/** Fewer differing pixels prove nothing. */
const LEAST_PIXELS = 24
/** Of the correlation of what is seen with what is expected: 1 is the caption, pictures without it stay under 0.4. */
const SEEN = 0.6

/** What tells a caption from the one before it, or from none; null where nothing does, such as the same text twice. */
export function captionPattern(caption: OverlayRaster, before: OverlayRaster | null): CaptionPattern | null {
  const { x, y, widthPx, heightPx } = caption
  const places: number[] = []
  const lumas: number[] = []
  for (let place = 0; place < widthPx * heightPx; place++) {
    const [column, row] = [x + (place % widthPx), y + Math.floor(place / widthPx)]
    const luma = lumaAt(caption, column, row)
    if (Math.abs(luma - (before ? lumaAt(before, column, row) : UNKNOWN)) < CONTRAST) continue
    places.push(place)
    lumas.push(luma)
  }
  if (places.length < LEAST_PIXELS) return null
  const mean = lumas.reduce((sum, luma) => sum + luma, 0) / lumas.length
  const centred = Float64Array.from(lumas, (luma) => luma - mean)
  // One even surface cannot be told from a picture's own.
  if (centred.every((luma) => Math.abs(luma) < CONTRAST / 2)) return null
  return { box: { x, y, widthPx, heightPx }, places: Uint32Array.from(places), lumas: centred }
}

/** Whether a caption is there, in the luma of its box. */
export function isSeen({ places, lumas }: CaptionPattern, box: Uint8Array): boolean {
  let [sum, squares, common, expected] = [0, 0, 0, 0]
  for (const [index, place] of places.entries()) {
    const [luma, wanted] = [box[place] ?? 0, lumas[index] ?? 0]
    sum += luma
    squares += luma * luma
    common += luma * wanted
    expected += wanted * wanted
  }
  const spread = squares - (sum * sum) / places.length
  return spread > 0 && common / Math.sqrt(spread * expected) > SEEN
}

/** Rec. 709 luma of a raster over an unknown picture. */
function lumaAt({ x, y, widthPx, heightPx, rgba }: OverlayRaster, column: number, row: number): number {
  const [left, top] = [column - x, row - y]
  if (left < 0 || top < 0 || left >= widthPx || top >= heightPx) return UNKNOWN
  const at = 4 * (top * widthPx + left)
  const luma = 0.2126 * (rgba[at] ?? 0) + 0.7152 * (rgba[at + 1] ?? 0) + 0.0722 * (rgba[at + 2] ?? 0)
  const opacity = (rgba[at + 3] ?? 0) / 255
  return luma * opacity + UNKNOWN * (1 - opacity)
}
