import { z } from 'zod'
import { countWords, isSpeakable } from '../../core/text/words.ts'
import type { Provider } from '../../providers/registry.ts'
import { notServed } from '../tools.ts'
import { askModel, type PlanningTask, type Reading } from './ask-model.ts'
import type { PlanningContext } from './plan.ts'
import { loadPrompt } from './prompt.ts'

const prompt = loadPrompt('script', 1)

export interface WriteScriptRequest {
  topic: string
  /** BCP 47 */
  language: string
  /** How long it is to be; about 150 words are read in a minute. */
  words: number
  /** Null: as many as it needs. */
  sections: number | null
  /** `calm documentary`; null: none in particular. */
  style: string | null
}

export interface WrittenScript {
  title: string
  sections: { title: string; text: string }[]
}

const Answer = z.object({
  title: z.string(),
  sections: z.array(z.object({ title: z.string(), text: z.string() })),
})

const MAX_TITLE_CHARACTERS = 200
const TOKENS_PER_WORD = 2
/** How far from the wanted length is near enough. */
const SHORTEST = 0.7
const LONGEST = 1.4

/** A script about a topic, by a language model (steps `script`, `script:2`, `script:3`): no rules of ours can write one. */
export async function writeScript(
  context: PlanningContext,
  { provider, request }: { provider: Provider; request: WriteScriptRequest },
): Promise<WrittenScript> {
  if (!provider.llm) throw notServed(provider, 'scripts about a topic')
  return askModel(context, provider, scriptTask(request), { hasAlternative: false })
}

/** What a language model is asked for a script. */
export const scriptTask = (request: WriteScriptRequest): PlanningTask<typeof Answer, WrittenScript> => ({
  step: 'script',
  prompt,
  schema: Answer,
  outputTokens: request.words * TOKENS_PER_WORD,
  material: { ...request },
  read: (script) => readScript(request, script),
})

function readScript(request: WriteScriptRequest, script: WrittenScript): Reading<WrittenScript> {
  const { title, sections } = script
  const words = sections.reduce((sum, { text }) => sum + countWords(text, request.language), 0)
  const wanted = request.sections
  const problems = [
    ...[title, ...sections.map((section) => section.title)].flatMap((text, index) =>
      isSpeakable(text) && text.length <= MAX_TITLE_CHARACTERS
        ? []
        : [`The title of ${index === 0 ? 'the script' : `section ${index}`} must have two to seven words.`],
    ),
    ...sections.flatMap(({ text }, index) =>
      isSpeakable(text) ? [] : [`Section ${index + 1} has no text.`],
    ),
    ...(wanted !== null && sections.length !== wanted
      ? [`There are ${sections.length} sections; ${wanted} are wanted.`]
      : []),
    ...(words < request.words * SHORTEST || words > request.words * LONGEST
      ? [`It has ${words} words; about ${request.words} are wanted.`]
      : []),
  ]
  if (problems.length > 0) return { problems }
  const trimmed = sections.map((section) => ({ title: section.title.trim(), text: section.text.trim() }))
  return { plan: { title: title.trim(), sections: trimmed } }
}
