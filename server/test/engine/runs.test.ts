import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { defineJob, type JobDefinition } from '../../src/jobs/definition.ts'
import type { Engine, EngineOptions } from '../../src/jobs/engine.ts'
import { ProviderError } from '../../src/providers/port.ts'
import { eventsAfter } from '../../src/store/events.ts'
import { readLogs } from '../../src/store/logs.ts'
import { createProject } from '../../src/store/projects.ts'
import { type TestDatabase, testDatabase } from '../support/database.ts'
import { jobWhen, recordingLogger, testEngine } from '../support/engine.ts'

let database: TestDatabase
const projectId = 'proj_test'
const engines: Engine[] = []

beforeAll(async () => {
  database = await testDatabase()
})

afterEach(async () => {
  await Promise.all(engines.splice(0).map((engine) => engine.stop()))
})

afterAll(() => database.drop())

async function started(kind: JobDefinition, options: Partial<EngineOptions> = {}): Promise<Engine> {
  const engine = testEngine(database, [kind], options)
  engines.push(engine)
  await engine.start()
  return engine
}

const finished = (id: string) => jobWhen(database.db, projectId, id)

describe('an unexpected error', () => {
  test('is tried again, and state survives from run to run', async () => {
    const kind = defineJob<object, object>({
      kind: 'shaky',
      concurrency: 1,
      async run(job, context) {
        const tries = Number(job.state.tries ?? 0) + 1
        await context.saveState({ tries })
        await context.saveState({ [`try${tries}`]: true })
        if (tries < 3) throw new Error(`not yet: ${tries}`)
        return job.state
      },
    })
    const engine = await started(kind)
    await engine.enqueue(database.db, { projectId, id: 'shaky', kind: 'shaky', input: {} })
    expect(await finished('shaky')).toMatchObject({
      status: 'succeeded',
      output: { tries: 3, try1: true, try2: true, try3: true },
      runCount: 3,
      failedRuns: 2,
    })
    const events = await eventsAfter(database.db, projectId, 0, { limit: 100, jobId: 'shaky' })
    const again = ['job.queued', 'job.running']
    expect(events.map((event) => event.type)).toEqual([
      'job.created',
      'job.running',
      ...again,
      ...again,
      'job.succeeded',
    ])
  })

  test('that does not go away fails the job after three runs; we read the cause, the client does not', async () => {
    const kind = defineJob<object, object>({
      kind: 'poison',
      concurrency: 1,
      run: () => Promise.reject(new Error('password=hunter2')),
    })
    const logger = recordingLogger()
    const engine = await started(kind, { logger })
    await engine.enqueue(database.db, { projectId, id: 'poison', kind: 'poison', input: {} })
    const job = await finished('poison')
    expect(job).toMatchObject({ status: 'failed', runCount: 3, error: { code: 'internal_error' } })
    const shown = JSON.stringify([
      job,
      await readLogs(database.db, projectId, 'poison', { tail: 100 }),
      await eventsAfter(database.db, projectId, 0, { limit: 100, jobId: 'poison' }),
    ])
    expect(shown).not.toContain('hunter2')
    const errors = logger.lines.filter((line) => line.level === 'error')
    expect(errors.map((line) => line.fields)).toMatchObject([
      { jobId: 'poison', failures: 1, err: { message: 'password=hunter2' } },
      { failures: 2 },
      { failures: 3 },
    ])
  })

  test('does not keep others from running', async () => {
    const kind = defineJob<{ bad: boolean }, object>({
      kind: 'mixed',
      concurrency: 1,
      async run(job) {
        if (job.input.bad) throw new Error('bad')
        return {}
      },
    })
    const engine = await started(kind, { retry: { firstDelayMs: 60_000 } })
    await engine.enqueue(database.db, { projectId, id: 'bad', kind: 'mixed', input: { bad: true } })
    await engine.enqueue(database.db, { projectId, id: 'good', kind: 'mixed', input: { bad: false } })
    expect(await finished('good')).toMatchObject({ status: 'succeeded' })
    expect(await jobWhen(database.db, projectId, 'bad', () => true)).toMatchObject({ status: 'queued' })
  })
})

describe('a broken connection', () => {
  test('is not counted against the job', async () => {
    const kind = defineJob<object, object>({
      kind: 'unplugged',
      concurrency: 1,
      async run(job, context) {
        if (job.runCount <= 4) await sql`select pg_terminate_backend(pg_backend_pid())`.execute(context.db)
        return { runs: job.runCount }
      },
    })
    const engine = await started(kind)
    await engine.enqueue(database.db, { projectId, id: 'unplugged', kind: 'unplugged', input: {} })
    expect(await finished('unplugged')).toMatchObject({ output: { runs: 5 }, failedRuns: 0, lostRuns: 0 })
  })
})

describe('an answer that the database cannot hold', () => {
  test('fails the job instead of being tried forever', async () => {
    const kind = defineJob<object, object>({
      kind: 'unstorable',
      concurrency: 1,
      run: async () => ({ text: 'a character that JSON columns refuse: \0' }),
    })
    const engine = await started(kind)
    await engine.enqueue(database.db, { projectId, id: 'unstorable', kind: 'unstorable', input: {} })
    expect(await finished('unstorable')).toMatchObject({
      status: 'failed',
      runCount: 3,
      lostRuns: 0,
      error: { code: 'internal_error' },
    })
  })
})

describe('a project with a burst of jobs', () => {
  test('does not make another wait until all are done', async () => {
    await createProject(database.db, { id: 'proj_small', name: 'Small' })
    const order: string[] = []
    const kind = defineJob<object, object>({
      kind: 'fair',
      concurrency: 3,
      perProject: 2,
      async run(job) {
        await sleep(20)
        order.push(job.projectId)
        return {}
      },
    })
    const engine = testEngine(database, [kind])
    engines.push(engine)
    await engine.start({ work: false })
    for (let n = 0; n < 40; n++) {
      await engine.enqueue(database.db, { projectId, id: `burst-${n}`, kind: 'fair', input: {} })
    }
    for (let n = 0; n < 3; n++) {
      await engine.enqueue(database.db, {
        projectId: 'proj_small',
        id: `small-${n}`,
        kind: 'fair',
        input: {},
      })
    }
    await started(kind)
    for (let n = 0; n < 3; n++) await jobWhen(database.db, 'proj_small', `small-${n}`)
    expect(order.filter((id) => id === projectId).length).toBeLessThan(40)
    for (let n = 0; n < 40; n++) await finished(`burst-${n}`)
  })
})

describe('a job whose worker keeps dying', () => {
  test('is given up', async () => {
    const kind = defineJob<object, object>({ kind: 'deadly', concurrency: 1, run: async () => ({}) })
    const engine = testEngine(database, [kind])
    engines.push(engine)
    await engine.start({ work: false })
    await engine.enqueue(database.db, { projectId, id: 'deadly', kind: 'deadly', input: {} })
    // As ten workers left it that began it and never came back.
    const left = { status: 'running' as const, held: true, lostRuns: 9 }
    await database.db.updateTable('jobs').set(left).where('id', '=', 'deadly').execute()
    await started(kind)
    expect(await finished('deadly')).toMatchObject({
      status: 'failed',
      lostRuns: 10,
      error: { code: 'internal_error', message: 'the worker died 10 times while it ran this job' },
    })
  })
})

describe('a provider error outside the ledger', () => {
  const thrower = defineJob<{ submission: 'rejected' | 'ambiguous' }, object>({
    kind: 'thrower',
    concurrency: 1,
    async run(job) {
      if (job.runCount > 1) return { after: 'release' }
      throw new ProviderError(job.input.submission, 'the provider said something', { detail: 'secret words' })
    },
  })

  test('that is a refusal fails the job', async () => {
    const engine = await started(thrower)
    const input = { submission: 'rejected' }
    await engine.enqueue(database.db, { projectId, id: 'refused', kind: 'thrower', input })
    expect(await finished('refused')).toMatchObject({
      status: 'failed',
      error: { code: 'provider_rejected', message: 'the provider said something' },
    })
  })

  test('that is ambiguous waits for a person, who can release or cancel the job', async () => {
    const engine = await started(thrower)
    for (const id of ['unclear', 'dropped']) {
      await engine.enqueue(database.db, {
        projectId,
        id,
        kind: 'thrower',
        input: { submission: 'ambiguous' },
      })
      const job = await jobWhen(database.db, projectId, id, ({ status }) => status === 'needs_review')
      expect(job.error).toMatchObject({ code: 'provider_outcome_unknown' })
    }
    expect(await engine.release(database.db, projectId, 'unclear')).toBe('released')
    expect(await finished('unclear')).toMatchObject({
      status: 'succeeded',
      output: { after: 'release' },
      error: null,
    })
    expect(await engine.release(database.db, projectId, 'unclear')).toBe('not_in_review')
    expect(await engine.release(database.db, projectId, 'nothing')).toBe('unknown')
    expect(await engine.cancel(database.db, projectId, 'dropped')).toBe('canceled')
  })
})
