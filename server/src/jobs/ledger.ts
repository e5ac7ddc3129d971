import type { Metrics } from '../core/metrics.ts'
import type { CircuitPolicy } from '../providers/circuit.ts'
import type { PriceRow } from '../providers/definition.ts'
import type { Call, Dedupe } from '../providers/port.ts'
import type { Db } from '../store/database.ts'
import type { Bulkheads } from './bulkheads.ts'
import { CallRecord, outcomeUnknown, rejection } from './call-record.ts'
import type { Failpoints } from './failpoints.ts'
import type { JobKey } from './graph.ts'
import { openCall } from './ledger-rows.ts'
import { LedgeredCall } from './ledgered-call.ts'
import { settlePosted, settlePosting } from './settled-call.ts'

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
  provider: {
    id: string
    dedupe: Dedupe
    prices?: readonly PriceRow[]
    /** Runs in this process: it needs no circuit. */
    builtIn?: boolean
    /** Registered by the project; absent: everybody's. */
    registered?: object
    /** How many of its calls this process sends at once; default: as many as come. */
    maxConcurrent?: number
  }
  model?: string | null
  /** What it will cost, in millionths of a US dollar, as well as can be told before. Default 0. */
  estimatedMicrosUsd?: number
  call: Call<Request, Result>
  request: Request
  /**
   * Turns the result into what is kept: media into artifacts, everything into JSON. It may run again for the same
   * result after a crash.
   */
  store(result: Result): Promise<Stored>
  /** Somebody else can do it too: the call is given up, as NotTaken, instead of waiting for a circuit to close. */
  hasAlternative?: boolean
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
  /** So many sends in a row may fail; that the provider was busy is no failure. */
  sends: number
  /** And so many where another provider can go on: a few seconds, rather than a minute, of one that is out of reach. */
  sendsWithAlternative: number
  /** A call that the provider did not take for so long is given up. */
  sendWithinMs: number
  /** A run that found no room to send comes again after this. */
  roomAgainMs: number
  /** A lookup is believed only after this long: the HTTP timeout of the first send and a margin. */
  lookupAfterMs: number
  /** So many times in a row a lookup may bring no answer: then a person looks the call up. */
  lookups: number
  /** However long a provider would have us wait between two questions after a ticket. */
  longestCheckMs: number
  /** So many times in a row a provider must say that it does not know a call before that is believed. */
  lostAnswers: number
  /** A ticket still pending after this long is for a person to look into. */
  pendingAtMostMs: number
}

export const LEDGER_TIMING: LedgerTiming = {
  longestSleepMs: 1_000,
  firstBackoffMs: 500,
  longestBackoffMs: 60_000,
  sends: 8,
  sendsWithAlternative: 4,
  sendWithinMs: 12 * 60 * 60 * 1000,
  roomAgainMs: 2_000,
  lookupAfterMs: 150_000,
  lookups: 30,
  longestCheckMs: 60_000,
  lostAnswers: 6,
  pendingAtMostMs: 12 * 60 * 60 * 1000,
}

/** What the ledger needs of the run it works for. */
export interface LedgerRun {
  db: Db
  key: Required<JobKey>
  /** Aborts when the run should end; waits end with it. */
  signal: AbortSignal
  /** Given to providers that charge. Aborts later than `signal`, so that an answer on its way is kept. */
  callSignal: AbortSignal
  /** Given to providers of our own, which can be stopped in the middle. */
  freeCallSignal: AbortSignal
  /** The job is over, and this run is only to find out what became of its calls. */
  settling: boolean
  log(line: string): void
  metrics: Metrics
  failpoint: Failpoints
  timing: LedgerTiming
  bulkheads: Bulkheads
  circuit: CircuitPolicy
  callbacks: CallbackLinks | null
}

/** Where providers may call back. */
export interface CallbackLinks {
  /** The link for one call, always the same, and what of it is stored; null where this server cannot be reached. */
  of(attemptKey: string): { url: string; tokenHash: string } | null
}

/**
 * Makes the call or answers from the ledger. Throws JobFailure `provider_rejected`, `content_refused`,
 * `provider_job_lost`, `provider_bad_output` or `cost_limit_reached`; NotTaken where it was given up before the
 * provider had it; OutcomeUnknown for needs_review; Suspended where the wait is long; the adapter's own error if it
 * is no ProviderError.
 */
export async function performCall<Request, Result, Stored>(
  run: LedgerRun,
  spec: ProviderCall<Request, Result, Stored>,
): Promise<Stored> {
  const row = await openCall(run.db, run.key, { ...spec, dedupe: spec.call.dedupe ?? spec.provider.dedupe })
  const record = new CallRecord(run, spec, row)
  const call = new LedgeredCall(record)
  switch (row.state) {
    case 'intent':
      return run.settling ? record.leave() : call.send()
    case 'posting':
      return run.settling ? settlePosting(record) : call.reconcile()
    case 'posted':
      return run.settling ? settlePosted(record) : call.poll()
    case 'done':
      return row.result as Stored
    case 'rejected':
      throw rejection(row.error ?? { code: 'provider_rejected', message: 'the call was refused', detail: '' })
    case 'unknown':
    case 'abandoned':
      throw outcomeUnknown(spec.provider.id, spec.step)
  }
}
