/** As wide as two letters: Han, kana, Hangul, full-width forms, emoji (UAX #11, "W" and "F", in short). */
const WIDE =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Bopomofo}\u3000-\u303f\uff01-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u
/** Marks that stand above or below their letter, joiners, selectors. */
const WITHOUT_WIDTH = /[\p{Mn}\p{Me}\p{Cf}\p{Default_Ignorable_Code_Point}]/u

/** Nothing but letters, digits and signs of the width of one. */
const PLAIN = /^[\x20-\xac\xae-\u02ff]*$/

/**
 * Length of a text as a reader counts it and subtitle guidelines limit it, in characters of Latin: marks that have no
 * place of their own count nothing, what is twice as wide counts two.
 */
export function readingWidth(text: string): number {
  if (PLAIN.test(text)) return text.length
  let width = 0
  for (const character of text) {
    if (!WITHOUT_WIDTH.test(character)) width += WIDE.test(character) ? 2 : 1
  }
  return width
}
