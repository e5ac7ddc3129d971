import { describe, expect, test } from 'vitest'
import { carryTags } from './ssml.ts'
import { countWords, isSpeakable, stripTags, tokens } from './words.ts'

describe('tokens', () => {
  test('are what stands between spaces, with its punctuation', () => {
    expect(tokens(' "One," two -\n\nthree… ')).toEqual(['"One,"', 'two', '-', 'three…'])
  })
  test('do not contain SSML: a pause parts words, an emphasis does not', () => {
    expect(
      tokens(
        'One.<break time="1s"/>Two <emphasis>won</emphasis>derful <say-as interpret-as="date">2</say-as>',
      ),
    ).toEqual(['One.', 'Two', 'wonderful', '2'])
  })
  test('keep angle brackets that are no SSML', () => {
    expect(stripTags('a < b > c, <3, <pre>, <subway>')).toBe('a < b > c, <3, <pre>, <subway>')
  })
})

test.each([
  ['en', 'One - two, <break time="3s"/> three!', 3],
  ['ja', '今日は天気です。', 4],
  ['th', 'สวัสดีครับ', 2],
  ['en', '🎉 ...', 0],
  ['not a tag', 'one two', 2],
])('countWords in %s: %s', (language, text, count) => expect(countWords(text, language)).toBe(count))

test('isSpeakable: a letter or a digit that is not inside a tag', () => {
  expect(['a', '٣', '雨', '<break time="1s"/>', '🎉', ' - '].map(isSpeakable)).toEqual([
    true,
    true,
    true,
    false,
    false,
    false,
  ])
})

describe('carryTags', () => {
  test('closes an element at the end of a part and opens it again in the next', () => {
    expect(
      carryTags(['<prosody rate="slow">One.', 'Two <emphasis>big.', '</emphasis></prosody> End.']),
    ).toEqual([
      '<prosody rate="slow">One.</prosody>',
      '<prosody rate="slow">Two <emphasis>big.</emphasis></prosody>',
      '<prosody rate="slow"><emphasis></emphasis></prosody> End.',
    ])
  })
  test('leaves whole elements, empty ones and those without a partner', () => {
    const parts = ['<emphasis>One</emphasis><break/>', '</prosody> two <emphasis>', 'three']
    expect(carryTags(parts)).toEqual(parts)
  })
})
