import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readFountain } from './read-fountain.ts'
import { storyboardOf } from './shown.testkit.ts'

const momentsOf = (text: string) => readFountain(text, 'en').scenes.flatMap(({ moments }) => moments)
const speechesOf = (text: string) =>
  momentsOf(text).flatMap((moment) => (moment.kind === 'speech' ? [[moment.character, moment.text]] : []))

describe('Fountain', () => {
  test.each([
    ['a forced heading, action and character', '.LIMBO\n\n!MARA\n\n@McAvoy\nHi.', [['McAvoy', 'Hi.']]],
    [
      'dual dialogue',
      'MARA\nYes!\n\nLEO ^\nNo!',
      [
        ['MARA', 'Yes!'],
        ['LEO', 'No!'],
      ],
    ],
    [
      'parentheticals within a speech',
      'MARA\n(low)\nTwo minutes.\n(beat)\nNo more.',
      [
        ['MARA', 'Two minutes.'],
        ['MARA', 'No more.'],
      ],
    ],
    ['a song that opens a speech', 'MARA\n~La la\n~la', [['MARA', 'La la la']]],
    [
      'emphasis, and marks that are meant',
      'MARA\nIt is *so* **very** _late_ \\*here\\*.',
      [['MARA', 'It is so very late *here*.']],
    ],
    [
      'comments and notes',
      'MARA\nWait. [[really?]] /* not this\n\nLEO\nnor this */ Go.',
      [['MARA', 'Wait. Go.']],
    ],
    ['a speech with a gap of two spaces', 'MARA\nOne.\n  \nTwo.', [['MARA', 'One. Two.']]],
    ['extensions', "MARA (CONT'D)\nGo on.", [['MARA', 'Go on.']]],
    [
      'lines ended as on other machines',
      'MARA\r\nHello.\r\n\r\nLEO\rBye.',
      [
        ['MARA', 'Hello.'],
        ['LEO', 'Bye.'],
      ],
    ],
    ['transitions', 'CUT TO:\n\n> FADE OUT.\n\nMARA\nBye.', [['MARA', 'Bye.']]],
  ])('reads %s', (_what, text, speeches) => {
    expect(speechesOf(text)).toEqual(speeches)
  })

  test('a heading that has no room around it is a heading all the same', () => {
    const { scenes } = readFountain('INT. CAR - DAY\nThey drive.\nEXT. ROAD - CONTINUOUS\nIt rains.', 'en')
    expect(
      scenes.map(({ heading, place, timeOfDay, moments }) => [heading, place, timeOfDay, moments.length]),
    ).toEqual([
      ['INT. CAR - DAY', 'Car', 'day', 1],
      ['EXT. ROAD - CONTINUOUS', 'Road', 'day', 1],
    ])
  })

  test('the title page is no scene, and what follows it without a gap is', () => {
    const story = readFountain('Title: _**The Lamp**_\nAuthor: Us\nMARA\nHello.', 'en')
    expect(story.title).toBe('The Lamp')
    expect(story.scenes.flatMap(({ moments }) => moments)).toMatchObject([{ kind: 'speech', text: 'Hello.' }])
  })

  test('a synopsis is the scene’s summary', () => {
    expect(readFountain('INT. ROOM - DAY\n\n= Mara finds the key.\n\nA room.', 'en').scenes[0]?.summary).toBe(
      'Mara finds the key.',
    )
  })
})

const word = fc.stringMatching(/^[a-z]{1,9}$/)
const sentence = fc.array(word, { minLength: 1, maxLength: 40 }).map((words) => `${words.join(' ')}.`)
const cue = fc.constantFrom('MARA', 'OLD TOBIAS', 'LEO (V.O.)', "VERA (CONT'D)", '@McAvoy', 'GUARD #2')
const speech = fc.record({
  cue,
  how: fc.option(fc.constantFrom('(whispering)', '(to Leo)'), { nil: null }),
  lines: fc.array(sentence, { minLength: 1, maxLength: 4 }),
})
const block = fc.oneof(
  speech.map((said) => ({
    said,
    text: [said.cue, ...(said.how ? [said.how] : []), ...said.lines].join('\n'),
  })),
  fc
    .oneof(
      sentence.map((text) => `The ${text}`),
      fc.constantFrom(
        'INT. ROOM - NIGHT',
        'EXT. SEA - DAWN',
        'CUT TO:',
        '> FADE OUT.',
        '= A synopsis.',
        '# Act',
        '===',
      ),
      fc.constantFrom('MARA (30s), a tall woman, runs.', '[[a note]]', '/* a comment */', '> THE END <'),
    )
    .map((text) => ({ said: null, text })),
)

const tokensOf = (texts: readonly string[]) => texts.join(' ').split(/\s+/u).filter(Boolean)

test('whatever else a screenplay holds, nothing that is said is lost or changes places or speakers', () => {
  const blocks = fc.array(block, { minLength: 1, maxLength: 25 })
  const density = fc.constantFrom('low' as const, 'medium' as const, 'high' as const)
  const most = fc.option(fc.integer({ min: 1, max: 4 }), { nil: null })
  fc.assert(
    fc.property(blocks, density, most, (written, shotDensity, maxScenes) => {
      const text = written.map((each) => each.text).join('\n\n')
      const { scenes } = storyboardOf({ type: 'fountain', text }, { shotDensity, maxScenes })
      const lines = scenes.flatMap(({ shots }) => shots.flatMap(({ dialogue }) => dialogue))
      const said = written.flatMap((each) => (each.said ? [each.said] : []))
      expect(tokensOf(lines.map((line) => line.text))).toEqual(tokensOf(said.flatMap((each) => each.lines)))
      const speakers = lines.flatMap(({ character, text: spoken }) =>
        tokensOf([spoken]).map(() => character.toLowerCase()),
      )
      const cues = said.flatMap((each) =>
        tokensOf(each.lines).map(() => each.cue.replace(/^@|\s*\(.*$/gu, '').toLowerCase()),
      )
      expect(speakers).toEqual(cues)
    }),
    { numRuns: 150 },
  )
})

test('any text at all is read, by either reader, and every shot has something to show', () => {
  const odd = fc.constantFrom(
    'INT. ',
    'MARA',
    '\n\n',
    '\n',
    '(',
    ')',
    '*',
    '_',
    '~',
    '> ',
    ' <',
    '/*',
    '*/',
    '[[',
    '^',
    '"',
    '. ',
    '  ',
    '夜の海。',
    'Mara ran. ',
    '@',
    '!',
    '#',
  )
  const text = fc
    .array(fc.oneof(odd, fc.string({ unit: 'binary', maxLength: 8 })), { maxLength: 60 })
    .map((all) => all.join(''))
  fc.assert(
    fc.property(text, fc.constantFrom('text' as const, 'fountain' as const), (source, type) => {
      const { scenes } = storyboardOf({ type, text: source })
      for (const { heading, shots } of scenes) {
        expect(heading).not.toBe('')
        expect(shots.length).toBeGreaterThan(0)
        for (const { prompt, durationSec, dialogue } of shots) {
          expect(prompt.trim()).not.toBe('')
          expect(durationSec).toBeGreaterThanOrEqual(2)
          expect(
            dialogue.every(
              (line) => line.character !== '' && line.character.length <= 100 && line.text !== '',
            ),
          ).toBe(true)
        }
      }
    }),
    { numRuns: 300 },
  )
})

test.each([
  ['spaces', ' '],
  ['stars', '*'],
  ['comments that never end', '/*'],
  ['brackets', '('],
  ['arrows', '>a<'],
  ['capitals', 'A '],
  ['cues', '\n\nA\nb'],
  ['headings', '\n\nINT. A - DAY'],
])('a hundred thousand characters of %s take no longer than a story', (_what, unit) => {
  const text = unit.repeat(Math.ceil(100_000 / unit.length))
  expect(() => storyboardOf({ type: 'fountain', text: `MARA${text}` })).not.toThrow()
})
