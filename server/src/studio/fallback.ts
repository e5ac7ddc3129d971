import type { JobContext, RunningJob } from '../jobs/definition.ts'
import { NotTaken } from '../jobs/errors.ts'
import type { Provider } from '../providers/registry.ts'
import { providerOf, type StudioTools } from './tools.ts'

/** How one candidate's call is to be made, so that the ledger tells it from the calls of the others. */
export interface CandidateCall {
  /** The step of the call: each candidate has its own, the same in every run. */
  step(name: string): string
  /** Passed on to the call: somebody else can do it if this one does not take it. */
  hasAlternative: boolean
}

/**
 * Makes something with the provider that the job was routed to. If the request left the choice to us, and the provider
 * did not take the work (it could not be reached, its circuit is open, it does not accept our key), the next that can
 * do it goes on. What it did take is never asked of another: not after a refusal of the content, and not when nobody
 * knows what became of it.
 */
export async function withFallback<Made>(
  tools: Pick<StudioTools, 'providers'>,
  job: RunningJob<unknown>,
  context: Pick<JobContext, 'reroute' | 'log'>,
  make: (provider: Provider, call: CandidateCall) => Promise<Made>,
): Promise<Made> {
  if (job.routing?.requested !== 'auto') {
    return make(await providerOf(tools, job), { step: (name) => name, hasAlternative: false })
  }
  const others = [...job.alternatives]
  for (let id = job.provider; ; ) {
    const provider = await providerOf(tools, { projectId: job.projectId, provider: id })
    const step = (name: string) => `${name}@${provider.id}`
    try {
      return await make(provider, { step, hasAlternative: others.length > 0 })
    } catch (error) {
      const next = others.shift()
      if (!(error instanceof NotTaken) || next === undefined) throw error
      context.log('warn', `${provider.id} did not take the work (${error.message}); ${next} goes on`)
      await context.reroute(next, lowerFirst(error.message))
      id = next
    }
  }
}

const lowerFirst = (sentence: string): string => sentence.charAt(0).toLowerCase() + sentence.slice(1)
