import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { defineJob, type JobDefinition } from '../../src/jobs/definition.ts'
import type { Engine, EngineOptions } from '../../src/jobs/engine.ts'
import { createProject } from '../../src/store/projects.ts'
import { reserveSpend, settleSpend } from '../../src/store/spend.ts'
import { type TestDatabase, testDatabase } from '../support/database.ts'
import { jobWhen, testEngine } from '../support/engine.ts'

/* What a project may spend in a day: reserved when a job is taken in, settled when it ends. */

let database: TestDatabase
const engines: Engine[] = []
beforeAll(async () => {
  database = await testDatabase()
})
afterEach(async () => {
  await Promise.all(engines.splice(0).map((engine) => engine.stop()))
})
afterAll(() => database.drop())

let projects = 0
async function newProject(limit: number | null): Promise<string> {
  projects += 1
  const id = `proj_spend_${projects}`
  await createProject(database.db, { id, name: id })
  await database.db
    .updateTable('projects')
    .set({ spendLimitMicrosPerDay: limit })
    .where('id', '=', id)
    .execute()
  return id
}

const spent = (projectId: string) =>
  database.db
    .selectFrom('projectSpend')
    .select(['reservedMicros', 'billedMicros'])
    .where('projectId', '=', projectId)
    .execute()

const DOLLAR = 1_000_000

test('R-14 of 50 reservations at once with a budget for 10, exactly 10 are given', async () => {
  const projectId = await newProject(10 * DOLLAR)
  const answers = await Promise.all(
    Array.from({ length: 50 }, () => reserveSpend(database.db, projectId, DOLLAR, null)),
  )
  expect(answers.filter((answer) => 'day' in answer).length).toBe(10)
  expect(answers.filter((answer) => !('day' in answer))).toEqual(
    Array(40).fill({ limitMicros: 10 * DOLLAR, leftMicros: 0 }),
  )
  expect(await spent(projectId)).toEqual([{ reservedMicros: 10 * DOLLAR, billedMicros: 0 }])
})

test('what was billed takes the place of what was reserved', async () => {
  const projectId = await newProject(DOLLAR)
  const reserved = await reserveSpend(database.db, projectId, DOLLAR, null)
  if (!('day' in reserved)) throw new Error('refused')
  await settleSpend(database.db, projectId, reserved.day, DOLLAR, 400_000)
  expect(await reserveSpend(database.db, projectId, 600_001, null)).toEqual({
    limitMicros: DOLLAR,
    leftMicros: 600_000,
  })
  expect(await reserveSpend(database.db, projectId, 600_000, null)).toEqual({ day: reserved.day })
})

test('a project without a limit has the one of the server, or none; a limit of 0 forbids all', async () => {
  const projectId = await newProject(null)
  expect(await reserveSpend(database.db, projectId, 5, 4)).toEqual({ limitMicros: 4, leftMicros: 4 })
  expect(await reserveSpend(database.db, projectId, 5, null)).toHaveProperty('day')
  expect(await reserveSpend(database.db, await newProject(0), 1, null)).toEqual({
    limitMicros: 0,
    leftMicros: 0,
  })
})

const costly = (cost: number): JobDefinition =>
  defineJob<object, object>({
    kind: 'costly',
    concurrency: 5,
    async run(job, context) {
      await context.db
        .updateTable('jobs')
        .set({ costMicrosUsd: cost })
        .where('projectId', '=', job.projectId)
        .where('id', '=', job.id)
        .execute()
      return {}
    },
  })

function engineOf(kinds: JobDefinition[], options: Partial<EngineOptions> = {}): Engine {
  const engine = testEngine(database, kinds, options)
  engines.push(engine)
  return engine
}

test('R-14 of 50 jobs at once with a budget for 10, exactly 10 are taken in', async () => {
  const projectId = await newProject(10 * DOLLAR)
  const engine = engineOf([costly(0)])
  await engine.start({ work: false })
  const outcomes = await Promise.allSettled(
    Array.from({ length: 50 }, (_, turn) =>
      engine.enqueue(database.db, {
        projectId,
        id: `c${turn}`,
        kind: 'costly',
        input: {},
        estimatedMicrosUsd: DOLLAR,
      }),
    ),
  )
  const refusals = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []))
  expect(refusals.length).toBe(40)
  for (const refusal of refusals) {
    expect(refusal).toMatchObject({
      code: 'spend_limit_reached',
      message: 'This would cost about 1.00 USD; 0.00 USD are left of what the project may spend today.',
      hint: expect.stringMatching(
        /^The limit is 10.00 USD a day \(UTC\); the day ends at .*T00:00:00.000Z\.$/,
      ),
    })
    expect(refusal.retryAfterSec).toBeGreaterThan(0)
    expect(refusal.retryAfterSec).toBeLessThanOrEqual(86_400)
  }
  const jobs = await database.db.selectFrom('jobs').select('id').where('projectId', '=', projectId).execute()
  expect(jobs.length).toBe(10)
  await engine.cancel(database.db, projectId, jobs[0]?.id ?? '')
  expect(await spent(projectId), 'a canceled one gives back what it did not use').toEqual([
    { reservedMicros: 9 * DOLLAR, billedMicros: 0 },
  ])
})

test('a job that ends is billed what it cost', async () => {
  const projectId = await newProject(null)
  const engine = engineOf([costly(250_000)], { spendLimitMicros: DOLLAR })
  await engine.start()
  const job = { projectId, kind: 'costly', input: {} }
  await engine.enqueue(database.db, { ...job, id: 'billed', estimatedMicrosUsd: DOLLAR })
  await engine.enqueue(database.db, { ...job, id: 'unforeseen' })
  for (const id of ['billed', 'unforeseen']) await jobWhen(database.db, projectId, id)
  expect(await spent(projectId)).toEqual([{ reservedMicros: 0, billedMicros: 500_000 }])
})

test('a job whose part may not be paid for fails with the limit as its reason, and is not tried again', async () => {
  const projectId = await newProject(DOLLAR)
  const parent = defineJob<object, object>({
    kind: 'parent',
    concurrency: 1,
    async run(_job, context) {
      await context.spawn([{ id: 'part', kind: 'costly', input: {}, estimatedMicrosUsd: 2 * DOLLAR }])
      return {}
    },
  })
  const engine = engineOf([parent, costly(0)])
  await engine.start()
  await engine.enqueue(database.db, { projectId, id: 'parent', kind: 'parent', input: {} })
  const ended = await jobWhen(database.db, projectId, 'parent')
  expect(ended).toMatchObject({ status: 'failed', runCount: 1, error: { code: 'spend_limit_reached' } })
})
