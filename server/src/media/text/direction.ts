const RIGHT_TO_LEFT_LETTER = /[\p{sc=Hebrew}\p{sc=Arabic}\p{sc=Syriac}\p{sc=Thaana}\p{sc=Nko}]/u

/**
 * Whether a text runs from right to left as a whole, which is where its lines begin and their full stops stand (UAX #9,
 * P2 leaves that to "a higher-level protocol"). The majority of letters decides, because a caption may begin in the
 * middle of a sentence with a foreign name.
 */
export function runsRightToLeft(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? []
  return letters.filter((letter) => RIGHT_TO_LEFT_LETTER.test(letter)).length * 2 > letters.length
}
