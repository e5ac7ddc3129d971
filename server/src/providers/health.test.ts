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
async function called(
  projectId: string,
  state: CallState,
  count: number,
  more: { provider?: string; ownProvider?: boolean; tookMs?: number } = {},
): Promise<void> {
  const { provider = 'cloud', ownProvider = false, tookMs = 1_000 } = more
  for (let i = 0; i < count; i++) {
    const jobId = `job_${++calls}`
    const answeredAt = new Date(Date.now() - 1_000 + calls)
    const postingAt = new Date(answeredAt.getTime() - tookMs)
    await database.db
      .insertInto('jobs')
      .values({ projectId, id: jobId, kind: 'music', status: 'running', input: '{}' })
      .execute()
    await database.db
      .insertInto('providerCalls')
      .values({
        ...{
          projectId,
          attemptKey: jobId,
          jobId,
          step: 'make',
          provider,
          ownProvider,
          dedupe: 'none',
          state,
        },
        ...{ postingAt, answeredAt, atFault: state === 'unknown' },
      })
      .execute()
  }
}

test('is reckoned from the calls of all projects, and looked up once a second', async () => {
  const start = Date.now()
  let now = start
  const health = createHealth(database.db, () => now)
  await called('proj_test', 'done', 3)
  await called('proj_test', 'done', 1, { tookMs: 3_000 })
  await called('proj_other', 'unknown', 4)
  expect(await health.of('cloud')).toMatchObject({
    ...{ status: 'degraded', calls: 8, success_rate: 0.5, circuit: 'closed' },
    ...{ p50_ms: 1_000, p95_ms: 2_700 },
  })

  await called('proj_other', 'unknown', 1)
  now = start + 999
  expect(await health.of('cloud')).toMatchObject({ calls: 8 })
  now = start + 1_000
  expect(await health.of('cloud')).toMatchObject({ status: 'unavailable', calls: 9, circuit: 'open' })
  expect((await health.statuses())('cloud')).toBe('unavailable')
  expect((await health.statuses())('never called')).toBe('available')

  now = start + 40_000
  expect(await health.of('cloud')).toMatchObject({ status: 'degraded', circuit: 'half_open' })
  now = start + 16 * 60_000
  expect(await health.of('cloud')).toMatchObject({ status: 'available', calls: 0, success_rate: null })
})

test('refusals are answers; a provider of a project is judged by its own calls, and by nobody else', async () => {
  await called('proj_test', 'rejected', 6, { provider: 'picky' })
  await called('proj_other', 'unknown', 6, { provider: 'shed', ownProvider: true })
  const health = createHealth(database.db)
  expect(await health.of('picky')).toMatchObject({ status: 'available', calls: 6, success_rate: 1 })
  expect(await health.of('shed', 'proj_other')).toMatchObject({ status: 'unavailable', circuit: 'open' })
  expect(await health.of('shed', 'proj_test')).toMatchObject({ status: 'available', calls: 0 })
  expect((await health.circuits('proj_other'))('shed').retryAfterMs).toBeGreaterThan(0)
})

test('a look that failed is not remembered', async () => {
  const db = openDatabase('postgres://127.0.0.1:1/none', { maxConnections: 1 })
  const health = createHealth(db, () => 0)
  const first = health.of('cloud')
  await expect(first).rejects.toThrow('ECONNREFUSED')
  await expect(health.of('cloud')).rejects.not.toBe(await first.catch((error: unknown) => error))
  await db.destroy()
})
