import { sql } from 'kysely'
import type { Db } from './database.ts'
import { TERMINAL_STATUSES } from './jobs.ts'
import type { IdempotencyRow } from './schema.ts'

/** Whose key it is: the same key on another route or in another project is another key. */
export interface IdempotencyScope {
  projectId: string
  method: string
  /** Route template with its path parameters filled in. */
  route: string
  key: string
}

export type IdempotencyClaim =
  /** First of its kind: do the work, then `saveIdempotentReply` in the same transaction. */
  | { state: 'claimed' }
  /** Another transaction is doing it right now: 409, try again shortly. */
  | { state: 'in_progress' }
  /** Done before with another request: 422. */
  | { state: 'reused' }
  | { state: 'replay'; reply: IdempotentReply }

export interface IdempotentReply {
  status: number
  headers: Record<string, string>
  body: Uint8Array
}

/**
 * Takes the key inside the transaction that will create the work. Since key, work and reply commit together,
 * no half-done key can be left behind by a crash. A transaction-long advisory lock lets a concurrent twin hear
 * `in_progress` at once, where the unique index alone would make it wait for the first to commit.
 */
export async function claimIdempotencyKey(
  tx: Db,
  scope: IdempotencyScope,
  fingerprint: string,
): Promise<IdempotencyClaim> {
  const name = JSON.stringify([scope.projectId, scope.method, scope.route, scope.key])
  const { projectId, method, route, key } = scope
  const { rows } = await sql<{ free: boolean; claimed: boolean }>`
    with lock as materialized (select pg_try_advisory_xact_lock(hashtextextended(${name}, 1)) as free),
    claim as (
      insert into idempotency_keys (project_id, method, route, key, fingerprint)
      select ${projectId}, ${method}, ${route}, ${key}, ${fingerprint} from lock where free
      on conflict (project_id, method, route, key) do nothing
      returning key
    )
    select free, exists (select from claim) as claimed from lock`.execute(tx)
  if (!rows[0]?.free) return { state: 'in_progress' }
  if (rows[0].claimed) return { state: 'claimed' }

  const row = await ofScope(tx, scope).selectAll().executeTakeFirstOrThrow()
  if (row.fingerprint !== fingerprint) return { state: 'reused' }
  return { state: 'replay', reply: replyOf(row) }
}

/** Stores what was answered, byte for byte, and which job it created, if any. */
export async function saveIdempotentReply(
  tx: Db,
  scope: IdempotencyScope,
  reply: IdempotentReply & { jobId?: string | null },
): Promise<void> {
  await tx
    .updateTable('idempotencyKeys')
    .set({
      status: reply.status,
      headers: JSON.stringify(reply.headers),
      body: Buffer.from(reply.body),
      jobId: reply.jobId ?? null,
    })
    .where('projectId', '=', scope.projectId)
    .where('method', '=', scope.method)
    .where('route', '=', scope.route)
    .where('key', '=', scope.key)
    .execute()
}

/**
 * Deletes at most `limit` keys first used before `olderThan`, but none whose job is still going, since a client
 * that retries then must not start it twice. Returns how many went; call again until it is less than `limit`.
 */
export async function pruneIdempotencyKeys(db: Db, olderThan: Date, limit: number): Promise<number> {
  const { rows } = await sql`
    delete from idempotency_keys where ctid in (
      select k.ctid from idempotency_keys k
      where k.created_at < ${olderThan} and not exists (
        select 1 from jobs j
        where j.project_id = k.project_id and j.id = k.job_id and j.status <> all(${[...TERMINAL_STATUSES]})
      )
      limit ${limit}
    ) returning 1`.execute(db)
  return rows.length
}

const ofScope = (db: Db, scope: IdempotencyScope) =>
  db
    .selectFrom('idempotencyKeys')
    .where('projectId', '=', scope.projectId)
    .where('method', '=', scope.method)
    .where('route', '=', scope.route)
    .where('key', '=', scope.key)

function replyOf(row: IdempotencyRow): IdempotentReply {
  if (row.status === null || row.headers === null || row.body === null) {
    throw new Error(`idempotency key of ${row.method} ${row.route} was committed without its reply`)
  }
  return { status: row.status, headers: row.headers, body: row.body }
}
