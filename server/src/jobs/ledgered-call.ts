import { setTimeout as sleep } from 'node:timers/promises'
import type { ProviderOutcome } from '../core/metrics.ts'
import type { CallContext, CallResult } from '../providers/port.ts'
import type { JsonObject, ProviderCallRow } from '../store/schema.ts'
import { isProviderError, JobCanceled, JobFailure, OutcomeUnknown, Suspended } from './errors.ts'
import type { LedgerRun, ProviderCall } from './ledger.ts'
import { type CallChange, changeCall, finishCall, sentAgoMs } from './ledger-rows.ts'

export const rejection = (error: { message: string; detail: string }): JobFailure =>
  new JobFailure('provider_rejected', error.message, { detail: error.detail })

export const outcomeUnknown = (providerId: string, step: string): OutcomeUnknown =>
  new OutcomeUnknown(`${providerId} may or may not have carried out '${step}', and cannot be asked`)

const CANCEL_WITHIN_MS = 5_000

/** One call of one run, from wherever its row says it stands. */
export class LedgeredCall<Request, Result, Stored> {
  readonly #run: LedgerRun
  readonly #spec: ProviderCall<Request, Result, Stored>
  #row: ProviderCallRow

  constructor(run: LedgerRun, spec: ProviderCall<Request, Result, Stored>, row: ProviderCallRow) {
    this.#run = run
    this.#spec = spec
    this.#row = row
  }

  /** Sends a call whose row is freshly `posting`. */
  async send(): Promise<Stored> {
    const { call, request } = this.#spec
    let answer: CallResult<Result> | { ticket: JsonObject; notes: string[] }
    try {
      answer =
        call.style === 'fast'
          ? await call.generate(request, this.#context())
          : await call.start(request, this.#context())
    } catch (error) {
      return this.#afterFailedSend(error)
    }
    this.#run.failpoint('after_submit')
    if (!('ticket' in answer)) return this.#keep(answer)
    await this.#change({ state: 'posted', ticket: answer.ticket, failedSends: 0 })
    for (const note of answer.notes) this.#run.log(note)
    this.#run.failpoint('after_ticket')
    return this.poll()
  }

  async #afterFailedSend(error: unknown): Promise<Stored> {
    const { provider } = this.#spec
    if (isProviderError(error) && error.submission === 'rejected') return this.#reject(error)
    if (isProviderError(error) && error.submission === 'not_sent') {
      const failedSends = this.#row.failedSends + 1
      await this.#change({ state: 'intent', failedSends })
      this.#count('not_sent')
      if (failedSends >= this.#run.timing.sends) {
        const message = `${provider.id} could not be reached: ${error.message}`
        const hint = 'Try again later, or with another provider.'
        throw new JobFailure('provider_unavailable', message, { hint, detail: error.detail, cause: error })
      }
      this.#run.log(`${provider.id} did not take the call: ${error.message}`)
      await this.#pause(error.retryAfterMs ?? this.#backoff(failedSends))
      await this.#change({ state: 'posting' })
      return this.send()
    }
    this.#run.signal.throwIfAborted()
    // Sending again is free of risk, so a fault of the adapter's own code is better reported than asked about.
    if (!isProviderError(error) && provider.dedupe === 'provider_key') throw error
    const message = error instanceof Error ? error.message : String(error)
    this.#run.log(`${provider.id} gave no clear answer: ${message}`)
    const failedSends = this.#row.failedSends + 1
    await this.#change({ failedSends })
    if (failedSends >= this.#run.timing.sends) return this.#giveUp()
    return this.reconcile()
  }

  /** Goes on from `posting` of an earlier send whose answer is not known. */
  async reconcile(): Promise<Stored> {
    const { call, provider } = this.#spec
    if (provider.dedupe === 'provider_key') {
      // Counted from the last send, so that a wait that outlived its run is not begun anew.
      if (this.#row.failedSends > 0) await this.#pauseSinceSend(this.#backoff(this.#row.failedSends))
      await this.#change({ state: 'posting' })
      return this.send()
    }
    if (provider.dedupe === 'lookup' && call.style === 'slow' && call.lookup) {
      await this.#pauseSinceSend(this.#run.timing.lookupAfterMs)
      const ticket = await this.#ask(() => call.lookup?.(this.#row.attemptKey, this.#context()) ?? null)
      if (ticket) {
        this.#run.log(`${provider.id} has the earlier call`)
        await this.#change({ state: 'posted', ticket, failedSends: 0, failedChecks: 0 })
        return this.poll()
      }
      this.#run.log(`${provider.id} knows of no earlier call; sending it`)
      await this.#change({ state: 'posting' })
      return this.send()
    }
    return this.#giveUp()
  }

  /** Asks after a ticket until it is done. */
  async poll(): Promise<Stored> {
    const { call, onFraction } = this.#spec
    if (call.style !== 'slow')
      throw new Error(`step '${this.#spec.step}' has a ticket, but its call is fast now`)
    for (;;) {
      const answer = await this.#ask(() => call.check(this.#row.ticket ?? {}, this.#context()))
      if (answer.state === 'done') return this.#keep(answer)
      if (answer.fraction !== undefined) onFraction?.(answer.fraction)
      if (this.#row.failedChecks > 0) await this.#change({ failedChecks: 0 })
      await this.#requirePatience()
      await this.#pause(answer.checkAfterMs)
    }
  }

  /**
   * Puts a question that costs nothing until there is an answer: an outage while asking must never fail work that
   * is paid for.
   */
  async #ask<Answer>(question: () => Promise<Answer> | Answer): Promise<Answer> {
    for (;;) {
      try {
        return await question()
      } catch (error) {
        if (isProviderError(error) && error.submission === 'rejected') return this.#reject(error)
        this.#run.signal.throwIfAborted()
        const message = error instanceof Error ? error.message : String(error)
        this.#run.log(`${this.#spec.provider.id} could not be asked: ${message}`)
        const failedChecks = this.#row.failedChecks + 1
        await this.#change({ failedChecks })
        await this.#requirePatience()
        const retryAfterMs = isProviderError(error) ? error.retryAfterMs : null
        await this.#pause(retryAfterMs ?? this.#backoff(failedChecks))
      }
    }
  }

  async #keep(answer: CallResult<Result>): Promise<Stored> {
    const { cost, notes } = answer
    let result: Stored
    try {
      // What the caller gets now is what a later run will read back.
      result = JSON.parse(JSON.stringify((await this.#spec.store(answer.result)) ?? null)) as Stored
    } catch (error) {
      if (!(error instanceof JobFailure)) throw error
      // The result is of no use, but it was made and is paid for.
      const reason = { message: error.message, detail: error.detail ?? '' }
      await finishCall(this.#run.db, this.#run.key, this.#row, {
        state: 'rejected',
        error: reason,
        cost,
        notes,
      })
      this.#count('rejected', cost.amountMicrosUsd)
      throw error
    }
    this.#run.failpoint('before_result_saved')
    await finishCall(this.#run.db, this.#run.key, this.#row, { state: 'done', result, cost, notes })
    this.#count('done', cost.amountMicrosUsd)
    for (const note of notes) this.#run.log(note)
    return result
  }

  async #reject(error: Error & { detail: string }): Promise<never> {
    await this.#change({ state: 'rejected', error: { message: error.message, detail: error.detail } })
    this.#count('rejected')
    throw rejection(error)
  }

  async #giveUp(): Promise<never> {
    await this.#change({ state: 'unknown' })
    this.#count('unknown')
    throw outcomeUnknown(this.#spec.provider.id, this.#spec.step)
  }

  async #requirePatience(): Promise<void> {
    if ((await sentAgoMs(this.#run.db, this.#row)) > this.#run.timing.pendingAtMostMs) return this.#giveUp()
  }

  async #change(change: CallChange): Promise<void> {
    this.#row = await changeCall(this.#run.db, this.#run.key, this.#row, change)
  }

  #count(outcome: ProviderOutcome, costMicrosUsd = 0): void {
    this.#run.metrics.providerCallEnded({ provider: this.#spec.provider.id, outcome, costMicrosUsd })
  }

  #backoff(failures: number): number {
    const { firstBackoffMs, longestBackoffMs } = this.#run.timing
    return Math.min(firstBackoffMs * 2 ** (failures - 1), longestBackoffMs)
  }

  async #pauseSinceSend(ms: number): Promise<void> {
    const leftMs = ms - (await sentAgoMs(this.#run.db, this.#row))
    if (leftMs > 0) await this.#pause(leftMs)
  }

  /** A short wait keeps the worker, a long one gives it away. */
  async #pause(ms: number): Promise<void> {
    if (ms > this.#run.timing.longestSleepMs) throw new Suspended({ type: 'time', afterMs: ms })
    try {
      await sleep(ms, undefined, { signal: this.#run.signal })
    } catch (error) {
      if (this.#run.signal.reason instanceof JobCanceled) await this.#cancelAtProvider()
      throw error
    }
  }

  /** Saves money where the provider can stop; that it could not be told is only worth a line. */
  async #cancelAtProvider(): Promise<void> {
    const { call, provider } = this.#spec
    if (call.style !== 'slow' || !call.cancel || !this.#row.ticket) return
    try {
      const signal = AbortSignal.timeout(CANCEL_WITHIN_MS)
      await call.cancel(this.#row.ticket, { ...this.#context(), signal })
    } catch (error) {
      this.#run.log(
        `${provider.id} could not be told to stop: ${error instanceof Error ? error.message : error}`,
      )
    }
  }

  #context(): CallContext {
    return {
      attemptKey: this.#row.attemptKey,
      signal: this.#run.callSignal,
      log: (line) => this.#run.log(line),
    }
  }
}
