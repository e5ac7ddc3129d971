import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from '../../test/support/database.ts'
import { openDatabase } from '../store/database.ts'
import { createProject } from '../store/projects.ts'
import type { CallState } from '../store/schema.ts'
import { createHealth } from './health.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
  await createProject(database.db, { id: 'proj_other', name: 'Other' })
})
afterAll(() => database.drop())

let calls = 0
/** Calls of one project to `cloud` that ended so, just now. */
async function called(projectId: string, state: CallState, count: number): Promise<void> {
  for (let i = 0; i < count; i++) {
    const jobId = `job_${++calls}`
    await database.db
      .insertInto('jobs')
      .values({ projectId, id: jobId, kind: 'music', status: 'running', input: '{}' })
      .execute()
    await database.db
      .insertInto('providerCalls')
      .values({ projectId, attemptKey: jobId, jobId, step: 'make', provider: 'cloud', dedupe: 'none', state })
      .execute()
  }
}

test('is reckoned from the calls of all projects, and looked up once a second', async () => {
  const start = Date.now()
  let now = start
  const health = createHealth(database.db, () => now)
  await called('proj_test', 'done', 4)
  await called('proj_other', 'unknown', 4)
  expect(await health.of('cloud')).toMatchObject({ status: 'degraded', calls: 8, success_rate: 0.5 })

  await called('proj_other', 'unknown', 1)
  now = start + 999
  expect(await health.of('cloud')).toMatchObject({ calls: 8 })
  now = start + 1_000
  expect(await health.of('cloud')).toMatchObject({ status: 'unavailable', calls: 9 })
  expect((await health.statuses())('cloud')).toBe('unavailable')
  expect((await health.statuses())('never called')).toBe('available')

  now = start + 16 * 60_000
  expect(await health.of('cloud')).toMatchObject({ status: 'available', calls: 0, success_rate: null })
})

test('a look that failed is not remembered', async () => {
  const db = openDatabase('postgres://127.0.0.1:1/none', { maxConnections: 1 })
  const health = createHealth(db, () => 0)
  const first = health.of('cloud')
  await expect(first).rejects.toThrow('ECONNREFUSED')
  await expect(health.of('cloud')).rejects.not.toBe(await first.catch((error: unknown) => error))
  await db.destroy()
})
