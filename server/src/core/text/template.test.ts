import { expect, test } from 'vitest'
import { checkTemplate, fillTemplate, promptPlaceholders, UnknownPlaceholderError } from './template.ts'

const values = {
  'beat.title': 'Great storm',
  'beat.summary': 'The {sea} rose.',
  'beat.text': 'The sea rose at night.',
  'section.title': null,
  'script.title': 'The lamp keeper',
}

test('placeholders are filled in, and braces in the values stay text', () => {
  expect(fillTemplate('{script.title}: { beat.title } {section.title} - {beat.summary}', values)).toBe(
    'The lamp keeper: Great storm - The {sea} rose.',
  )
})

test('other braces are text', () => expect(fillTemplate('{} {a b} {', values)).toBe('{} {a b} {'))

test('unknown names are refused, each once, together with the known ones', () => {
  const refused = () => checkTemplate('{beat.titel} {mood} {mood} {beat.title}')
  expect(refused).toThrow(UnknownPlaceholderError)
  try {
    refused()
  } catch (error) {
    expect(error).toMatchObject({ unknown: ['beat.titel', 'mood'], known: promptPlaceholders })
    expect(String(error)).toContain('{beat.titel}, {mood}')
  }
})

test('names of the object prototype are unknown too', () => {
  expect(() => checkTemplate('{constructor}')).toThrow(UnknownPlaceholderError)
})
