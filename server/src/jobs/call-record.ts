import { setTimeout as sleep } from 'node:timers/promises'
import type { ProviderOutcome } from '../core/metrics.ts'
import type { CallContext, CallCost, CallResult, Dedupe } from '../providers/port.ts'
import { costOf, type SettledCost } from '../providers/price.ts'
import type { ProviderCallRow } from '../store/schema.ts'
import { isProviderError, JobCanceled, JobFailure, NotTaken, OutcomeUnknown, Suspended } from './errors.ts'
import type { LedgerRun, ProviderCall } from './ledger.ts'
import {
  type CallChange,
  type CallError,
  changeCall,
  finishCall,
  postCall,
  sentAgoMs,
} from './ledger-rows.ts'

export function rejection({ code, message, detail, sent }: CallError): JobFailure {
  if (sent === false) {
    return new NotTaken(code, message, { hint: 'Try again later, or with another provider.', detail })
  }
  const hint = 'Change the text or the pictures; another provider may judge otherwise.'
  return new JobFailure(code, message, { detail, ...(code === 'content_refused' ? { hint } : {}) })
}

export const outcomeUnknown = (providerId: string, step: string): OutcomeUnknown =>
  new OutcomeUnknown(`${providerId} may or may not have carried out '${step}', and cannot be asked`)

/** A refusal that is a fault of the provider, or of our account there, and none of the request. */
const isFault = (code: string): boolean => code === 'provider_unavailable'

/** One call of one run: its row, what is written into it, and the waits between. */
export class CallRecord<Request, Result, Stored> {
  readonly run: LedgerRun
  readonly spec: ProviderCall<Request, Result, Stored>
  #row: ProviderCallRow

  constructor(run: LedgerRun, spec: ProviderCall<Request, Result, Stored>, row: ProviderCallRow) {
    this.run = run
    this.spec = spec
    this.#row = row
  }

  get row(): ProviderCallRow {
    return this.#row
  }

  get dedupe(): Dedupe {
    return this.spec.call.dedupe ?? this.spec.provider.dedupe
  }

  /** The job is over: whatever the provider still says only tells what it cost. */
  get isOver(): boolean {
    return this.run.settling || this.run.signal.reason instanceof JobCanceled
  }

  context(): CallContext {
    const link = this.run.callbacks?.of(this.#row.attemptKey)
    return {
      attemptKey: this.#row.attemptKey,
      signal: this.spec.provider.builtIn ? this.run.freeCallSignal : this.run.callSignal,
      log: (line) => this.run.log(line),
      callbackUrl: link?.url ?? null,
    }
  }

  // ---- writes --------------------------------------------------------------------------------------------

  async post(): Promise<void> {
    const { provider } = this.spec
    this.#row = await postCall(this.run.db, this.run.key, this.#row, {
      circuit: provider.builtIn ? null : this.run.circuit,
      callbackTokenHash: this.run.callbacks?.of(this.#row.attemptKey)?.tokenHash ?? null,
    })
  }

  async change(change: CallChange): Promise<void> {
    this.#row = await changeCall(this.run.db, this.run.key, this.#row, change)
  }

  async keep(answer: CallResult<Result>): Promise<Stored> {
    const { run, spec } = this
    const { notes } = answer
    const cost = this.settle(answer.cost)
    if (this.isOver) return this.settleAs(cost)
    let result: Stored
    try {
      // What the caller gets now is what a later run will read back.
      result = JSON.parse(JSON.stringify((await spec.store(answer.result)) ?? null)) as Stored
    } catch (error) {
      if (this.isOver) return this.settleAs(cost)
      if (!(error instanceof JobFailure)) throw error
      // The result is of no use, but it was made and is paid for.
      const reason = { code: error.code, message: error.message, detail: error.detail ?? '' }
      const end = { state: 'rejected' as const, error: reason, cost, notes, atFault: true }
      await finishCall(run.db, run.key, this.#row, end)
      this.count('rejected', cost.amountMicrosUsd)
      throw error
    }
    await run.failpoint('before_result_saved')
    await finishCall(run.db, run.key, this.#row, { state: 'done', result, cost, notes, atFault: false })
    this.count('done', cost.amountMicrosUsd)
    for (const note of notes) run.log(note)
    return result
  }

  /** Ends a call that was refused: nothing was made, nothing is paid. */
  async reject({ code, message, detail }: CallError): Promise<never> {
    // Nothing was begun where our account is not accepted, so another provider may do it.
    const error = { code, message, detail, ...(isFault(code) ? { sent: false } : {}) }
    await this.change({ state: 'rejected', error, atFault: isFault(code) })
    this.count('rejected')
    throw rejection(error)
  }

  /** Ends a call that the provider never took. */
  async giveBack(message: string, detail: string): Promise<never> {
    const error = { code: 'provider_unavailable', message, detail, sent: false }
    await this.change({ state: 'rejected', error })
    throw rejection(error)
  }

  /** Ends a call that was taken and came to nothing; what it cost is kept. */
  async fail({ code, message, detail }: CallError, cost: SettledCost): Promise<never> {
    const error = { code, message, detail }
    const end = { state: 'rejected' as const, error, cost, notes: [], atFault: code !== 'content_refused' }
    await finishCall(this.run.db, this.run.key, this.#row, end)
    this.count('rejected', cost.amountMicrosUsd)
    throw rejection(error)
  }

  /** Leaves the call to a person. Its estimate stays reserved. */
  async giveUp(): Promise<never> {
    if (this.isOver) return this.settleAs(this.asEstimated(), 'unknown')
    await this.change({ state: 'unknown', atFault: true })
    this.count('unknown')
    throw outcomeUnknown(this.spec.provider.id, this.spec.step)
  }

  /** Ends a call of a job that is over, with what it cost. */
  async settleAs(cost: SettledCost, state: 'rejected' | 'unknown' = 'rejected'): Promise<never> {
    const error = { code: 'provider_rejected', message: 'The job was over before the call was.', detail: '' }
    await finishCall(this.run.db, this.run.key, this.#row, {
      ...{ state, error, cost, notes: [] },
      atFault: state === 'unknown',
    })
    this.count(state, cost.amountMicrosUsd)
    return this.leave()
  }

  /** Ends this run's part in the call without a word more. */
  leave(): never {
    this.run.signal.throwIfAborted()
    throw new JobCanceled(`job ${this.run.key.id} is over`)
  }

  count(outcome: ProviderOutcome, costMicrosUsd = 0): void {
    this.run.metrics.providerCallEnded({ provider: this.spec.provider.id, outcome, costMicrosUsd })
  }

  settle(cost: CallCost): SettledCost {
    return costOf(this.spec.provider.prices ?? [], cost)
  }

  /** What was expected, where nobody can say what was billed. */
  asEstimated(): SettledCost {
    return { amountMicrosUsd: this.#row.estimatedMicrosUsd, units: {}, basis: 'unknown' }
  }

  // ---- questions and waits -------------------------------------------------------------------------------

  /**
   * Puts a question that costs nothing until there is an answer: an outage while asking must never fail work that
   * is paid for. `refused` decides what a refusal of the question means; after `atMost` questions in vain the call is
   * given up.
   */
  async ask<Answer>(
    question: () => Promise<Answer> | Answer,
    refused: (error: CallError) => Promise<never>,
    atMost = Number.POSITIVE_INFINITY,
  ): Promise<Answer> {
    for (;;) {
      try {
        return await question()
      } catch (error) {
        if (isProviderError(error) && error.submission === 'rejected') return refused(error)
        this.run.signal.throwIfAborted()
        const message = error instanceof Error ? error.message : String(error)
        this.run.log(`${this.spec.provider.id} could not be asked: ${message}`)
        const failedChecks = this.#row.failedChecks + 1
        await this.change({ failedChecks })
        if (failedChecks >= atMost) return this.giveUp()
        await this.requirePatience()
        const retryAfterMs = isProviderError(error) ? error.retryAfterMs : null
        await this.pause(retryAfterMs ?? this.backoff(failedChecks))
      }
    }
  }

  async requirePatience(): Promise<void> {
    if ((await sentAgoMs(this.run.db, this.#row)) > this.run.timing.pendingAtMostMs) return this.giveUp()
  }

  backoff(failures: number): number {
    const { firstBackoffMs, longestBackoffMs } = this.run.timing
    return Math.min(firstBackoffMs * 2 ** (failures - 1), longestBackoffMs)
  }

  async pauseSinceSend(ms: number): Promise<void> {
    const leftMs = ms - (await sentAgoMs(this.run.db, this.#row))
    if (leftMs > 0) await this.pause(leftMs)
  }

  /** Until the provider may be asked again after a ticket. */
  pauseBetweenChecks(ms: number): Promise<void> {
    return this.pause(Math.min(ms, this.run.timing.longestCheckMs))
  }

  /** A short wait keeps the worker, a long one gives it away. */
  async pause(ms: number): Promise<void> {
    if (ms > this.run.timing.longestSleepMs) throw new Suspended({ type: 'time', afterMs: ms })
    await sleep(ms, undefined, { signal: this.run.signal })
  }
}
