import { abbreviationsOf, writesDottedOrdinals } from './abbreviations.ts'
import { isFunctionWord } from './function-words.ts'
import { baseLanguage, segmenter } from './language.ts'
import { isSpeakable, ssmlTags, stripTags } from './words.ts'

/**
 * The sentences of a text, each with the spaces after it: joined, they are the text again. Boundaries are those of
 * UAX #29 for the language, repaired where it is known to fail: abbreviations, initials, ordinals, speech followed
 * by "he said", single line ends, opening quotes and SSML tags. A blank line always ends a sentence.
 */
export function splitSentences(text: string, language: string): string[] {
  const base = baseLanguage(language)
  const sentences: string[] = []
  let start = 0
  for (const border of borders(text, language)) {
    const next = text.slice(border)
    const current = text.slice(start, border)
    if (border < text.length && !isRealBorder(current, next, base)) continue
    const last = sentences.at(-1)
    if (last !== undefined && !isSpeakable(current) && !endsParagraph(last)) {
      sentences[sentences.length - 1] = last + current
    } else {
      sentences.push(current)
    }
    start = border
  }
  return sentences
}

/** Where UAX #29 ends sentences; tags and single line ends count as spaces, what opens a sentence goes with it. */
function borders(text: string, language: string): number[] {
  const masked = text
    .replace(ssmlTags, (tag) => ' '.repeat(tag.length))
    .replace(/(?<!\n[^\S\n]*)\n(?![^\S\n]*\n)/gu, ' ')
  const found: number[] = []
  for (const { index, segment } of segmenter(language, 'sentence').segment(masked)) {
    const end = index + segment.length
    found.push(end === text.length ? end : index + withoutOpening(text.slice(index, end)).length)
  }
  return found
}

/** Without the brackets, quotes and start tags at its end that open the next sentence. */
function withoutOpening(sentence: string): string {
  const opening = /(?<=[\s.!?。！？>])(?:\p{Ps}|\p{Pi}|[¿¡]|<(?!\/)[^<>]*[^/<>]>)[^\S\n]*$/u
  let rest = sentence
  while (opening.test(rest)) rest = rest.replace(opening, '')
  return rest
}

const endsParagraph = (text: string): boolean => /\n[^\S\n]*\n\s*$/u.test(text)

function isRealBorder(current: string, next: string, base: string): boolean {
  if (endsParagraph(current)) return true
  if (!standApart(current, next)) return false
  const ending = current.slice(-200).replace(ssmlTags, '').trimEnd()
  const following = next.slice(0, 200).replace(ssmlTags, '').trimStart()
  if (following === '') return true
  if (/[!?。！？…]["'”’»)\]」』]+$/u.test(ending) && continuesSpeech(following)) return false
  return !endsInAbbreviation(ending, following, base)
}

/** Sentences have a space between them, except after the full stops of scripts that are written without spaces. */
const standApart = (current: string, next: string): boolean =>
  /\s$|[。！？｡．][\p{Pe}\p{Pf}"']*$/u.test(stripTags(current.slice(-200))) ||
  /^\s/u.test(stripTags(next.slice(0, 200)))

const continuesSpeech = (following: string): boolean => /^(?:\p{Ll}|と|って)/u.test(following)

function endsInAbbreviation(ending: string, following: string, base: string): boolean {
  const match = /(?:^|[\s(["'“‘«-])([\p{L}\p{N}][\p{L}\p{M}\p{N}.º-]*)\.$/u.exec(ending)
  const word = match?.[1]
  if (word === undefined) return false
  const { always, number } = abbreviationsOf(base)
  const lower = word.toLowerCase()
  if (always.has(lower)) return true
  if (number.has(lower) && /^\p{N}/u.test(following)) return true
  if (/^\p{N}{1,2}$/u.test(word)) return writesDottedOrdinals(base) && /^\p{L}/u.test(following)
  const followingWord = /^[\p{L}\p{M}'’]+/u.exec(following)?.[0] ?? ''
  if (!/^\p{Lu}/u.test(followingWord)) return false
  if (/^\p{Lu}$/u.test(word)) return isInitial(ending.slice(0, -2), followingWord, base)
  const acronym = /^\p{L}(?:\.\p{L})+$/u.test(word)
  return acronym && !isFunctionWord(followingWord, base)
}

/** A single capital is an initial after a name, another initial or a title, and before a name: "J. R. Tolkien". */
function isInitial(before: string, followingWord: string, base: string): boolean {
  const previous = /(\S+)\s*$/u.exec(before)?.[1] ?? ''
  if (isFunctionWord(followingWord, base)) return false
  return previous === '' || /^["'“(]?\p{Lu}/u.test(previous)
}
