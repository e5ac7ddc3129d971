import { setTimeout as sleep } from 'node:timers/promises'

/** Keeps each provider to so many sends at once in this process, so that a slow one does not take every worker. */
export interface Bulkheads {
  /**
   * Resolves with what leaves again, or with null if there was no room within `withinMs`. First come, first served.
   * Rejects when `signal` aborts.
   */
  enter(name: string, room: number, withinMs: number, signal: AbortSignal): Promise<(() => void) | null>
}

interface Compartment {
  inside: number
  waiting: (() => void)[]
}

export function createBulkheads(): Bulkheads {
  const compartments = new Map<string, Compartment>()

  /** Whoever leaves gives the place to the next in line, if there is one. */
  function leaver(name: string, compartment: Compartment): () => void {
    return () => {
      const next = compartment.waiting.shift()
      if (next) return next()
      compartment.inside--
      if (compartment.inside === 0) compartments.delete(name)
    }
  }

  return {
    async enter(name, room, withinMs, signal) {
      signal.throwIfAborted()
      const compartment = compartments.get(name) ?? { inside: 0, waiting: [] }
      compartments.set(name, compartment)
      const leave = leaver(name, compartment)
      if (compartment.inside < room) {
        compartment.inside++
        return leave
      }
      const { promise: called, resolve: call } = Promise.withResolvers<void>()
      compartment.waiting.push(call)
      const waited = new AbortController()
      const ended = AbortSignal.any([signal, waited.signal])
      const tooLate = sleep(withinMs, 'too late' as const, { signal: ended }).catch(() => 'too late' as const)
      const outcome = await Promise.race([called.then(() => 'called' as const), tooLate])
      waited.abort()
      const place = compartment.waiting.indexOf(call)
      if (place >= 0) compartment.waiting.splice(place, 1)
      // Called at the very moment that the wait ended: the place is ours, and is given on.
      else if (outcome === 'too late' || signal.aborted) leave()
      signal.throwIfAborted()
      return outcome === 'called' ? leave : null
    },
  }
}
