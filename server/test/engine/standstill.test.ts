import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Engine } from '../../src/jobs/engine.ts'
import { isTerminal, providerCallsOf } from '../../src/store/jobs.ts'
import type { Twin } from '../../twins/twin.ts'
import { type TestDatabase, testDatabase } from '../support/database.ts'
import { jobWhen, testEngine } from '../support/engine.ts'
import { billedBy, purchaseJob, SHOPS, type Shop, type ShopName, submitsTo } from '../support/purchases.ts'

const projectId = 'proj_test'

/** One purchase: its own database, twin, and two workers, the first of which stands still when it is to send. */
class Standstill {
  #workers: ChildProcess[] = []
  #twin: Twin | null = null
  #database: TestDatabase | null = null
  #engine: Engine | null = null

  async run(name: ShopName) {
    const shop: Shop = SHOPS[name]
    const database = await testDatabase()
    this.#database = database
    const twin = await shop.startTwin()
    this.#twin = twin
    this.#engine = testEngine(database, [purchaseJob(() => ({ twin }))])
    await this.#engine.start({ work: false })
    const input = { shop: name, about: 'A lamp turns.' }
    await this.#engine.enqueue(database.db, { projectId, id: 'buy', kind: 'purchase', input })

    const paused = this.#worker(database.url, twin, 'stops')
    while ((await once(paused, 'message'))[0] !== 'stands still');
    this.#worker(database.url, twin, '')
    const job = await jobWhen(database.db, projectId, 'buy', ({ status }) => {
      return isTerminal(status) || status === 'needs_review'
    })
    paused.kill('SIGCONT')
    // It is at work again once it says so to the queue; what it held it then knows to have lost.
    await jobWhen(database.db, projectId, 'buy', () => true)
    const woke = Date.now()
    while (Date.now() - woke < 1_500) await new Promise((resolve) => setTimeout(resolve, 50))
    return { job, calls: await providerCallsOf(database.db, projectId, 'buy'), twin }
  }

  #worker(databaseUrl: string, twin: Twin, stops: string): ChildProcess {
    const program = new URL('./programs/purchase-worker.ts', import.meta.url)
    const worker = fork(program, [databaseUrl, twin.url, JSON.stringify(twin.secrets), stops])
    this.#workers.push(worker)
    return worker
  }

  async end(): Promise<void> {
    for (const worker of this.#workers) worker.kill('SIGKILL')
    await this.#engine?.stop()
    await this.#twin?.stop()
    await this.#database?.drop()
  }
}

const standstills: Standstill[] = []

// The embedded server is up before they compete for the processor.
beforeAll(async () => (await testDatabase()).drop())
afterAll(() => Promise.all(standstills.map((one) => one.end())))

describe.concurrent('R-03 a worker that stands still between "it will be sent" and sending it', () => {
  test.each(['kling', 'runway'] as const)(
    '%s: sends nothing when it goes on, for another has it now',
    async (shop) => {
      const standstill = new Standstill()
      standstills.push(standstill)
      const { job, calls, twin } = await standstill.run(shop)
      if (shop === 'kling') {
        // It could be asked, had nothing, and was sent it by the other.
        expect(job).toMatchObject({ status: 'succeeded', costMicrosUsd: billedBy(twin.charges) })
        expect([submitsTo(twin), twin.charges.length]).toEqual([1, 1])
      } else {
        expect(job).toMatchObject({ status: 'needs_review' })
        expect([submitsTo(twin), twin.charges.length]).toEqual([0, 0])
      }
      expect(calls).toHaveLength(1)
    },
  )
})
