import { createHash, createHmac } from 'node:crypto'
import { sql } from 'kysely'
import { type Callback, ProviderError } from '../providers/port.ts'
import type { Providers } from '../providers/registry.ts'
import type { Database } from '../store/database.ts'
import type { ProviderCallRow } from '../store/schema.ts'
import type { Engine } from './engine.ts'
import type { CallbackLinks } from './ledger.ts'

/** Takes in what providers call back, as hints to ask now. What a callback says of results is never used. */
export interface ProviderCallbacks {
  /**
   * `noted`: it is stored, now or before. `forged`: it is not of the provider that was given the link, not of now, or
   * not about this call. `not_now`: the provider's keys could not be had.
   */
  receive(token: string, callback: Callback): Promise<'noted' | 'forged' | 'unknown' | 'not_now'>
}

const hashOf = (token: string | Uint8Array): string => createHash('sha256').update(token).digest('hex')

/**
 * Links with a token for each call: 256 bits that only the holder of the secret can make, so that the same call always
 * has the same. Only their hashes are stored. `baseUrl` is null where providers cannot reach this server.
 */
export function callbackLinks(secret: string, baseUrl: string | null): CallbackLinks {
  return {
    of(attemptKey) {
      if (baseUrl === null) return null
      const token = createHmac('sha256', secret)
        .update(`provider-callback\n${attemptKey}`)
        .digest('base64url')
      return { url: new URL(`/v1/provider-callbacks/${token}`, baseUrl).href, tokenHash: hashOf(token) }
    },
  }
}

export function createProviderCallbacks(parts: {
  db: Database
  engine: Pick<Engine, 'wake'>
  providers: Providers
}): ProviderCallbacks {
  const { db, engine } = parts

  /** The event's id, or null where it is not genuine. */
  async function verified(call: ProviderCallRow, callback: Callback): Promise<string | null> {
    const provider = (await parts.providers.for(call.projectId)).find(call.provider)
    // Unsigned: that it knows the token is all the proof there is, and all that a hint needs.
    if (!provider?.verifyCallback) return hashOf(callback.body)
    const said = await provider.verifyCallback(callback)
    // Before the answer to our request is read there is no ticket to compare with.
    if (!said || (call.ticket && !Object.values(call.ticket).includes(said.remoteId))) return null
    return said.eventId
  }

  async function note({ projectId, jobId, attemptKey }: ProviderCallRow, eventId: string): Promise<void> {
    await db.transaction().execute(async (tx) => {
      const news = await tx
        .insertInto('providerCallbacks')
        .values({ projectId, attemptKey, eventId })
        .onConflict((conflict) => conflict.doNothing())
        .returning('eventId')
        .executeTakeFirst()
      if (!news) return
      await engine.wake(tx, projectId, jobId)
      await tx
        .updateTable('providerCalls')
        .set({ hintedAt: sql<Date>`clock_timestamp()` })
        .where('projectId', '=', projectId)
        .where('attemptKey', '=', attemptKey)
        .execute()
    })
  }

  return {
    async receive(token, callback) {
      const call = await db
        .selectFrom('providerCalls')
        .selectAll()
        .where('callbackTokenHash', '=', hashOf(token))
        .executeTakeFirst()
      if (!call) return 'unknown'
      try {
        const eventId = await verified(call, callback)
        if (eventId === null) return 'forged'
        if (call.state === 'posting' || call.state === 'posted') await note(call, eventId)
        return 'noted'
      } catch (error) {
        if (error instanceof ProviderError) return 'not_now'
        throw error
      }
    },
  }
}
