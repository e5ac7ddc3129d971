import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cuesFromText } from './cues-from-text.ts'

const second = 1_000_000
const cuesOf = (text: string, lengthSec: number) =>
  cuesFromText(text, { startUs: 2 * second, endUs: (2 + lengthSec) * second, fps: 25, maxCharsPerLine: 31 })

describe('cuesFromText', () => {
  it('is one caption in one line or two, for all of the time', () => {
    expect(cuesOf('The first trams', 5)).toEqual([
      { startUs: 2 * second, endUs: 7 * second, text: 'The first trams' },
    ])
    expect(cuesOf('The first trams draw silver lines.', 5)).toMatchObject([
      { text: 'The first trams\ndraw silver lines.' },
    ])
  })

  it('is several one after the other where it is longer, each for as long as it is long', () => {
    const text =
      'Every morning the city wakes before the light does. The first trams draw silver lines along the river.'
    const cues = cuesOf(text, 10)
    expect(cues).toEqual([
      {
        startUs: 2 * second,
        endUs: 7 * second,
        text: 'Every morning the city\nwakes before the light does.',
      },
      {
        startUs: 7 * second,
        endUs: 12 * second,
        text: 'The first trams draw silver\nlines along the river.',
      },
    ])
  })

  it('is one, set smaller, where the time does not suffice', () => {
    const text = 'word '.repeat(40).trim()
    expect(cuesOf(text, 2)).toEqual([{ startUs: 2 * second, endUs: 4 * second, text }])
  })

  it('is nothing for nothing', () => {
    expect(cuesOf(' \n ', 5)).toEqual([])
    expect(cuesOf('text', 0)).toEqual([])
  })

  it('keeps every letter, fills the time without gap or overlap, and lies on frames', () => {
    const text = fc.array(fc.constantFrom('word', 'longer,', 'end.', '每天早晨，', 'x'), {
      minLength: 1,
      maxLength: 60,
    })
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 30 }), (words, lengthSec) => {
        const cues = cuesOf(words.join(' '), lengthSec)
        const letters = (all: string) => all.replace(/\s/g, '')
        expect(letters(cues.map((cue) => cue.text).join(''))).toBe(letters(words.join('')))
        expect(cues[0]?.startUs).toBe(2 * second)
        expect(cues.at(-1)?.endUs).toBe((2 + lengthSec) * second)
        for (const [index, cue] of cues.entries()) {
          expect(cue.startUs).toBe(cues[index - 1]?.endUs ?? 2 * second)
          expect(cue.startUs % 40_000).toBe(0)
        }
      }),
      { seed: 9 },
    )
  })
})
