/** How strongly the text itself breaks after a word. */
export type TextBreak = 'sentence' | 'clause' | 'none'

const CLOSERS = `["'”’»)\\]]*$`
const SENTENCE_END = new RegExp(`[.!?…。！？؟۔।]${CLOSERS}`, 'u')
const CLAUSE_END = new RegExp(`[,;:—–،؛、，；：]${CLOSERS}`, 'u')
const DASH_START = /^[—–]/u
const LOWER_CASE_START = /^\p{Ll}/u
/** Words whose full stop is part of them: titles, initials and a few common shortenings. */
const ABBREVIATION = /^[("'“‘]*(?:\p{Lu}|Mrs?|Ms|Dr|Prof|St|Jr|Sr|vs|No|e\.g|i\.e|cf|etc|approx)\.$/u

/** Tells from the words themselves whether a sentence or a clause ends between a word and the next one. */
export function textBreakAfter(word: string, next: string | undefined): TextBreak {
  if (next === undefined) return 'sentence'
  if (SENTENCE_END.test(word) && !ABBREVIATION.test(word) && !LOWER_CASE_START.test(next)) return 'sentence'
  return CLAUSE_END.test(word) || DASH_START.test(next) ? 'clause' : 'none'
}
