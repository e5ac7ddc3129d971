/** What the words of a prompt tell: matching against word lists, and the phrase worth setting in type. */

export interface Prompt {
  /** The prompt as given. */
  text: string
  /** Lower case, without accents, singular; in order. */
  words: readonly string[]
  /** How much each of `words` says of what is to be seen: see `weighWords`. 0: nothing, it asks for a style. */
  weights: readonly number[]
  /** How many of `words` belong to the first sentence, which usually is the beat's title. */
  titleWords: number
}

/** No picture needs more; the rest of an overlong prompt changes the seed but not what is understood. */
const maxReadCharacters = 4_000

const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()

/** Plurals only: enough for word lists whose entries may end in `*`. */
function singular(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`
  if (word.length > 4 && /(?:ss|x|z|ch|sh)es$/.test(word)) return word.slice(0, -2)
  if (word.length > 3 && word.endsWith('s') && !/(?:ss|us|is)$/.test(word)) return word.slice(0, -1)
  return word
}

const wordsOf = (text: string): string[] =>
  (plain(text).match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => singular(word))

const titleWeight = 1.25
/** What comes after the title and the sentence that goes with it adds to the picture more than it makes it. */
const furtherWeight = 0.8
/** A setting is shared by many pictures of a video; it decides only where the subject leaves a choice. */
const settingWeight = 0.3

/** "By the sea, in winter, at night": nothing but where and when. */
const settingOnly = /^(?:(?:early |late )?(?:in|at|on|by|under|near|during)\s(?:\S+\s?){1,4}(?:,\s*|$))+$/iu

/** Sentences that ask for a manner of drawing. */
const styleOnly =
  /\b(?:illustration|palette|photograph(?:y|ic)?|photorealistic|cinematic|render(?:ed|ing)|artstation|octane|bokeh|depth of field|aspect ratio)\b/iu

function weightOf(sentence: string, index: number): number {
  if (index === 0) return titleWeight
  if (styleOnly.test(sentence)) return 0
  if (settingOnly.test(sentence)) return settingWeight
  return index === 1 ? 1 : furtherWeight
}

/**
 * The words with their weights. The first sentence is the title; of the rest those that tell of the subject count
 * in full, a bare setting little, a style not at all: it names colours ("deep teal") that are not things.
 */
function weighWords(read: string): Pick<Prompt, 'words' | 'weights' | 'titleWords'> {
  const sentences = read
    .split(/[.!?:;\n]/u)
    .map((sentence) => sentence.trim())
    .filter(Boolean)
  const parts = sentences.map((sentence, index) => {
    const weight = weightOf(sentence, index)
    return wordsOf(sentence).map((word) => ({ word, weight }))
  })
  const all = parts.flat()
  return {
    words: all.map(({ word }) => word),
    weights: all.map(({ weight }) => weight),
    titleWords: parts[0]?.length ?? 0,
  }
}

export const readPrompt = (text: string): Prompt => ({
  text,
  ...weighWords(text.slice(0, maxReadCharacters)),
})

/** The same prompt with the setting at full weight: for light and weather, which the setting tells best. */
export const withSetting = (prompt: Prompt): Prompt => ({
  ...prompt,
  weights: prompt.weights.map((weight) => (weight === settingWeight ? 1 : weight)),
})

/** Whether `word` is meant by a list entry: itself, its plural, or with `*` any word that begins so. */
const means = (entry: string, word: string): boolean =>
  entry.endsWith('*') ? word.startsWith(entry.slice(0, -1)) : word === singular(entry)

/** A `~` marks a common word that rarely tells what is to be seen, a `!` one that hardly means anything else. */
const markFactors: Readonly<Record<string, number>> = { '~': 0.4, '!': 1.5 }

const unmarked = (entry: string): string => entry.replace(/[~!]$/u, '')

function relevanceOfEntry(prompt: Prompt, entry: string): number {
  const [first = '', second] = unmarked(entry).split(' ')
  let hits = 0
  let best = 0
  let firstAt = 0
  prompt.words.forEach((word, index) => {
    const weight = prompt.weights[index] ?? 0
    if (weight === 0 || !means(first, word)) return
    if (second !== undefined && !means(second, prompt.words[index + 1] ?? '')) return
    if (hits === 0) firstAt = index
    hits++
    best = Math.max(best, weight * (second === undefined ? 1 : 1.8))
  })
  if (hits === 0) return 0
  return (best + Math.min(hits - 1, 3) * 0.2 + 0.2 / (1 + firstAt)) * (markFactors[entry.slice(-1)] ?? 1)
}

/**
 * How strongly the prompt speaks of a word list. Entries are lower-case words, prefixes (`grow*`) or pairs
 * (`night market`), each with a mark at the end or none (see `markFactors`). A word in the title counts more, one
 * in the setting less, a pair more, repetition a little.
 */
export const relevance = (prompt: Prompt, entries: readonly string[]): number =>
  entries.reduce((total, entry) => total + relevanceOfEntry(prompt, entry), 0)

/** The same for a single thing: many names for it do not make it more. */
export const namedAs = (prompt: Prompt, entries: readonly string[]): number =>
  entries.reduce((most, entry) => Math.max(most, relevanceOfEntry(prompt, entry)), 0)

export const speaksOf = (prompt: Prompt, entries: readonly string[]): boolean =>
  relevance(prompt, entries) > 0

const leadIn =
  /^(?:(?:an?|the)\s+)?(?:[\w-]+\s+){0,2}(?:photo(?:graph)?|picture|image|illustration|drawing|painting|render(?:ing)?|poster|shot|view|scene)\s+(?:of|showing|with)\s+/iu

/** Words that say how a picture should be made, not what it shows. */
const craftWords =
  /\b(?:cinematic|photorealistic|realistic|illustration|vector|flat|4k|8k|hdr|highly detailed|detailed|wide shot|close-?up|aspect ratio|style|render(?:ed|ing)?|trending|artstation|octane|bokeh|depth of field|soft light(?:ing)?|no text)\b/iu

const mostTitleWords = 4
const mostTitleCharacters = 32
/** "Rosa hired Tomas" is a sentence, not a title. */
const tells = /\b(?!red\b)\p{L}{2,}ed\b|\b(?:is|are|was|were|has|had|have)\b/iu

/** The first clause, if it is short and a phrase about the subject: what a designer would set as the title. */
export function titlePhrase(prompt: Prompt): string | null {
  const clause = prompt.text.slice(0, maxReadCharacters).split(/[.!?:;,\n()[\]{}"“”„«»|<>]|\s[-–—]\s/u, 1)[0]
  const phrase = (clause ?? '').trim().replace(leadIn, '').replace(/\s+/gu, ' ')
  const fits = phrase.split(' ').length <= mostTitleWords && phrase.length <= mostTitleCharacters
  return fits && /\p{L}{2}/u.test(phrase) && !craftWords.test(phrase) && !tells.test(phrase) ? phrase : null
}

const commonWords = new Set(
  (
    'about above across after again against also although always among another around because been before behind ' +
    'being below between beyond both cannot could does doing down during each either else ever every from have ' +
    'having here hers himself into itself just like made make makes many might more most much must never none ' +
    'once only other others over quite rather really same seem several shall should since some something still ' +
    'such than that their theirs them then there these they thing things this those though through toward under ' +
    'until upon very want wants well were what when where whether which while will with within without would ' +
    'your yours around across image photo picture illustration scene style showing first second third every ' +
    'nobody everyone someone anyone become becomes became keep keeps kept take takes took turn turns turned'
  ).split(' '),
)

/** The one word that stands for the prompt: of its title and the scene's topics, long, early. */
export function keyWord(prompt: Prompt, topics: readonly string[]): string | null {
  const read = prompt.text.slice(0, maxReadCharacters)
  return bestWord(read.split(/[.!?:;\n]/u, 1)[0] ?? '', topics)
}

function bestWord(text: string, topics: readonly string[]): string | null {
  const words = text.match(/\p{L}[\p{L}\p{M}’'-]*/gu) ?? []
  let best: { word: string; weight: number } | null = null
  for (const [index, word] of words.slice(0, 40).entries()) {
    const letters = [...word].length
    if (letters < 4 || letters > 13 || commonWords.has(word.toLowerCase()) || craftWords.test(word)) continue
    const meant = topics.some((topic) => means(unmarked(topic), singular(plain(word))))
    if (!meant) continue
    const weight = Math.min(letters, 9) - index * 0.5 + (/(?:ing|ly|ed)$/u.test(word) ? -3 : 0)
    if (!best || weight > best.weight) best = { word, weight }
  }
  return best?.word ?? null
}
