import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { closeThreads } from '../../src/core/threads.ts'
import type { Engine } from '../../src/jobs/engine.ts'
import type { FailpointName } from '../../src/jobs/failpoints.ts'
import type { Media } from '../../src/providers/port.ts'
import { eventsAfter } from '../../src/store/events.ts'
import { isTerminal, providerCallsOf } from '../../src/store/jobs.ts'
import { badOutput, receive } from '../../src/studio/receive.ts'
import type { Fault, Twin } from '../../twins/twin.ts'
import { type TestDatabase, testDatabase } from '../support/database.ts'
import { jobWhen, testEngine } from '../support/engine.ts'
import {
  billedBy,
  type Counter,
  estimateFor,
  purchaseJob,
  SHOP_NAMES,
  SHOPS,
  type Shop,
  type ShopName,
  submitsTo,
  whenSettled,
} from '../support/purchases.ts'

/*
 * What the engine does when providers misbehave, with the adapters that are in production: nothing is paid for twice,
 * nothing that is paid for is lost or forgotten in the books.
 */

const projectId = 'proj_test'
let database: TestDatabase
let engine: Engine
const counters = new Map<ShopName, Counter>()
/** What happens when a job passes a place. */
let passing: (name: FailpointName) => Promise<void> = async () => {}

beforeAll(async () => {
  database = await testDatabase()
  engine = testEngine(database, [purchaseJob(({ shop }) => counterOf(shop))], {
    ledger: {
      ...{ sends: 50, lookups: 6, lostAnswers: 3, lookupAfterMs: 80 },
      ...{ longestCheckMs: 20, longestSleepMs: 50, longestBackoffMs: 80 },
    },
    failpoint: (name) => passing(name),
  })
  await engine.start()
})
afterAll(async () => {
  await engine.stop()
  await database.drop()
  await closeThreads()
})
beforeEach(async () => {
  passing = async () => {}
  for (const name of SHOP_NAMES) counters.set(name, { twin: await SHOPS[name].startTwin() })
})
afterEach(() => Promise.all([...counters.values()].map(({ twin }) => twin.stop())))

function counterOf(name: ShopName): Counter {
  const counter = counters.get(name)
  if (!counter) throw new Error(`nobody sells at ${name}`)
  return counter
}
const twinOf = (name: ShopName): Twin => counterOf(name).twin
const shopOf = (name: ShopName): Shop => SHOPS[name]
const slowShops = SHOP_NAMES.filter((name) => shopOf(name).jobsOf)
/** Those that can be asked for an earlier call. */
const askable = ['kling', 'minimax', 'replicate', 'elevenlabs'] as const
const unaskable = ['fal', 'runway'] as const

let count = 0
async function enqueue(shop: ShopName): Promise<string> {
  const id = `buy-${++count}`
  const input = { shop, about: `${id} turns.` }
  await engine.enqueue(database.db, { projectId, id, kind: 'purchase', input })
  return id
}
async function bought(shop: ShopName) {
  const id = await enqueue(shop)
  const job = await jobWhen(database.db, projectId, id, ({ status }) => {
    return isTerminal(status) || status === 'needs_review'
  })
  const [call] = await providerCallsOf(database.db, projectId, id)
  return { job, call, twin: twinOf(shop) }
}

/** It was made once, paid once, and the books say so. */
function expectOnePurchase({ job, twin }: Awaited<ReturnType<typeof bought>>): void {
  expect(job).toMatchObject({ status: 'succeeded', error: null })
  expect(twin.charges).toHaveLength(1)
  expect(job.costMicrosUsd).toBe(billedBy(twin.charges))
}
/** It may have been made; nobody can know, so nothing more is sent, and its price stays reserved. */
function expectReview({ job, call }: Awaited<ReturnType<typeof bought>>, shop: ShopName): void {
  expect(job).toMatchObject({ status: 'needs_review', error: { code: 'provider_outcome_unknown' } })
  expect(call).toMatchObject({ state: 'unknown', estimatedMicrosUsd: estimateFor(shop) })
  expect(estimateFor(shop)).toBeGreaterThan(0)
}

const BILLED: Fault['type'][] = ['lost_answer', 'truncated', 'no_id']
const asFault = (type: string): Fault =>
  /^\d+$/.test(type) ? { type: 'status', status: Number(type) } : ({ type } as Fault)

describe('R-04 R-05 a send without a clear answer', () => {
  const faults = [...BILLED, '500', '502', '503', '408']
  // Its twin really reads aloud, which takes its time.
  const faultsOf = (shop: ShopName) => (shop === 'elevenlabs' ? ['lost_answer', '503'] : faults)

  test.each(askable)('%s is asked for it, and sent it again only if it has none', async (shop) => {
    for (const fault of faultsOf(shop)) {
      const before = [twinOf(shop).charges.length, submitsTo(twinOf(shop))] as const
      twinOf(shop).failNext('submit', asFault(fault))
      const { job, twin } = await bought(shop)
      expect([fault, job.status, job.error]).toEqual([fault, 'succeeded', null])
      expect([fault, twin.charges.length - before[0]]).toEqual([fault, 1])
      const isBilled = BILLED.some((type) => type === fault)
      expect([fault, submitsTo(twin) - before[1]]).toEqual([fault, isBilled ? 1 : 2])
    }
  })

  test.each(unaskable)('%s cannot be asked: nothing more is sent, a person decides', async (shop) => {
    for (const fault of faults) {
      const before = submitsTo(twinOf(shop))
      twinOf(shop).failNext('submit', asFault(fault))
      expectReview(await bought(shop), shop)
      expect([fault, submitsTo(twinOf(shop)) - before]).toEqual([fault, 1])
    }
  })

  test.each(askable)('%s refuses the question: that is no answer, and a person decides', async (shop) => {
    twinOf(shop).failNext('submit', { type: 'lost_answer' })
    const refusal: Fault = { type: 'status', status: 422, body: { code: 4000, message: 'told to refuse' } }
    twinOf(shop).failNext('ask', ...Array.from({ length: 30 }, () => refusal))
    const { job } = await bought(shop)
    expect(job.status).toBe('needs_review')
    expect([submitsTo(twinOf(shop)), twinOf(shop).charges.length]).toEqual([1, 1])
  })
})

test.each(SHOP_NAMES)('R-06 %s cannot be reached: sent again until it can, paid once', async (shop) => {
  const closed = createServer()
  await once(closed.listen(0, '127.0.0.1'), 'listening')
  const { port } = closed.address() as AddressInfo
  closed.close()
  for (const url of [`http://127.0.0.1:${port}`, `https://${new URL(twinOf(shop).url).host}`]) {
    twinOf(shop).charges.length = 0
    counterOf(shop).url = url
    const id = await enqueue(shop)
    await jobWhen(database.db, projectId, id, () => true)
    for (let failedSends = 0; failedSends === 0; ) {
      failedSends = (await providerCallsOf(database.db, projectId, id))[0]?.failedSends ?? 0
    }
    delete counterOf(shop).url
    const job = await jobWhen(database.db, projectId, id)
    const [call] = await providerCallsOf(database.db, projectId, id)
    expectOnePurchase({ job, call, twin: twinOf(shop) })
  }
})

test.each(SHOP_NAMES)('R-07 %s is busy: waited for as it says, however often, paid once', async (shop) => {
  twinOf(shop).failNext(
    'submit',
    ...Array.from({ length: 5 }, () => ({ type: 'rate_limit' as const, retryAfterSec: 0.03 })),
  )
  expectOnePurchase(await bought(shop))
  expect(submitsTo(twinOf(shop))).toBe(6)
})

test.each(slowShops)(
  'R-08 %s fails to answer for long while asked: paid for, and so asked on',
  async (shop) => {
    const outage = ['503', 'truncated', 'lost_answer', '500', 'no_id'].map(asFault)
    twinOf(shop).failNext('ask', ...outage, ...outage)
    expectOnePurchase(await bought(shop))
    expect(submitsTo(twinOf(shop))).toBe(1)
  },
)

test.each(slowShops)(
  'R-09 %s has lost the job: failed, the cost is kept, nothing is sent again',
  async (shop) => {
    passing = async (name) => {
      if (name === 'after_ticket') shopOf(shop).jobsOf?.(twinOf(shop)).vanish()
    }
    const { job, call } = await bought(shop)
    expect(job).toMatchObject({ status: 'failed', error: { code: 'provider_job_lost' } })
    expect(job.costMicrosUsd).toBe(estimateFor(shop))
    expect(call).toMatchObject({ state: 'rejected', atFault: true, cost: { basis: 'unknown' } })
    expect(submitsTo(twinOf(shop))).toBe(1)
  },
)

describe('R-10 what was made cannot be had', () => {
  const dead: Fault[] = Array.from({ length: 4 }, () => ({ type: 'status', status: 404 }))
  const page: Fault[] = [{ type: 'status', status: 200, body: Buffer.from('<html>gone</html>') }]
  const brokenOff: Fault[] = [{ type: 'truncated' }]

  test.each([
    ['a dead link', dead, 4],
    ['a page in its place', page, 1],
  ])('%s: failed, and the cost is kept', async (_what, faults, downloads) => {
    twinOf('runway').failNext('result', ...faults)
    counterOf('runway').keep = fetched
    const { job, twin } = await bought('runway')
    expect(job).toMatchObject({ status: 'failed', error: { code: 'provider_bad_output' } })
    expect(job.costMicrosUsd).toBe(billedBy(twin.charges))
    expect(job.costMicrosUsd).toBeGreaterThan(0)
    expect(twin.seen.filter(({ kind }) => kind === 'result')).toHaveLength(downloads)
    expect(submitsTo(twin)).toBe(1)
  })

  test('a download that breaks off is begun again', async () => {
    twinOf('runway').failNext('result', ...brokenOff)
    counterOf('runway').keep = fetched
    expectOnePurchase(await bought('runway'))
    expect(twinOf('runway').seen.filter(({ kind }) => kind === 'result')).toHaveLength(2)
  })

  /** As jobs receive it; what is no MP4 is of no use. */
  async function fetched(media: Media): Promise<object> {
    const tools = { fetch }
    const context = { signal: new AbortController().signal, log() {} }
    const hosts = [new URL(twinOf('runway').url).host]
    const provider = { id: 'runway', name: 'Runway', description: '', builtIn: false, resultHosts: hosts }
    const { data } = await receive(tools, context, { ...provider, dedupe: 'none', capabilities: {} }, media)
    if (Buffer.from(data.subarray(4, 8)).toString() !== 'ftyp') {
      throw badOutput(provider, 'no usable clip', new Error('no MP4'))
    }
    return { bytes: data.length }
  }
})

test.each([
  ['minimax', { base_resp: { status_code: 2013, status_msg: 'invalid params' } }],
  ['kling', { code: 1201, message: 'invalid', request_id: 'r' }],
] as const)('R-11 %s refuses with a 200: refused, nothing is paid', async (shop, body) => {
  twinOf(shop).failNext('submit', { type: 'status', status: 200, body })
  const { job } = await bought(shop)
  expect(job).toMatchObject({ status: 'failed', costMicrosUsd: 0, error: { code: 'provider_rejected' } })
  expect(submitsTo(twinOf(shop))).toBe(1)
})

describe('R-12 a cancel', () => {
  const places = [
    'after_intent',
    'after_submit',
    'after_ticket',
    'before_result_saved',
    'before_finish',
  ] as const
  const cases = (['runway', 'kling', 'elevenlabs'] as const).flatMap((shop) =>
    places.map((place) => ({ shop, place })),
  )

  test.each(cases.filter(({ shop, place }) => shop !== 'elevenlabs' || place !== 'after_ticket'))(
    '$place of $shop: one end, and the cost is what was billed',
    async ({ shop, place }) => {
      const id = `buy-${count + 1}`
      passing = async (name) => {
        // The run of a job that was canceled before may still be passing its last places.
        const isOurs = name === 'after_intent' || submitsTo(twinOf(shop)) > 0
        if (name !== place || !isOurs) return
        passing = async () => {}
        expect(await engine.cancel(database.db, projectId, id)).toBe('canceled')
      }
      const { job, twin } = await bought(shop)
      expect(job.status).toBe('canceled')
      await expectSettled(id, twin)
      expect(submitsTo(twin)).toBe(place === 'after_intent' ? 0 : 1)
    },
  )

  test.each(['runway', 'kling'] as const)(
    'of %s between two questions: told there, asked on',
    async (shop) => {
      shopOf(shop).jobsOf?.(twinOf(shop)).next({ polls: 12 })
      const id = await enqueue(shop)
      await jobWhen(database.db, projectId, id, () => twinOf(shop).seen.some(({ kind }) => kind === 'ask'))
      expect(await engine.cancel(database.db, projectId, id)).toBe('canceled')
      await expectSettled(id, twinOf(shop))
      const cancels = twinOf(shop).seen.filter(({ kind }) => kind === 'cancel')
      expect(cancels).toHaveLength(shop === 'runway' ? 1 : 0)
      expect(billedBy(twinOf(shop).charges) > 0).toBe(shop === 'kling')
    },
  )

  async function expectSettled(id: string, twin: Twin): Promise<void> {
    await whenSettled(database.db, id)
    const job = await jobWhen(database.db, projectId, id)
    expect(job.costMicrosUsd).toBe(billedBy(twin.charges))
    const events = await eventsAfter(database.db, projectId, 0, { limit: 100, jobId: id })
    expect(events.map(({ type }) => type).filter((type) => /succeeded|failed|canceled/.test(type))).toEqual([
      'job.canceled',
    ])
  }
})

test.each(['kling', 'elevenlabs', 'runway'] as const)(
  'R-15 %s: a message that the queue delivers twice buys once',
  async (shop) => {
    passing = async (name) => {
      if (name !== 'after_submit') return
      passing = async () => {}
      // As when a heartbeat comes too late: it is given to somebody else, while the first still works on it.
      await sql`update pgboss.job set state = 'retry', start_after = now()
        where name = 'purchase' and state = 'active'`.execute(database.db)
      await jobWhen(database.db, projectId, `buy-${count}`, ({ runCount }) => runCount > 1)
    }
    const purchase = await bought(shop)
    expect([submitsTo(twinOf(shop)), twinOf(shop).charges.length]).toEqual([1, 1])
    if (shop === 'runway') expectReview(purchase, shop)
    else expectOnePurchase(purchase)
  },
)
