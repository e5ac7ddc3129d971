import { z } from 'zod'
import { countWords } from '../../core/text/words.ts'
import { type Cut, cutScript } from '../../providers/adapters/local-text/cut.ts'
import type { Beat, BeatsRequest } from '../../providers/port.ts'
import { askModel, type PlanningTask, type Reading } from './ask-model.ts'
import { type Planning, type PlanningContext, type PlanningJob, type PlanningTools, planBy } from './plan.ts'
import { loadPrompt } from './prompt.ts'

const prompt = loadPrompt('beats', 1)

/** The model gives where beats begin and never their words, so it cannot change them. */
const Answer = z.object({
  beats: z.array(z.object({ first: z.int(), title: z.string(), summary: z.string() })),
})

const OUTPUT_TOKENS_PER_BEAT = 60
/** More than the prompt asks for: what is a little long is no reason to pay for another answer. */
const MAX_TITLE_CHARACTERS = 80
const MAX_TITLE_WORDS = 10
const MAX_SUMMARY_CHARACTERS = 300

/**
 * The beats of a script, in one call of a provider for texts (step `beats`) or in up to three of a language model
 * (`beats`, `beats:2`, `beats:3`). They cover its words whole and in order.
 */
export function planBeats(
  tools: PlanningTools,
  context: PlanningContext,
  job: PlanningJob,
  planning: Planning<BeatsRequest>,
): Promise<Beat[]> {
  const { provider, request } = planning
  const rules = { step: 'beats', callOf: ({ beats }: NonNullable<typeof provider.text>) => beats }
  return planBy(tools, context, job, planning, rules, async (options) => {
    const pieces = cutScript({ ...request, maxBeats: null })
    return pieces.length === 0 ? [] : askModel(context, provider, beatsTask(request, pieces), options)
  })
}

/** What a language model is asked for beats of these pieces. */
export function beatsTask(
  request: BeatsRequest,
  pieces: readonly Cut[],
): PlanningTask<typeof Answer, Beat[]> {
  const sections = request.sections.map(({ id }) => id)
  const expected = Math.min(request.maxBeats ?? pieces.length, pieces.length)
  return {
    step: 'beats',
    prompt,
    schema: Answer,
    outputTokens: expected * OUTPUT_TOKENS_PER_BEAT,
    material: {
      language: request.language,
      max_beats: request.maxBeats,
      sections: request.sections.map(({ title }, index) => ({ number: index + 1, title })),
      pieces: pieces.map(({ sectionId, text }, index) => ({
        number: index + 1,
        section: sections.indexOf(sectionId) + 1,
        text,
      })),
    },
    read: ({ beats }) => readBeats(request, pieces, beats),
  }
}

/** Beats out of the pieces at which they begin. */
export function readBeats(
  request: BeatsRequest,
  pieces: readonly Cut[],
  cuts: z.output<typeof Answer>['beats'],
): Reading<Beat[]> {
  const problems = [
    ...placesOf(request, pieces, cuts),
    ...cuts.flatMap((cut, at) => wordsOf(request, cut, at)),
  ]
  if (problems.length > 0) return { problems }
  const plan = cuts.map(({ first, title, summary }, index): Beat => {
    const covered = pieces.slice(first - 1, (cuts[index + 1]?.first ?? pieces.length + 1) - 1)
    return {
      id: `b${index + 1}`,
      sectionId: covered[0]?.sectionId ?? '',
      title: title.trim(),
      summary: summary.trim(),
      text: joined(request, covered),
    }
  })
  return { plan }
}

/** What is wrong with where the beats begin. */
function placesOf(
  { maxBeats }: BeatsRequest,
  pieces: readonly Cut[],
  cuts: readonly { first: number }[],
): string[] {
  const problems: string[] = []
  if (cuts[0]?.first !== 1) problems.push('The first beat must begin with piece 1.')
  cuts.forEach(({ first }, index) => {
    const before = cuts[index - 1]?.first ?? 0
    if (first <= before) problems.push(`Beat ${index + 1} must begin after beat ${index}.`)
    if (first > pieces.length)
      problems.push(`Beat ${index + 1} begins after the last piece, ${pieces.length}.`)
  })
  if (maxBeats !== null && cuts.length > maxBeats) {
    problems.push(`There are ${cuts.length} beats; at most ${maxBeats} are wanted.`)
  }
  const opening = pieces.flatMap(({ opensSection }, index) => (opensSection ? [index + 1] : []))
  if (opening.length <= (maxBeats ?? pieces.length)) {
    const begun = new Set(cuts.map(({ first }) => first))
    const missed = opening.filter((number) => !begun.has(number))
    if (missed.length > 0) problems.push(`A beat must begin with each of the pieces ${missed.join(', ')}.`)
  }
  return problems
}

/** What is wrong with what is said about a beat. */
function wordsOf(
  { language }: BeatsRequest,
  { title, summary }: { title: string; summary: string },
  index: number,
): string[] {
  const words = countWords(title, language)
  const long = title.length > MAX_TITLE_CHARACTERS || words > MAX_TITLE_WORDS
  return [
    ...(words === 0 || long ? [`The title of beat ${index + 1} must have two to seven words.`] : []),
    ...(countWords(summary, language) === 0 || summary.length > MAX_SUMMARY_CHARACTERS
      ? [`The summary of beat ${index + 1} must be one sentence of at most 160 characters.`]
      : []),
  ]
}

/** Sentences of a section go on in a line; anything else keeps apart. */
const joined = ({ granularity }: BeatsRequest, pieces: readonly Cut[]): string =>
  pieces
    .map(({ text, opensSection }, index) =>
      index === 0 ? text : `${granularity === 'sentence' && !opensSection ? ' ' : '\n\n'}${text}`,
    )
    .join('')
