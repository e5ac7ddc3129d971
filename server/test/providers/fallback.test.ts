import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { defineJob, type JobDefinition } from '../../src/jobs/definition.ts'
import type { Engine } from '../../src/jobs/engine.ts'
import { type Call, ProviderError } from '../../src/providers/port.ts'
import { createRegistry, type Provider } from '../../src/providers/registry.ts'
import { isTerminal, providerCallsOf } from '../../src/store/jobs.ts'
import { withFallback } from '../../src/studio/fallback.ts'
import { type TestDatabase, testDatabase } from '../support/database.ts'
import { gate, jobWhen, testEngine } from '../support/engine.ts'
import { answer, refuse } from '../support/scripted-provider.ts'

const projectId = 'proj_test'
let database: TestDatabase
let engine: Engine
/** Another process on the same database. */
let neighbour: Engine

interface Seller {
  provider: Provider
  sent: string[]
  /** What happens to each send. */
  respond: (about: string) => unknown
}

const sellers = new Map<string, Seller>()

/** A provider that sells one thing, as its `respond` says. */
function seller(id: string, respond: Seller['respond'], more: Partial<Provider> = {}): Seller {
  const provider: Provider = {
    ...{ id, name: id, description: '', builtIn: false, dedupe: 'none', capabilities: {}, ...more },
  }
  const made: Seller = { provider, sent: [], respond }
  sellers.set(id, made)
  return made
}

const callOf = (id: string): Call<string, string> => ({
  style: 'fast',
  async generate(about) {
    const to = sellers.get(id)
    to?.sent.push(about)
    return (await to?.respond(about)) as ReturnType<typeof answer>
  },
})

const tools = {
  providers: { for: async () => createRegistry([...sellers.values()].map((one) => one.provider)) },
}
const shopping: JobDefinition = defineJob<{ about: string }, object>({
  kind: 'shopping',
  concurrency: 12,
  run: (job, context) =>
    withFallback(tools, job, context, (provider, { step, hasAlternative }) =>
      context.call({
        ...{
          step: step('buy'),
          provider,
          hasAlternative,
          call: callOf(provider.id),
          request: job.input.about,
        },
        store: async (text) => ({ by: provider.id, text }),
      }),
    ),
})

beforeAll(async () => {
  database = await testDatabase()
  const options = {
    ledger: { sends: 3, longestBackoffMs: 40, longestSleepMs: 60, roomAgainMs: 100 },
    circuit: { faultsInARow: 3, minCalls: 1_000, coolDownMs: 600, trialMs: 60_000 },
  }
  engine = testEngine(database, [shopping], options)
  neighbour = testEngine(database, [shopping], options)
  await engine.start()
  await neighbour.start()
})
afterAll(async () => {
  await Promise.all([engine.stop(), neighbour.stop()])
  await database.drop()
})

let count = 0
async function enqueue(requested: string, provider: string, alternatives: string[] = []): Promise<string> {
  const id = `shop-${++count}`
  const candidates = [provider, ...alternatives].map((one) => ({
    ...{ provider: one, chosen: one === provider, reason: 'can do it' },
  }))
  await engine.enqueue(database.db, {
    ...{ projectId, id, kind: 'shopping', input: { about: id }, provider, alternatives },
    routing: { requested, provider, candidates },
  })
  return id
}
const ended = (id: string) =>
  jobWhen(database.db, projectId, id, ({ status }) => isTerminal(status) || status === 'needs_review')

const away = () => refuse('not_sent')()
const fine = (about: string) => answer(about)

describe('O-01 fallback', () => {
  test('auto goes on with the next that can, once the first has surely not taken it', async () => {
    const [first, second] = [seller('away-1', away), seller('fine-1', fine)]
    const id = await enqueue('auto', 'away-1', ['fine-1'])
    const job = await ended(id)
    expect(job).toMatchObject({ status: 'succeeded', output: { by: 'fine-1' }, provider: 'fine-1' })
    expect([first.sent.length, second.sent.length]).toEqual([3, 1])
    expect(job.routing).toMatchObject({
      provider: 'fine-1',
      candidates: [
        { provider: 'away-1', chosen: false, reason: expect.stringContaining('could not be reached') },
        { provider: 'fine-1', chosen: true, reason: expect.stringContaining('goes on') },
      ],
    })
    const calls = await providerCallsOf(database.db, projectId, id)
    expect(calls.map(({ step, state }) => [step, state])).toEqual([
      ['buy@away-1', 'rejected'],
      ['buy@fine-1', 'done'],
    ])
  })

  test('a key that is not accepted is no end either; the last candidate says why it was', async () => {
    seller('locked-2', () => {
      throw new ProviderError('rejected', 'does not accept the key', { code: 'provider_unavailable' })
    })
    seller('away-2', away)
    const job = await ended(await enqueue('auto', 'locked-2', ['away-2']))
    expect(job).toMatchObject({
      status: 'failed',
      error: { code: 'provider_unavailable' },
      provider: 'away-2',
    })
  })

  test.each([
    ['a refusal of the content', 'failed', 'content_refused', { code: 'content_refused' as const }],
    ['a refusal', 'failed', 'provider_rejected', {}],
  ])('%s is the answer: nobody else is asked', async (_what, status, code, options) => {
    const refusing = seller(`strict-${code}`, () => {
      throw new ProviderError('rejected', 'no', options)
    })
    const other = seller(`other-${code}`, fine)
    const job = await ended(await enqueue('auto', refusing.provider.id, [other.provider.id]))
    expect(job).toMatchObject({ status, error: { code }, provider: refusing.provider.id })
    expect(other.sent).toEqual([])
  })

  test('an unknown outcome is for a person: nobody else is asked', async () => {
    seller('vague-4', refuse('ambiguous'))
    const other = seller('fine-4', fine)
    expect(await ended(await enqueue('auto', 'vague-4', ['fine-4']))).toMatchObject({
      status: 'needs_review',
    })
    expect(other.sent).toEqual([])
  })

  test('one that was named is named: nobody else is asked', async () => {
    seller('away-5', away)
    const other = seller('fine-5', fine)
    const job = await ended(await enqueue('away-5', 'away-5'))
    expect(job).toMatchObject({ status: 'failed', error: { code: 'provider_unavailable' } })
    expect(other.sent).toEqual([])
  })
})

describe('O-01 an open circuit', () => {
  test('in all processes: named jobs wait, auto goes on elsewhere, one call tries, and then all go', async () => {
    const shaky = seller('shaky', () => refuse('ambiguous')())
    seller('spare', fine)
    for (const _ of [1, 2, 3]) await ended(await enqueue('shaky', 'shaky'))
    const faults = shaky.sent.length
    expect(await ended(await enqueue('auto', 'shaky', ['spare']))).toMatchObject({ output: { by: 'spare' } })
    expect(shaky.sent).toHaveLength(faults)

    const trial = gate()
    shaky.respond = async (about) => {
      await trial.opened
      return answer(about)
    }
    const waiting = await Promise.all(Array.from({ length: 6 }, () => enqueue('shaky', 'shaky')))
    while (shaky.sent.length === faults) await sleep(20)
    // The others have looked several times meanwhile.
    await jobWhen(database.db, projectId, waiting[5] ?? '', ({ runCount }) => runCount > 0)
    await sleep(300)
    expect(shaky.sent).toHaveLength(faults + 1)
    trial.open()
    for (const id of waiting) expect(await ended(id)).toMatchObject({ status: 'succeeded' })
    expect(shaky.sent).toHaveLength(faults + 6)
  }, 20_000)
})

test('O-02 a slow provider takes no more than its own room, and no worker from others', async () => {
  const held = gate()
  const slow = seller(
    'slow',
    async (about) => {
      await held.opened
      return answer(about)
    },
    { maxConcurrent: 2 },
  )
  seller('quick', fine)
  const many = await Promise.all(Array.from({ length: 30 }, () => enqueue('slow', 'slow')))
  while (slow.sent.length < 2) await sleep(20)
  for (const _ of [1, 2, 3]) {
    expect(await ended(await enqueue('quick', 'quick'))).toMatchObject({ status: 'succeeded' })
  }
  // Two in each of the two processes.
  expect(slow.sent.length).toBeLessThanOrEqual(4)
  held.open()
  slow.respond = fine
  for (const id of many) expect(await ended(id)).toMatchObject({ status: 'succeeded' })
  expect(slow.sent).toHaveLength(30)
}, 30_000)
