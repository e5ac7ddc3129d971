import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { json } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { seededRandom } from '../../src/core/random.ts'
import type { Engine } from '../../src/jobs/engine.ts'
import { eventsAfter } from '../../src/store/events.ts'
import { providerCallsOf } from '../../src/store/jobs.ts'
import { type TestDatabase, testDatabase } from '../support/database.ts'
import { jobWhen, testEngine } from '../support/engine.ts'
import { type FilmInput, film } from './programs/film-kind.ts'

/** A provider over HTTP that survives the workers and counts what it would charge for. */
class CountingProvider {
  readonly #server = createServer(async (request, response) => {
    const body = (await json(request)) as { attemptKey?: string; request?: string; id?: string }
    response.end(JSON.stringify(this.#answer(request.url ?? '', body)))
  })
  readonly #idsByKey = new Map<string, string>()
  readonly #checks = new Map<string, number>()
  /** Charges by what was asked for. */
  readonly charges = new Map<string, number>()
  /** Whether a key seen before is the same call, as providers with idempotency keys have it. */
  honoursKeys = false

  async listen(): Promise<string> {
    await once(this.#server.listen(0, '127.0.0.1'), 'listening')
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`
  }

  close(): void {
    this.#server.close()
    this.#server.closeAllConnections()
  }

  #answer(
    path: string,
    { attemptKey = '', request = '', id = '' }: Record<string, string | undefined>,
  ): object {
    if (path === '/lookup') return { id: this.#idsByKey.get(attemptKey) ?? null }
    if (path === '/check') {
      const checks = (this.#checks.get(id) ?? 0) + 1
      this.#checks.set(id, checks)
      return { made: checks > 1 ? id : null }
    }
    const known = this.#idsByKey.get(attemptKey)
    if (known && this.honoursKeys) return { id: known, made: known }
    this.charges.set(request, (this.charges.get(request) ?? 0) + 1)
    const made = `made ${request} #${this.charges.get(request)}`
    this.#idsByKey.set(attemptKey, made)
    return { id: made, made }
  }
}

const STEPS = 10
const projectId = 'proj_test'
const RANDOM_SEED = Math.floor(Math.random() * 1e9)

/** What one film went through: its own database, provider, and two workers, the first of which dies. */
class Premiere {
  readonly provider = new CountingProvider()
  #database: TestDatabase | null = null
  #engine: Engine | null = null
  #workers: ChildProcess[] = []

  async run(
    input: Pick<FilmInput, 'style' | 'dedupe'>,
    death: { failpoint: string } | { afterCharges: number; afterMs: number },
  ) {
    this.#database = await testDatabase()
    const { db, url } = this.#database
    this.#engine = testEngine(this.#database, [film])
    await this.#engine.start({ work: false })
    this.provider.honoursKeys = input.dedupe === 'provider_key'
    const providerUrl = await this.provider.listen()
    const film_ = { projectId, id: 'film', kind: 'film', input: { ...input, steps: STEPS, providerUrl } }
    await this.#engine.enqueue(db, film_)

    const victim = this.#worker(url, 'failpoint' in death ? death.failpoint : '')
    const died = once(victim, 'exit')
    if ('afterMs' in death) {
      while (this.provider.charges.size < death.afterCharges) await sleep(2)
      await sleep(death.afterMs)
      victim.kill('SIGKILL')
    }
    const [, signal] = await died
    expect(signal).toBe('SIGKILL')
    const diedAt = Date.now()
    this.#worker(url, '')
    const job = await jobWhen(db, projectId, 'film')
    return {
      job,
      recoveredAfterMs: Date.now() - diedAt,
      calls: await providerCallsOf(db, projectId, 'film'),
      events: await eventsAfter(db, projectId, 0, { limit: 1_000, jobId: 'film' }),
    }
  }

  #worker(url: string, failpoint: string): ChildProcess {
    const worker = fork(new URL('./programs/film-worker.ts', import.meta.url), [url, failpoint])
    this.#workers.push(worker)
    return worker
  }

  async end(): Promise<void> {
    for (const worker of this.#workers) worker.kill('SIGKILL')
    await this.#engine?.stop()
    this.provider.close()
    await this.#database?.drop()
  }
}

const premieres: Premiere[] = []
const premiere = (): Premiere => {
  const one = new Premiere()
  premieres.push(one)
  return one
}

// The embedded server is up before the films compete for the processor.
beforeAll(async () => (await testDatabase()).drop())

afterAll(() => Promise.all(premieres.map((one) => one.end())))

describe.concurrent('a worker that is killed with SIGKILL', () => {
  test.for([
    // Nothing was sent: the provider is asked, knows nothing, and gets it once.
    { at: 'after_intent:3', style: 'slow', dedupe: 'lookup' },
    // It was sent and the answer is lost: the provider is asked and has it.
    { at: 'after_submit:4', style: 'slow', dedupe: 'lookup' },
    // The same where nobody can be asked, but the key is honoured.
    { at: 'after_submit:5', style: 'fast', dedupe: 'provider_key' },
    { at: 'before_finish:1', style: 'fast', dedupe: 'none' },
  ] as const)(
    'at $at ($style, $dedupe) is replaced, and each step is charged once',
    async ({ at, ...input }) => {
      const film = premiere()
      const { job, calls, events, recoveredAfterMs } = await film.run(input, { failpoint: at })
      expectWhole(film, job, calls, events)
      expect(recoveredAfterMs).toBeLessThan(30_000)
    },
  )

  test(`at a random moment (seed ${RANDOM_SEED}) likewise`, async () => {
    const film = premiere()
    const random = seededRandom(RANDOM_SEED)
    const death = { afterCharges: 1 + Math.floor(random() * 8), afterMs: random() * 60 }
    const input = { style: 'slow', dedupe: 'lookup' } as const
    const { job, calls, events, recoveredAfterMs } = await film.run(input, death)
    expectWhole(film, job, calls, events)
    expect(recoveredAfterMs).toBeLessThan(30_000)
  })
})

type Run = Awaited<ReturnType<Premiere['run']>>

function expectWhole(film: Premiere, job: Run['job'], calls: Run['calls'], events: Run['events']): void {
  const steps = Array.from({ length: STEPS }, (_, index) => `shot ${index + 1}`)
  expect(job).toMatchObject({ status: 'succeeded', error: null, lostRuns: 1, held: false })
  expect(job.output).toEqual({ shots: steps.map((step) => `made ${step} #1`) })
  expect([...film.provider.charges]).toEqual(steps.map((step) => [step, 1]))
  expect(calls.map((call) => call.state)).toEqual(steps.map(() => 'done'))
  expect(job.costMicrosUsd).toBe(STEPS * 1_000)
  expect(events.filter((event) => event.type === 'job.succeeded')).toHaveLength(1)
}
