import { expect, test } from 'vitest'
import { wordsOf } from './words.ts'

/** A tenth of a second for each of these characters. */
const each = (characters: string[]) => ({
  characters,
  character_start_times_seconds: characters.map((_, index) => index / 10),
  character_end_times_seconds: characters.map((_, index) => (index + 1) / 10),
})

test('words last from their first character to their last, punctuation included', () => {
  expect(wordsOf('No, he  did.', each([...'No, he  did.']))).toEqual([
    { text: 'No,', startSec: 0, endSec: 0.3 },
    { text: 'he', startSec: 0.4, endSec: 0.6 },
    { text: 'did.', startSec: 0.8, endSec: 1.2 },
  ])
})

test('white space may be missing or different, and a character may be two units long', () => {
  expect(wordsOf(' A\n🎈 b ', each(['A', ' ', '🎈', ' ', 'b']))?.map(({ text }) => text)).toEqual([
    ...['A', '🎈', 'b'],
  ])
})

test('times never run backwards', () => {
  const alignment = {
    characters: ['a', ' ', 'b'],
    character_start_times_seconds: [0, 0.5, 0.4],
    character_end_times_seconds: [0.5, 0.5, 0.3],
  }
  expect(wordsOf('a b', alignment)).toEqual([
    { text: 'a', startSec: 0, endSec: 0.5 },
    { text: 'b', startSec: 0.5, endSec: 0.5 },
  ])
})

test.each([
  ['other characters', each([...'No, she did.'])],
  ['too few', each([...'No, he'])],
  ['no end times', { ...each([...'No, he did.']), character_end_times_seconds: [] }],
])('%s: no words rather than wrong ones', (_, alignment) => {
  expect(wordsOf('No, he did.', alignment)).toBeNull()
})
