import { describe, expect, it } from 'vitest'
import { closingMark, endsSentence, spelledOut, spokenForm } from './spoken-form.ts'

describe('spokenForm', () => {
  it.each([
    ['plain words stay', 'valley', 'valley'],
    ['a comma is a pause', 'valley,', 'valley,'],
    ['so is a dash or a colon', 'valley—', 'valley,'],
    ['quotes and brackets are not read', '(“valley”)', 'valley'],
    ['curly apostrophes are plain ones', 'it’s', "it's"],
    ['accents fall away', 'café', 'cafe'],
    ['letters without a plain base', 'Straße', 'Strasse'],
    ['Markdown marks are not read', '**valley**', 'valley'],
    ['signs have words', 'R&D', 'R and D'],
    ['percent', '50%', '50 percent'],
    ['thousands with decimals', '1,234.56', '1234.56'],
    ['a year is left to the engine', '1984', '1984'],
    ['a range', '10–20', '10-20'],
    ['a version', 'v2.0.1', 'v2 point 0.1'],
    ['a fraction', '3/4', 'three quarters'],
    ['dollars are left to the engine', '$5.50', '$5.50'],
    ['dollars with a magnitude', '$1.2B', '1.2 billion dollars'],
    ['other currencies', '£5.50', '5 pounds 50'],
    ['temperature', '25°C', '25 degrees Celsius'],
    ['shortened words', 'e.g.', 'for example'],
    ['capitals that are no word', 'API', 'A.P.I'],
    ['and theirs', 'API’s', "A.P.I's"],
    ['a web address', 'https://www.example.com/path?q=1', 'example dot com slash path'],
    ['a mail address', 'me@example.org.', 'me at example dot org'],
    ['joined words', 'PotterLabs', 'Potter Labs'],
    ['a hyphen stays', 'well-known', 'well-known'],
    ['no markup reaches the engine', '<b>"x"</b>', 'less than b greater than x less than b greater than'],
  ])('%s: %s', (_, token, spoken) => {
    expect(spokenForm(token, '', '')).toBe(spoken)
  })

  it.each(['🎉', '—', '•', '***', '=====', '日本語', 'Привет', '…', "'", '\u200b'])(
    '%s has nothing to speak',
    (token) => {
      expect(spokenForm(token, '', '')).toBe('')
    },
  )

  it('looks at the neighbours for currencies and units', () => {
    expect(spokenForm('€5', '', 'million')).toBe('5')
    expect(spokenForm('million', '€5', '')).toBe('million euros')
    expect(spokenForm('km', '5', '')).toBe('kilometers')
    expect(spokenForm('min', 'the', '')).toBe('min')
    expect(spokenForm('No.', '', '7')).toBe('number')
    expect(spokenForm('No.', '', 'Never')).toBe('No')
  })

  it('reads only the beginning of what is not a word', () => {
    expect(spokenForm('x'.repeat(10_000), '', '').length).toBeLessThan(250)
  })

  it('spells for say-as', () => expect(spelledOut('b2b!')).toBe('B 2 B'))
})

describe('endsSentence', () => {
  it.each([
    ['home.', 'Then', true],
    ['home.”', '“Then', true],
    ['home!🎉', 'Then', true],
    ['home?', '', true],
    ['Dr.', 'Smith', false],
    ['J.', 'Smith', false],
    ['e.g.', 'Paris', false],
    ['etc.', 'and', false],
    ['wait...', 'what', false],
    ['3.5', 'Then', false],
    ['home', 'Then', false],
  ])('%s %s: %s', (token, next, ends) => {
    expect(endsSentence(token, next)).toBe(ends)
  })

  it('tells questions and exclamations from statements', () => {
    expect([closingMark('so?"'), closingMark('so!'), closingMark('so.'), closingMark('so')]).toEqual([
      '?',
      '!',
      '.',
      '.',
    ])
  })
})
