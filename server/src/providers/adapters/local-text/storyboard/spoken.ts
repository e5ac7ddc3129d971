/** Speech in prose: what stands between quotation marks, and who says it how. */

export interface Spoken {
  text: string
  /** The sentence without its speech: "Mara whispered." */
  told: string
}

const quoted =
  /"([^"\n]+)"|“([^”\n]+)”|„([^“”\n]+)[“”]|«\s*([^»\n]+?)\s*»|「([^」\n]+)」|(?<![\p{L}\p{N}])‘([^‘’\n]{3,}[.,!?])’(?![\p{L}\p{N}])/gu

/** Words of manner by the verbs and adverbs that tell it. */
const manners: readonly (readonly [RegExp, string])[] = [
  [/\bwhisper(?:s|ed|ing)?\b/iu, 'whispering'],
  [/\b(?:shout|yell|cr(?:y|ies|ied))(?:s|ed|ing)?\b/iu, 'shouting'],
  [/\b(?:murmur|mutter)(?:s|ed|ing)?\b/iu, 'murmuring'],
  [/\bsigh(?:s|ed|ing)?\b/iu, 'sighing'],
  [/\blaugh(?:s|ed|ing)?\b/iu, 'laughing'],
  [/\bsmil(?:es?|ed|ing)\b/iu, 'smiling'],
  [/\b(?:softly|quietly|gently)\b/iu, 'softly'],
]
/** Verbs that only say that something is said. */
const sayings =
  /\b(?:said|says|say|asked|asks|replied|replies|answered|answers|whisper(?:s|ed)|shout(?:s|ed)|cried|cries|yell(?:s|ed)|murmur(?:s|ed)|mutter(?:s|ed)|call(?:s|ed)|told|added|began|sagte|fragte|rief|flüsterte|dit|demanda|dijo|preguntó|disse|chiese|zei|vroeg)\b/iu

/** The speeches in a sentence, in order, with what is told besides them. */
export function speechIn(sentence: string): Spoken | null {
  const said = [...sentence.matchAll(quoted)].map(
    (match) => match.slice(1).find((each) => each !== undefined) ?? '',
  )
  const text = said.join(' ').replace(/\s+/gu, ' ').trim().replace(/,$/u, '.')
  if (!/[\p{L}\p{N}]/u.test(text)) return null
  const told = sentence
    .replaceAll(quoted, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/^[\s,.;:–—-]+|[\s,;:–—-]+$/gu, '')
  return { text, told: /[\p{L}\p{N}]/u.test(told) ? told : '' }
}

/** `whispering`, or null where it is simply said. */
export const mannerOf = (told: string): string | null =>
  manners.find(([verb]) => verb.test(told))?.[1] ?? null

/** Whether what is told besides a speech says no more than who says it: "Mara whispered softly." */
export const onlyAttributes = (told: string): boolean => told.split(' ').length <= 4 && sayings.test(told)

/** Quotation marks that a sentence opens and does not close: the speech goes on in the next one. */
export function opensQuote(text: string): boolean {
  const count = (mark: string) => text.split(mark).length - 1
  const isOpen = (open: string, close: string) => count(open) > count(close)
  return count('"') % 2 === 1 || (count('„') === 0 && isOpen('“', '”')) || isOpen('«', '»')
}
