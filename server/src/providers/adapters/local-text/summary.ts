import { excerpt } from '../../../core/text/excerpt.ts'
import { baseLanguage } from '../../../core/text/language.ts'
import { splitSentences } from '../../../core/text/sentences.ts'
import { leaningOpeners } from './english.ts'
import type { Weigh } from './weights.ts'
import type { Word } from './words.ts'

export const maxSummaryCharacters = 160
const fewestWords = 5

/** The sentence that tells most and stands by itself, cut to 160 characters. */
export function summarize(text: string, words: readonly Word[], weigh: Weigh, language: string): string {
  const sentences = splitSentences(text, language)
  const wordsOf = Map.groupBy(words, ({ sentence }) => sentence)
  const scores = sentences.map((sentence, index) => {
    return scoreOf(sentence.trim(), wordsOf.get(index) ?? [], weigh, language) * (index === 0 ? 1.15 : 1)
  })
  const best = sentences[scores.indexOf(Math.max(...scores))] ?? text
  return excerpt(best, maxSummaryCharacters, language)
}

function scoreOf(sentence: string, words: readonly Word[], weigh: Weigh, language: string): number {
  const told = words.reduce((sum, word) => sum + weigh(word), 0)
  const opener = words[0]?.text.toLowerCase() ?? ''
  const leans = baseLanguage(language) === 'en' && leaningOpeners.has(opener)
  const asks = /[?？؟]["'”’»)]*$/u.test(sentence)
  const short = words.length < fewestWords
  const long = sentence.length > maxSummaryCharacters
  return (
    (told / Math.sqrt(words.length + 2)) *
    (leans ? 0.6 : 1) *
    (asks ? 0.6 : 1) *
    (short ? 0.6 : 1) *
    (long ? 0.8 : 1)
  )
}
