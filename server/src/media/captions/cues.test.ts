import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { TimedWord } from '../audio/narration.ts'
import { readingWidth } from '../text/reading-width.ts'
import { breakUnits } from '../text/units.ts'
import { cuesFromWords } from './cues.ts'

/** Speaks at a steady pace: 60 ms a letter, with pauses after punctuation as a narrator makes them. */
function spoken(text: string): TimedWord[] {
  let nowSec = 0.3
  return text.split(' ').map((word) => {
    const startSec = nowSec
    const endSec = startSec + 0.08 + 0.06 * word.length
    nowSec = endSec + (/[.!?]$/.test(word) ? 0.45 : word.endsWith(',') ? 0.2 : 0.02)
    return { text: word, startSec, endSec }
  })
}

const textsOf = (text: string, maxCharsPerLine: number, maxLines: 1 | 2 = 2) =>
  cuesFromWords(spoken(text), { maxCharsPerLine, maxLines, fps: 30 }).map((cue) => cue.text)

describe('cuesFromWords, as a reader sees it', () => {
  const morning =
    'Every morning the city wakes before the light does, and the first trams draw silver lines along the river. ' +
    'What they found surprised them. The forest was cooling the streets by almost three degrees.'

  it('cuts at the ends of sentences and clauses and balances its lines', () => {
    expect(textsOf(morning, 42)).toEqual([
      'Every morning the city\nwakes before the light does,',
      'and the first trams draw\nsilver lines along the river.',
      'What they found surprised them.',
      'The forest was cooling the\nstreets by almost three degrees.',
    ])
  })

  it('keeps to shorter lines for a portrait picture, and to one line where asked', () => {
    for (const text of textsOf(morning, 26)) {
      for (const line of text.split('\n')) expect(readingWidth(line)).toBeLessThanOrEqual(26)
    }
    expect(textsOf('What they found surprised them all in the end.', 30, 1)).toEqual([
      'What they found surprised',
      'them all in the end.',
    ])
  })

  it('does not take a title, an initial or a lower-case continuation for the end of a sentence', () => {
    expect(textsOf('Then Dr. Smith and J. Doe met at five p.m. today.', 42)).toEqual([
      'Then Dr. Smith and J. Doe\nmet at five p.m. today.',
    ])
  })

  it('joins sentences too short to stand alone', () => {
    expect(textsOf('Why? Nobody knew.', 42)).toEqual(['Why? Nobody knew.'])
  })

  it('never bridges a long pause', () => {
    const words = [
      { text: 'One', startSec: 0, endSec: 0.4 },
      { text: 'two', startSec: 2, endSec: 2.4 },
    ]
    expect(cuesFromWords(words, { maxCharsPerLine: 42, fps: 25 })).toMatchObject([
      { startUs: 0, endUs: 1_000_000, text: 'One' },
      { startUs: 2_000_000, endUs: 3_000_000, text: 'two' },
    ])
  })

  it('sets a word longer than a line alone and uncut', () => {
    expect(textsOf('see Donaudampfschifffahrtsgesellschaft now', 20)).toEqual([
      'see',
      'Donaudampfschifffahrtsgesellschaft',
      'now',
    ])
  })
})

describe('cuesFromWords, in scripts without spaces', () => {
  const sentence = (text: string, endSec: number) => [{ text, startSec: 0, endSec }]
  const options = { maxCharsPerLine: 24, fps: 25 }
  const textsIn = (words: TimedWord[]) => cuesFromWords(words, options).map((cue) => cue.text)

  it('breaks Chinese between words, twelve characters to a line of 24, closing marks with their word', () => {
    expect(textsIn(sentence('每天早晨，城市在光到来之前醒来，第一批电车沿着河流画出银线。', 8))).toEqual([
      '每天早晨，城市在\n光到来之前醒来，',
      '第一批电车沿着\n河流画出银线。',
    ])
  })

  it('keeps Japanese particles with their word and closing marks with their sentence', () => {
    expect(textsIn(sentence('毎朝、街は光よりも先に目を覚ます。', 4))).toEqual([
      '毎朝、街は光よりも\n先に目を覚ます。',
    ])
  })

  it('puts no space between Chinese words that a voice names one by one', () => {
    const words = ['每天', '早晨，', '城市', '醒来。'].map((text, index) => ({
      text,
      startSec: index * 0.4,
      endSec: index * 0.4 + 0.4,
    }))
    expect(textsIn(words)).toEqual(['每天早晨，城市醒来。'])
  })

  it('keeps the spaces of Thai and Korean, and counts no mark above or below a letter', () => {
    expect(textsIn(sentence('ที่นี่', 1).concat({ text: 'น้ำใจ', startSec: 1, endSec: 2 }))).toEqual(['ที่นี่ น้ำใจ'])
    expect(textsIn(sentence('매일', 1).concat({ text: '아침', startSec: 1, endSec: 2 }))).toEqual([
      '매일 아침',
    ])
  })
})

describe('cuesFromWords, word by word', () => {
  it('tells where each word stands in the text, and when it is heard', () => {
    const [cue] = cuesFromWords(spoken('Every morning the city — wakes.'), { maxCharsPerLine: 20, fps: 25 })
    const words = cue?.words?.map(({ from, to }) => cue.text.slice(from, to))
    expect(cue?.text).toBe('Every morning\nthe city — wakes.')
    expect(words).toEqual(['Every', 'morning', 'the', 'city', '—', 'wakes.'])
    expect(cue?.words?.[1]).toEqual({ from: 6, to: 13, startUs: 700_000, endUs: 1_200_000 })
  })

  it('gives the parts of a word without spaces their share of its time', () => {
    const [cue] = cuesFromWords([{ text: '城市醒来', startSec: 1, endSec: 2 }], {
      maxCharsPerLine: 42,
      fps: 25,
    })
    expect(cue?.words).toEqual([
      { from: 0, to: 2, startUs: 1_000_000, endUs: 1_500_000 },
      { from: 2, to: 4, startUs: 1_500_000, endUs: 2_000_000 },
    ])
  })
})

describe('cuesFromWords, in time', () => {
  const oneWord = (endSec: number) => [{ text: 'Hello-there-everyone.', startSec: 1.013, endSec }]

  it('starts at the nearest frame and lingers a little after the last word', () => {
    const [cue] = cuesFromWords(oneWord(3), { maxCharsPerLine: 42, fps: 25 })
    expect(cue).toMatchObject({ startUs: 1_000_000, endUs: 3_400_000 })
  })

  it('shows a short cue long enough to read it, and a slow one no longer than the limit', () => {
    const durationOf = (endSec: number) => {
      const [cue] = cuesFromWords(oneWord(endSec), { maxCharsPerLine: 42, fps: 25 })
      return ((cue?.endUs ?? 0) - (cue?.startUs ?? 0)) / 1_000_000
    }
    expect(durationOf(1.1)).toBe(1.08)
    expect(durationOf(20)).toBe(6)
  })

  it('ends with the video', () => {
    const [cue] = cuesFromWords(oneWord(3), { maxCharsPerLine: 42, fps: 25, endSec: 3.2 })
    expect(cue?.endUs).toBe(3_200_000)
  })

  it('stays until the next cue where the gap would only flicker', () => {
    const words = [
      { text: 'First sentence here.', startSec: 0, endSec: 1.5 },
      { text: 'Second sentence here.', startSec: 2, endSec: 3.5 },
    ]
    const cues = cuesFromWords(words, { maxCharsPerLine: 42, fps: 25 })
    expect(cues.map((cue) => [cue.startUs, cue.endUs])).toEqual([
      [0, 2_000_000],
      [2_000_000, 3_920_000],
    ])
  })
})

describe('cuesFromWords, whatever is said', () => {
  const repeatable = { seed: 7 }
  const word = fc.record({
    text: fc.oneof(
      fc.stringMatching(/^[\p{L}\p{N}'"(]{1,14}[.,;:!?—]?$/u),
      fc.constantFrom('每天早晨，城市醒来。', '街は光よりも', 'ทุกเช้าเมืองตื่น', '👩‍👩‍👧', 'مدينة'),
    ),
    lengthSec: fc.double({ min: 0.05, max: 1.2, noNaN: true }),
    gapSec: fc.oneof(fc.constant(0), fc.double({ min: 0, max: 2, noNaN: true })),
  })
  const speech = fc.array(word, { maxLength: 80 }).map((drawn) => {
    let nowSec = 0
    return drawn.map(({ text, lengthSec, gapSec }): TimedWord => {
      const startSec = nowSec + gapSec
      nowSec = startSec + lengthSec
      return { text, startSec, endSec: nowSec }
    })
  })
  const settings = fc.record({
    fps: fc.constantFrom(24, 25, 30, 60),
    maxCharsPerLine: fc.integer({ min: 16, max: 42 }),
    maxLines: fc.constantFrom<1 | 2>(1, 2),
  })

  it('shows every letter exactly once and in order, in lines that fit, and knows its words', () => {
    fc.assert(
      fc.property(speech, settings, (words, options) => {
        const cues = cuesFromWords(words, options)
        const letters = (text: string) => text.replace(/\s/gu, '').normalize('NFC')
        expect(letters(cues.map((cue) => cue.text).join(''))).toBe(
          letters(words.map(({ text }) => text).join('')),
        )
        for (const cue of cues) {
          const spokenOf = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '')
          const named = cue.words?.map(({ from, to }) => cue.text.slice(from, to)).join('') ?? ''
          expect(spokenOf(named)).toBe(spokenOf(cue.text))
        }
        for (const { text } of cues) {
          const lines = text.split('\n')
          expect(lines.length).toBeLessThanOrEqual(options.maxLines)
          // A single word may be longer than a line: it is never cut here.
          const broken = lines.filter((line) => breakUnits(line).length > 1)
          for (const line of broken) expect(readingWidth(line)).toBeLessThanOrEqual(options.maxCharsPerLine)
        }
      }),
      repeatable,
    )
  })

  it('lies on frames, moves forward, never overlaps, and starts within half a frame of its first word', () => {
    fc.assert(
      fc.property(speech, settings, (words, options) => {
        const cues = cuesFromWords(words, options)
        const frameUs = 1_000_000 / options.fps
        let shownUntilUs = 0
        for (const cue of cues) {
          for (const us of [cue.startUs, cue.endUs]) {
            expect(Math.abs(us / frameUs - Math.round(us / frameUs))).toBeLessThan(0.001)
          }
          expect(Math.abs(cue.startUs - (cue.words?.[0]?.startUs ?? 0))).toBeLessThanOrEqual(frameUs / 2 + 1)
          expect(cue.startUs).toBeGreaterThanOrEqual(shownUntilUs)
          expect(cue.endUs).toBeGreaterThan(cue.startUs)
          expect(cue.endUs - cue.startUs).toBeLessThanOrEqual(6_000_000)
          shownUntilUs = cue.endUs
        }
      }),
      repeatable,
    )
  })

  it('yields a frame, never a word, when two cues begin at the same moment', () => {
    const words = ['One.', 'Two.'].map((text) => ({ text: text.repeat(8), startSec: 1, endSec: 1 }))
    const cues = cuesFromWords(words, { maxCharsPerLine: 33, maxLines: 1, fps: 25 })
    expect(cues.map((cue) => cue.startUs)).toEqual([1_000_000, 1_040_000])
  })
})
