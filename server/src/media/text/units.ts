import { segmenter } from '../../core/text/language.ts'
import { readingWidth } from './reading-width.ts'

/** A piece of text that no line break divides: a word, or in scripts without spaces what a dictionary takes for one. */
export interface Unit {
  text: string
  /** Its `readingWidth`. */
  width: number
  /** Whether a space stands after it where no line ends. */
  spaceAfter: boolean
}

/** Scripts that are written without spaces between words. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u
/** May not begin a line: closing marks, small kana, signs that repeat or lengthen (JIS X 4051, "kinsoku shori"). */
const NEVER_FIRST =
  /^[\p{Pe}\p{Pf}\p{M}!%,.:;?·…‥、。，．：；！？％・ー々〻ゝゞヽヾぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰ-ㇿ゛゜～〜๚๛ๆฯໆ។៕ៗ၊။'"’”]/u
/** May not end a line: opening marks, signs of currencies, marks before the first word. */
const NEVER_LAST = /[\p{Ps}\p{Pi}\p{Sc}#＃]$|^\p{P}+$/u
const ZERO_WIDTH_SPACE = '\u200b'

/** Chinese and Japanese put no space between words, and none where one line is joined to the next. */
const ENDS_UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー、。，！？；：」』）]$/u
const STARTS_UNSPACED = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}「『（]/u

/** Whether two pieces of text that follow one another do so without a space. */
export const joinsUnspaced = (before: string, after: string): boolean =>
  ENDS_UNSPACED.test(before) && STARTS_UNSPACED.test(after)

/** The units of a text in order; white space of any kind, and as much as there is, counts as one space. */
export function breakUnits(text: string): Unit[] {
  return text
    .split(/\s+/u)
    .filter((word) => word !== '')
    .flatMap((word) => {
      const parts = UNSPACED.test(word) || word.includes(ZERO_WIDTH_SPACE) ? divided(word) : [word]
      return parts.map((part, index) => ({
        text: part,
        width: readingWidth(part),
        spaceAfter: index === parts.length - 1,
      }))
    })
}

/** The units of pieces of text in order: lines that were broken, or the words of a voice. */
export function breakUnitsOf(pieces: readonly string[]): Unit[][] {
  return pieces.map((piece, index) => {
    const units = breakUnits(piece)
    const last = units.at(-1)
    if (last && joinsUnspaced(piece, pieces[index + 1] ?? '')) last.spaceAfter = false
    return units
  })
}

/** Units as they stand on one line. */
export const joinUnits = (units: readonly Unit[]): string =>
  units
    .map(({ text, spaceAfter }, index) => (spaceAfter && index < units.length - 1 ? `${text} ` : text))
    .join('')

/** Width of units that stand on one line, from one to before another. */
export function lineWidth(units: readonly Unit[], from = 0, end = units.length): number {
  let width = 0
  for (let index = from; index < end; index++) {
    const unit = units[index]
    if (unit) width += unit.width + (unit.spaceAfter && index < end - 1 ? 1 : 0)
  }
  return width
}

/** Japanese: what follows a word in hiragana, up to so many characters, is its ending and its particles. */
const ENDING = /^\p{sc=Hiragana}{1,3}$/u
const MAX_PHRASE_CHARACTERS = 8
const ENDS_IN_WORD = /[\p{L}\p{N}ー]$/u

function divided(word: string): string[] {
  const parts: string[] = []
  for (const { segment } of segmenter('und', 'word').segment(word.replaceAll(ZERO_WIDTH_SPACE, ' '))) {
    const last = parts.at(-1)
    if (segment.trim() === '') continue
    if (last !== undefined && belongTogether(last, segment)) parts[parts.length - 1] = last + segment
    else parts.push(segment)
  }
  return parts
}

function belongTogether(before: string, after: string): boolean {
  if (NEVER_FIRST.test(after) || NEVER_LAST.test(before)) return true
  return (
    ENDING.test(after) && ENDS_IN_WORD.test(before) && before.length + after.length <= MAX_PHRASE_CHARACTERS
  )
}
