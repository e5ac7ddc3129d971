import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { CircuitPolicy } from '../providers/circuit.ts'
import type { Dedupe } from '../providers/port.ts'
import type { SettledCost } from '../providers/price.ts'
import type { Db } from '../store/database.ts'
import { isTerminal } from '../store/jobs.ts'
import type { CallState, JsonObject, ProviderCallRow } from '../store/schema.ts'
import { settleSpend } from '../store/spend.ts'
import { admitCall } from './admission.ts'
import { requireBudget } from './cost-limit.ts'
import { LeaseLost } from './errors.ts'
import type { JobKey } from './graph.ts'
import { openCalls } from './open-calls.ts'
import { holdsLease } from './runs.ts'

/*
 * The ledger's writes. Nothing is marked as sent but by the run that holds the job; what became of a call is written as
 * long as no later run has the job, even if it is over. Else they throw LeaseLost.
 */

type Key = Required<JobKey>

/** To the moment, unlike now(), which is when the transaction began. */
const NOW = sql<Date>`clock_timestamp()`

/** Safe for any provider's idempotency header or reference field: 40 hex digits. */
const attemptKeyOf = (key: Key, step: string, attempt: number): string =>
  createHash('sha256')
    .update(JSON.stringify([key.projectId, key.id, step, attempt]))
    .digest('hex')
    .slice(0, 40)

/** Whether the job's last run is still this one, over or not: what became of its calls may be told even then. */
async function requireLatestRun(tx: Db, key: Key): Promise<void> {
  const row = await tx
    .selectFrom('jobs')
    .select('id')
    .where('projectId', '=', key.projectId)
    .where('id', '=', key.id)
    .where('runCount', '=', key.runCount)
    .forNoKeyUpdate()
    .executeTakeFirst()
  if (!row) throw new LeaseLost(`job ${key.id} is no longer run ${key.runCount}'s`)
}

export interface CallPlan {
  step: string
  provider: { id: string; registered?: object }
  dedupe: Dedupe
  model?: string | null
  estimatedMicrosUsd?: number
}

/**
 * The call's row, made as `intent` if there is none: nothing was sent yet. One further on is returned as it is, and an
 * abandoned one gets a successor.
 */
export async function openCall(db: Db, key: Key, plan: CallPlan): Promise<ProviderCallRow> {
  const { step, provider } = plan
  return db.transaction().execute(async (tx) => {
    await requireLatestRun(tx, key)
    const row = await tx
      .selectFrom('providerCalls')
      .selectAll()
      .where('projectId', '=', key.projectId)
      .where('jobId', '=', key.id)
      .where('step', '=', step)
      .orderBy('attempt', 'desc')
      .limit(1)
      .executeTakeFirst()
    if (row && row.state !== 'abandoned') {
      if (row.provider === provider.id) return row
      throw new Error(`step '${step}' was begun with ${row.provider} and cannot go on with ${provider.id}`)
    }
    const attempt = (row?.attempt ?? 0) + 1
    return tx
      .insertInto('providerCalls')
      .values({
        projectId: key.projectId,
        jobId: key.id,
        step,
        attempt,
        attemptKey: attemptKeyOf(key, step, attempt),
        provider: provider.id,
        ownProvider: provider.registered !== undefined,
        model: plan.model ?? null,
        dedupe: plan.dedupe,
        estimatedMicrosUsd: plan.estimatedMicrosUsd ?? 0,
        state: 'intent',
      })
      .returningAll()
      .executeTakeFirstOrThrow()
  })
}

/**
 * Commits that the call is about to be sent: the row is `posting` before anything is, so that whoever comes after a
 * crash knows that something may have been. Throws LeaseLost, JobFailure `cost_limit_reached`, CircuitOpen.
 */
export async function postCall(
  db: Db,
  key: Key,
  row: ProviderCallRow,
  options: { circuit: CircuitPolicy | null; callbackTokenHash: string | null },
): Promise<ProviderCallRow> {
  return db.transaction().execute(async (tx) => {
    if (!(await holdsLease(tx, key))) throw new LeaseLost(`job ${key.id} is no longer run ${key.runCount}'s`)
    if (row.state === 'intent') await requireBudget(tx, key, row.estimatedMicrosUsd)
    if (options.circuit) await admitCall(tx, row, options.circuit)
    const { callbackTokenHash } = options
    return update(tx, key, row, { state: 'posting', postingAt: NOW, callbackTokenHash })
  })
}

/** What may change in a row, JSON as values. */
export interface CallChange {
  state?: Exclude<CallState, 'posting'>
  /** The provider answered, or failed to: whether that was a fault of its own. */
  atFault?: boolean
  /** The provider was told to stop. */
  isCanceled?: true
  failedSends?: number
  failedChecks?: number
  ticket?: JsonObject
  error?: CallError
}

/** Why a call has no result: the code and message are the client's, the detail is not. */
export interface CallError {
  code: string
  message: string
  detail: string
  /** False: it was given up before the provider took it, so another may be asked. */
  sent?: boolean
}

/** Changes a call's row and returns it. */
export async function changeCall(
  db: Db,
  key: Key,
  row: ProviderCallRow,
  change: CallChange,
): Promise<ProviderCallRow> {
  const { ticket, error, isCanceled, ...columns } = change
  return db.transaction().execute(async (tx) => {
    await requireLatestRun(tx, key)
    return update(tx, key, row, {
      ...columns,
      ...(change.atFault === undefined ? {} : { answeredAt: NOW }),
      ...(isCanceled ? { canceledAt: NOW } : {}),
      ...(ticket ? { ticket: JSON.stringify(ticket) } : {}),
      ...(error ? { error: JSON.stringify(error) } : {}),
    })
  })
}

/** How an answered call ends: with a result that is kept, or with one that is of no use. Both are paid for. */
export type CallEnd = { cost: SettledCost; notes: string[]; atFault: boolean } & (
  | { state: 'done'; result: unknown }
  | { state: 'rejected' | 'unknown'; error: CallError }
)

/** Keeps the end of a call and adds its cost to the job's, and to the project's day if the job has been settled. */
export async function finishCall(db: Db, key: Key, row: ProviderCallRow, end: CallEnd): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await requireLatestRun(tx, key)
    await update(tx, key, row, {
      state: end.state,
      cost: JSON.stringify(end.cost),
      notes: JSON.stringify(end.notes),
      atFault: end.atFault,
      answeredAt: NOW,
      ...(end.state === 'done'
        ? { result: JSON.stringify(end.result) }
        : { error: JSON.stringify(end.error) }),
    })
    const { amountMicrosUsd } = end.cost
    const { status, spendDay } = await tx
      .updateTable('jobs')
      .set((job) => ({ costMicrosUsd: job('costMicrosUsd', '+', amountMicrosUsd) }))
      .where('projectId', '=', key.projectId)
      .where('id', '=', key.id)
      .returning(['status', 'spendDay'])
      .executeTakeFirstOrThrow()
    if (isTerminal(status) && amountMicrosUsd > 0) {
      await settleSpend(tx, key.projectId, spendDay, 0, amountMicrosUsd)
    }
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

/** Ends the open calls of a job that is over and that nobody can find out about: they count as they were estimated. */
export async function writeOffOpenCalls(db: Db, key: Key): Promise<void> {
  const error = { code: 'provider_outcome_unknown', message: 'Nobody could be asked.', detail: '' }
  for (const row of await openCalls(db, key).execute()) {
    const cost = { amountMicrosUsd: row.estimatedMicrosUsd, units: {}, basis: 'unknown' as const }
    await finishCall(db, key, row, { state: 'unknown', error, cost, notes: [], atFault: row.atFault })
  }
}
