import { describe, expect, it } from 'vitest'
import type { CaptionStyle } from '../timeline.ts'
import { MAX_WIDTH_SHARE } from './caption-layout.ts'
import { type CaptionRaster, rasteriseCue } from './raster.ts'

const wide = { widthPx: 1280, heightPx: 720 }
const tall = { widthPx: 720, heightPx: 1280 }
const styles: CaptionStyle[] = ['subtitle', 'boxed', 'minimal']

const draw = (text: string, options: { widthPx: number; heightPx: number; style?: CaptionStyle }) =>
  rasteriseCue({ startUs: 0, endUs: 1, text }, { style: 'subtitle', ...options })

/** Counts pixels by a test of red, green, blue and alpha. */
function count(
  raster: CaptionRaster,
  test: (red: number, green: number, blue: number, alpha: number) => boolean,
) {
  let hits = 0
  for (let at = 0; at < raster.rgba.length; at += 4) {
    const [red = 0, green = 0, blue = 0, alpha = 0] = raster.rgba.subarray(at, at + 4)
    if (test(red, green, blue, alpha)) hits++
  }
  return hits
}
const whitePixels = (raster: CaptionRaster) =>
  count(raster, (red, green, blue, alpha) => Math.min(red, green, blue, alpha) > 250)

/** Share of opaque white in each of `parts` columns of equal width. */
function inkByColumn(raster: CaptionRaster, parts: number): number[] {
  const ink = new Array<number>(parts).fill(0)
  for (let pixel = 0; pixel < raster.rgba.length / 4; pixel++) {
    if ((raster.rgba[pixel * 4] ?? 0) < 250 || (raster.rgba[pixel * 4 + 3] ?? 0) < 250) continue
    const part = Math.floor(((pixel % raster.widthPx) * parts) / raster.widthPx)
    ink[part] = (ink[part] ?? 0) + 1
  }
  return ink
}

describe('rasteriseCue', () => {
  it.each(styles)('draws white letters on something dark, in style %s', (style) => {
    const raster = draw('Every morning the city\nwakes before the light does.', { ...wide, style })
    expect(raster.rgba.length).toBe(raster.widthPx * raster.heightPx * 4)
    expect(whitePixels(raster)).toBeGreaterThan(3000)
    const dark = count(raster, (red, green, blue, alpha) => Math.max(red, green, blue) < 40 && alpha > 120)
    expect(dark).toBeGreaterThan(whitePixels(raster) / 3)
  })

  it.each([
    { picture: wide, bottomShare: 0.08 },
    { picture: tall, bottomShare: 0.18 },
  ])('is centred, even, and $bottomShare of the height above the foot', ({ picture, bottomShare }) => {
    const raster = draw('Two short lines\nof plain text', picture)
    for (const value of [raster.x, raster.y, raster.widthPx, raster.heightPx]) expect(value % 2).toBe(0)
    expect(Math.abs(raster.x + raster.widthPx / 2 - picture.widthPx / 2)).toBeLessThanOrEqual(2)
    const marginPx = picture.heightPx - raster.y - raster.heightPx
    expect(Math.abs(marginPx - picture.heightPx * bottomShare)).toBeLessThanOrEqual(2)
  })

  it.each([
    { name: 'lines made for another picture', text: 'Every morning the city wakes before\nthe light does' },
    { name: 'one enormous word', text: 'x'.repeat(200) },
    { name: 'many words in one line', text: 'word '.repeat(60) },
    { name: 'many lines', text: 'line\n'.repeat(12) },
  ])('keeps within 86 % of the width and half of the height: $name', ({ text }) => {
    for (const picture of [
      { widthPx: 640, heightPx: 360 },
      { widthPx: 360, heightPx: 640 },
    ]) {
      for (const style of styles) {
        const raster = draw(text, { ...picture, style })
        expect(raster.widthPx).toBeLessThanOrEqual(picture.widthPx * MAX_WIDTH_SHARE)
        expect(raster.heightPx).toBeLessThan(picture.heightPx / 2)
        expect(whitePixels(raster)).toBeGreaterThan(0)
      }
    }
  })

  it('scales with the picture', () => {
    const [small, large] = [640, 1920].map((widthPx) =>
      draw('Scale me', { widthPx, heightPx: (widthPx / 16) * 9 }),
    )
    expect((large?.widthPx ?? 0) / (small?.widthPx ?? 1)).toBeCloseTo(3, 0)
  })

  it.each([
    ['Greek', 'Ωραίος'],
    ['Cyrillic', 'Поэзия'],
    ['Hebrew', 'שלוםבו'],
    ['Arabic', 'المدينة'],
    ['accented Latin', 'Žluťoučký'],
  ])('has glyphs for %s', (_, text) => {
    // U+2FFFE is no character, so a font can only answer with its box for missing glyphs.
    const missing = draw('\u{2fffe}'.repeat([...text].length), wide)
    const raster = draw(text, wide)
    expect(whitePixels(raster)).toBeGreaterThan(100)
    expect(inkByColumn(raster, 12)).not.toEqual(inkByColumn(missing, 12))
    const letters = [...text].map((letter) => inkByColumn(draw(letter, wide), 6).join())
    expect(new Set(letters).size).toBeGreaterThan(3)
  })

  it('puts the full stop of a right-to-left line at its left end', () => {
    const ink = inkByColumn(draw('שלום עולם ..........', wide), 10)
    const [left = 0, right = 0] = [ink.slice(0, 4), ink.slice(6)].map((part) => part.reduce((a, b) => a + b))
    expect(left).toBeGreaterThan(0)
    expect(right).toBeGreaterThan(2 * left)
  })

  it('draws markup and control characters as text, or not at all', () => {
    const plain = draw('a b', wide)
    expect(draw('a\u0000\u0007 \tb', wide)).toEqual(plain)
    expect(whitePixels(draw('<b>&amp;</text>', wide))).toBeGreaterThan(whitePixels(plain))
  })

  it.each(['', ' \n ', '\u0007'])('gives an invisible picture for the invisible text %j', (text) => {
    expect(draw(text, wide)).toEqual({ x: 0, y: 0, widthPx: 2, heightPx: 2, rgba: new Uint8Array(16) })
  })

  it('gives straight alpha: the half-transparent edge of black is black, of white white', () => {
    const raster = draw('Edge', { ...wide, style: 'boxed' })
    expect(count(raster, (red, _green, _blue, alpha) => alpha < 150 && alpha > 0 && red > 0)).toBe(0)
  })
})
