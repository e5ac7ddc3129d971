import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { normalize } from './normalize.ts'

describe('normalize', () => {
  test.each([
    ['quotes', '“It’s ‘fine’,” she said', "\"It's 'fine',\" she said"],
    ['an ellipsis', 'Wait…', 'Wait...'],
    ['a dash between clauses', 'one—two', 'one - two'],
    ['a typed dash', 'one -- two--three', 'one - two - three'],
    ['a dash at the end of speech', '“I was—” he said', '"I was -" he said'],
    ['a dash before a minus', 'cold — -5 degrees', 'cold - -5 degrees'],
    ['a dash that opens speech', '—Hola', '- Hola'],
    ['a dash between numbers', '1914–1918', '1914-1918'],
    ['an option of a command', 'use --verbose', 'use --verbose'],
    ['spaces', 'a\u00a0b\u3000c  d\t\te', 'a b c d e'],
    ['line ends', 'a \r\n b\r\n\r\n\r\n\r\nc\rd', 'a\nb\n\nc\nd'],
    ['invisible characters', '\ufeffso\u00adft\u200bly\u0000\u0007', 'softly'],
    ['decomposed letters', 'cafe\u0301', 'café'],
    [
      'HTML',
      '<p>one <b class="x">two</b><br>three</p><!-- no --><script>no()</script>',
      '<p>one two\nthree</p>',
    ],
    ['curly quotes in a tag', 'one <break time=“1s”/> two', 'one <break time="1s"/> two'],
  ])('straightens %s', (_name, text, expected) => expect(normalize(text)).toBe(expected))

  test.each([
    '3 < 4 and 5 > 4',
    'R&D <3',
    'x <y> z',
    '👩‍👩‍👧 می‌روم',
    'one <emphasis level="strong">two</emphasis>',
  ])('leaves alone: %s', (text) => expect(normalize(text)).toBe(text))

  test('letters and digits stay, in their order, and a second time changes nothing', () => {
    const words = (text: string) =>
      text
        .normalize('NFC')
        .match(/[\p{L}\p{N}]/gu)
        ?.join('') ?? ''
    const bits = fc.constantFrom(
      '—',
      '–',
      '--',
      '…',
      '“',
      '”',
      '’',
      ' ',
      '\u00a0',
      '\r\n',
      '\n\n\n',
      '\t',
      '1',
      'é',
      '-',
      '.',
    )
    const text = fc
      .array(fc.oneof(bits, fc.string({ maxLength: 6 })), { maxLength: 40 })
      .map((parts) => parts.join('').replace(/[<>]/gu, ''))
    fc.assert(
      fc.property(text, (raw) => {
        const once = normalize(raw)
        expect(words(once)).toBe(words(raw))
        expect(normalize(once)).toBe(once)
      }),
      { seed: 1 },
    )
  })
})
