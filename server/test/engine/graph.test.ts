import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { defineJob } from '../../src/jobs/definition.ts'
import type { Engine } from '../../src/jobs/engine.ts'
import { JobFailure, UnknownJobsError } from '../../src/jobs/errors.ts'
import { eventsAfter } from '../../src/store/events.ts'
import { getJob } from '../../src/store/jobs.ts'
import { createProject } from '../../src/store/projects.ts'
import { type TestDatabase, testDatabase } from '../support/database.ts'
import { gate, jobWhen, testEngine } from '../support/engine.ts'

let database: TestDatabase
let engine: Engine
const projectId = 'proj_test'

/** Answers its name; fails if told to. */
const echo = defineJob<{ fail?: boolean }, { id: string }>({
  kind: 'echo',
  concurrency: 4,
  async run(job) {
    if (job.input.fail)
      throw new JobFailure('told_to_fail', 'it was told to fail', { hint: 'do not tell it' })
    return { id: job.id }
  },
})

/** Runs until the test lets it end. */
const hold = gate()
const held = defineJob<object, object>({
  kind: 'held',
  concurrency: 1,
  async run() {
    await hold.opened
    return {}
  },
})

beforeAll(async () => {
  database = await testDatabase()
  engine = testEngine(database, [echo, held])
  await engine.start()
})

afterAll(async () => {
  await engine.stop()
  await database.drop()
})

const enqueue = (id: string, needs: string[] = [], input = {}) =>
  engine.enqueue(database.db, { projectId, id, kind: 'echo', input, needs })

const finished = (id: string) => jobWhen(database.db, projectId, id)

async function typesOf(jobId: string): Promise<string[]> {
  const events = await eventsAfter(database.db, projectId, 0, { limit: 1_000, jobId })
  return events.map((event) => event.type)
}

describe('one job', () => {
  test('runs, and tells its life in events', async () => {
    const queued = await enqueue('one')
    expect(queued).toMatchObject({ status: 'queued', output: null, error: null, startedAt: null })
    const job = await finished('one')
    expect(job).toMatchObject({ status: 'succeeded', output: { id: 'one' }, runCount: 1 })
    expect(job.progress.percent).toBe(100)
    expect(await typesOf('one')).toEqual(['job.created', 'job.running', 'job.succeeded'])
  })

  test('fails with the code that its handler gave', async () => {
    await enqueue('one-failing', [], { fail: true })
    const job = await finished('one-failing')
    expect(job).toMatchObject({
      status: 'failed',
      error: { code: 'told_to_fail', message: 'it was told to fail', hint: 'do not tell it', field: null },
    })
    expect(await typesOf('one-failing')).toEqual(['job.created', 'job.running', 'job.failed'])
  })

  test('that is already done never runs', async () => {
    const spec = { projectId, id: 'one-done', kind: 'echo', input: {}, alreadyDone: { id: 'from before' } }
    const job = await engine.enqueue(database.db, spec)
    expect(job).toMatchObject({ status: 'succeeded', output: { id: 'from before' }, runCount: 0 })
    expect(await typesOf('one-done')).toEqual(['job.created', 'job.succeeded'])
  })
})

describe('needs', () => {
  test('a chain runs in order, enqueued in one burst', async () => {
    await database.db.transaction().execute(async (tx) => {
      await engine.enqueue(tx, { projectId, id: 'chain-1', kind: 'echo', input: {} })
      await engine.enqueue(tx, { projectId, id: 'chain-2', kind: 'echo', input: {}, needs: ['chain-1'] })
      await engine.enqueue(tx, { projectId, id: 'chain-3', kind: 'echo', input: {}, needs: ['chain-2'] })
    })
    const jobs = [await finished('chain-1'), await finished('chain-2'), await finished('chain-3')]
    expect(jobs.map((job) => job.status)).toEqual(['succeeded', 'succeeded', 'succeeded'])
    const [first, second, third] = jobs.map((job) => [Number(job.startedAt), Number(job.finishedAt)] as const)
    expect(second?.[0]).toBeGreaterThanOrEqual(first?.[1] ?? Number.NaN)
    expect(third?.[0]).toBeGreaterThanOrEqual(second?.[1] ?? Number.NaN)
  })

  test('a diamond joins once', async () => {
    await enqueue('diamond-top')
    await enqueue('diamond-left', ['diamond-top'])
    await enqueue('diamond-right', ['diamond-top'])
    await enqueue('diamond-bottom', ['diamond-left', 'diamond-right', 'diamond-top'])
    expect(await finished('diamond-bottom')).toMatchObject({ status: 'succeeded', runCount: 1, waitingOn: 0 })
  })

  test('a finished job is waited for no more', async () => {
    await enqueue('done-before')
    await finished('done-before')
    await enqueue('after-done', ['done-before'])
    expect(await finished('after-done')).toMatchObject({ status: 'succeeded' })
  })

  test('a failure goes down the graph and names what failed', async () => {
    await enqueue('root', [], { fail: true })
    await enqueue('child', ['root'])
    await enqueue('grandchild', ['child'])
    const failures = [await finished('child'), await finished('grandchild')].map((job) => job.error)
    expect(failures).toMatchObject([
      { code: 'dependency_failed', message: 'the job needs root, which failed' },
      { code: 'dependency_failed', message: 'the job needs child, which failed' },
    ])
    expect(await typesOf('grandchild')).toEqual(['job.created', 'job.failed'])
  })

  test('a job that needs a failed one fails at once', async () => {
    await enqueue('failed-before', [], { fail: true })
    await finished('failed-before')
    const job = await enqueue('after-failed', ['failed-before'])
    expect(job).toMatchObject({ status: 'failed', error: { code: 'dependency_failed' } })
  })

  test('an unknown job, or one of another project, is refused by name', async () => {
    await createProject(database.db, { id: 'proj_other', name: 'Other' })
    await engine.enqueue(database.db, { projectId: 'proj_other', id: 'theirs', kind: 'echo', input: {} })
    await expect(enqueue('curious', ['theirs', 'nowhere'])).rejects.toThrow(UnknownJobsError)
    await expect(enqueue('curious', ['theirs', 'nowhere'])).rejects.toMatchObject({
      ids: ['theirs', 'nowhere'],
    })
    expect(await getJob(database.db, projectId, 'curious')).toBeNull()
  })

  test('a job that is being enqueued is not overlooked by the one it needs, which finishes meanwhile', async () => {
    await engine.enqueue(database.db, { projectId, id: 'meanwhile', kind: 'held', input: {} })
    await jobWhen(database.db, projectId, 'meanwhile', (job) => job.status === 'running')
    await database.db.transaction().execute(async (tx) => {
      await engine.enqueue(tx, { projectId, id: 'unseen', kind: 'echo', input: {}, needs: ['meanwhile'] })
      hold.open()
      // Time enough to finish without seeing the dependent, if it were not made to wait for this transaction.
      await sleep(150)
    })
    expect(await finished('unseen')).toMatchObject({ status: 'succeeded', waitingOn: 0 })
  })

  test('needed jobs that finish while dependents are enqueued release each of them exactly once', async () => {
    const rounds = Array.from({ length: 25 }, (_, round) => round)
    await Promise.all(
      rounds.map(async (round) => {
        await Promise.all([enqueue(`race-${round}-a`), enqueue(`race-${round}-b`)])
        // No wait: both are being run right now, and may finish before, while or after this.
        await enqueue(`race-${round}-join`, [`race-${round}-a`, `race-${round}-b`])
      }),
    )
    for (const round of rounds) {
      expect(await finished(`race-${round}-join`)).toMatchObject({
        status: 'succeeded',
        runCount: 1,
        waitingOn: 0,
      })
    }
  })
})

describe('the caller’s transaction', () => {
  test('rolled back, it leaves neither job nor event nor message', async () => {
    const abandon = new Error('changed my mind')
    const attempt = database.db.transaction().execute(async (tx) => {
      await engine.enqueue(tx, { projectId, id: 'never', kind: 'echo', input: {} })
      throw abandon
    })
    await expect(attempt).rejects.toBe(abandon)
    await enqueue('witness')
    await finished('witness')
    expect(await getJob(database.db, projectId, 'never')).toBeNull()
    expect(await typesOf('never')).toEqual([])
    const messages = await sql`select 1 from pgboss.job where data ->> 'jobId' = 'never'`.execute(database.db)
    expect(messages.rows).toEqual([])
  })
})
