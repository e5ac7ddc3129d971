import { stripTags } from '../../core/text/words.ts'
import { exactly, type Quantities, type Range } from '../../providers/estimate.ts'
import type { Pace } from '../../providers/port.ts'

/*
 * How much of what is priced a request will use up. What is not known before it is done is a range, and a sentence says
 * what it was taken for; the upper end is what is set aside of a project's budget.
 */

/** How fast narrators read. */
const CHARACTERS_PER_SEC: Record<Pace, Range> = {
  slow: { min: 10, max: 15 },
  medium: { min: 12, max: 18 },
  fast: { min: 15, max: 22 },
}
const CHARACTERS_PER_TOKEN: Range = { min: 3, max: 5 }
/** What we write around a script for a language model. */
const INSTRUCTION_TOKENS = 2_000
/** A beat's place, title and summary, or a prompt. */
const TOKENS_PER_ANSWER: Range = { min: 40, max: 160 }
/** An answer of no use is asked for again: see studio/planning. */
const MAX_QUESTIONS = 3
/** Of a picture of one to one and a half megapixels, with models that count so. */
const TOKENS_PER_PICTURE: Range = { min: 1_000, max: 6_300 }
/** Of a bed under something of which nobody knows the length yet. */
const UNKNOWN_LENGTH_SEC: Range = { min: 5, max: 300 }

export const ASSUMPTIONS = {
  narration: (pace: Pace) =>
    `Narration at a ${pace} pace takes ${CHARACTERS_PER_SEC[pace].min} to ${CHARACTERS_PER_SEC[pace].max} characters a second.`,
  beats: (beats: Range) => `There are ${beats.min} to ${beats.max} beats.`,
  unknownLength: `What the music lies under is ${UNKNOWN_LENGTH_SEC.min} to ${UNKNOWN_LENGTH_SEC.max} seconds long.`,
}

/** Something to be read aloud: a script, or a piece of one. */
export interface Spoken {
  sections: readonly { text: string }[]
}

/** What is read aloud, tags included: most providers count them. */
export const charactersOf = (script: Spoken): number =>
  script.sections.reduce((sum, { text }) => sum + text.length, 0)

/** How long a narration will be. */
export function narrationSec(script: Spoken, pace: Pace): Range {
  const spoken = script.sections.reduce((sum, { text }) => sum + stripTags(text).length, 0)
  return { min: spoken / CHARACTERS_PER_SEC[pace].max, max: spoken / CHARACTERS_PER_SEC[pace].min }
}

export const speechQuantities = (script: Spoken, pace: Pace): Quantities => ({
  character: exactly(charactersOf(script)),
  second: narrationSec(script, pace),
})

/** Of pictures that are made or looked for, with so many calls. */
export const pictureQuantities = (pictures: Range, calls: Range, promptCharacters: number): Quantities => ({
  call: calls,
  image: pictures,
  input_token: times(calls, tokensOf(promptCharacters)),
  output_token: times(pictures, TOKENS_PER_PICTURE),
})

/** Of a question about a script with so many answers in one. */
export const planningQuantities = (characters: number, answers: Range): Quantities => {
  const asked = { min: 1, max: MAX_QUESTIONS }
  const question = tokensOf(characters)
  const tokens = { min: question.min + INSTRUCTION_TOKENS, max: question.max + INSTRUCTION_TOKENS }
  return {
    call: asked,
    input_token: times(asked, tokens),
    output_token: times(asked, times(answers, TOKENS_PER_ANSWER)),
  }
}

export const musicQuantities = (lengthSec: Range | null): Quantities => ({
  call: exactly(1),
  second: lengthSec ?? UNKNOWN_LENGTH_SEC,
})

export const times = (a: Range, b: Range): Range => ({ min: a.min * b.min, max: a.max * b.max })

export const middleOf = ({ min, max }: Range): number => (min + max) / 2

const tokensOf = (characters: number): Range => ({
  min: Math.ceil(characters / CHARACTERS_PER_TOKEN.max),
  max: Math.ceil(characters / CHARACTERS_PER_TOKEN.min),
})
