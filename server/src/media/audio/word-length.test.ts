import { expect, test } from 'vitest'
import { restAfter, spokenSec } from './word-length.ts'

test.each([
  ['word', 'none'],
  ['word,', 'clause'],
  ['—', 'clause'],
  ['“Why?”', 'sentence'],
  ['です。', 'sentence'],
  ['3.5', 'none'],
] as const)('%s: a rest of a %s', (word, rest) => {
  expect(restAfter(word)).toBe(rest)
})

test.each([
  ['a', 'the', 'word', 'strengths', 'photosynthesis'],
  ['USA', 'usability'],
  ['7', '20', '1984'],
  ['café,', 'cafeteria,'],
  ['人', '人々', 'ありがとう'],
  ['дом', 'молоко', 'здравствуйте'],
  ['한', '한국', '대한민국'],
])('longer and longer to say: %s', (...words) => {
  const seconds = words.map(spokenSec)
  expect(seconds).toEqual(seconds.toSorted((a, b) => a - b))
  expect(seconds[0]).toBeGreaterThan(0)
})

test('a rest draws a word out; marks alone take no time', () => {
  expect(spokenSec('home.')).toBeGreaterThan(spokenSec('home'))
  expect([spokenSec('—'), spokenSec('…'), spokenSec('“')]).toEqual([0, 0, 0])
})
