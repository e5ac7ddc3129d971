import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { tokens } from '../../../core/text/words.ts'
import {
  type Beat,
  type BeatsRequest,
  type CallContext,
  type ImagePromptsRequest,
  ProviderError,
} from '../../port.ts'
import { localText } from './index.ts'

const context: CallContext = { attemptKey: 'test', signal: new AbortController().signal, log: () => {} }
const { beats: beatsCall, imagePrompts: promptsCall } = localText.text

async function findBeats(request: Partial<BeatsRequest> & Pick<BeatsRequest, 'sections'>): Promise<Beat[]> {
  if (beatsCall.style !== 'fast') throw new Error('local-text answers at once')
  const whole = { granularity: 'paragraph' as const, maxBeats: null, language: 'en', ...request }
  return (await beatsCall.generate(whole, context)).result
}

async function writePrompts(
  request: Partial<ImagePromptsRequest> & Pick<ImagePromptsRequest, 'beats'>,
): Promise<string[]> {
  if (promptsCall.style !== 'fast') throw new Error('local-text answers at once')
  const whole = { sections: [], template: null, scriptTitle: null, language: 'en', ...request }
  return (await promptsCall.generate(whole, context)).result
}

const section = (text: string, title: string | null = null, id = 's1') => ({ id, title, text })
const titlesOf = async (text: string, language = 'en') =>
  (await findBeats({ sections: [section(text)], granularity: 'sentence', language })).map(
    ({ title }) => title,
  )

describe('beats', () => {
  const sections = [
    section(
      'The sea was calm that day and nobody sailed out. A gull cried.\n\nThen it rained.\n\nThe boats lay in the harbour and the men mended their nets.',
      'Calm',
      's1',
    ),
    section('In the night the storm came over the black island. Waves broke.', null, 's2'),
  ]

  test.each([
    ['section', ['s1', 's2']],
    ['paragraph', ['s1', 's1', 's2']],
    ['sentence', ['s1', 's1', 's1', 's1', 's2', 's2']],
  ] as const)(
    'one for each %s; a very short paragraph goes with the next one',
    async (granularity, expected) => {
      const beats = await findBeats({ sections, granularity })
      expect(beats.map(({ sectionId }) => sectionId)).toEqual(expected)
      expect(beats.map(({ id }) => id)).toEqual(expected.map((_, index) => `b${index + 1}`))
    },
  )

  test('too many: the shortest neighbours are joined, across sections only when nothing else is left', async () => {
    const three = await findBeats({ sections, granularity: 'sentence', maxBeats: 3 })
    expect(three.map(({ sectionId }) => sectionId)).toEqual(['s1', 's1', 's2'])
    const [only, ...others] = await findBeats({ sections, granularity: 'sentence', maxBeats: 1 })
    expect(others).toEqual([])
    expect(tokens(only?.text ?? '')).toEqual(sections.flatMap(({ text }) => tokens(text)))
  })

  test('a section gives its title to its first beat, unless the title only numbers it', async () => {
    const [first, second] = await findBeats({ sections })
    expect(first?.title).toBe('Calm')
    expect(second?.title).not.toBe('Calm')
    const [numbered] = await findBeats({ sections: [section('The red boat sank.', 'Chapter 2')] })
    expect(numbered?.title).toBe('Red boat sank')
  })

  test.each([
    ['Forty gulls sat on the white roof of the old mill.', 'White roof'],
    ['The sailors dropped both anchors.', 'Sailors dropped both anchors'],
    ['She wiped the salt from the windows.', 'Salt from the windows'],
    ['At dawn the sea lay flat and silver.', 'Sea lay flat and silver'],
    ['Stop!', 'Stop'],
  ])('headlines are phrases or short clauses: %s', async (text, expected) =>
    expect(await titlesOf(text)).toEqual([expected]),
  )

  test.each([
    ['de', 'Dann kam der große Sturm.', 'Der große Sturm'],
    ['fr', "Une famille garda le phare de l'île noire.", "Phare de l'île noire"],
    ['es', 'Una familia cuidó el faro de la isla.', 'Faro de la isla'],
    ['ja', '灯台の島に家族が住んでいた。', '灯台の島'],
  ])('headlines in %s: %s', async (language, text, expected) =>
    expect(await titlesOf(text, language)).toEqual([expected]),
  )

  test('the summary is a whole sentence of the beat where one fits, and never longer than 160 characters', async () => {
    const [beat] = await findBeats({
      sections: [section('It was so. The keeper lit the great lamp in the tower. And?')],
    })
    expect(beat?.summary).toBe('The keeper lit the great lamp in the tower.')
    const [long] = await findBeats({
      sections: [section(`The keeper ${'walked along the shore, '.repeat(30)}home.`)],
    })
    expect(long?.summary.length).toBeLessThanOrEqual(160)
  })

  test('SSML tags are no part of a beat', async () => {
    const [beat] = await findBeats({
      sections: [section('The <emphasis>great</emphasis> lamp.<break time="1s"/>It burned.')],
    })
    expect(beat?.text).toBe('The great lamp. It burned.')
  })

  test('a script that is too long is refused', async () => {
    await expect(findBeats({ sections: [section('word '.repeat(12_001))] })).rejects.toThrow(ProviderError)
  })
})

describe('any script', () => {
  const word = fc.oneof(
    fc.constantFrom(
      'the',
      'storm',
      'Nell',
      'of',
      '雨が降る。',
      'شارع',
      '👩‍👩‍👧',
      'Dr.',
      '"No!"',
      'şehir',
      'ครับ',
      '<break/>',
      '-',
      '3.5',
      "l'île",
    ),
    fc.string({ unit: 'grapheme', maxLength: 6 }).map((text) => text.replace(/[<>]/gu, '')),
  )
  const text = fc
    .array(fc.tuple(word, fc.constantFrom(' ', ' ', ' ', '. ', '! ', '\n\n')), {
      minLength: 1,
      maxLength: 60,
    })
    .map((pairs) => pairs.flat().join(''))
  const request = fc.record({
    sections: fc
      .array(text, { minLength: 1, maxLength: 4 })
      .map((texts) =>
        texts.map((body, index) => section(body, index % 2 ? 'The title' : null, `s${index + 1}`)),
      ),
    granularity: fc.constantFrom('sentence' as const, 'paragraph' as const, 'section' as const),
    maxBeats: fc.option(fc.integer({ min: 1, max: 6 })),
    language: fc.constantFrom('en', 'de', 'fr', 'ja', 'ar', 'tr', 'th', 'not a tag'),
  })

  // Scripts without spaces are cut inside a token, so only their characters can be compared.
  test('keeps every word, once and in order, in at most as many beats as asked', async () => {
    await fc.assert(
      fc.asyncProperty(request, async (asked) => {
        const beats = await findBeats(asked)
        const spaced = !asked.sections.some(({ text: body }) => /[。ครับ]/u.test(body))
        const seam = spaced ? ' ' : ''
        expect(beats.flatMap((beat) => tokens(beat.text)).join(seam)).toBe(
          asked.sections.flatMap((each) => tokens(each.text)).join(seam),
        )
        expect(beats.length).toBeLessThanOrEqual(asked.maxBeats ?? Number.POSITIVE_INFINITY)
      }),
      { seed: 1 },
    )
  })

  test('gives the same beats and prompts every time; none is empty, and prompts differ', async () => {
    await fc.assert(
      fc.asyncProperty(request, async (asked) => {
        const beats = await findBeats(asked)
        expect(await findBeats(asked)).toEqual(beats)
        const prompts = await writePrompts({ beats, language: asked.language })
        expect(await writePrompts({ beats, language: asked.language })).toEqual(prompts)
        expect(prompts).toHaveLength(beats.length)
        expect(new Set(prompts).size).toBe(prompts.length)
        for (const beat of beats) {
          expect(beat.title.trim()).not.toBe('')
          expect(beat.title.length).toBeLessThanOrEqual(80)
          expect(beat.summary.trim()).not.toBe('')
          expect(beat.summary.length).toBeLessThanOrEqual(160)
        }
      }),
      { seed: 1 },
    )
  })
})

describe('image prompts', () => {
  const script = [
    section('The keeper lit the lamp on the island. A ship came in at midnight.', 'The storm', 's1'),
    section('At dawn the sea lay flat. The lighthouse stood in the sun.', null, 's2'),
  ]

  test('are filled from the template where there is one', async () => {
    const beats = await findBeats({ sections: script, granularity: 'section' })
    const template = '{script.title} / {section.title} / {beat.title}: {beat.text}'
    expect((await writePrompts({ beats, sections: script, template, scriptTitle: 'The lamp' }))[0]).toBe(
      `The lamp / The storm / The storm: ${script[0]?.text}`,
    )
    const [long] = await writePrompts({ beats, template: '{beat.text} '.repeat(80) })
    expect(long?.length).toBeLessThanOrEqual(4_000)
  })

  test('an unknown placeholder is refused for good', async () => {
    const beats = await findBeats({ sections: script })
    await expect(writePrompts({ beats, template: '{beat.mood}' })).rejects.toMatchObject({
      submission: 'rejected',
    })
  })

  test('tell title, summary, setting and view of the beat in the one style of the script', async () => {
    const beats = await findBeats({ sections: script, granularity: 'section' })
    const prompts = await writePrompts({ beats })
    expect(prompts[0]).toMatch(/^The storm\. The keeper lit the lamp on the island\./u)
    expect(prompts[0]).toContain('By the sea, at night, in a storm.')
    expect(prompts[1]).toContain('By the sea, early in the morning.')
    const styles = prompts.map((prompt) => /storybook illustration.*$/u.exec(prompt)?.[0])
    expect(new Set(styles).size).toBe(1)
  })

  test('beats of your own need no text', async () => {
    const beat = { id: 'b1', sectionId: 's1', title: 'Red boat', summary: 'A red boat at sea', text: '' }
    expect((await writePrompts({ beats: [beat] }))[0]).toMatch(
      /^Red boat\. A red boat at sea\. By the sea\./u,
    )
  })
})
