import { describe, expect, it } from 'vitest'
import { layOutCaption, lineCharacters, nominalFontSizePx } from './caption-layout.ts'

/** A typewriter: every character half an em wide. */
const typewriter = (line: string) => line.length / 2
const picture = { widthPx: 1920, heightPx: 1080, maxTextWidthPx: 520 }
const linesOf = (...lines: string[]) => layOutCaption(lines, picture, typewriter).lines

describe('layOutCaption', () => {
  // 520 px hold 20 characters of 26 px.
  it('leaves lines that fit alone', () => {
    expect(linesOf('twenty characters ok', 'and a second line')).toEqual([
      'twenty characters ok',
      'and a second line',
    ])
  })

  it('breaks lines that do not fit anew, in as few balanced lines as it takes', () => {
    expect(linesOf('these words are too wide for one')).toEqual(['these words are', 'too wide for one'])
    expect(linesOf('here are two lines of text', 'which need three lines')).toEqual([
      'here are two lines',
      'of text which',
      'need three lines',
    ])
  })

  it('shrinks a word that is a little too wide and cuts one that is far too wide', () => {
    const shrunk = layOutCaption(['x'.repeat(25)], picture, typewriter)
    expect(shrunk.lines).toEqual(['x'.repeat(25)])
    expect(shrunk.fontSizePx).toBeCloseTo(520 / 12.5)
    expect(linesOf('x'.repeat(38))).toEqual(['x'.repeat(19), 'x'.repeat(19)])
  })

  it('cuts between graphemes, never inside one', () => {
    const family = '👩‍👩‍👧'
    for (const line of linesOf(family.repeat(12))) expect(line.length % family.length).toBe(0)
  })

  it('keeps the nominal size where nothing is too wide', () => {
    expect(layOutCaption(['short'], picture, typewriter).fontSizePx).toBe(nominalFontSizePx(1920, 1080))
  })
})

describe('lineCharacters', () => {
  it('is 42 on a wide picture and fewer on a narrow one', () => {
    expect([lineCharacters(1920, 1080), lineCharacters(1080, 1080), lineCharacters(1080, 1920)]).toEqual([
      42, 31, 26,
    ])
  })
})
