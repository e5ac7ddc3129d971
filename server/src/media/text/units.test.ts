import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { breakUnits, breakUnitsOf, joinUnits } from './units.ts'

const unitsOf = (text: string) => breakUnits(text).map((unit) => unit.text)

describe('breakUnits', () => {
  it('takes what stands between spaces, marks included', () => {
    expect(unitsOf('  “Every   morning,” she\nsaid.')).toEqual(['“Every', 'morning,”', 'she', 'said.'])
  })

  it('divides Chinese by its dictionary, and begins no line with a closing mark', () => {
    expect(unitsOf('每天早晨，城市（北京）醒来。')).toEqual(['每天', '早晨，', '城市', '（北京）', '醒来。'])
  })

  it('keeps Japanese endings and particles with their word, small kana and quotes where they belong', () => {
    expect(unitsOf('街は光よりも先に目を覚ます。')).toEqual(['街は', '光よりも', '先に', '目を', '覚ます。'])
    expect(unitsOf('「それは『始まり』」')).toEqual(['「それは', '『始まり』」'])
  })

  it('divides Thai, which has no spaces between words, and Khmer where the writer marked it', () => {
    expect(unitsOf('ทุกเช้าเมืองตื่น ก่อน')).toEqual(['ทุก', 'เช้า', 'เมือง', 'ตื่น', 'ก่อน'])
    expect(unitsOf('ទីក្រុង\u200bភ្ញាក់')).toEqual(['ទីក្រុង', 'ភ្ញាក់'])
  })

  it('leaves Korean to its spaces, and Latin words inside other scripts whole', () => {
    expect(unitsOf('매일 아침')).toEqual(['매일', '아침'])
    expect(unitsOf('用iPhone拍')).toEqual(['用', 'iPhone', '拍'])
  })

  it('loses and moves nothing but white space, whatever the text', () => {
    const pieces = fc.constantFrom(
      'word',
      'a,',
      '（',
      '每天',
      '街は',
      '。',
      'ー',
      'เช้า',
      '\u200b',
      ' ',
      '\n',
      '👩‍👩‍👧',
      '$5',
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string({ unit: 'grapheme' }))), (parts) => {
        const letters = (text: string) => text.replace(/[\s\u200b]/gu, '')
        expect(letters(joinUnits(breakUnits(parts.join(''))))).toBe(letters(parts.join('')))
      }),
      { seed: 11 },
    )
  })
})

describe('breakUnitsOf', () => {
  const joined = (...lines: string[]) => joinUnits(breakUnitsOf(lines).flat())

  it('joins lines by a space, where the script has any', () => {
    expect(joined('Every morning', 'the city')).toBe('Every morning the city')
    expect(joined('每天早晨，', '城市醒来')).toBe('每天早晨，城市醒来')
    expect(joined('用', 'iPhone')).toBe('用 iPhone')
  })
})
