import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { splitSentences } from './sentences.ts'

const trimmed = (text: string, language = 'en') =>
  splitSentences(text, language).map((sentence) => sentence.trim())

describe('splitSentences', () => {
  test.each([
    ['Dr. Smith met Mrs. Jones. They talked.', ['Dr. Smith met Mrs. Jones.', 'They talked.']],
    ['Use salt, e.g. Maldon. It helps.', ['Use salt, e.g. Maldon.', 'It helps.']],
    ['It cost 3.50 dollars. Cheap!', ['It cost 3.50 dollars.', 'Cheap!']],
    ['J. R. R. Tolkien wrote it. Then he slept.', ['J. R. R. Tolkien wrote it.', 'Then he slept.']],
    ['George W. Bush spoke. I left.', ['George W. Bush spoke.', 'I left.']],
    ['See Fig. 3 and No. 5. She said no. I agreed.', ['See Fig. 3 and No. 5.', 'She said no.', 'I agreed.']],
    ['He lives in the U.S. He likes it.', ['He lives in the U.S.', 'He likes it.']],
    ['He joined the U.S. Army. At 5 p.m. Monday.', ['He joined the U.S. Army.', 'At 5 p.m. Monday.']],
    ['"Stop!" he said. "Why?"', ['"Stop!" he said.', '"Why?"']],
    ['(It rained.) (It poured.) We stayed.', ['(It rained.)', '(It poured.)', 'We stayed.']],
    ['Wait... what? Oh.', ['Wait... what?', 'Oh.']],
    ['A line that is\nwrapped. Another one.', ['A line that is\nwrapped.', 'Another one.']],
    ['No full stop\n\nA new paragraph', ['No full stop', 'A new paragraph']],
    ['Well done! 🎉', ['Well done! 🎉']],
  ])('English: %s', (text, expected) => expect(trimmed(text)).toEqual(expected))

  test.each([
    [
      'de',
      'Am 3. Oktober kam Dr. Weiß, z.B. mit Tee. Gut.',
      ['Am 3. Oktober kam Dr. Weiß, z.B. mit Tee.', 'Gut.'],
    ],
    ['fr', 'M. Dupont arrive. Il rit.', ['M. Dupont arrive.', 'Il rit.']],
    ['es', 'La Sra. Ruiz llegó. ¿Quién era? ¡Ella!', ['La Sra. Ruiz llegó.', '¿Quién era?', '¡Ella!']],
    ['ja', '明日は雨！「はい。」と言った。終わり。', ['明日は雨！', '「はい。」と言った。', '終わり。']],
    ['zh', '今天下雨。我们在家。', ['今天下雨。', '我们在家。']],
    ['ar', 'هل جاء؟ نعم جاء.', ['هل جاء؟', 'نعم جاء.']],
    ['hi', 'वह आया। वह गया।', ['वह आया।', 'वह गया।']],
  ])('%s: %s', (language, text, expected) => expect(trimmed(text, language)).toEqual(expected))

  test('a pause stays with the sentence before it, a start tag goes with the one it opens', () => {
    expect(splitSentences('One.<break time="1.5s"/> <emphasis>Two</emphasis> is. Three.', 'en')).toEqual([
      'One.<break time="1.5s"/> ',
      '<emphasis>Two</emphasis> is. ',
      'Three.',
    ])
  })

  test('whatever the text and the language tag, the pieces joined are the text', () => {
    const bits = fc.constantFrom(
      '. ',
      '! ',
      ' ',
      '\n',
      '\n\n',
      'Dr. ',
      '「',
      '\ud83d',
      '。',
      '<emphasis>',
      '<break/>',
      '"',
      '🎉',
      'A',
      'b',
    )
    const text = fc
      .array(fc.oneof(bits, fc.string({ unit: 'grapheme', maxLength: 8 })), { maxLength: 40 })
      .map((parts) => parts.join(''))
    const language = fc.constantFrom('en', 'de-AT', 'ja', 'not a tag', '!!')
    fc.assert(
      fc.property(text, language, (whole, tag) => {
        const pieces = splitSentences(whole, tag)
        expect(pieces.join('')).toBe(whole)
        expect(pieces).not.toContain('')
      }),
      { seed: 1 },
    )
  })
})
