import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { tokens } from '../../core/text/words.ts'
import { cutScript } from '../../providers/adapters/local-text/cut.ts'
import { readBeats } from './beats.ts'
import { script } from './planning.testkit.ts'

describe('beats from cut points', () => {
  const words = fc.array(
    fc.constantFrom('the', 'lamp', 'burned', 'out', 'Mr.', '3.5', '<break/>', '海は静か。'),
    {
      minLength: 1,
      maxLength: 12,
    },
  )
  const text = fc
    .array(words, { minLength: 0, maxLength: 5 })
    .map((sentences) => sentences.map((sentence) => `${sentence.join(' ')}. `).join('\n\n'))
  const request = fc.record({
    sections: fc
      .array(text, { minLength: 1, maxLength: 4 })
      .map((texts) => texts.map((each, index) => ({ id: `s${index}`, title: null, text: each }))),
    granularity: fc.constantFrom('sentence' as const, 'paragraph' as const, 'section' as const),
    maxBeats: fc.constant(null),
    language: fc.constantFrom('en', 'ja'),
  })

  test('any that are taken cover the words of the script, whole and in order', () => {
    fc.assert(
      fc.property(request, fc.array(fc.integer({ min: -1, max: 30 }), { maxLength: 12 }), (asked, points) => {
        const pieces = cutScript(asked)
        const opening = pieces.flatMap(({ opensSection }, index) => (opensSection ? [index + 1] : []))
        const sorted = [...new Set([...opening, ...points])].sort((a, b) => a - b)
        const cut = (firsts: number[]) =>
          readBeats(
            asked,
            pieces,
            firsts.map((first) => ({ first, title: 'Some title', summary: 'A sentence.' })),
          )
        const whole = tokens(asked.sections.map((section) => section.text).join('\n\n'))
        for (const reading of [
          cut(points),
          cut(sorted),
          cut(sorted.filter((at) => at > 0 && at <= pieces.length)),
        ]) {
          if ('problems' in reading) continue
          expect(reading.plan.flatMap((made) => tokens(made.text))).toEqual(whole)
        }
        const within = sorted.filter((at) => at > 0 && at <= pieces.length)
        expect('plan' in cut(within)).toBe(pieces.length > 0)
      }),
    )
  })

  const pieces = cutScript({ ...script, maxBeats: null })
  const reading = (...firsts: number[]) =>
    readBeats(
      script,
      pieces,
      firsts.map((first) => ({ first, title: 'Some title', summary: 'A sentence.' })),
    )

  test('belong to the section they begin in', () => {
    expect(reading(1, 2, 3)).toMatchObject({
      plan: [
        { id: 'b1', sectionId: 's1', text: 'The lamp burned for a century.' },
        { id: 'b2', sectionId: 's1', text: 'Nobody lived near it.' },
        { id: 'b3', sectionId: 's2', text: 'Then the sea took the stairs. The keeper stayed.' },
      ],
    })
  })

  test.each([
    ['late', [2, 3], 'The first beat must begin with piece 1.'],
    ['out of order', [1, 3, 3], 'Beat 3 must begin after beat 2.'],
    ['beyond the end', [1, 3, 9], 'Beat 3 begins after the last piece, 4.'],
    ['too many', [1, 2, 3, 4], 'There are 4 beats; at most 3 are wanted.'],
    ['over a border', [1, 2], 'A beat must begin with each of the pieces 3.'],
    ['none', [], 'The first beat must begin with piece 1.'],
  ])('%s are refused', (_what, firsts, problem) => {
    expect(reading(...firsts)).toMatchObject({ problems: expect.arrayContaining([problem]) })
  })

  test('titles and summaries have something to say, and not too much', () => {
    const cut = (title: string, summary: string) =>
      readBeats({ ...script, maxBeats: 1 }, pieces, [{ first: 1, title, summary }])
    expect(cut('…', 'A sentence.')).toHaveProperty('problems')
    expect(cut('A title', '')).toHaveProperty('problems')
    expect(cut('one two three four five six seven eight nine ten eleven', 'A sentence.')).toHaveProperty(
      'problems',
    )
    expect(cut('A title', 'A sentence.')).toHaveProperty('plan')
  })
})
