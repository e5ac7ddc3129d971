import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { defineJob } from '../../src/jobs/definition.ts'
import type { Engine } from '../../src/jobs/engine.ts'
import { LeaseLost } from '../../src/jobs/errors.ts'
import { getJob } from '../../src/store/jobs.ts'
import { type TestDatabase, testDatabase } from '../support/database.ts'
import { gate, jobWhen, testEngine } from '../support/engine.ts'

const projectId = 'proj_test'

let database: TestDatabase
let engine: Engine
const crashes = new Map<string, 'in the work' | 'after it'>()
const canceled = gate()
let written: Promise<unknown> = Promise.resolve()

/** Makes another job, adopts it, and waits for it; it crashes once where the test says. */
const maker = defineJob<object, object>({
  kind: 'maker',
  concurrency: 2,
  async run(job, context) {
    const crash = crashes.get(job.id)
    crashes.delete(job.id)
    const { made } = await context.once('make', async (tx) => {
      const part = await engine.enqueue(tx, { projectId, id: crypto.randomUUID(), kind: 'part', input: {} })
      await engine.adopt(tx, { projectId, parentId: job.id }, [part.id])
      if (crash === 'in the work') throw new Error('crashed before the end')
      return { made: part.id }
    })
    if (crash === 'after it') throw new Error('crashed after the commit')
    await context.waitFor([made])
    return { made }
  },
})

/** Goes on after its cancel, as a worker that was paused. */
const late = defineJob<object, object>({
  kind: 'late',
  concurrency: 1,
  async run(job, context) {
    written = context.once('late', async (tx) => {
      canceled.open()
      await engine.enqueue(database.db, { projectId, id: 'meanwhile', kind: 'part', input: {} })
      await engine.cancel(database.db, projectId, job.id)
      await engine.enqueue(tx, { projectId, id: 'too-late', kind: 'part', input: {} })
      return {}
    })
    await written
    return {}
  },
})

const part = defineJob<object, object>({ kind: 'part', concurrency: 2, run: async () => ({}) })
const endless = defineJob<object, object>({
  kind: 'endless',
  concurrency: 1,
  run: (_job, { signal }) =>
    new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason))),
})

beforeAll(async () => {
  database = await testDatabase()
  engine = testEngine(database, [maker, late, part, endless])
  await engine.start()
})

afterAll(async () => {
  await engine.stop()
  await database.drop()
})

const order = (id: string, kind: string) => engine.enqueue(database.db, { projectId, id, kind, input: {} })
const partsOf = (parentId: string) =>
  database.db.selectFrom('jobs').select(['id', 'status']).where('parentId', '=', parentId).execute()

describe('once', () => {
  test.for(['in the work', 'after it'] as const)(
    'a run that crashes %s leaves nothing that is made twice',
    async (crash, { task }) => {
      crashes.set(task.id, crash)
      await order(task.id, 'maker')
      const job = await jobWhen(database.db, projectId, task.id)
      expect(job).toMatchObject({ status: 'succeeded', failedRuns: 1 })
      expect(await partsOf(task.id)).toEqual([{ id: job.output?.made, status: 'succeeded' }])
      const orphans = database.db.selectFrom('jobs').where('kind', '=', 'part').where('parentId', 'is', null)
      expect(await orphans.selectAll().execute()).toEqual([])
    },
  )

  test('a run that lost its job makes nothing', async () => {
    await order('late', 'late')
    await canceled.opened
    await expect(written).rejects.toBeInstanceOf(LeaseLost)
    expect(await getJob(database.db, projectId, 'late')).toMatchObject({ status: 'canceled', state: {} })
    expect(await getJob(database.db, projectId, 'too-late')).toBeNull()
    expect(await getJob(database.db, projectId, 'meanwhile')).not.toBeNull()
  })
})

describe('adopt', () => {
  test('what is adopted is canceled with its parent', async () => {
    await order('parent', 'endless')
    await order('orphan', 'endless')
    await engine.adopt(database.db, { projectId, parentId: 'parent' }, ['orphan'])
    await engine.adopt(database.db, { projectId, parentId: 'parent' }, ['orphan'])
    await engine.cancel(database.db, projectId, 'parent')
    expect(await getJob(database.db, projectId, 'orphan')).toMatchObject({ status: 'canceled' })
  })

  test('refuses a parent that is over, jobs nobody knows and those of another parent', async () => {
    await order('over', 'endless')
    await engine.cancel(database.db, projectId, 'over')
    await order('child', 'endless')
    const adopt = (parentId: string, id: string) => engine.adopt(database.db, { projectId, parentId }, [id])
    await expect(adopt('over', 'child')).rejects.toBeInstanceOf(LeaseLost)
    await order('alive', 'endless')
    await expect(adopt('alive', 'nobody')).rejects.toThrow('no such job')
    await expect(adopt('alive', 'orphan')).rejects.toThrow('orphan is a child of parent')
    await engine.cancel(database.db, projectId, 'alive')
    await engine.cancel(database.db, projectId, 'child')
  })
})
