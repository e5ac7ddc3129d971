import { ApiError } from './errors.ts'

/** Does a piece of work when it is its turn. */
export type InTurn = <Result>(work: () => Promise<Result>) => Promise<Result>

/**
 * Lets so many pieces of work go on at once and so many more wait, in order. Throws `service_unavailable` for any
 * beyond: whoever waits holds something meanwhile.
 */
export function turns(slots: number, maxWaiting: number): InTurn {
  let free = slots
  const waiting: (() => void)[] = []
  return async (work) => {
    if (free === 0 && waiting.length >= maxWaiting) {
      throw new ApiError('service_unavailable', 'Too much of this is being done at the moment.', {
        hint: 'Send it again with the same Idempotency-Key.',
        retryAfterSec: 5,
      })
    }
    if (free > 0) free--
    else await new Promise<void>((resolve) => waiting.push(resolve))
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else free++
    }
  }
}
