import { Typesetter } from './typesetter.ts'

/** Letters, digits and signs that Inter is known to have: the text of most videos, answered without opening a font. */
const PLAIN = /^[\s\p{ASCII}\u00a0-\u017f\u2010-\u2027\u0391-\u03a1\u03a3-\u03c9\u0410-\u044f]*$/u

let opening: Promise<Typesetter> | undefined

/** The characters of a text, each once, that none of our fonts has: they are drawn as empty boxes. */
export async function missingCharacters(text: string): Promise<string[]> {
  if (PLAIN.test(text)) return []
  opening ??= Typesetter.open('sc')
  return (await opening).missing(text)
}
