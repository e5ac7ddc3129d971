import type { CallResult } from '../providers/port.ts'
import type { JsonObject } from '../store/schema.ts'
import { CircuitOpen } from './admission.ts'
import type { CallRecord } from './call-record.ts'
import { believeLost, findEarlier } from './earlier-call.ts'
import { isProviderError, Suspended } from './errors.ts'
import { settlePosted } from './settled-call.ts'

/** A process that stood still for longer between "it will be sent" and sending it looks again whether it may. */
const STALE_AFTER_MS = 2_000

type Answer<Result> = CallResult<Result> | { ticket: JsonObject; notes: string[] }

/** Takes a call from wherever its row says it stands to its end. */
export class LedgeredCall<Request, Result, Stored> {
  readonly #record: CallRecord<Request, Result, Stored>

  constructor(record: CallRecord<Request, Result, Stored>) {
    this.#record = record
  }

  /** Sends a call that surely was not, or may be sent again. */
  async send(): Promise<Stored> {
    const record = this.#record
    const { run } = record
    const sent = await this.#sendOnce()
    if ('error' in sent) return this.#afterFailedSend(sent.error)
    const { answer } = sent
    await run.failpoint('after_submit')
    if (!('ticket' in answer)) return record.keep(answer)
    const { ticket, notes } = answer
    await record.change({ state: 'posted', ticket, failedSends: 0, atFault: false })
    for (const note of notes) run.log(note)
    await run.failpoint('after_ticket')
    return this.poll()
  }

  async #sendOnce(): Promise<{ answer: Answer<Result> } | { error: unknown }> {
    const leave = await this.#enter()
    try {
      await this.#post()
      return await this.#submit()
    } finally {
      leave()
    }
  }

  /** Room for one more send to this provider in this process. */
  async #enter(): Promise<() => void> {
    const { run, spec, row } = this.#record
    const { id, maxConcurrent = Number.POSITIVE_INFINITY } = spec.provider
    const name = row.ownProvider ? `${row.projectId}/${id}` : id
    const { longestSleepMs, roomAgainMs } = run.timing
    const leave = await run.bulkheads.enter(name, maxConcurrent, longestSleepMs, run.signal)
    if (!leave) throw new Suspended({ type: 'time', afterMs: roomAgainMs })
    return leave
  }

  async #post(): Promise<void> {
    const record = this.#record
    try {
      await record.post()
    } catch (error) {
      if (!(error instanceof CircuitOpen)) throw error
      record.run.log(error.message)
      const isUnsent = record.row.state === 'intent'
      if (isUnsent && record.spec.hasAlternative) return record.giveBack(error.message, '')
      if (isUnsent) await this.#requireTime(error.message, '')
      throw new Suspended({ type: 'time', afterMs: error.retryAfterMs })
    }
  }

  /** What went wrong in the provider's call is told apart from what goes wrong around it. */
  async #submit(): Promise<{ answer: Answer<Result> } | { error: unknown }> {
    const record = this.#record
    const { run, spec } = record
    const { call, request } = spec
    const postedAt = performance.now()
    await run.failpoint('after_intent')
    if (performance.now() - postedAt > STALE_AFTER_MS) await record.post()
    if (record.isOver) {
      await record.change({ state: 'intent' })
      return record.leave()
    }
    try {
      const context = record.context()
      const answer =
        call.style === 'fast' ? await call.generate(request, context) : await call.start(request, context)
      return { answer }
    } catch (error) {
      return { error }
    }
  }

  async #afterFailedSend(error: unknown): Promise<Stored> {
    const record = this.#record
    const { run, spec } = record
    const { provider } = spec
    if (isProviderError(error) && error.submission === 'rejected') return record.reject(error)
    if (isProviderError(error) && error.submission === 'not_sent') {
      const failedSends = record.row.failedSends + (error.busy ? 0 : 1)
      await record.change({ state: 'intent', failedSends, ...(error.busy ? {} : { atFault: true }) })
      record.count('not_sent')
      if (failedSends >= this.#mostSends()) {
        return record.giveBack(`${provider.id} could not be reached.`, `${error.message}\n${error.detail}`)
      }
      await this.#requireTime(error.message, error.detail)
      run.log(`${provider.id} did not take the call: ${error.message}`)
      await record.pause(error.retryAfterMs ?? record.backoff(Math.max(failedSends, 1)))
      return this.send()
    }
    // Ours to end: what an interrupted call throws says nothing of the provider.
    if (record.context().signal.aborted) run.signal.throwIfAborted()
    // Sending again is free of risk, so a fault of the adapter's own code is better reported than asked about.
    if (!isProviderError(error) && record.dedupe === 'provider_key') throw error
    const message = error instanceof Error ? error.message : String(error)
    run.log(`${provider.id} gave no clear answer: ${message}`)
    const failedSends = record.row.failedSends + 1
    await record.change({ failedSends, atFault: true })
    // The queue brings a job that is over once more, to find out what became of this.
    run.signal.throwIfAborted()
    if (failedSends >= run.timing.sends) return record.giveUp()
    return this.reconcile()
  }

  #mostSends(): number {
    const { run, spec } = this.#record
    const { sends, sendsWithAlternative } = run.timing
    return spec.hasAlternative ? Math.min(sends, sendsWithAlternative) : sends
  }

  /** A provider that was busy, or not to be asked, for half a day will not do it. */
  async #requireTime(message: string, detail: string): Promise<void> {
    const { row, run } = this.#record
    if (Date.now() - row.createdAt.getTime() > run.timing.sendWithinMs) {
      return this.#record.giveBack(message, detail)
    }
  }

  /** Goes on from `posting` of an earlier send whose answer is not known. */
  async reconcile(): Promise<Stored> {
    const record = this.#record
    const { run, spec, row } = record
    if (record.dedupe === 'provider_key') {
      // Counted from the last send, so that a wait that outlived its run is not begun anew.
      if (row.failedSends > 0) await record.pauseSinceSend(record.backoff(row.failedSends))
      return this.send()
    }
    if (record.dedupe !== 'lookup' || !spec.call.lookup) return record.giveUp()
    await record.pauseSinceSend(run.timing.lookupAfterMs)
    const found = await findEarlier(record)
    if (found?.answer) return record.keep(found.answer)
    if (found?.ticket) {
      await record.change({ state: 'posted', ticket: found.ticket, failedSends: 0, failedChecks: 0 })
      return this.poll()
    }
    run.log(`${spec.provider.id} knows of no earlier call; sending it`)
    return this.send()
  }

  /** Asks after a ticket until it is done. */
  async poll(): Promise<Stored> {
    const record = this.#record
    const { spec } = record
    const { call, onFraction } = spec
    if (call.style !== 'slow') throw new Error(`step '${spec.step}' has a ticket, but its call is fast now`)
    for (;;) {
      if (record.isOver) return settlePosted(record)
      const answer = await record.ask(
        () => call.check(record.row.ticket ?? {}, record.context()),
        // It was taken and may well be billed, whatever is wrong with the question.
        (error) => record.fail(error, record.asEstimated()),
      )
      if (answer.state === 'done') return record.keep(answer)
      if (answer.state === 'failed') return record.fail(answer, record.settle(answer.cost))
      if (answer.state === 'lost') {
        await believeLost(record)
        continue
      }
      if (answer.fraction !== undefined) onFraction?.(answer.fraction)
      if (record.row.failedChecks > 0) await record.change({ failedChecks: 0 })
      await record.requirePatience()
      await record.pauseBetweenChecks(answer.checkAfterMs).catch((error: unknown) => {
        if (!record.isOver) throw error
      })
    }
  }
}
