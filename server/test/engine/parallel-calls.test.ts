import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { defineJob } from '../../src/jobs/definition.ts'
import type { Engine } from '../../src/jobs/engine.ts'
import type { FastCall, SlowCall } from '../../src/providers/port.ts'
import { providerCallsOf } from '../../src/store/jobs.ts'
import { type TestDatabase, testDatabase } from '../support/database.ts'
import { jobWhen, testEngine } from '../support/engine.ts'

let database: TestDatabase
let engine: Engine
const projectId = 'proj_test'
const sent: string[] = []
const free = { amountMicrosUsd: 10, units: {} }

/** Takes its time, so that it is still under way when another call suspends the run. */
const lingering: FastCall<string, string> = {
  style: 'fast',
  async generate(name) {
    sent.push(name)
    await sleep(150)
    return { result: name, cost: free, notes: [] }
  },
}

const patient = (checks: Map<string, number>): SlowCall<string, string> => ({
  style: 'slow',
  async start(name) {
    sent.push(name)
    return { ticket: { name }, notes: [] }
  },
  async check(ticket) {
    const name = String(ticket.name)
    const before = checks.get(name) ?? 0
    checks.set(name, before + 1)
    if (before < 2) return { state: 'pending', checkAfterMs: name === 'slow-1' ? 300 : 120 }
    return { state: 'done', result: name, cost: free, notes: [] }
  },
})

const several = defineJob<object, object>({
  kind: 'several',
  concurrency: 1,
  async run(_job, context) {
    const call = (name: string) =>
      context.call({
        step: name,
        provider: { id: 'fake', dedupe: 'none' },
        call: name.startsWith('slow') ? patient(checks) : lingering,
        request: name,
        store: async (result) => ({ result }),
      })
    const results = await Promise.all(['slow-1', 'fast-1', 'slow-2', 'fast-2'].map(call))
    return { results: results.map(({ result }) => result) }
  },
})
const checks = new Map<string, number>()

beforeAll(async () => {
  database = await testDatabase()
  engine = testEngine(database, [several])
  await engine.start()
})

afterAll(async () => {
  await engine.stop()
  await database.drop()
})

test('calls made side by side are each sent once, though the run ends while some are under way', async () => {
  await engine.enqueue(database.db, { projectId, id: 'several', kind: 'several', input: {} })
  const job = await jobWhen(database.db, projectId, 'several')
  expect(job).toMatchObject({
    status: 'succeeded',
    output: { results: ['slow-1', 'fast-1', 'slow-2', 'fast-2'] },
    costMicrosUsd: 40,
  })
  expect(sent.sort()).toEqual(['fast-1', 'fast-2', 'slow-1', 'slow-2'])
  const calls = await providerCallsOf(database.db, projectId, 'several')
  expect(calls.map((call) => call.state)).toEqual(['done', 'done', 'done', 'done'])
})
