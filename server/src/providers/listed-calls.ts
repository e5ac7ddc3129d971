import type { ProviderAnswer } from './http.ts'
import { ProviderError } from './port.ts'

/* Looking for a call whose answer was lost, where the provider can only list what it took in. */

/** Clocks differ, and a request may be long under way. */
const EARLIER_MS = 60 * 1000
const LATER_MS = 5 * 60 * 1000

/** The stretch in which a call that was sent then was taken in, by the provider's clock. */
export const takenInAround = (sentAt: Date): { from: Date; until: Date } => ({
  from: new Date(sentAt.getTime() - EARLIER_MS),
  until: new Date(sentAt.getTime() + LATER_MS),
})

/**
 * The one listed call that is like ours, if any. Several cannot be told apart; one taken for ours that is not would
 * give two jobs the same result, and ours taken for another's would be paid twice: that is for a person.
 */
export function theOneAlike<Listed>(name: string, alike: readonly Listed[]): Listed | null {
  if (alike.length > 1) throw cannotTell(name)
  return alike[0] ?? null
}

/** The list does not say enough to know. */
export const cannotTell = (name: string, detail = ''): ProviderError =>
  new ProviderError('ambiguous', `${name} cannot say which of its calls is this one.`, { detail })

/** The answer to a request for a list. One that is refused says nothing of the call itself, which may be under way. */
export async function listAnswer(name: string, asked: Promise<ProviderAnswer>): Promise<ProviderAnswer> {
  try {
    return await asked
  } catch (error) {
    if (error instanceof ProviderError && error.submission === 'rejected')
      throw cannotTell(name, error.detail)
    throw error
  }
}
