import { baseLanguage } from '../../../core/text/language.ts'
import { connectors } from './connectors.ts'
import { clauseLeads, clauseOpeners, copulas, determiners } from './english.ts'
import type { Word } from './words.ts'

export const maxHeadlineWords = 7
export const maxHeadlineCharacters = 56
const maxPhraseWords = 5

/**
 * What could be a headline: a whole short clause ("Sailors dropped both anchors"), a noun phrase ("red rowing
 * boat"), two joined ones ("line at the door"), or for want of these the end of a clause.
 */
export interface Candidate {
  words: readonly Word[]
  shape: 'clause' | 'phrase' | 'joined' | 'rest'
}

/** Every stretch of two to seven words within a clause that has one of the shapes. */
export function* headlineCandidates(words: readonly Word[], language: string): Generator<Candidate> {
  for (let start = 0; start < words.length; start++) {
    const first = words[start]
    if (!first || first.role === 'function') continue
    for (let end = start + 1; end < Math.min(words.length, start + maxHeadlineWords); end++) {
      const last = words[end]
      if (last?.clause !== first.clause || last.end - first.start > maxHeadlineCharacters) break
      const shape = shapeOf(words, start, end, language)
      if (shape) yield { words: words.slice(withArticle(words, start, language), end + 1), shape }
    }
  }
}

/** German adjectives agree with their article, so it stays with them: "Der große Sturm". */
const withArticle = (words: readonly Word[], start: number, language: string): number =>
  baseLanguage(language) === 'de' &&
  words[start]?.role === 'pale' &&
  words[start - 1]?.clause === words[start]?.clause
    ? start - 1
    : start

function shapeOf(
  words: readonly Word[],
  start: number,
  end: number,
  language: string,
): Candidate['shape'] | null {
  const first = words[start]
  const last = words[end]
  if (!first || !last || last.role === 'function') return null
  const inner = words.slice(start + 1, end)
  const endsClause = words[end + 1]?.clause !== first.clause
  const hasVerb = inner.some(isVerb)
  if (endsClause && (hasVerb || last.role === 'verb') && opensClause(words, start)) return 'clause'
  if (last.role !== 'content') return null
  const isNounPhrase = !hasVerb && inner.length + 2 <= maxPhraseWords && isWhole(words, start, end)
  if (isNounPhrase && inner.every(({ role }) => role !== 'function')) return 'phrase'
  if (isNounPhrase && isJoint(inner, language)) return 'joined'
  return endsClause && !inner.some(({ text }) => clauseOpeners.has(text.toLowerCase())) ? 'rest' : null
}

const isVerb = ({ role, text }: Word): boolean => role === 'verb' || copulas.has(text.toLowerCase())

/** A noun phrase is not cut out of a longer one, and does not begin with a verb. */
function isWhole(words: readonly Word[], start: number, end: number): boolean {
  const [before, first, after] = [words[start - 1], words[start], words[end + 1]]
  if (!first || first.role === 'verb') return false
  const goesOn = after?.clause === first.clause && (after.role === 'content' || after.role === 'pale')
  const begunBefore = before?.clause === first.clause && (before.role === 'content' || before.role === 'pale')
  return !goesOn && !begunBefore
}

/** Before the subject stand at most words like "and then the" or "at dawn the", so the clause is told from its beginning. */
function opensClause(words: readonly Word[], start: number): boolean {
  const first = words[start]
  if (!first || first.role === 'verb') return false
  const lead: string[] = []
  for (let at = start - 1; words[at]?.clause === first.clause; at--)
    lead.unshift(words[at]?.text.toLowerCase() ?? '')
  const told = lead.filter((word) => !clauseOpeners.has(word))
  if (told.length === 3) return clauseLeads.has(told[0] ?? '') && determiners.has(told[2] ?? '')
  return told.length === 0 || (told.length === 1 && determiners.has(told[0] ?? ''))
}

/** One stretch of a connecting word and perhaps an article: "lamp on Gull Rock", "winter of the storm". */
function isJoint(inner: readonly Word[], language: string): boolean {
  const from = inner.findIndex(({ role }) => role === 'function')
  const to = inner.findLastIndex(({ role }) => role === 'function')
  const joint = inner.slice(from, to + 1)
  const [connector, article] = joint.map(({ text }) => text.toLowerCase())
  if (joint.length > 2 || joint.some(({ role }) => role !== 'function')) return false
  return connectors[baseLanguage(language)]?.has(connector ?? '') === true && (article?.length ?? 0) <= 5
}
