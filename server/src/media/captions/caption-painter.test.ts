import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { drawTitle } from '../film/title.ts'
import type { OverlayRaster } from '../kernel/overlay.ts'
import { Typesetter } from '../text/typesetter.ts'
import type { CaptionStyle } from '../timeline.ts'
import { CaptionPainter } from './caption-painter.ts'

let typesetter: Typesetter
beforeAll(async () => {
  typesetter = await Typesetter.open('sc')
})

const wide = { widthPx: 480, heightPx: 270 }
const tall = { widthPx: 270, heightPx: 480 }
const square = { widthPx: 300, heightPx: 300 }
const styles: CaptionStyle[] = ['subtitle', 'karaoke', 'boxed', 'minimal']

const cueOf = (text: string) => ({ startUs: 0, endUs: 1, text })
const draw = (text: string, picture = wide, style: CaptionStyle = 'subtitle') =>
  new CaptionPainter(typesetter, picture, style).draw(cueOf(text))

type Test = (red: number, green: number, blue: number, alpha: number) => boolean
const isWhite: Test = (red, green, blue, alpha) => Math.min(red, green, blue, alpha) > 250
const isDark: Test = (red, green, blue, alpha) => Math.max(red, green, blue) < 40 && alpha > 120
const isLit: Test = (red, green, blue, alpha) => alpha > 250 && red > 220 && green > 170 && blue < 90

/** The columns of the pixels that pass a test. */
function columns(raster: OverlayRaster, test: Test): number[] {
  const found: number[] = []
  for (let at = 0; at < raster.rgba.length; at += 4) {
    const [red = 0, green = 0, blue = 0, alpha = 0] = raster.rgba.subarray(at, at + 4)
    if (test(red, green, blue, alpha)) found.push((at / 4) % raster.widthPx)
  }
  return found
}
const count = (raster: OverlayRaster, test: Test) => columns(raster, test).length

describe('CaptionPainter', () => {
  it.each(styles)('draws white letters on something dark, in style %s', (style) => {
    const raster = draw('Every morning the city\nwakes before the light does.', wide, style)
    expect(raster.rgba.length).toBe(raster.widthPx * raster.heightPx * 4)
    expect(count(raster, isWhite)).toBeGreaterThan(250)
    expect(count(raster, isDark)).toBeGreaterThan(count(raster, isWhite) / 3)
  })

  it.each([
    { picture: wide, foot: 0.08 },
    { picture: square, foot: 0.08 },
    { picture: tall, foot: 0.18 },
  ])('is centred, even, and $foot of the height above the foot', ({ picture, foot }) => {
    const raster = draw('Two short lines\nof plain text', picture)
    for (const value of [raster.x, raster.y, raster.widthPx, raster.heightPx]) expect(value % 2).toBe(0)
    expect(Math.abs(raster.x + raster.widthPx / 2 - picture.widthPx / 2)).toBeLessThanOrEqual(2)
    const marginPx = picture.heightPx - raster.y - raster.heightPx
    expect(Math.abs(marginPx - picture.heightPx * foot)).toBeLessThanOrEqual(2)
  })

  it('keeps clear of the sides and of titles, whatever the text', () => {
    const title = { text: 'A lower third', subtitle: 'and what it says' }
    const piece = fc.constantFrom('word', 'x'.repeat(90), '每天早晨', 'เมือง', 'שלום', '🎉', '\n', 'မြို့')
    const text = fc.array(piece, { minLength: 1, maxLength: 40 }).map((pieces) => pieces.join(' '))
    const lowerThirds = new Map(
      [wide, tall, square].map((size) => [size, drawTitle(title, size, typesetter)]),
    )
    fc.assert(
      fc.property(
        text,
        fc.constantFrom(wide, tall, square),
        fc.constantFrom(...styles),
        (words, picture, style) => {
          const raster = draw(words, picture, style)
          const side = picture === tall ? 0.11 : 0.07
          expect(raster.widthPx).toBeLessThanOrEqual(picture.widthPx * (1 - 2 * side))
          const { y = 0, heightPx = 0 } = lowerThirds.get(picture) ?? {}
          expect(raster.y).toBeGreaterThanOrEqual(y + heightPx)
          if (/\S/.test(words))
            expect(count(raster, (_red, _green, _blue, alpha) => alpha > 250)).toBeGreaterThan(0)
        },
      ),
      { seed: 5, numRuns: 16 },
    )
  })

  it('scales with the picture', () => {
    const [small, large] = [wide, { widthPx: 1440, heightPx: 810 }].map((picture) =>
      draw('Scale me', picture),
    )
    expect((large?.widthPx ?? 0) / (small?.widthPx ?? 1)).toBeCloseTo(3, 0)
  })

  it('draws markup and control characters as text, or not at all', () => {
    const plain = draw('a b')
    expect(draw('a\u0000\u0007 \tb')).toEqual(plain)
    expect(count(draw('<b>&amp;</text>'), isWhite)).toBeGreaterThan(count(plain, isWhite))
  })

  it.each(['', ' \n ', '\u0007'])('gives an invisible picture for the invisible text %j', (text) => {
    expect(draw(text)).toEqual({ x: 0, y: 0, widthPx: 2, heightPx: 2, rgba: new Uint8Array(16) })
  })

  it('gives straight alpha: the half-transparent edge of black is black', () => {
    const raster = draw('Edge', wide, 'boxed')
    expect(count(raster, (red, _green, _blue, alpha) => alpha < 150 && alpha > 0 && red > 0)).toBe(0)
  })
})

describe('karaoke', () => {
  const cue = cueOf('every morning\nthe city wakes')
  const painter = () => new CaptionPainter(typesetter, wide, 'karaoke')
  const spoken = (word: string) => ({
    from: cue.text.indexOf(word),
    to: cue.text.indexOf(word) + word.length,
  })

  it('lights the word that is spoken, and moves no other pixel', () => {
    const captions = painter()
    const [none, city] = [captions.draw(cue), captions.draw(cue, spoken('city'))]
    expect(count(none, isLit)).toBe(0)
    expect(count(city, isLit)).toBeGreaterThan(30)
    expect({ ...city, rgba: null }).toEqual({ ...none, rgba: null })
    const lit = columns(city, isLit)
    const changed = [...none.rgba.keys()]
      .filter((at) => Math.abs((none.rgba[at] ?? 0) - (city.rgba[at] ?? 0)) > 40)
      .map((at) => Math.floor(at / 4) % city.widthPx)
    expect(Math.min(...changed)).toBeGreaterThanOrEqual(Math.min(...lit) - 2)
    expect(Math.max(...changed)).toBeLessThanOrEqual(Math.max(...lit) + 2)
  })

  it('shows a word alike, however it was come to', () => {
    const captions = painter()
    for (const word of ['every', 'morning', 'the']) captions.draw(cue, spoken(word))
    expect(captions.draw(cue, spoken('wakes'))).toEqual(painter().draw(cue, spoken('wakes')))
  })

  it('goes from right to left where the text does, and lights no letter of the neighbours', () => {
    const hebrew = cueOf('בכל בוקר העיר\nערה')
    const [first = [], second = [], third = []] = [
      [0, 3],
      [4, 8],
      [9, 13],
    ].map(([from = 0, to = 0]) => columns(painter().draw(hebrew, { from, to }), isLit))
    expect(Math.min(...first)).toBeGreaterThan(Math.max(...second))
    expect(Math.min(...second)).toBeGreaterThan(Math.max(...third))
  })

  it('finds the word again where the caption is broken anew', () => {
    const long = cueOf(`${'a rather long line of words '.repeat(3)}here`)
    const lit = columns(painter().draw(long, { from: long.text.length - 4, to: long.text.length }), isLit)
    expect(lit.length).toBeGreaterThan(30)
  })

  it('in other styles is the caption as it always is', () => {
    const boxed = new CaptionPainter(typesetter, wide, 'boxed')
    expect(boxed.draw(cue, spoken('city'))).toEqual(boxed.draw(cue))
  })
})
