import { defineJob } from '../../../src/jobs/definition.ts'
import type { Dedupe, FastCall, SlowCall } from '../../../src/providers/port.ts'
import { ProviderError } from '../../../src/providers/port.ts'

export interface FilmInput {
  steps: number
  /** Where the counting provider listens. */
  providerUrl: string
  style: 'fast' | 'slow'
  dedupe: Dedupe
}

const PRICE = { amountMicrosUsd: 1_000, units: { shots: 1 } }

/** Makes one paid call after the other. */
export const film = defineJob<FilmInput, { shots: string[] }>({
  kind: 'film',
  concurrency: 1,
  async run(job, context) {
    const { steps, providerUrl, style, dedupe } = job.input
    const shots: string[] = []
    for (let step = 1; step <= steps; step++) {
      context.progress({ stage: 'shots', done: step - 1, total: steps })
      const { shot } = await context.call({
        step: `shot:${step}`,
        provider: { id: 'counting', dedupe },
        call: style === 'fast' ? fastCall(providerUrl) : slowCall(providerUrl),
        request: `shot ${step}`,
        store: async (made) => ({ shot: made }),
      })
      shots.push(shot)
    }
    return { shots }
  },
})

const fastCall = (url: string): FastCall<string, string> => ({
  style: 'fast',
  async generate(request, { attemptKey }) {
    const { made } = await ask(`${url}/start`, { attemptKey, request })
    return { result: String(made), cost: PRICE, notes: [] }
  },
})

const slowCall = (url: string): SlowCall<string, string> => ({
  style: 'slow',
  async start(request, { attemptKey }) {
    return { ticket: await ask(`${url}/start`, { attemptKey, request }), notes: [] }
  },
  async check(ticket) {
    const { made } = await ask(`${url}/check`, ticket)
    if (made === null) return { state: 'pending', checkAfterMs: 40 }
    return { state: 'done', result: String(made), cost: PRICE, notes: [] }
  },
  async lookup({ attemptKey }) {
    const found = await ask(`${url}/lookup`, { attemptKey })
    return found.id === null ? null : found
  },
})

async function ask(url: string, body: object): Promise<Record<string, unknown>> {
  const response = await fetch(url, { method: 'POST', body: JSON.stringify(body) }).catch((cause) => {
    throw new ProviderError('ambiguous', 'the connection broke', { cause })
  })
  return (await response.json()) as Record<string, unknown>
}
