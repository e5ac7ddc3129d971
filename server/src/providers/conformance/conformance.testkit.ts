import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Charge, Twin } from '../../../twins/twin.ts'
import { connectProvider, type ProviderSettings } from '../connect.ts'
import { baseUrlVariable, type ProviderCalls, type ProviderDefinition } from '../definition.ts'
import { type Call, type CallContext, type CallResult, ProviderError, type SlowCall } from '../port.ts'
import { costOf } from '../price.ts'

/*
 * What every adapter must do, whoever is behind it: money is safe, errors say how far a call got, nothing secret comes
 * out. One line for each modality of an adapter runs all of it against the adapter's twin.
 */

/** A provider that is not made of a definition of ours, and how its calls are had. */
export interface ReadyProvider extends Pick<ProviderDefinition, 'id' | 'dedupe' | 'capabilities' | 'prices'> {
  callsWith(settings: ProviderSettings): ProviderCalls
}

export interface ConformanceSubject<Request, Result, T extends Twin = Twin> {
  definition: ProviderDefinition | ReadyProvider
  /** `video`, `tts`, `image search`, ... */
  name: string
  startTwin(): Promise<T>
  callOf(calls: ProviderCalls): Call<Request, Result> | undefined
  request: Request
  /** Holds the result against what was asked for. */
  verify(result: Result, twin: T): void | Promise<void>
  /** A request that the vendor refuses as invalid although its shape passes the adapter; absent where there is none. */
  invalidRequest?: Request
  /** Makes the twin refuse the content of the next request. */
  refuseContent?(twin: T): void
  /** Makes the twin's next job fail for reasons of its own; slow calls only. */
  failNextJob?(twin: T): void
  /** Makes the twin forget its jobs; slow calls only. */
  forgetJobs?(twin: T): void
  /** Free calls make no charge. Default: one charge a call. */
  chargesPerCall?: number
}

/** The settings that connect a definition with its twin. */
export const settingsFor = (
  definition: Pick<ProviderDefinition, 'id'>,
  twin: Twin,
  url = twin.url,
): ProviderSettings => ({
  value: (name) => (name === baseUrlVariable(definition.id) ? url : twin.secrets[name]),
  fetch,
  now: Date.now,
})

const sumOf = (charges: readonly Charge[]): number =>
  charges.reduce((sum, charge) => sum + charge.amountMicrosUsd, 0)

export function describeConformance<Request, Result, T extends Twin>(
  subject: ConformanceSubject<Request, Result, T>,
): void {
  const { definition, request } = subject
  const chargesPerCall = subject.chargesPerCall ?? 1

  describe(`${definition.id} ${subject.name}`, () => {
    let twin: T
    let lines: string[]
    let controller: AbortController
    let call: Call<Request, Result>

    beforeEach(async () => {
      twin = await subject.startTwin()
      lines = []
      controller = new AbortController()
      call = connected(settingsFor(definition, twin))
    })
    afterEach(() => twin.stop())

    function connected(settings: ProviderSettings): Call<Request, Result> {
      const calls =
        'callsWith' in definition ? definition.callsWith(settings) : connectProvider(definition, settings)
      const found = subject.callOf(calls)
      if (!found) throw new Error(`${definition.id} has no ${subject.name}`)
      return found
    }
    const context = (attemptKey = 'attempt-0123456789'): CallContext => ({
      attemptKey,
      signal: controller.signal,
      log: (line) => lines.push(line),
      callbackUrl: null,
    })
    const submits = () => twin.seen.filter(({ kind }) => kind === 'submit').length

    /** Sends once; a slow call is then asked after, without waiting between. */
    async function complete(on = call): Promise<CallResult<Result>> {
      if (on.style === 'fast') return on.generate(request, context())
      const { ticket } = await on.start(request, context())
      return poll(on, ticket)
    }
    async function poll(on: SlowCall<Request, Result>, ticket: Record<string, unknown>) {
      for (let asked = 0; asked < 50; asked++) {
        // Only what survives JSON is left after a restart.
        const answer = await on.check(JSON.parse(JSON.stringify(ticket)), context())
        if (answer.state === 'done') return answer
        expect(answer.state).toBe('pending')
      }
      throw new Error('never done')
    }
    const send = (on = call) =>
      on.style === 'fast' ? on.generate(request, context()) : on.start(request, context())

    async function failure(work: Promise<unknown>): Promise<ProviderError> {
      const error = await work.then(
        () => null,
        (thrown: unknown) => thrown,
      )
      expect(error).toBeInstanceOf(ProviderError)
      return error as ProviderError
    }

    test('does the work, once, at the price that it tells', async () => {
      const answer = await complete()
      await subject.verify(answer.result, twin)
      expect(submits()).toBeLessThanOrEqual(Math.max(1, chargesPerCall))
      expect(twin.charges).toHaveLength(chargesPerCall)
      expect(costOf(definition.prices, answer.cost).amountMicrosUsd).toBe(sumOf(twin.charges))
      const isFree = definition.prices.every(({ amountMicrosUsd }) => amountMicrosUsd === 0)
      if (!('callsWith' in definition) && !isFree) {
        expect(answer.cost.amountMicrosUsd !== null).toBe(definition.tellsCost ?? false)
      }
    })

    test('R-06 no connection: not sent', async () => {
      const away = await subject.startTwin()
      await away.stop()
      const error = await failure(send(connected(settingsFor(definition, twin, away.url))))
      expect(error.submission).toBe('not_sent')
    })

    test('R-07 too many requests: not sent, and when to come again', async () => {
      twin.failNext('submit', { type: 'rate_limit', retryAfterSec: 7 })
      const error = await failure(send())
      expect([error.submission, error.retryAfterMs]).toEqual(['not_sent', 7_000])
      expect([submits(), twin.charges.length]).toEqual([1, 0])
    })

    test.each(['lost_answer', 'truncated', 'no_id'] as const)(
      'R-04 R-05 %s: ambiguous, sent once',
      async (type) => {
        twin.failNext('submit', { type })
        const error = await failure(send())
        expect(error.submission).toBe('ambiguous')
        expect([submits(), twin.charges.length]).toEqual([1, chargesPerCall])
      },
    )

    test.each([500, 502, 503, 408])('R-05 status %i: ambiguous, sent once', async (status) => {
      twin.failNext('submit', { type: 'status', status })
      expect((await failure(send())).submission).toBe('ambiguous')
      expect(submits()).toBe(1)
    })

    test('a key that is not accepted: refused, and not told to anybody', async () => {
      const settings = settingsFor(definition, twin)
      const wrong = `wrong-${definition.id}-0123456789`
      const error = await failure(
        send(
          connected({ ...settings, value: (name) => (twin.secrets[name] ? wrong : settings.value(name)) }),
        ),
      )
      expect([error.submission, error.code]).toEqual(['rejected', 'provider_unavailable'])
      expect(`${error.message}${error.detail}${lines.join()}`).not.toContain(wrong)
    })

    test('canceled on the way: the reason comes back', async () => {
      twin.failNext('submit', { type: 'silent' })
      const sent = send()
      const reason = new Error('canceled by the client')
      const heard = expect(sent).rejects.toBe(reason)
      while (twin.seen.length === 0) await new Promise((resolve) => setImmediate(resolve))
      controller.abort(reason)
      await heard
    })

    test('no secret in results, tickets, notes or logs', async () => {
      const started = call.style === 'slow' ? await call.start(request, context('a2')) : null
      const { notes, cost } =
        started && call.style === 'slow' ? await poll(call, started.ticket) : await complete()
      const told = JSON.stringify([started, notes, cost, lines])
      for (const secret of Object.values(twin.secrets)) expect(told).not.toContain(secret)
    })

    const { invalidRequest, refuseContent, failNextJob, forgetJobs } = subject
    test.runIf(invalidRequest !== undefined)('an invalid request: refused, nothing billed', async () => {
      const bad = invalidRequest as Request
      const sent = call.style === 'fast' ? call.generate(bad, context()) : call.start(bad, context())
      expect((await failure(sent)).submission).toBe('rejected')
      expect(twin.charges).toHaveLength(0)
    })

    test.runIf(refuseContent)('content that the provider refuses: said so, in our words', async () => {
      refuseContent?.(twin)
      const outcome = await ended().catch((thrown: unknown) => thrown)
      expect(outcome).toMatchObject({ code: 'content_refused' })
      if (outcome instanceof ProviderError) expect(outcome.submission).toBe('rejected')
    })

    /** How a slow call ends, or what a fast one throws. */
    async function ended(): Promise<unknown> {
      if (call.style === 'fast') return call.generate(request, context())
      const { ticket } = await call.start(request, context())
      for (;;) {
        const answer = await call.check(ticket, context())
        if (answer.state !== 'pending') return answer
      }
    }

    test.runIf(failNextJob)('R-11 a job that fails there fails here, with what it cost', async () => {
      failNextJob?.(twin)
      const outcome = (await ended()) as { state: string; cost: CallResult<Result>['cost'] }
      expect(outcome.state).toBe('failed')
      expect(costOf(definition.prices, outcome.cost).amountMicrosUsd).toBe(sumOf(twin.charges))
    })

    test.runIf(failNextJob)('R-08 faults while asking are no end: asked again, it is done', async () => {
      if (call.style !== 'slow') throw new Error('only slow calls are asked after')
      const { ticket } = await call.start(request, context())
      for (const fault of [
        { type: 'status', status: 503 },
        { type: 'truncated' },
        { type: 'lost_answer' },
      ] as const) {
        twin.failNext('ask', fault)
        expect((await failure(call.check(ticket, context()))).submission).not.toBe('rejected')
      }
      // Another worker goes on with nothing but the ticket.
      const later = connected(settingsFor(definition, twin))
      if (later.style === 'slow') await subject.verify((await poll(later, ticket)).result, twin)
      expect(twin.charges).toHaveLength(chargesPerCall)
    })

    test.runIf(forgetJobs)('R-09 a job that is gone there is lost', async () => {
      if (call.style !== 'slow') throw new Error('only slow calls can be forgotten')
      const { ticket } = await call.start(request, context())
      forgetJobs?.(twin)
      expect(await call.check(ticket, context())).toEqual({ state: 'lost' })
    })

    test('a call whose answer was lost is found again, where the provider can', async () => {
      if (!call.lookup) return expect(call.dedupe ?? definition.dedupe).not.toBe('lookup')
      const sentAt = new Date()
      twin.failNext('submit', { type: 'lost_answer' })
      await failure(send())
      const earlier = { attemptKey: context().attemptKey, request, sentAt }
      if (call.style === 'slow') {
        const ticket = await call.lookup(earlier, context())
        await subject.verify((await poll(call, ticket ?? {})).result, twin)
      } else {
        const answer = await call.lookup(earlier, context())
        expect(answer).not.toBeNull()
        if (answer) await subject.verify(answer.result, twin)
      }
      expect([submits(), twin.charges.length]).toEqual([1, chargesPerCall])
    })

    test('and one that never arrived is not', async () => {
      if (!call.lookup) return expect(call.dedupe ?? definition.dedupe).not.toBe('lookup')
      const earlier = { attemptKey: 'never-sent', request, sentAt: new Date() }
      expect(await call.lookup(earlier, context())).toBeNull()
    })

    test('cancels there, where the provider can', async () => {
      if (call.style !== 'slow' || !call.cancel)
        return expect(definition.capabilities.video?.features ?? []).not.toContain('cancel')
      const { ticket } = await call.start(request, context())
      await call.cancel(ticket, context())
      expect(twin.seen.filter(({ kind }) => kind === 'cancel')).toHaveLength(1)
    })
  })
}
