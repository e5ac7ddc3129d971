import { afterAll, beforeAll, expect, test } from 'vitest'
import { defineJob } from '../../src/jobs/definition.ts'
import type { Engine } from '../../src/jobs/engine.ts'
import { providerCallsOf } from '../../src/store/jobs.ts'
import { type TestDatabase, testDatabase } from '../support/database.ts'
import { jobWhen, testEngine } from '../support/engine.ts'
import { done, pending, ScriptedProvider, slow } from '../support/scripted-provider.ts'

let database: TestDatabase
let worker: Engine
/** Another process: a cancel there is not heard here at once. */
let api: Engine
const projectId = 'proj_test'

/** Canceled while its worker asks for the last time before it lets go of the job for a minute. */
const provider = new ScriptedProvider([
  () => 'remote-1',
  async () => {
    await api.cancel(database.db, projectId, 'late')
    return pending(60_000)()
  },
  done('of no use any more'),
])

const caller = defineJob<object, object>({
  kind: 'caller',
  concurrency: 1,
  run: async (_job, context) =>
    context.call({
      step: 'only',
      provider: { id: 'fake', dedupe: 'none' },
      call: slow(provider),
      request: 'please',
      store: async (text) => ({ text }),
    }),
})

beforeAll(async () => {
  database = await testDatabase()
  worker = testEngine(database, [caller])
  api = testEngine(database, [caller])
  await worker.start()
  await api.start({ work: false })
})

afterAll(async () => {
  await api.stop()
  await worker.stop()
  await database.drop()
})

test('R-12 a cancel that meets a run on its way out: the provider is told at once, and the cost is kept', async () => {
  await worker.enqueue(database.db, { projectId, id: 'late', kind: 'caller', input: {} })
  const job = await jobWhen(database.db, projectId, 'late', ({ costMicrosUsd }) => costMicrosUsd > 0)
  expect(job).toMatchObject({ status: 'canceled', costMicrosUsd: 1_500 })
  expect(provider.canceled).toBe(1)
  expect((await providerCallsOf(database.db, projectId, 'late')).map(({ state }) => state)).toEqual([
    'rejected',
  ])
})
