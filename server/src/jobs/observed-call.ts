import { inSpan } from '../core/tracing.ts'
import { JobFailure, OutcomeUnknown, Suspended } from './errors.ts'
import type { ProviderCall } from './ledger.ts'

/** Performs a provider call in a span of its own. That a run is suspended over it is no failure. */
export async function observedCall<Request, Result, Stored>(
  spec: ProviderCall<Request, Result, Stored>,
  perform: () => Promise<Stored>,
): Promise<Stored> {
  const attributes = {
    'potterlabs.provider': spec.provider.id,
    'potterlabs.call.style': spec.call.style,
    'potterlabs.step': spec.step,
  }
  const ended = await inSpan({ name: 'provider.call', kind: 'client', attributes }, async (span) => {
    try {
      const value = await perform()
      span.set({ 'potterlabs.outcome': 'done' })
      return { value }
    } catch (error) {
      const outcome = outcomeOf(error)
      span.set({ 'potterlabs.outcome': outcome })
      if (outcome !== 'suspended') span.fail(outcome)
      return { error }
    }
  })
  if ('error' in ended) throw ended.error
  return ended.value
}

function outcomeOf(error: unknown): string {
  if (error instanceof Suspended) return 'suspended'
  if (error instanceof OutcomeUnknown) return 'unknown'
  if (error instanceof JobFailure) return error.code
  return error instanceof Error ? error.name : 'unknown'
}
