import { z } from 'zod'
import { isSpeakable } from '../../core/text/words.ts'
import type { ImagePromptsRequest, TextProvider } from '../../providers/port.ts'
import { askModel, type PlanningTask, type Reading } from './ask-model.ts'
import {
  type Planning,
  type PlanningContext,
  type PlanningJob,
  type PlanningTools,
  planBy,
  planLocally,
} from './plan.ts'
import { loadPrompt } from './prompt.ts'

const prompt = loadPrompt('image-prompts', 1)

const Answer = z.object({
  prompts: z.array(z.object({ beat: z.int(), prompt: z.string() })),
})

const OUTPUT_TOKENS_PER_PROMPT = 120
/** The longest that images take. */
const MAX_PROMPT_CHARACTERS = 4_000

const rules = { step: 'prompts', callOf: ({ imagePrompts }: TextProvider) => imagePrompts }

/**
 * One prompt for each beat, in order (steps `prompts`, `prompts:2`, `prompts:3`). Where the client gave a template there
 * is nothing to be found: it is filled by our own rules, for nothing.
 */
export async function planImagePrompts(
  tools: PlanningTools,
  context: PlanningContext,
  job: PlanningJob,
  planning: Planning<ImagePromptsRequest>,
): Promise<string[]> {
  const { provider, request } = planning
  if (request.template !== null && !provider.text) return planLocally(tools, context, job, planning, rules)
  return planBy(tools, context, job, planning, rules, async (options) =>
    request.beats.length === 0 ? [] : askModel(context, provider, imagePromptsTask(request), options),
  )
}

/** What a language model is asked for prompts of these beats. */
export function imagePromptsTask(request: ImagePromptsRequest): PlanningTask<typeof Answer, string[]> {
  const sections = new Map(request.sections.map(({ id, title }) => [id, title]))
  return {
    step: 'prompts',
    prompt,
    schema: Answer,
    outputTokens: request.beats.length * OUTPUT_TOKENS_PER_PROMPT,
    material: {
      language: request.language,
      script_title: request.scriptTitle,
      beats: request.beats.map(({ sectionId, title, summary, text }, index) => ({
        number: index + 1,
        section: sections.get(sectionId) ?? null,
        title,
        summary,
        text,
      })),
    },
    read: ({ prompts }) => readPrompts(request.beats.length, prompts),
  }
}

function readPrompts(beats: number, prompts: z.output<typeof Answer>['prompts']): Reading<string[]> {
  if (prompts.length !== beats || prompts.some(({ beat }, index) => beat !== index + 1)) {
    return {
      problems: [`There must be one prompt for each of the ${beats} beats, numbered from 1 in order.`],
    }
  }
  const problems = prompts.flatMap(({ beat, prompt: text }) => {
    if (!isSpeakable(text)) return [`The prompt of beat ${beat} is empty.`]
    return text.length > MAX_PROMPT_CHARACTERS ? [`The prompt of beat ${beat} is too long.`] : []
  })
  return problems.length > 0 ? { problems } : { plan: prompts.map(({ prompt: text }) => text.trim()) }
}
