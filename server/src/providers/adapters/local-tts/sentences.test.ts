import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainPieces, toScript } from './sentences.ts'
import { readSsml } from './ssml.ts'

const read = (text: string) => toScript(plainPieces(text))
const spoken = (text: string) =>
  read(text).sentences.map(({ tokens }) =>
    tokens
      .map((token) => token.spoken)
      .filter(Boolean)
      .join(' '),
  )

describe('toScript', () => {
  it('cuts sentences where a reader would, and closes each', () => {
    expect(spoken('Dr. Smith left. “Why?” she asked. Nobody knew')).toEqual([
      'Dr Smith left.',
      'Why she asked.',
      'Nobody knew.',
    ])
  })

  it('ends a paragraph at a blank line', () => {
    expect(read('A title\n\nThe text. More.').sentences.map(({ end }) => end)).toEqual([
      'paragraph',
      'sentence',
      'sentence',
    ])
  })

  it('pauses at a lone dash, and keeps it as a token', () => {
    expect(spoken('one — two')).toEqual(['one, two.'])
    expect(read('one — two').sentences[0]?.tokens.map(({ text }) => text)).toEqual(['one', '—', 'two'])
  })

  it('gives very long sentences in clauses', () => {
    const { sentences } = read('word '.repeat(200))
    expect(sentences.map(({ tokens }) => tokens.length)).toEqual([60, 60, 60, 20])
    expect(sentences.map(({ end }) => end)).toEqual(['clause', 'clause', 'clause', 'sentence'])
  })

  it('joins what cannot be spoken to a neighbour, and names it', () => {
    const { sentences, unreadable } = read('*** Begin. 日本語。 End. 🎉')
    expect(sentences.every(({ tokens }) => tokens.some((token) => token.spoken))).toBe(true)
    expect(unreadable).toEqual(['日本語。', '🎉'])
  })

  it('keeps every token of any text exactly once and in order', () => {
    const scriptText = fc.string({
      unit: fc.oneof(fc.constantFrom(...' \n.,?!—<&"aZ9'), fc.string({ unit: 'binary', maxLength: 1 })),
    })
    fc.assert(
      fc.property(scriptText, (text) => {
        const tokens = read(text).sentences.flatMap((sentence) => sentence.tokens)
        expect(tokens.map((token) => token.text)).toEqual(text.split(/\s+/).filter(Boolean))
        for (const token of tokens) expect(token.spoken).toMatch(/^[A-Za-z0-9' .,$:?!-]*$/)
      }),
      { seed: 7, numRuns: 100 },
    )
  })

  it('parts words at tags that part speech, and only there', () => {
    const { pieces } = readSsml('<p>One<break/>two</p><p>th<emphasis>ree</emphasis></p>')
    expect(toScript(pieces).sentences.map(({ tokens }) => tokens.map(({ text }) => text))).toEqual([
      ['One', 'two'],
      ['three'],
    ])
  })

  it('speaks an alias once and spells characters', () => {
    const { pieces } = readSsml(
      '<sub alias="World Wide Web">the W3</sub> <say-as interpret-as="characters">go</say-as>',
    )
    expect(toScript(pieces).sentences[0]?.tokens.map(({ text, spoken }) => [text, spoken])).toEqual([
      ['the', 'World Wide Web'],
      ['W3', ''],
      ['go', 'G O.'],
    ])
  })
})
