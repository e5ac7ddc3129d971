import type { CallResult, CheckResult, FastCall, SlowCall } from '../../src/providers/port.ts'
import { ProviderError } from '../../src/providers/port.ts'

/** A provider that does what its script says, line by line, and counts what it was asked. */
export class ScriptedProvider {
  readonly script: ((key: string) => unknown)[]
  readonly sentKeys: string[] = []
  readonly lookups: string[] = []
  checks = 0
  canceled = 0
  /** What a lookup finds. */
  known: string | null = null

  constructor(script: ((key: string) => unknown)[]) {
    this.script = script
  }

  next(key: string): unknown {
    const line = this.script.shift()
    if (!line) throw new Error('the script is over')
    return line(key)
  }
}

export const answer = (text: string, notes: string[] = []) => ({
  result: text,
  cost: { amountMicrosUsd: 1_500, units: { words: 1 } },
  notes,
})

export const fast = (provider: ScriptedProvider): FastCall<string, string> => ({
  style: 'fast',
  async generate(_request, { attemptKey }) {
    provider.sentKeys.push(attemptKey)
    return (await provider.next(attemptKey)) as CallResult<string>
  },
})

export const slow = (provider: ScriptedProvider): SlowCall<string, string> => ({
  style: 'slow',
  async start(_request, { attemptKey }) {
    provider.sentKeys.push(attemptKey)
    return { ticket: { remoteId: await provider.next(attemptKey) }, notes: [] }
  },
  async check(ticket) {
    provider.checks++
    return (await provider.next(String(ticket.remoteId))) as CheckResult<string>
  },
  async lookup({ attemptKey }) {
    provider.lookups.push(attemptKey)
    return provider.known === null ? null : { remoteId: provider.known }
  },
  async cancel() {
    provider.canceled++
  },
})

export const refuse =
  (how: 'not_sent' | 'rejected' | 'ambiguous', options: { retryAfterMs?: number } = {}) =>
  () => {
    throw new ProviderError(how, `${how}!`, { detail: 'their words', ...options })
  }
export const pending = (checkAfterMs: number) => () => ({ state: 'pending', fraction: 0.5, checkAfterMs })
export const done = (text: string) => () => ({ state: 'done', ...answer(text) })
