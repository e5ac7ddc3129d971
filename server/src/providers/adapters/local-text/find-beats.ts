import { excerpt } from '../../../core/text/excerpt.ts'
import { countWords } from '../../../core/text/words.ts'
import type { Beat, BeatsRequest } from '../../port.ts'
import { type Cut, cutScript } from './cut.ts'
import { headline } from './headline.ts'
import { summarize } from './summary.ts'
import { weigher } from './weights.ts'
import { readWords } from './words.ts'

const mostTitleWords = 7
const mostTitleCharacters = 80
/** Titles that name a place in the text and not what it is about. */
const numberedTitle =
  /^(?:section|chapter|part|act|scene|step|kapitel|teil|chapitre|partie|capítulo|parte|sección|capitolo|hoofdstuk|deel|глава|часть)?\s*[\p{N}ivxlc]+[.:]?$|^(?:intro|introduction|conclusion|outro|einleitung|schluss|introducción|conclusión)$/iu

/** Cuts a script into beats and gives each a headline and a summary in the script's own words. */
export function findBeats(request: BeatsRequest): Beat[] {
  const { language } = request
  const cuts = cutScript(request)
  const wordsOfCuts = cuts.map(({ text }) => readWords(text, language))
  const weigh = weigher(wordsOfCuts, language)
  const used = new Set<string>()
  return cuts.map((cut, index) => {
    const words = wordsOfCuts[index] ?? []
    const title = authorsTitle(cut, language) ?? headline(cut.text, words, weigh, used, language)
    for (const { key } of readWords(title, language)) used.add(key)
    return {
      id: `b${index + 1}`,
      sectionId: cut.sectionId,
      title,
      summary: summarize(cut.text, words, weigh, language),
      text: cut.text,
    }
  })
}

/** The section's own title for the beat that opens it, without what follows a colon if it is long. */
function authorsTitle({ opensSection, sectionTitle }: Cut, language: string): string | null {
  if (!opensSection || sectionTitle === null) return null
  const whole = sectionTitle.replace(/\s+/gu, ' ').trim()
  const fitting = [whole, ...whole.split(/\s*[:–—]\s+|\s+-\s+/u)].find(
    (title) =>
      title.length <= mostTitleCharacters &&
      countWords(title, language) <= mostTitleWords &&
      /\p{L}/u.test(title) &&
      !numberedTitle.test(title),
  )
  return fitting === undefined ? null : excerpt(fitting, mostTitleCharacters, language)
}
