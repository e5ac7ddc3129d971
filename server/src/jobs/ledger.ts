import type { Metrics } from '../core/metrics.ts'
import type { Call, Dedupe } from '../providers/port.ts'
import type { Db } from '../store/database.ts'
import type { Failpoints } from './failpoints.ts'
import type { JobKey } from './graph.ts'
import { beginCall } from './ledger-rows.ts'
import { LedgeredCall, outcomeUnknown, rejection } from './ledgered-call.ts'

/**
 * A call that may cost money, made once over any number of crashes, retries and hand-overs.
 *
 * The row of a call is committed as `posting` before it is sent. A run that finds it so knows that an earlier one
 * died or lost the answer, and asks before it sends again, as far as the provider allows (`dedupe`):
 * `provider_key`: sending the same attempt key again is the question; `lookup`: the provider is asked for the key,
 * but not before an earlier send must have arrived; `none`: nobody can know, and a person decides.
 */
export interface ProviderCall<Request, Result, Stored> {
  /** Names the call within its job, the same in every run: `image:3`. */
  step: string
  provider: { id: string; dedupe: Dedupe }
  model?: string | null
  call: Call<Request, Result>
  request: Request
  /**
   * Turns the result into what is kept: media into artifacts, everything into JSON. It may run again for the same
   * result after a crash.
   */
  store(result: Result): Promise<Stored>
  /** Hears how far a slow call is, 0..1, where the provider tells. */
  onFraction?(fraction: number): void
}

/** Waits and patience, in milliseconds; tests shorten them. */
export interface LedgerTiming {
  /** Up to this, a wait keeps the worker; beyond, the run is suspended. */
  longestSleepMs: number
  /** First wait after a send or a question without an answer; doubles each time, up to `longestBackoffMs`. */
  firstBackoffMs: number
  longestBackoffMs: number
  /** So many sends in a row may fail. */
  sends: number
  /** A lookup is believed only after this long: the HTTP timeout of the first send and a margin. */
  lookupAfterMs: number
  /** A ticket still pending after this long is for a person to look into. */
  pendingAtMostMs: number
}

export const LEDGER_TIMING: LedgerTiming = {
  longestSleepMs: 1_000,
  firstBackoffMs: 500,
  longestBackoffMs: 60_000,
  sends: 8,
  lookupAfterMs: 90_000,
  pendingAtMostMs: 12 * 60 * 60 * 1000,
}

/** What the ledger needs of the run it works for. */
export interface LedgerRun {
  db: Db
  key: Required<JobKey>
  /** Aborts when the run should end; waits end with it. */
  signal: AbortSignal
  /** Given to the provider. Aborts later than `signal` at a shutdown, so that an answer on its way is kept. */
  callSignal: AbortSignal
  log(line: string): void
  metrics: Metrics
  failpoint: Failpoints
  timing: LedgerTiming
}

/**
 * Makes the call or answers from the ledger. Throws JobFailure `provider_rejected` or `provider_unavailable`;
 * OutcomeUnknown for needs_review; Suspended where the wait is long; the adapter's own error if it is no
 * ProviderError.
 */
export async function performCall<Request, Result, Stored>(
  run: LedgerRun,
  spec: ProviderCall<Request, Result, Stored>,
): Promise<Stored> {
  const { before, row } = await beginCall(run.db, run.key, spec)
  const ledgered = new LedgeredCall(run, spec, row)
  switch (before) {
    case null:
    case 'intent':
      run.failpoint('after_intent')
      return ledgered.send()
    case 'posting':
      return ledgered.reconcile()
    case 'posted':
      return ledgered.poll()
    case 'done':
      return row.result as Stored
    case 'rejected':
      throw rejection(row.error ?? { message: 'the call was refused', detail: '' })
    case 'unknown':
    case 'abandoned':
      throw outcomeUnknown(spec.provider.id, spec.step)
  }
}
