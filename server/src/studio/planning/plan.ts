import type { JobContext } from '../../jobs/definition.ts'
import { JobFailure } from '../../jobs/errors.ts'
import type { Call, TextProvider } from '../../providers/port.ts'
import type { Provider } from '../../providers/registry.ts'
import type { JobRow } from '../../store/schema.ts'
import { notServed, type StudioTools } from '../tools.ts'
import type { AskOptions } from './ask-model.ts'

export type PlanningTools = Pick<StudioTools, 'providers'>
export type PlanningContext = Pick<JobContext, 'call' | 'log'>
export type PlanningJob = Pick<JobRow, 'projectId'>

/** What is to be planned, and by whom. */
export interface Planning<Request> {
  provider: Provider
  request: Request
  /** The client left the choice to us: if a language model comes to nothing, our own rules do it. */
  auto: boolean
}

/** What a provider whose work is texts does in one call. */
export interface ByRules<Request, Plan> {
  step: string
  callOf(text: TextProvider): Call<Request, Plan> | undefined
}

/** Failures after which our rules may try: nobody has the work under way, and it was not refused for its content. */
const MAY_FALL_BACK = new Set([
  'provider_bad_output',
  'provider_unavailable',
  'provider_rejected',
  'cost_limit_reached',
])

/**
 * Plans by the provider: one that serves texts is called as it is, a language model is asked by `ask`. With `auto` our
 * own rules take over where a language model comes to nothing.
 */
export async function planBy<Request, Plan>(
  tools: PlanningTools,
  context: PlanningContext,
  job: PlanningJob,
  { provider, request, auto }: Planning<Request>,
  rules: ByRules<Request, Plan>,
  ask: (options: AskOptions) => Promise<Plan>,
): Promise<Plan> {
  const own = provider.text && rules.callOf(provider.text)
  if (own) return perform(context, provider, own, request, rules.step)
  if (!provider.llm) throw notServed(provider, 'text')
  const local = auto ? await localRules(tools, job, rules) : null
  try {
    return await ask({ hasAlternative: local !== null })
  } catch (error) {
    if (!local || !(error instanceof JobFailure) || !MAY_FALL_BACK.has(error.code)) throw error
    context.log('warn', `${provider.id} came to nothing (${error.code}); ${local.provider.id} does it`)
    return perform(context, local.provider, local.call, request, `${rules.step}:local`)
  }
}

/** By our own rules whoever the provider is, for what needs no language model. */
export async function planLocally<Request, Plan>(
  tools: PlanningTools,
  context: PlanningContext,
  job: PlanningJob,
  { provider, request }: Planning<Request>,
  rules: ByRules<Request, Plan>,
): Promise<Plan> {
  const local = await localRules(tools, job, rules)
  if (!local) throw notServed(provider, 'text')
  return perform(context, local.provider, local.call, request, rules.step)
}

async function localRules<Request, Plan>(
  tools: PlanningTools,
  job: PlanningJob,
  rules: ByRules<Request, Plan>,
): Promise<{ provider: Provider; call: Call<Request, Plan> } | null> {
  const registry = await tools.providers.for(job.projectId)
  for (const provider of registry.serving('text')) {
    const call = provider.builtIn && provider.text ? rules.callOf(provider.text) : undefined
    if (call) return { provider, call }
  }
  return null
}

const perform = <Request, Plan>(
  context: PlanningContext,
  provider: Provider,
  call: Call<Request, Plan>,
  request: Request,
  step: string,
): Promise<Plan> => context.call({ step, provider, call, request, store: async (plan) => plan })
