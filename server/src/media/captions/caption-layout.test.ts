import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readingWidth } from '../text/reading-width.ts'
import { layOutCaption, lineCharacters, nominalFontSizePx } from './caption-layout.ts'

/** A typewriter: every character half an em wide. */
const typewriter = (line: string) => readingWidth(line) / 2
/** Its band is 522 pixels wide, of which 520 hold 20 characters of 26 pixels. */
const picture = { widthPx: 607, heightPx: 1080 * 1.1 }
const noMargins = { xEm: 0, yEm: 0 }
const layOut = (...lines: string[]) =>
  layOutCaption(lines, { widthPx: 912, heightPx: 911 }, noMargins, typewriter)
const linesOf = (...lines: string[]) => layOut(...lines).lines

describe('layOutCaption', () => {
  // A band of 784 - 2 pixels, at 43.7 pixels an em, holds 35 characters.
  it('leaves lines that fit alone', () => {
    expect(linesOf('these are just thirty-five letters!', 'and a second line')).toEqual([
      'these are just thirty-five letters!',
      'and a second line',
    ])
  })

  it('breaks lines that do not fit anew, in as few balanced lines as it takes', () => {
    expect(linesOf('these are a few words that are too wide for one')).toEqual([
      'these are a few words',
      'that are too wide for one',
    ])
    expect(
      linesOf('here are two lines of text that', 'are much too wide, and which need three lines'),
    ).toEqual(['here are two lines of text', 'that are much too wide,', 'and which need three lines'])
  })

  it('leaves no word alone on a line that could have company', () => {
    expect(linesOf('one two three four five six seven eight')).toEqual([
      'one two three four',
      'five six seven eight',
    ])
    expect(linesOf(`${'some words '.repeat(6)}end`)).toEqual([
      'some words some words',
      'some words some words',
      'some words some words end',
    ])
  })

  it('breaks scripts without spaces between their words', () => {
    expect(linesOf('每天早晨城市在光到来之前醒来第一批电车沿着河流画出银线')).toEqual([
      '每天早晨城市在光到来之前醒来',
      '第一批电车沿着河流画出银线',
    ])
  })

  it('shrinks a word that is a little too wide and cuts one that is far too wide', () => {
    const shrunk = layOut('x'.repeat(44))
    expect(shrunk.lines).toEqual(['x'.repeat(44)])
    expect(shrunk.textWidthPx).toBeLessThanOrEqual(782.4)
    expect(linesOf('x'.repeat(66))).toEqual(['x'.repeat(33), 'x'.repeat(33)])
  })

  it('cuts between graphemes, never inside one', () => {
    const family = '👩‍👩‍👧'
    for (const line of linesOf(family.repeat(40))) expect(line.length % family.length).toBe(0)
  })

  it('keeps the nominal size where nothing is too wide', () => {
    expect(layOut('short').fontSizePx).toBe(nominalFontSizePx({ widthPx: 912, heightPx: 911 }))
  })

  it('gives letters that stand on one another more room', () => {
    expect(layOut('မြို့').lineHeightPx).toBeGreaterThan(1.15 * layOut('city').lineHeightPx)
  })

  it('never loses or reorders text, and always fits', () => {
    const piece = fc.constantFrom(
      'a',
      'word',
      'comma,',
      'x'.repeat(50),
      '每天早晨，城市',
      'เมืองตื่น',
      '「街」',
      '🎉',
    )
    const lines = fc.array(
      fc.array(piece, { minLength: 1, maxLength: 12 }).map((words) => words.join(' ')),
      {
        minLength: 1,
        maxLength: 5,
      },
    )
    const sizes = fc.constantFrom(
      { widthPx: 1920, heightPx: 1080 },
      { widthPx: 1080, heightPx: 1920 },
      picture,
    )
    fc.assert(
      fc.property(lines, sizes, fc.double({ min: 0, max: 0.6, noNaN: true }), (given, size, margin) => {
        const layout = layOutCaption(given, size, { xEm: margin, yEm: margin }, typewriter)
        const letters = (all: readonly string[]) => all.join('').replace(/\s/gu, '')
        expect(letters(layout.lines)).toBe(letters(given))
        expect(layout.lines.length).toBeLessThanOrEqual(4)
        const em = layout.fontSizePx
        expect(layout.textWidthPx + 2 * margin * em).toBeLessThanOrEqual(size.widthPx * 0.86)
        expect(layout.lines.length * layout.lineHeightPx + 2 * margin * em).toBeLessThanOrEqual(
          size.heightPx * 0.18,
        )
      }),
      { seed: 3 },
    )
  })
})

describe('lineCharacters', () => {
  it('is 42 on a wide picture and fewer on a narrow one', () => {
    expect([lineCharacters(1920, 1080), lineCharacters(1080, 1080), lineCharacters(1080, 1920)]).toEqual([
      42, 31, 24,
    ])
  })
})
