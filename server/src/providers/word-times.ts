import type { SpokenWord } from './port.ts'

/** A character of a text with the time at which it is heard. */
export interface HeardCharacter {
  character: string
  startSec: number
  endSec: number
}

/**
 * The words of a text, which are what stands between white space, with the times of their characters. Null where the
 * characters are not those of the text. White space is left out of the comparison: it has been seen trimmed.
 */
export function wordsOfCharacters(text: string, characters: readonly HeardCharacter[]): SpokenWord[] | null {
  const heard = characters
    // A character beyond the basic plane is two units of a string, and both carry its times.
    .flatMap(({ character, ...times }) => character.split('').map((unit) => ({ unit, ...times })))
    .filter(({ unit }) => !/\s/.test(unit))
  const texts = text.split(/\s+/).filter(Boolean)
  if (heard.map(({ unit }) => unit).join('') !== texts.join('')) return null
  let next = 0
  return inOrder(
    texts.map((word) => {
      const first = heard[next]
      next += word.length
      return { text: word, startSec: first?.startSec ?? 0, endSec: heard[next - 1]?.endSec ?? 0 }
    }),
  )
}

/** Words whose times never run backwards: those of vendors have been seen to overlap by a hair. */
export function inOrder(words: readonly SpokenWord[]): SpokenWord[] {
  let earliestSec = 0
  return words.map(({ text, startSec, endSec }) => {
    const start = Math.max(earliestSec, startSec)
    earliestSec = Math.max(start, endSec)
    return { text, startSec: start, endSec: earliestSec }
  })
}
