import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { excerpt } from './excerpt.ts'

describe('excerpt', () => {
  test.each([
    ['whole if it fits', 'The sea was  calm.', 20, 'The sea was calm.'],
    ['whole sentences', 'The sea was calm. The boat came in late.', 30, 'The sea was calm.'],
    [
      'to the end of a clause',
      'When the boat came in, nobody was waiting for it',
      30,
      'When the boat came in…',
    ],
    ['to the end of a word', 'The boat came in very late that evening', 20, 'The boat came in…'],
    ['a word that is too long, between characters', 'Donaudampfschifffahrt', 6, 'Donau…'],
    ['no half of a pair', '🎉🎉🎉🎉', 6, '🎉🎉…'],
    ['a text without spaces', '今日は天気がとてもいいですね', 6, '今日は天気…'],
    ['no tags', '<emphasis>The</emphasis> sea.', 10, 'The sea.'],
    ['nothing where there is no room', 'sea', 0, ''],
  ])('%s', (_name, text, maxChars, expected) => expect(excerpt(text, maxChars)).toBe(expected))

  test('is never too long, never ill-formed, and but for its ending a beginning of the text', () => {
    const text = fc.oneof(
      fc.lorem({ mode: 'sentences', maxCount: 5 }),
      fc.string({ unit: 'grapheme', maxLength: 60 }),
    )
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 80 }), (whole, maxChars) => {
        const cut = excerpt(whole, maxChars)
        expect(cut.length).toBeLessThanOrEqual(maxChars)
        if (whole.isWellFormed()) expect(cut.isWellFormed()).toBe(true)
        const line = whole.replace(/\s+/gu, ' ').trim()
        expect(line.startsWith(cut) || line.startsWith(cut.replace(/…$/u, ''))).toBe(true)
      }),
      { seed: 1 },
    )
  })
})
