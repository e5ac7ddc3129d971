import type { TimedWord } from '../audio/narration.ts'
import { spokenSec } from '../audio/word-length.ts'
import { printable } from '../text/printable.ts'
import { breakUnitsOf } from '../text/units.ts'
import type { TimedUnit } from './cue-breaks.ts'

/**
 * The units of spoken words, with their times. Where scripts without spaces make a whole sentence one word, its units
 * share its time by how long they are to say.
 */
export function timedUnits(words: readonly TimedWord[]): TimedUnit[] {
  const unitsOfWords = breakUnitsOf(words.map(({ text }) => printable(text)))
  return words.flatMap((word, index) => {
    const units = unitsOfWords[index] ?? []
    const lengths = units.map(({ text }) => spokenSec(text))
    const total = lengths.reduce((sum, length) => sum + length, 0)
    let said = 0
    const moment = () => word.startSec + (word.endSec - word.startSec) * (total === 0 ? 0 : said / total)
    return units.map((unit, place): TimedUnit => {
      const startSec = moment()
      said += lengths[place] ?? 0
      return {
        ...unit,
        startSec,
        endSec: place === units.length - 1 ? word.endSec : moment(),
      }
    })
  })
}
