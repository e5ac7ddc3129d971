import { baseLanguage, intlLocale } from '../../../core/text/language.ts'
import { type Candidate, headlineCandidates, maxHeadlineCharacters, maxHeadlineWords } from './candidates.ts'
import type { Weigh } from './weights.ts'
import type { Word } from './words.ts'

/** A word that an earlier headline has used tells less the second time. */
const usedWordFactor = 0.45

const shapeFactors: Record<Candidate['shape'], number> = {
  clause: 1.25,
  phrase: 1.1,
  joined: 1.15,
  rest: 0.5,
}

/**
 * The phrase or short clause of `text` that tells most, with a capital: two to seven words where there are so many,
 * with no function word at either end unless there are only such. `used` holds the keys of earlier headlines' words.
 */
export function headline(
  text: string,
  words: readonly Word[],
  weigh: Weigh,
  used: ReadonlySet<string>,
  language: string,
): string {
  let best: Candidate | null = null
  let bestScore = 0
  for (const candidate of headlineCandidates(words, language)) {
    const score = scoreOf(candidate, weigh, used) * trust(candidate, language)
    if (score > bestScore) {
      best = candidate
      bestScore = score
    }
  }
  const chosen = best?.words ?? fallback(words)
  const first = chosen[0]
  const last = chosen.at(-1)
  const phrase = first && last ? text.slice(first.start, last.end) : text
  return capitalized(phrase.replace(/\s+/gu, ' ').trim(), language)
}

/** Where verbs cannot be told from nouns, a connecting word is the better sign of a noun phrase. */
const trust = ({ shape }: Candidate, language: string): number =>
  shape === 'joined' && !['en', 'de'].includes(baseLanguage(language)) ? 1.4 : 1

function scoreOf({ words, shape }: Candidate, weigh: Weigh, used: ReadonlySet<string>): number {
  const seen = new Set<string>()
  let sum = 0
  for (const word of words) {
    if (!seen.has(word.key)) sum += weigh(word) * (used.has(word.key) ? usedWordFactor : 1)
    seen.add(word.key)
  }
  const early = 1 + 0.15 / (1 + (words[0]?.sentence ?? 0))
  const held = words.filter(({ role }) => role === 'function').length
  return (sum / (words.length - 0.6 * held) ** 0.6) * shapeFactors[shape] * early
}

/** The first clause of two words or more, as far as it fits, without function words at its ends if others are left. */
function fallback(words: readonly Word[]): readonly Word[] {
  const clauses = Map.groupBy(words, ({ clause }) => clause)
  const clause = [...clauses.values()].find(({ length }) => length > 1) ?? words
  const [first] = clause
  const fitting = clause
    .slice(0, maxHeadlineWords)
    .filter(({ end }, index) => index === 0 || end - (first?.start ?? 0) <= maxHeadlineCharacters)
  const from = fitting.findIndex(({ role }) => role !== 'function')
  const to = fitting.findLastIndex(({ role }) => role !== 'function')
  return from < 0 || from === to ? fitting : fitting.slice(from, to + 1)
}

/** A word with capitals inside is written so on purpose: "iPhone". */
function capitalized(phrase: string, language: string): string {
  const [first = ''] = phrase
  const firstWord = /^\S+/u.exec(phrase)?.[0] ?? ''
  if (/\p{Lu}/u.test(firstWord)) return phrase
  return first.toLocaleUpperCase(intlLocale(language)) + phrase.slice(first.length)
}
