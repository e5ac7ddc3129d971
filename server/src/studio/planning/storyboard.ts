import { z } from 'zod'
import type { Storyboard, StoryboardRequest, TextProvider } from '../../providers/port.ts'
import { askModel, type PlanningTask } from './ask-model.ts'
import { type Planning, type PlanningContext, type PlanningJob, type PlanningTools, planBy } from './plan.ts'
import { loadPrompt } from './prompt.ts'
import { readStoryboard } from './read-storyboard.ts'

const prompt = loadPrompt('storyboard', 1)

const Figure = z.object({ name: z.string(), description: z.string() })
const Shot = z.object({
  description: z.string(),
  prompt: z.string(),
  duration_sec: z.number(),
  characters: z.array(z.string()),
  dialogue: z.array(
    z.object({ character: z.string(), text: z.string(), parenthetical: z.string().nullable() }),
  ),
  camera_move: z.string().nullable(),
  lens: z.string().nullable(),
})
const Scene = z.object({
  first: z.int(),
  heading: z.string(),
  summary: z.string(),
  location: z.string().nullable(),
  time_of_day: z.string().nullable(),
  shots: z.array(Shot),
})
/** As beats are: the model says where scenes begin, and their words are taken from the story. */
export const StoryboardAnswer = z.object({
  title: z.string().nullable(),
  characters: z.array(Figure),
  locations: z.array(Figure),
  scenes: z.array(Scene),
})
export type StoryboardAnswer = z.output<typeof StoryboardAnswer>

const DENSITY = { low: 'one or two', medium: 'two to four', high: 'four to eight' }
/** Of a shot, in tokens; and about how many characters of a story one tells. */
const OUTPUT_TOKENS_PER_SHOT = 200
const CHARACTERS_PER_SHOT = { low: 800, medium: 400, high: 200 }

const rules = { step: 'storyboard', callOf: ({ storyboard }: TextProvider) => storyboard }

/** The scenes and shots of a story (steps `storyboard`, `storyboard:2`, `storyboard:3`); they cover it whole and in order. */
export function planStoryboard(
  tools: PlanningTools,
  context: PlanningContext,
  job: PlanningJob,
  planning: Planning<StoryboardRequest>,
): Promise<Storyboard> {
  const { provider, request } = planning
  return planBy(tools, context, job, planning, rules, (options) =>
    askModel(context, provider, storyboardTask(request), options),
  )
}

/** What a language model is asked for a storyboard. */
export function storyboardTask(
  request: StoryboardRequest,
): PlanningTask<typeof StoryboardAnswer, Storyboard> {
  const { source, title, language, maxScenes, shotDensity, targetStyle, characters } = request
  const paragraphs = source.text.split(/\n(?:[^\S\n]*\n)+/u).filter((text) => text.trim() !== '')
  const shots = Math.ceil(source.text.length / CHARACTERS_PER_SHOT[shotDensity])
  return {
    step: 'storyboard',
    prompt,
    schema: StoryboardAnswer,
    outputTokens: shots * OUTPUT_TOKENS_PER_SHOT,
    words: { density: DENSITY[shotDensity] },
    material: {
      type: source.type,
      title,
      language,
      max_scenes: maxScenes,
      target_style: targetStyle,
      characters,
      paragraphs: paragraphs.map((text, index) => ({ number: index + 1, text: text.trim() })),
    },
    read: (answer) => readStoryboard(request, paragraphs, answer),
  }
}
