import { isFunctionWord, knowsLanguage } from '../../../core/text/function-words.ts'
import { baseLanguage, segmenter } from '../../../core/text/language.ts'
import { splitSentences } from '../../../core/text/sentences.ts'
import {
  determiners,
  objectPronouns,
  paleWords,
  particles,
  plainVerbs,
  subjectPronouns,
  verbLeaders,
} from './english.ts'

/** `content` may begin and end a headline; `pale` and `verb` only stand inside one; `function` holds it together. */
export type Role = 'content' | 'pale' | 'verb' | 'function'

export interface Word {
  text: string
  /** What the word is counted under: lower case, without plural or possessive endings. */
  key: string
  /** Where it stands in the text it was read from. */
  start: number
  end: number
  sentence: number
  /** Words of one clause have no punctuation between them. */
  clause: number
  role: Role
}

const letterRun = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’.,-](?=[\p{L}\p{N}])[\p{L}\p{M}\p{N}]+)*/gu
const unspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u

/** The words of a text with the part each plays, by word lists and neighbours. */
export function readWords(text: string, language: string): Word[] {
  const words: Word[] = []
  let clause = 0
  let offset = 0
  splitSentences(text, language).forEach((sentence, sentenceIndex) => {
    clause++
    for (const { start, end } of spansOf(sentence, language)) {
      const previous = words.at(-1)
      const gap = previous?.sentence === sentenceIndex ? text.slice(previous.end, offset + start) : ''
      if (!/^['’]?\s*$/u.test(gap)) clause++
      const word = text.slice(offset + start, offset + end)
      words.push({
        text: word,
        key: keyOf(word),
        start: offset + start,
        end: offset + end,
        sentence: sentenceIndex,
        clause,
        role: 'content',
      })
    }
    offset += sentence.length
  })
  const role = roleReader(words, language)
  return words.map((word, index) => ({ ...word, role: role(index) }))
}

function spansOf(text: string, language: string): { start: number; end: number }[] {
  return [...text.matchAll(letterRun)].flatMap(({ 0: run, index }) => {
    if (!unspaced.test(run))
      return withoutElision(run, language).map(({ start, end }) => ({
        start: index + start,
        end: index + end,
      }))
    return [...segmenter(language, 'word').segment(run)]
      .filter(({ isWordLike }) => isWordLike)
      .map((part) => ({ start: index + part.index, end: index + part.index + part.segment.length }))
  })
}

/** French and Italian write some articles and prepositions onto the word: "l'île" is two words. */
function withoutElision(run: string, language: string): { start: number; end: number }[] {
  const elided = /^\p{L}{1,5}['’](?=\p{L})/u.exec(run)?.[0] ?? ''
  if (elided === '' || !isFunctionWord(elided, language)) return [{ start: 0, end: run.length }]
  return [
    { start: 0, end: elided.length },
    { start: elided.length, end: run.length },
  ]
}

/** Endings are cut from Latin words only, and so that different words stay different. */
function keyOf(word: string): string {
  const lower = word.toLowerCase().replace(/['’]s?$/u, '')
  if (!/^[a-z]{4,}s$/u.test(lower) || /(?:ss|us|is)$/u.test(lower)) return lower
  return lower.endsWith('ies') ? `${lower.slice(0, -3)}y` : lower.slice(0, -1)
}

function roleReader(words: readonly Word[], language: string): (index: number) => Role {
  const base = baseLanguage(language)
  if (base === 'en') return (index) => englishRole(words, index)
  if (base === 'de') return (index) => germanRole(words, index)
  if (base === 'ja') return (index) => japaneseRole(words, index)
  if (knowsLanguage(language))
    return (index) => (isFunctionWord(words[index]?.text ?? '', base) ? 'function' : 'content')
  return guessedRole(words)
}

const within = (words: readonly Word[], index: number, clause: number): string => {
  const word = words[index]
  return word?.clause === clause ? word.text.toLowerCase() : ''
}

function englishRole(words: readonly Word[], index: number): Role {
  const word = words[index]
  if (!word) return 'function'
  const lower = word.text.toLowerCase().replace('’', "'")
  if (isFunctionWord(lower, 'en')) return 'function'
  const before = within(words, index - 1, word.clause)
  const after = within(words, index + 1, word.clause)
  const determined = determiners.has(before) && before !== 'her'
  const name = /^\p{Lu}/u.test(word.text) && before !== ''
  if (!determined && !name && isEnglishVerb(lower, before, after)) return 'verb'
  if (paleWords.has(lower) || /^\p{N}+$/u.test(lower) || /[a-z]{3}ly$/u.test(lower)) return 'pale'
  return 'content'
}

/** Verbs show by their list or ending, by their subject ("they patrol") or by their object ("shows the guards"). */
function isEnglishVerb(lower: string, before: string, after: string): boolean {
  if (plainVerbs.has(lower) || (/[a-z]{2}(?:[^e]ed|ied)$/u.test(lower) && !paleWords.has(lower))) return true
  if (subjectPronouns.has(before) || verbLeaders.has(before)) return true
  return objectPronouns.has(after) || determiners.has(after) || particles.has(after)
}

/** German writes its nouns with a capital, so the rest is pale; the first word of a sentence may be anything. */
function germanRole(words: readonly Word[], index: number): Role {
  const word = words[index]
  if (!word || isFunctionWord(word.text, 'de')) return 'function'
  return /^[\p{Lu}\p{Lo}]/u.test(word.text) ? 'content' : 'pale'
}

/** Japanese verbs and adjectives end in kana; nouns mostly do not. */
function japaneseRole(words: readonly Word[], index: number): Role {
  const word = words[index]
  if (!word || isFunctionWord(word.text, 'ja')) return 'function'
  return /\p{sc=Hiragana}$/u.test(word.text) ? 'verb' : 'content'
}

/** For languages without a list: short words that come again and again hold sentences together. */
function guessedRole(words: readonly Word[]): (index: number) => Role {
  const counts = new Map<string, number>()
  for (const { key } of words) counts.set(key, (counts.get(key) ?? 0) + 1)
  return (index) => {
    const word = words[index]
    if (!word) return 'function'
    if (unspaced.test(word.text)) return 'content'
    const often = (counts.get(word.key) ?? 0) >= Math.max(3, words.length / 100)
    return word.text.length <= 2 || (word.text.length <= 4 && often) ? 'function' : 'content'
  }
}
