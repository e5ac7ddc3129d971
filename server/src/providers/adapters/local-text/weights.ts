import { baseLanguage } from '../../../core/text/language.ts'
import type { Role, Word } from './words.ts'

const roleWeights: Record<Role, number> = { content: 1, pale: 0.4, verb: 0.3, function: 0 }

/** How much each word of a beat tells, given the whole script. */
export type Weigh = (word: Word) => number

/**
 * Weighs words by tf-idf over the beats of a script (K. Spärck Jones, "A statistical interpretation of term
 * specificity", 1972): what the script is about and what is told only here count most. Names count more.
 */
export function weigher(beats: readonly (readonly Word[])[], language: string): Weigh {
  const total = new Map<string, number>()
  const beatsWith = new Map<string, number>()
  const names = new Set<string>()
  for (const words of beats) {
    for (const key of new Set(words.map((word) => word.key)))
      beatsWith.set(key, (beatsWith.get(key) ?? 0) + 1)
    words.forEach((word, index) => {
      total.set(word.key, (total.get(word.key) ?? 0) + 1)
      const opensSentence = words[index - 1]?.sentence !== word.sentence
      if (!opensSentence && /^\p{Lu}/u.test(word.text)) names.add(word.key)
    })
  }
  const namesTell = baseLanguage(language) !== 'de'
  return ({ key, text, role }) => {
    const often = 1 + 0.6 * Math.log(total.get(key) ?? 1)
    const rare = Math.log(1 + beats.length / (beatsWith.get(key) ?? 1)) / Math.log(1 + beats.length)
    const telling = 0.6 + Math.min(text.length, 8) / 16
    const name = namesTell && names.has(key) ? 1.3 : 1
    return roleWeights[role] * often * (0.4 + 0.6 * rare) * telling * name
  }
}
