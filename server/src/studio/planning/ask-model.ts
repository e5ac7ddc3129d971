import { z } from 'zod'
import type { JobContext } from '../../jobs/definition.ts'
import { JobFailure } from '../../jobs/errors.ts'
import type { LanguageModelAnswer, LanguageModelRequest } from '../../providers/port.ts'
import type { Provider } from '../../providers/registry.ts'
import { serving } from '../tools.ts'
import { estimateMicrosUsd } from './estimate.ts'
import { fenced, fill, type Prompt } from './prompt.ts'

/** What an answer of the right shape comes to: a plan, or what is wrong with it in sentences for the model. */
export type Reading<Plan> = { plan: Plan } | { problems: string[] }

/** Something that a language model is asked for. */
export interface PlanningTask<Schema extends z.ZodType, Plan> {
  /** Names the calls: `beats`, `beats:2`, `beats:3`. */
  step: string
  prompt: Prompt
  /** The shape of the answer: the model is held to it, and the answer is checked by it. Objects are closed for the model. */
  schema: Schema
  /** Users' text and settings, which the prompt fences in. */
  material: object
  /** What else the prompt names: words of ours. */
  words?: Record<string, string>
  /** How long the answer will about be. */
  outputTokens: number
  /** Holds the answer against sense. Problems never quote: what users or models wrote must not get into instructions. */
  read(answer: z.output<Schema>): Reading<Plan>
}

export interface AskOptions {
  /** Our own rules can do it: a model that takes nothing right now is not waited for. */
  hasAlternative: boolean
}

/** What is kept of one call. */
type Outcome<Plan> = { plan: Plan } | { problems: string[]; cutOff: boolean } | { refused: true }

const MAX_CALLS = 3
/** Room for what a model thinks before it writes. */
const MIN_OUTPUT_TOKENS = 4_096
const MAX_OUTPUT_TOKENS = 64_000
const TEMPERATURE = 0.3
const MOST_PROBLEMS = 12

/**
 * Asks a language model, up to three times: an answer of no use is followed by the question with what was wrong. Every
 * call is a step of the ledger, and paid for. Throws JobFailure `provider_bad_output` or `content_refused`, and what
 * calls throw.
 */
export async function askModel<Schema extends z.ZodType, Plan>(
  context: Pick<JobContext, 'call' | 'log'>,
  provider: Provider,
  task: PlanningTask<Schema, Plan>,
  { hasAlternative }: AskOptions,
): Promise<Plan> {
  let problems: string[] = []
  let room = Math.max(MIN_OUTPUT_TOKENS, task.outputTokens * 2)
  for (let number = 1; number <= MAX_CALLS; number++) {
    const request = requestFor(task, problems, room)
    const outcome = await context.call<LanguageModelRequest, LanguageModelAnswer, Outcome<Plan>>({
      step: number === 1 ? task.step : `${task.step}:${number}`,
      provider,
      hasAlternative,
      call: serving(provider, 'llm').complete,
      request,
      estimatedMicrosUsd: estimateMicrosUsd(
        provider,
        request.system.length + request.prompt.length,
        task.outputTokens,
      ),
      store: async (answer) => {
        const kept = outcomeOf(task, answer)
        const told = 'problems' in kept ? `nothing usable: ${kept.problems.join(' ')}` : 'a usable answer'
        const how = 'refused' in kept ? 'a refusal' : told
        context.log('info', `${provider.id} (${answer.model}) gave ${how} [prompt ${task.prompt.id}]`)
        return kept
      },
    })
    if ('plan' in outcome) return outcome.plan
    if ('refused' in outcome) throw refusedBy(provider)
    problems = outcome.problems
    if (outcome.cutOff) room *= 2
  }
  throw new JobFailure(
    'provider_bad_output',
    `Provider '${provider.id}' gave nothing usable in ${MAX_CALLS} answers.`,
    { hint: 'Try again, or choose another provider.', detail: problems.join(' ') },
  )
}

/** The question, again with what was wrong where the last answer was of no use. */
export function requestFor(
  task: Omit<PlanningTask<z.ZodType, unknown>, 'read'>,
  problems: readonly string[],
  room: number,
): LanguageModelRequest {
  const { prompt } = task
  const values = { material: fenced(task.material), ...task.words }
  const repair = fill(prompt.repair, { problems: problems.map((problem) => `- ${problem}`).join('\n') })
  return {
    system: prompt.system,
    prompt: [fill(prompt.prompt, values), ...(problems.length > 0 ? [repair] : [])].join('\n\n'),
    schema: schemaFor(task.schema),
    schemaName: task.step,
    maxOutputTokens: Math.min(room, MAX_OUTPUT_TOKENS),
    temperature: TEMPERATURE,
    seed: null,
    model: null,
  }
}

/** Without the bounds of JavaScript's integers, which not every vendor takes in a schema. */
function schemaFor(schema: z.ZodType): Record<string, unknown> {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, {
    override({ jsonSchema }) {
      delete jsonSchema.minimum
      delete jsonSchema.maximum
    },
  })
  return rest
}

function outcomeOf<Schema extends z.ZodType, Plan>(
  task: PlanningTask<Schema, Plan>,
  { text, finish }: LanguageModelAnswer,
): Outcome<Plan> {
  if (finish === 'refused') return { refused: true }
  if (finish === 'cut_off') return { problems: ['It was cut off: write less.'], cutOff: true }
  const json = jsonOf(text)
  if (json === undefined) return { problems: ['It is not JSON.'], cutOff: false }
  const shaped = task.schema.safeParse(json)
  if (!shaped.success) {
    const problems = shaped.error.issues.map(({ path, message }) => `${path.join('.') || 'It'}: ${message}.`)
    return { problems: problems.slice(0, MOST_PROBLEMS), cutOff: false }
  }
  const reading = task.read(shaped.data)
  return 'plan' in reading ? reading : { problems: reading.problems.slice(0, MOST_PROBLEMS), cutOff: false }
}

/** Models that cannot be held to a schema like to put JSON into a block of Markdown. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\s*```(?:json)?\s*\n|\n\s*```\s*$/g, ''))
  } catch {
    return undefined
  }
}

const refusedBy = (provider: Provider): JobFailure =>
  new JobFailure('content_refused', `Provider '${provider.id}' refused the content of the request.`, {
    hint: 'Change the text; another provider may judge otherwise.',
  })
