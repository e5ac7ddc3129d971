import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { CallCost, Dedupe } from '../providers/port.ts'
import type { Db } from '../store/database.ts'
import type { CallState, JsonObject, ProviderCallRow } from '../store/schema.ts'
import { LeaseLost } from './errors.ts'
import type { JobKey } from './graph.ts'
import { holdsLease } from './runs.ts'

/** The ledger's writes. Each is made only while the run still holds its job, else it throws LeaseLost. */

type Key = Required<JobKey>

/** Safe for any provider's idempotency header or reference field: 40 hex digits. */
const attemptKeyOf = (key: Key, step: string, attempt: number): string =>
  createHash('sha256')
    .update(JSON.stringify([key.projectId, key.id, step, attempt]))
    .digest('hex')
    .slice(0, 40)

async function requireLease(tx: Db, key: Key): Promise<void> {
  if (!(await holdsLease(tx, key))) throw new LeaseLost(`job ${key.id} is no longer run ${key.runCount}'s`)
}

/** `before` is what the state was: `null` for a step never begun, `intent` for one that surely was not sent. */
export interface Begun {
  before: CallState | null
  row: ProviderCallRow
}

/**
 * Commits the intent to make a call: the row is `posting` before anything is sent, so that whoever comes after a
 * crash knows that something may have been. A row further on is returned as it is.
 */
export async function beginCall(
  db: Db,
  key: Key,
  call: { step: string; provider: { id: string; dedupe: Dedupe }; model?: string | null },
): Promise<Begun> {
  const { step, provider } = call
  return db.transaction().execute(async (tx) => {
    await requireLease(tx, key)
    const row = await tx
      .selectFrom('providerCalls')
      .selectAll()
      .where('projectId', '=', key.projectId)
      .where('jobId', '=', key.id)
      .where('step', '=', step)
      .orderBy('attempt', 'desc')
      .limit(1)
      .executeTakeFirst()
    const chosen = { provider: provider.id, model: call.model ?? null, dedupe: provider.dedupe }
    if (row && row.state !== 'intent' && row.state !== 'abandoned') {
      if (row.provider !== provider.id) {
        throw new Error(`step '${step}' was begun with ${row.provider} and cannot go on with ${provider.id}`)
      }
      return { before: row.state, row }
    }
    const posting = { ...chosen, state: 'posting' as const, postingAt: sql<Date>`now()` }
    if (row?.state === 'intent') return { before: 'intent', row: await update(tx, key, row, posting) }
    const attempt = (row?.attempt ?? 0) + 1
    const inserted = await tx
      .insertInto('providerCalls')
      .values({
        ...posting,
        projectId: key.projectId,
        jobId: key.id,
        step,
        attempt,
        attemptKey: attemptKeyOf(key, step, attempt),
      })
      .returningAll()
      .executeTakeFirstOrThrow()
    return { before: null, row: inserted }
  })
}

/** What may change in a row, JSON as values. */
export interface CallChange {
  state?: CallState
  failedSends?: number
  failedChecks?: number
  ticket?: JsonObject
  error?: { message: string; detail: string }
}

/** Changes a call's row and returns it. A new `posting` counts its time from now. */
export async function changeCall(
  db: Db,
  key: Key,
  row: ProviderCallRow,
  change: CallChange,
): Promise<ProviderCallRow> {
  const { ticket, error, ...columns } = change
  return db.transaction().execute(async (tx) => {
    await requireLease(tx, key)
    return update(tx, key, row, {
      ...columns,
      ...(change.state === 'posting' ? { postingAt: sql<Date>`now()` } : {}),
      ...(ticket ? { ticket: JSON.stringify(ticket) } : {}),
      ...(error ? { error: JSON.stringify(error) } : {}),
    })
  })
}

/** How an answered call ends: with a result that is kept, or with one that is of no use. Both are paid for. */
export type CallEnd = { cost: CallCost; notes: string[] } & (
  | { state: 'done'; result: unknown }
  | { state: 'rejected'; error: { message: string; detail: string } }
)

/** Keeps the end of a call and adds its cost to the job's. */
export async function finishCall(db: Db, key: Key, row: ProviderCallRow, end: CallEnd): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await requireLease(tx, key)
    await update(tx, key, row, {
      state: end.state,
      cost: JSON.stringify(end.cost),
      notes: JSON.stringify(end.notes),
      ...(end.state === 'done'
        ? { result: JSON.stringify(end.result) }
        : { error: JSON.stringify(end.error) }),
    })
    await tx
      .updateTable('jobs')
      .set((job) => ({ costMicrosUsd: job('costMicrosUsd', '+', end.cost.amountMicrosUsd) }))
      .where('projectId', '=', key.projectId)
      .where('id', '=', key.id)
      .execute()
  })
}

/** Lets calls of unknown outcome be made anew: each gets a new row, and so a new attempt key. */
export async function abandonUnknownCalls(tx: Db, projectId: string, jobId: string): Promise<void> {
  await tx
    .updateTable('providerCalls')
    .set({ state: 'abandoned', updatedAt: sql<Date>`now()` })
    .where('projectId', '=', projectId)
    .where('jobId', '=', jobId)
    .where('state', '=', 'unknown')
    .execute()
}

/** How long ago the call was last sent, by the database's clock. */
export async function sentAgoMs(db: Db, row: ProviderCallRow): Promise<number> {
  const { rows } = await sql<{ ms: number }>`
    select coalesce(extract(epoch from clock_timestamp() - posting_at) * 1000, 0)::float8 as ms
    from provider_calls where project_id = ${row.projectId} and attempt_key = ${row.attemptKey}`.execute(db)
  return rows[0]?.ms ?? 0
}

function update(tx: Db, key: Key, row: ProviderCallRow, columns: object): Promise<ProviderCallRow> {
  return tx
    .updateTable('providerCalls')
    .set({ ...columns, updatedAt: sql<Date>`now()` })
    .where('projectId', '=', key.projectId)
    .where('attemptKey', '=', row.attemptKey)
    .returningAll()
    .executeTakeFirstOrThrow()
}
