import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { defineJob } from '../../src/jobs/definition.ts'
import type { Engine } from '../../src/jobs/engine.ts'
import { JobCanceled } from '../../src/jobs/errors.ts'
import { eventsAfter } from '../../src/store/events.ts'
import { type TestDatabase, testDatabase } from '../support/database.ts'
import { gate, jobWhen, testEngine } from '../support/engine.ts'

let database: TestDatabase
let worker: Engine
/** Another process, as far as the queue can tell: it only enqueues and cancels. */
let api: Engine
const projectId = 'proj_test'
const aborts = new Map<string, ReturnType<typeof gate> & { reason?: unknown }>()

/** Runs until its signal aborts, and tells the reason. */
const endless = defineJob<object, object>({
  kind: 'endless',
  concurrency: 3,
  async run(job, context) {
    const aborted = aborts.get(job.id)
    await new Promise<void>((resolve) => context.signal.addEventListener('abort', () => resolve()))
    if (aborted) aborted.reason = context.signal.reason
    aborted?.open()
    throw new Error('whatever a handler throws when it is interrupted')
  },
})

beforeAll(async () => {
  database = await testDatabase()
  worker = testEngine(database, [endless])
  api = testEngine(database, [endless])
  await worker.start()
  await api.start({ work: false })
})

afterAll(async () => {
  await api.stop()
  await worker.stop()
  await database.drop()
})

async function running(id: string) {
  const aborted: ReturnType<typeof gate> & { reason?: unknown } = gate()
  aborts.set(id, aborted)
  await worker.enqueue(database.db, { projectId, id, kind: 'endless', input: {} })
  await jobWhen(database.db, projectId, id, (job) => job.status === 'running')
  return aborted
}

describe('cancel', () => {
  test.each(['the worker itself', 'another process'])(
    'of a running job by %s stops its handler',
    async (who) => {
      const id = `running-${who}`
      const aborted = await running(id)
      expect(await (who === 'the worker itself' ? worker : api).cancel(database.db, projectId, id)).toBe(
        'canceled',
      )
      await aborted.opened
      expect(aborted.reason).toBeInstanceOf(JobCanceled)
      const job = await jobWhen(database.db, projectId, id)
      expect(job).toMatchObject({ status: 'canceled', error: null, output: null })
      const events = await eventsAfter(database.db, projectId, 0, { limit: 100, jobId: id })
      expect(events.map((event) => event.type)).toEqual(['job.created', 'job.running', 'job.canceled'])
    },
  )

  test('of a waiting job keeps it from ever running, and fails what needs it', async () => {
    await running('needed')
    await worker.enqueue(database.db, {
      projectId,
      id: 'waiting',
      kind: 'endless',
      input: {},
      needs: ['needed'],
    })
    const spec = { projectId, id: 'dependent', kind: 'endless', input: {}, needs: ['waiting'] }
    await worker.enqueue(database.db, spec)
    expect(await worker.cancel(database.db, projectId, 'waiting')).toBe('canceled')
    expect(await jobWhen(database.db, projectId, 'waiting')).toMatchObject({ runCount: 0, startedAt: null })
    expect(await jobWhen(database.db, projectId, 'dependent')).toMatchObject({
      status: 'failed',
      error: { code: 'dependency_failed', message: 'the job needs waiting, which was canceled' },
    })
    await worker.cancel(database.db, projectId, 'needed')
  })

  test('in a transaction that rolls back has not happened', async () => {
    await running('spared')
    const attempt = database.db.transaction().execute(async (tx) => {
      expect(await worker.cancel(tx, projectId, 'spared')).toBe('canceled')
      throw new Error('no, let it live')
    })
    await expect(attempt).rejects.toThrow('let it live')
    expect(await jobWhen(database.db, projectId, 'spared', () => true)).toMatchObject({ status: 'running' })
    await worker.cancel(database.db, projectId, 'spared')
  })

  test('comes too late for a finished job, and finds no foreign one', async () => {
    const spec = { projectId, id: 'done', kind: 'endless', input: {}, alreadyDone: {} }
    await worker.enqueue(database.db, spec)
    expect(await worker.cancel(database.db, projectId, 'done')).toBe('too_late')
    expect(await worker.cancel(database.db, projectId, 'nothing')).toBe('unknown')
    expect(await worker.cancel(database.db, 'proj_other', 'done')).toBe('unknown')
  })

  test('of one job by many at once is done by one', async () => {
    await running('popular')
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => worker.cancel(database.db, projectId, 'popular')),
    )
    expect(answers.filter((answer) => answer === 'canceled')).toHaveLength(1)
    expect(answers.filter((answer) => answer === 'too_late')).toHaveLength(7)
  })
})
