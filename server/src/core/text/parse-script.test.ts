import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { EmptyScriptError, type ParseOptions, parseScript, type Segment } from './parse-script.ts'
import { tokens } from './words.ts'

const options: ParseOptions = { normalize: true, segment: 'section', language: 'en' }
const by = (segment: Segment): ParseOptions => ({ ...options, segment })
const markdown = (text: string, given = options) => parseScript({ type: 'markdown', text }, given)
const plain = (text: string, given = options) => parseScript({ type: 'text', text }, given)
const outline = ({ sections }: ReturnType<typeof parseScript>) =>
  sections.map(({ title, text }) => [title, text])

describe('Markdown', () => {
  const story =
    '# The lamp\n\nBefore all.\n\n## The island\n\nOne. Two.\n\nThree.\n\nThe storm\n---------\nFour.'

  test('the first heading is the title, the others begin sections, and so does text before them', () => {
    expect(markdown(story)).toEqual({
      title: 'The lamp',
      sections: [
        { id: 's1', title: null, text: 'Before all.' },
        { id: 's2', title: 'The island', text: 'One. Two.\n\nThree.' },
        { id: 's3', title: 'The storm', text: 'Four.' },
      ],
      words: 6,
    })
  })

  test('cut into paragraphs or sentences, the title stays with the first piece', () => {
    expect(outline(markdown(story, by('paragraph'))).slice(1, 3)).toEqual([
      ['The island', 'One. Two.'],
      [null, 'Three.'],
    ])
    expect(outline(markdown(story, by('sentence'))).slice(1, 3)).toEqual([
      ['The island', 'One.'],
      [null, 'Two.'],
    ])
  })

  test('only what is spoken is left of the markup', () => {
    const text = [
      '**Bold**, _soft_, ~~gone~~, `code` and [a link](http://a.b) &amp; more&hellip; \\* ![picture](x.png)[^1]',
      '```\ncode();\n```',
      '<div align="center">Shown <i>words</i></div>',
      '<!-- hidden -->',
      '> quoted\n> words',
      '[^1]: A footnote.',
    ].join('\n\n')
    expect(outline(markdown(text))).toEqual([
      [null, 'Bold, soft, , code and a link & more... *'],
      [null, 'Shown words'],
      [null, 'quoted words'],
    ])
  })

  test('list items and table rows become sentences', () => {
    const text =
      'We need:\n\n- flour\n- salt!\n  1. sea salt\n- [x] water\n\n| Day | Loaves |\n|-|-|\n| Monday | 40 |'
    expect(markdown(`## A\n${text}`).sections[0]?.text).toBe(
      'We need:\n\nflour. salt! sea salt. water.\n\nDay, Loaves. Monday, 40.',
    )
  })

  test('a rule begins a section without a title; headings without text are joined to the next', () => {
    expect(outline(markdown('# T\n\n# Part one\n\n## The sea\n\nOne.\n\n***\n\nTwo.\n\n## The end'))).toEqual(
      [
        ['Part one: The sea', 'One.'],
        [null, 'Two.'],
      ],
    )
  })

  test('without headings, paragraphs are the sections', () => {
    expect(outline(markdown('# T\n\nOne.\n\nTwo.'))).toEqual([
      [null, 'One.'],
      [null, 'Two.'],
    ])
  })

  test('front matter is not spoken, but gives the title', () => {
    expect(markdown('---\ntitle: "The lamp"\ndate: today\n---\n\nOne.')).toMatchObject({
      title: 'The lamp',
      words: 1,
    })
  })

  test('a heading at the top that another follows at once is the title, whatever its depth', () => {
    expect(markdown('## The lamp\n\n### One\n\nText.')).toMatchObject({
      title: 'The lamp',
      sections: [{ title: 'One' }],
    })
  })

  test('SSML survives, also where Markdown takes it for an HTML block', () => {
    const text =
      '# T\n\n## A\n\nOne <emphasis>two</emphasis>.\n\n<break time="1s"/>\n\n<break time="2s"/>\nThen *three*.'
    const script = markdown(text)
    expect(script.sections[0]?.text).toBe(
      'One <emphasis>two</emphasis>.\n\n<break time="1s"/>\n\n<break time="2s"/> Then three.',
    )
    expect(script.words).toBe(4)
    expect(outline(markdown(text, by('paragraph')))).toEqual([
      ['A', 'One <emphasis>two</emphasis>.\n\n<break time="1s"/>'],
      [null, '<break time="2s"/> Then three.'],
    ])
  })

  test('an element that spans sections is complete in each', () => {
    expect(outline(markdown('<emphasis>One. Two.</emphasis>', by('sentence')))).toEqual([
      [null, '<emphasis>One.</emphasis>'],
      [null, '<emphasis>Two.</emphasis>'],
    ])
  })

  test.each(['>', '> ', '- ', '1. ', '*', '[', '<', '**a _b ', '<!--', '<script>', '&#'])(
    'is not brought down by 60,000 characters of %j',
    (unit) => expect(markdown(`${unit.repeat(60_000 / unit.length)}word`).words).toBeGreaterThan(0),
  )
})

describe('plain text', () => {
  test('the first line alone, without a full stop, is the title', () => {
    expect(plain('The lamp keeper\n\nOne.\n\nTwo.')).toMatchObject({ title: 'The lamp keeper', words: 2 })
    expect(plain('It began at sea.\n\nOne.').title).toBeNull()
    expect(plain('Just one line').title).toBeNull()
    expect(plain('A poem\nof two lines\n\nOne.').title).toBeNull()
  })

  test('numbered parts, capitals and short leads with a colon are headings', () => {
    const text =
      'My film\n\nSection 1\n\nOne.\n\nTHE STORM\nTwo\nlines.\n\nThe end:\n\nThree.\n\n* * *\n\nFour.'
    expect(outline(plain(text))).toEqual([
      ['Section 1', 'One.'],
      ['THE STORM', 'Two lines.'],
      ['The end', 'Three.'],
      [null, 'Four.'],
    ])
  })

  test('what only resembles a heading is spoken', () => {
    const text =
      'STOP!\n\nPart 2 of the plan was harder.\n\nSo he told us, with a smile, this:\n\nHello.\n\nTHE END'
    expect(outline(plain(`It was so.\n\n${text}`)).map(([title]) => title)).toEqual(Array(6).fill(null))
    expect(outline(plain('ALL OF IT\nIS LOUD.\n\nEVERY LINE')).map(([, line]) => line)).toEqual([
      'ALL OF IT IS LOUD.',
      'EVERY LINE',
    ])
  })

  test('lists become sentences', () => {
    expect(plain('We need this.\n\n- flour\n- salt and\n  pepper').sections[1]?.text).toBe(
      'flour. salt and pepper.',
    )
  })

  test('without normalizing, the text stays as written', () => {
    const text = 'It’s  one\nline…\n\n“Two”'
    expect(outline(plain(text, { ...options, normalize: false }))).toEqual([
      [null, 'It’s  one\nline…'],
      [null, '“Two”'],
    ])
  })
})

describe('JSON', () => {
  test('sections are as given, or cut further', () => {
    const input = {
      type: 'json' as const,
      title: ' The  lamp ',
      sections: [{ title: 'A', text: 'One.\n\nTwo.' }, { text: 'Three.' }],
    }
    expect(parseScript(input, options)).toEqual({
      title: 'The lamp',
      sections: [
        { id: 's1', title: 'A', text: 'One.\n\nTwo.' },
        { id: 's2', title: null, text: 'Three.' },
      ],
      words: 3,
    })
    expect(parseScript(input, by('paragraph')).sections).toHaveLength(3)
  })
})

test.each(['', '   \n', '🎉 - …', '<break time="1s"/>', '# Only a title', '```\ncode\n```'])(
  'nothing to speak in %j',
  (text) => {
    expect(() => markdown(text)).toThrow(EmptyScriptError)
  },
)

test('words come out as they went in, however the text is cut', () => {
  const word = fc.stringMatching(/^[a-z]{1,8}[,.!?]?$/u)
  const body = fc.array(fc.tuple(word, fc.constantFrom(' ', '\n', '\n\n', '\n\n\n')), {
    minLength: 1,
    maxLength: 60,
  })
  const segment = fc.constantFrom<Segment>('section', 'paragraph', 'sentence')
  fc.assert(
    fc.property(body, segment, fc.boolean(), (pairs, cut, clean) => {
      const text = `Begin.\n\n${pairs.flat().join('')}End.`
      for (const type of ['text', 'markdown'] as const) {
        const { sections } = parseScript({ type, text }, { normalize: clean, segment: cut, language: 'en' })
        expect(sections.flatMap((section) => tokens(section.text))).toEqual(tokens(text))
      }
    }),
    { seed: 1 },
  )
})
