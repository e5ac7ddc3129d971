import { expect, test } from 'vitest'
import { scriptTask } from './script.ts'

const { read } = scriptTask({ topic: 'tides', language: 'en', words: 20, sections: 2, style: null })
const section = { title: 'The moon pulls', text: 'Twice a day the sea comes up the beach and goes.' }
const script = { title: 'The tides', sections: [section, section] }

test('a script of about the wanted length is taken', () => {
  expect(read(script)).toEqual({ plan: script })
})

test.each([
  [
    'too short',
    { sections: [section, { ...section, text: 'Gone.' }] },
    'It has 12 words; about 20 are wanted.',
  ],
  [
    'too long',
    { sections: [section, { ...section, text: `${section.text} `.repeat(3) }] },
    'about 20 are wanted.',
  ],
  ['with too few sections', { sections: [section] }, 'There are 1 sections; 2 are wanted.'],
  ['with a silent section', { sections: [section, { ...section, text: '…' }] }, 'Section 2 has no text.'],
  ['without a title', { title: '' }, 'The title of the script must have two to seven words.'],
])('one %s is not', (_what, more, problem) => {
  const reading = read({ ...script, ...more })
  expect('problems' in reading ? reading.problems.join(' ') : '').toContain(problem)
})
