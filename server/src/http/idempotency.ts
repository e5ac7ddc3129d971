import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import { ApiError } from '../core/errors.ts'
import type { SecretBox } from '../core/secret-box.ts'
import { type Db, inTransaction } from '../store/database.ts'
import { claimIdempotencyKey, type IdempotencyScope, saveIdempotentReply } from '../store/idempotency.ts'
import type { Serialised } from './serialise.ts'

/** Headers that belong to the answer itself and so to every replay of it. */
const KEPT_HEADERS = ['location', 'content-type']

const decoder = new TextDecoder()

export interface IdempotentRequest {
  scope: IdempotencyScope
  fingerprint: string
}

/** Where answers are kept. They are sealed, since some hold a secret that is shown once. */
export interface AnswerStore {
  db: Db
  secrets: SecretBox
}

/**
 * Does the work of an idempotent request at most once: key, work and answer commit in one transaction, so a
 * crash leaves all or nothing. A repeat gets the same bytes. Errors roll back and are not kept, since nothing
 * was made; the client may send the same key again. (IETF draft-ietf-httpapi-idempotency-key-header.)
 */
export function onceOnly(
  { db, secrets }: AnswerStore,
  request: IdempotentRequest,
  work: (tx: Db) => Promise<Serialised>,
): Promise<Serialised> {
  const { projectId, method, route, key } = request.scope
  const place = JSON.stringify(['answer', projectId, method, route, key])
  return inTransaction(db, async (tx) => {
    const claim = await claimIdempotencyKey(tx, request.scope, request.fingerprint)
    switch (claim.state) {
      case 'replay':
        return {
          status: claim.reply.status,
          headers: { ...claim.reply.headers, 'idempotency-replayed': 'true' },
          body: decoder.decode(secrets.open(claim.reply.body, place)),
        }
      case 'in_progress':
        throw new ApiError(
          'idempotency_in_progress',
          'A request with this Idempotency-Key is being worked on.',
          {
            field: 'Idempotency-Key',
            hint: 'Wait a second and send it again.',
            retryAfterSec: 1,
          },
        )
      case 'reused':
        throw new ApiError(
          'idempotency_key_reused',
          'This Idempotency-Key was used before with another request.',
          {
            field: 'Idempotency-Key',
            hint: 'Use a new key for a new request.',
          },
        )
      case 'claimed': {
        const reply = await work(tx)
        const headers = Object.fromEntries(
          Object.entries(reply.headers).filter(([name]) => KEPT_HEADERS.includes(name)),
        )
        await saveIdempotentReply(tx, request.scope, {
          status: reply.status,
          headers,
          body: secrets.seal(Buffer.from(reply.body), place),
          jobId: madeBy(headers.location),
        })
        return reply
      }
    }
  })
}

/** The last segment of the Location: the id of what was made. */
const madeBy = (location: string | undefined): string | null => location?.split('/').at(-1) ?? null

/** Same request, same text: canonical JSON (RFC 8785), or the hash of each file of a form. Order never counts. */
export async function fingerprintOf(body: unknown, query: Record<string, unknown>): Promise<string> {
  const canonical = canonicalize([await plain(body), query])
  if (canonical === undefined) throw new Error('a parsed request is always JSON')
  return createHash('sha256').update(canonical).digest('hex')
}

async function plain(body: unknown): Promise<unknown> {
  if (body instanceof Blob) {
    const hash = createHash('sha256').update(new Uint8Array(await body.arrayBuffer()))
    return { sha256: hash.digest('hex'), name: body instanceof File ? body.name : null }
  }
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return body ?? null
  const entries = await Promise.all(
    Object.entries(body).map(async ([name, value]) => [name, await plain(value)]),
  )
  return Object.fromEntries(entries)
}
