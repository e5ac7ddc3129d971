import { excerpt } from '../../../../core/text/excerpt.ts'
import { isFunctionWord } from '../../../../core/text/function-words.ts'
import { summarize } from '../summary.ts'
import { weigher } from '../weights.ts'
import { readWords } from '../words.ts'
import type { Cut } from './cut-shots.ts'
import { introduction } from './figures.ts'
import type { Name } from './names.ts'

/** How a shot is framed and told to whoever makes the picture. */
export interface ShotWords {
  description: string
  prompt: string
  cameraMove: string
  lens: string
}

type Size =
  | 'Wide shot'
  | 'Full shot'
  | 'Medium shot'
  | 'Medium close shot'
  | 'Close shot'
  | 'Two shot'
  | 'Group shot'

const mostPromptCharacters = 1_200
const lenses: Record<Size, string> = {
  'Wide shot': '24mm',
  'Full shot': '35mm',
  'Medium shot': '50mm',
  'Medium close shot': '65mm',
  'Close shot': '85mm',
  'Two shot': '40mm',
  'Group shot': '28mm',
}

const runs =
  /\b(?:runs?|ran|running|rush(?:es|ed)?|hurr(?:y|ies|ied)|rides?|rode|fl(?:y|ies|ew)|chas(?:es?|ed)|climbs?|climbed|walks?|walked|follows?|followed|sails?|sailed|drives?|drove|marches|strides?|strode|races?|raced|crosses|crossed)\b/iu
const near =
  /\b(?:hands?|fingers?|eyes?|face|lips?|tears?|letter|key|lock|match|candle|ring|watch|photograph|note|envelope|ear|kneels?|knelt|reads?|whispers?|strikes?|struck|opens? (?:the|a|his|her) (?:box|letter|envelope|book|locket))\b/iu
const rises = /\b(?:rises?|rose|looks? up|looked up|towers?|soars?|climbs? into|sky|stars)\b/iu

/** Where a shot stands, for the way it is framed. */
export interface ShotPlace {
  opensScene: boolean
  endsStory: boolean
  /** The size of the shot before it, in the same scene. */
  before: string | null
  /** Said where it is not the scene's own. */
  timeOfDay: string | null
}

/** Frames a shot by what it shows, and says so in the story's words. */
export function wordsOf(
  cut: Cut,
  names: readonly Name[],
  place: ShotPlace,
  language: string,
): ShotWords & { size: string } {
  const told = cut.moments.flatMap((moment) => (moment.kind === 'action' ? [moment.text] : []))
  const text = told.map((sentence) => shown(sentence, cut.seen, names)).join(' ')
  const size = sizeOf(cut, text, place)
  const prompt = [
    `${size}.`,
    text === '' ? speaking(cut) : text,
    place.timeOfDay === null ? '' : `At ${place.timeOfDay}.`,
  ]
  return {
    size,
    description: describe(cut, text, language),
    prompt: excerpt(prompt.filter(Boolean).join(' '), mostPromptCharacters, language),
    cameraMove: moveOf(size, text, place),
    lens: lenses[size],
  }
}

function sizeOf({ seen, moments }: Cut, text: string, { opensScene, before }: ShotPlace): Size {
  if (seen.length > 2) return 'Group shot'
  const isNear = near.test(text) && !runs.test(text)
  if (opensScene && !(isNear && seen.length > 0)) return 'Wide shot'
  if (seen.length === 2) return 'Two shot'
  if (seen.length === 0) return isNear ? 'Close shot' : 'Wide shot'
  if (isNear) return 'Close shot'
  if (runs.test(text)) return 'Full shot'
  const speaks = moments.some(({ kind }) => kind === 'speech')
  // Two alike after each other look like a mistake in the cut.
  if (speaks) return before === 'Medium close shot' ? 'Close shot' : 'Medium close shot'
  return before === 'Medium shot' ? 'Medium close shot' : 'Medium shot'
}

function moveOf(size: Size, text: string, { opensScene, endsStory }: ShotPlace): string {
  if (endsStory) return 'slow pull out'
  if (runs.test(text)) return 'tracking'
  if (rises.test(text)) return 'tilt up'
  if (size === 'Close shot') return 'slow push in'
  if (opensScene) return 'slow pan'
  return size === 'Wide shot' ? 'slow push in' : 'still'
}

/** A sentence as a picture needs it: the one it is about by name, and nobody introduced again in every prompt. */
export function shown(sentence: string, seen: readonly string[], names: readonly Name[]): string {
  let text = sentence
  for (const { name, matches } of names) {
    if (!matches.test(text)) continue
    text = text.replace(introduction(matches), (whole: string, age?: string, looks?: string) => {
      // A fact that ends its clause has its comma after it too.
      const ends = whole.endsWith(',') ? '' : whole.endsWith(' ') ? ' ' : ''
      return age === undefined && looks === undefined
        ? whole
        : `${/^[Tt]he /u.test(whole) ? whole.slice(0, 4) + name.toLowerCase() : name}${ends}`
    })
    text = text.replaceAll(new RegExp(matches.source, 'gu'), (form) =>
      form === name.toUpperCase() ? name : form,
    )
  }
  const [only] = seen
  return only === undefined || names.some(({ matches }) => matches.test(text))
    ? text
    : namedInstead(text, only)
}

/** The first pronoun as a name; "her" is a possessive before a noun alone: "into her hand", and not "watches her from". */
function namedInstead(text: string, name: string): string {
  if (/\b(?:s?he)\b/iu.test(text)) return text.replace(/\bs?he\b/iu, name)
  return text.replace(/\b(?:his|her)(?= ([\p{Ll}'’-]+))/iu, (pronoun, next: string) =>
    isFunctionWord(next, 'en') ? pronoun : `${name}'s`,
  )
}

function speaking({ seen, moments }: Cut): string {
  const [speech] = moments.flatMap((moment) => (moment.kind === 'speech' ? [moment] : []))
  if (seen.length === 0) return 'Nobody is to be seen while a voice speaks.'
  const who =
    seen.length === 1
      ? `${seen[0]} speaks`
      : `${seen.slice(0, -1).join(', ')} and ${seen.at(-1)} speak to each other`
  return `${who}${speech?.parenthetical && seen.length === 1 ? `, ${speech.parenthetical}` : ''}.`
}

function describe({ moments }: Cut, text: string, language: string): string {
  if (text !== '') return summaryOf(text, language)
  const [speech] = moments.flatMap((moment) => (moment.kind === 'speech' ? [moment] : []))
  return speech ? excerpt(`${speech.character}: ${speech.text}`, 160, language) : ''
}

/** The sentence that tells most, at most 160 characters long. */
export function summaryOf(text: string, language: string): string {
  const words = readWords(text, language)
  return summarize(text, words, weigher([words], language), language)
}
