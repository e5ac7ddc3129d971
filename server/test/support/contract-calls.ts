import { createHash, randomBytes } from 'node:crypto'
import { newId } from '../../src/core/ids.ts'
import type { Database } from '../../src/store/database.ts'

/* What no request can make, since it takes a provider that loses an answer or calls back: made in the database. */

const MUSIC = {
  style: 'ambient-cinematic',
  prompt: null,
  bpm: null,
  intensityCurve: 'flat',
  stems: false,
  seed: 1,
  length: { durationSec: 5 },
}

/** A job that waits for a person, because nobody knows what became of its call. */
export async function jobInReview(db: Database, projectId: string): Promise<string> {
  const id = newId('mus')
  const input = JSON.stringify(MUSIC)
  await db
    .insertInto('jobs')
    .values({ projectId, id, kind: 'music', status: 'needs_review', input, provider: 'local-music' })
    .execute()
  return id
}

/** The token of the callback URL of a call that has been answered. */
export async function callbackToken(db: Database, projectId: string): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  await db
    .insertInto('providerCalls')
    .values({
      projectId,
      jobId: await jobInReview(db, projectId),
      attemptKey: randomBytes(20).toString('hex'),
      step: 'music',
      provider: 'local-music',
      dedupe: 'none',
      state: 'done',
      callbackTokenHash: createHash('sha256').update(token).digest('hex'),
    })
    .execute()
  return token
}
