import { type CircuitPolicy, circuitOf } from '../providers/circuit.ts'
import type { Db } from '../store/database.ts'
import { lastCalls, lockTrial } from '../store/provider-health.ts'
import type { ProviderCallRow } from '../store/schema.ts'

/** Nothing is sent to the provider for now. */
export class CircuitOpen extends Error {
  override name = 'CircuitOpen'
  readonly retryAfterMs: number

  constructor(provider: string, retryAfterMs: number) {
    super(`nothing is sent to ${provider} for now: it had too many faults`)
    this.retryAfterMs = retryAfterMs
  }
}

/**
 * Lets a call through to its provider in the transaction that marks it as sent, or throws CircuitOpen. Of several that
 * come when the cool-down is over, in whatever process, one gets through: they queue up for a lock, and the later ones
 * see the row of the first.
 */
export async function admitCall(tx: Db, row: ProviderCallRow, policy: CircuitPolicy): Promise<void> {
  const scope = { provider: row.provider, projectId: row.ownProvider ? row.projectId : null }
  const look = async () => {
    const { calls, now } = await lastCalls(tx, scope)
    return circuitOf(calls, now, policy)
  }
  const first = await look()
  if (first.state === 'closed') return
  if (first.state === 'open') throw new CircuitOpen(row.provider, first.retryAfterMs)
  await lockTrial(tx, scope)
  const second = await look()
  if (second.state !== 'closed' && second.retryAfterMs > 0) {
    throw new CircuitOpen(row.provider, second.retryAfterMs)
  }
}
