import { isFunctionWord } from '../../../../core/text/function-words.ts'
import { baseLanguage } from '../../../../core/text/language.ts'
import { tokens } from '../../../../core/text/words.ts'
import { readWords, type Word } from '../words.ts'
import { inNameCase } from './headings.ts'

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

const noNames = set(
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december god christmas easter mr mrs ms dr sir madam chapter part act scene mother father mum mom dad english french german north south east west europe america africa asia earth moon sun',
)
const speaks = set(
  'said says say asked asks replied replies whispered whispers shouted shouts cried cries answered answers called calls murmured murmurs muttered yelled told',
)
const mostCharacters = 100

/** A character and how the story may write it. */
export interface Name {
  /** As it is shown: `Old Tobias`. */
  name: string
  matches: RegExp
}

export interface NameSources {
  known: readonly string[]
  speakers: readonly string[]
  /** What is told, without what is said. */
  text: string
  isScreenplay: boolean
  /** BCP 47. */
  language: string
}

/**
 * Who is in a story: those known already, then those who speak; with them, in a screenplay, those whom it introduces in
 * capitals. Where nobody is known to speak, as in prose, those whose names are told of as people's are.
 */
export function namesOf({ known, speakers, text, isScreenplay, language }: NameSources): Name[] {
  const found = new Map<string, string>()
  const people = [
    ...(isScreenplay ? inCapitals(text) : []),
    ...(speakers.length === 0 ? told(text, language) : []),
  ]
  for (const name of [...known, ...speakers, ...people]) {
    const key = name.toLowerCase()
    if (!found.has(key)) found.set(key, known.includes(name) ? name : inNameCase(name))
  }
  const all = withoutParts([...found.values()], new Set(known)).slice(0, mostCharacters)
  return all.map((name) => ({ name, matches: matcherOf(name, all) }))
}

/** Which of the names a text has, in the order in which it has them. */
export const namesIn = (text: string, names: readonly Name[]): string[] =>
  names
    .map(({ name, matches }) => ({ name, at: text.search(matches) }))
    .filter(({ at }) => at >= 0)
    .sort((one, other) => one.at - other.at)
    .map(({ name }) => name)

/** "Tobias" where there is an "Old Tobias" is the same man. */
const withoutParts = (names: readonly string[], known: ReadonlySet<string>): string[] =>
  names.filter(
    (name) =>
      known.has(name) ||
      !names.some((other) => other !== name && tokens(other).length > 1 && tokens(other).at(-1) === name),
  )

/** The whole name, or its last word where nobody else has it; in capitals, or as names are written. */
function matcherOf(name: string, all: readonly string[]): RegExp {
  const last = tokens(name).at(-1) ?? name
  const isShared = all.some((other) => other !== name && tokens(other).includes(last))
  const forms = [name, ...(last !== name && !isShared && /^\p{Lu}\p{L}{2,}$/u.test(last) ? [last] : [])]
  const spellings = forms.flatMap((form) => [form, form.toUpperCase(), ...common(form)])
  const alternatives = [...new Set(spellings)].map((each) => escaped(each)).join('|')
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives})(?![\\p{L}\\p{N}])`, 'u')
}

/** A KEEPER who speaks is told of as "the keeper". */
const common = (form: string): string[] => [`the ${form.toLowerCase()}`, `The ${form.toLowerCase()}`]

/** Screenplays write a character in capitals where it is first seen: "MARA slips in", "INES (12), a courier". */
function inCapitals(text: string): string[] {
  const run =
    /(?<![\p{L}\p{N}])((?:\p{Lu}[\p{Lu}'’.-]+)(?: \p{Lu}[\p{Lu}'’.-]+){0,2})(?=,? \(\p{N}|, (?:an?|the|his|her) | \p{Ll}+s\b| and \p{Lu}{2})/gu
  const names: string[] = []
  for (const { 1: name = '', index } of text.matchAll(run)) {
    const before = /([\p{L}'’]+)\s*$/u.exec(text.slice(Math.max(0, index - 20), index))?.[1]?.toLowerCase()
    if (before === undefined || !determiners.has(before)) names.push(name)
  }
  return names
}

const determiners = set('the a an this that his her its their another')

/** Names in prose: capitals inside a sentence, and a verb or speech beside them at least once. */
function told(text: string, language: string): string[] {
  const words = readWords(text, language)
  const runs = new Map<string, { count: number; acts: number; afterFunction: number; opens: number }>()
  for (let index = 0; index < words.length; index++) {
    if (!isNameWord(words[index])) continue
    let end = index + 1
    while (end < index + 3 && words[end]?.clause === words[index]?.clause && isNameWord(words[end])) end++
    const opens = words[index - 1]?.sentence !== words[index]?.sentence
    // A sentence's first word has its capital anyhow: it says nothing for what follows it.
    const name = words
      .slice(index, end)
      .map(({ text: word }) => word.replace(/['’]s?$/u, ''))
      .join(' ')
    const seen = runs.get(name) ?? { count: 0, acts: 0, afterFunction: 0, opens: 0 }
    const before = words[index - 1]
    runs.set(name, {
      count: seen.count + 1,
      acts: seen.acts + (acts(words, index, end) ? 1 : 0),
      afterFunction:
        seen.afterFunction +
        (!opens && before !== undefined && isFunctionWord(before.text, language) && !isJoining(before.text)
          ? 1
          : 0),
      opens: seen.opens + (opens ? 1 : 0),
    })
    index = end - 1
  }
  const isEnglish = baseLanguage(language) === 'en'
  return [...runs].flatMap(([name, { count, acts: deeds, afterFunction, opens }]) => {
    const inside = count - opens
    const isPerson = isEnglish
      ? deeds > 0 && (inside > 0 || count > 1)
      : count > 1 && inside > 0 && afterFunction <= count * 0.4
    return isPerson ? [name] : []
  })
}

const isJoining = (word: string): boolean => /^(?:and|und|et|y|e|en|with|mit|avec|con|com|met)$/iu.test(word)

const isNameWord = (word: Word | undefined): boolean =>
  word !== undefined &&
  /^\p{Lu}\p{Ll}[\p{L}'’-]*$/u.test(word.text) &&
  !isFunctionWord(word.text, 'en') &&
  word.role !== 'function' &&
  !noNames.has(word.text.toLowerCase())

function acts(words: readonly Word[], start: number, end: number): boolean {
  const [before, after] = [words[start - 1], words[end]]
  const clause = words[start]?.clause
  const isVerb = (word: Word | undefined) =>
    word?.clause === clause &&
    word !== undefined &&
    (word.role === 'verb' ||
      /^(?:was|is|had|has)$/u.test(word.text) ||
      /^[a-z]{3,}(?:ed|s)$/u.test(word.text))
  return isVerb(after) || speaks.has(before?.text.toLowerCase() ?? '')
}

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/gu, '\\$&')
