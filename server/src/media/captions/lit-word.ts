import type { OverlayRaster } from '../kernel/overlay.ts'
import type { Box } from '../text/sheet.ts'
import type { TextRange } from '../text/typesetter.ts'

/** A caption with those parts of it lit that lie in some boxes: the rest is `plain`, pixel by pixel. */
export function lightUp(plain: OverlayRaster, lit: OverlayRaster, boxes: readonly Box[]): OverlayRaster {
  const { widthPx, heightPx } = plain
  const rgba = new Uint8Array(plain.rgba)
  for (const { x, y, widthPx: boxWidthPx, heightPx: boxHeightPx } of boxes) {
    const [left, right] = [clamp(x, widthPx), clamp(x + boxWidthPx, widthPx)]
    for (let row = clamp(y, heightPx); row < clamp(y + boxHeightPx, heightPx); row++) {
      const [from, to] = [(row * widthPx + left) * 4, (row * widthPx + right) * 4]
      rgba.set(lit.rgba.subarray(from, to), from)
    }
  }
  return { ...plain, rgba }
}

const clamp = (value: number, size: number): number => Math.min(size, Math.max(0, Math.round(value)))

/** Where the letters of a range of one text stand in another that differs from it in white space alone. */
export function sameLetters({ from, to }: TextRange, text: string, other: string): TextRange {
  const letters = (part: string) => part.replace(/\s/gu, '').length
  const [before, within] = [letters(text.slice(0, from)), letters(text.slice(from, to))]
  const places = Array.from(other.matchAll(/\S/g), ({ index }) => index)
  return { from: places[before] ?? other.length, to: (places[before + within - 1] ?? other.length - 1) + 1 }
}
