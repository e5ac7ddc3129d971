import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { defineJob } from '../../src/jobs/definition.ts'
import type { Engine } from '../../src/jobs/engine.ts'
import { JobFailure } from '../../src/jobs/errors.ts'
import { eventsAfter } from '../../src/store/events.ts'
import { getJob } from '../../src/store/jobs.ts'
import { type TestDatabase, testDatabase } from '../support/database.ts'
import { gate, jobWhen, testEngine } from '../support/engine.ts'

const projectId = 'proj_test'
const PRICE = { amountMicrosUsd: 700, units: {} }

let database: TestDatabase
let engine: Engine
const held = gate()
/** What each job bought, in order. */
const bought = new Map<string, string[]>()

/** Buys one thing a step, and fails at the step that its state does not allow yet. */
const errand = defineJob<{ steps: string[] }, { bought: string[] }>({
  kind: 'errand',
  concurrency: 2,
  resumable: true,
  async run(job, context) {
    for (const step of job.input.steps) {
      if (step === 'closed' && job.state.open !== true)
        throw new JobFailure('dependency_failed', 'it is closed')
      if (step === 'held' && job.state.open !== true) await held.opened
      await context.call({
        step,
        provider: { id: 'shop', dedupe: 'none' },
        call: {
          style: 'fast',
          async generate(request: string) {
            bought.set(job.id, [...(bought.get(job.id) ?? []), request])
            return { result: request, cost: PRICE, notes: [] }
          },
        },
        request: step,
        store: async (result) => ({ result }),
      })
    }
    return { bought: bought.get(job.id) ?? [] }
  },
})

const stubborn = defineJob<object, object>({
  kind: 'stubborn',
  concurrency: 1,
  run: async () => {
    throw new JobFailure('dependency_failed', 'as ever')
  },
})

beforeAll(async () => {
  database = await testDatabase()
  engine = testEngine(database, [errand, stubborn], { spendLimitMicros: 10_000 })
  await engine.start()
})

afterAll(async () => {
  held.open()
  await engine.stop()
  await database.drop()
})

const ended = (id: string) => jobWhen(database.db, projectId, id)
const order = (id: string, kind: string, input: object, estimatedMicrosUsd = 0) =>
  engine.enqueue(database.db, { projectId, id, kind, input, estimatedMicrosUsd })
const resume = (id: string, state = {}, estimate?: number) =>
  engine.resume(database.db, projectId, id, state, estimate)
const spentToday = async () => {
  const rows = await database.db.selectFrom('projectSpend').selectAll().execute()
  return rows.map(({ reservedMicros, billedMicros }) => ({ reservedMicros, billedMicros }))
}

describe('resume', () => {
  test('runs a failed job again with its memory, and what it had bought is not bought again', async () => {
    await order('failed', 'errand', { steps: ['bread', 'closed', 'milk'] }, 2_000)
    expect(await ended('failed')).toMatchObject({ status: 'failed', costMicrosUsd: 700 })
    expect(await resume('failed', { open: true }, 1_400)).toBe('resumed')
    const job = await ended('failed')
    expect(job).toMatchObject({
      status: 'succeeded',
      error: null,
      costMicrosUsd: 2_100,
      state: { open: true },
    })
    expect(job.output).toEqual({ bought: ['bread', 'closed', 'milk'] })
    const events = await eventsAfter(database.db, projectId, 0, { limit: 100, jobId: 'failed' })
    expect(events.map((event) => event.type).filter((type) => type !== 'job.progress')).toEqual([
      ...['job.created', 'job.running', 'job.failed'],
      ...['job.queued', 'job.running', 'job.succeeded'],
    ])
    expect(await spentToday(), 'each cent settled once').toEqual([{ reservedMicros: 0, billedMicros: 2_100 }])
  })

  test('runs a canceled job again, and the run that was canceled can write no more', async () => {
    await order('canceled', 'errand', { steps: ['held'] })
    await jobWhen(database.db, projectId, 'canceled', (job) => job.status === 'running')
    await engine.cancel(database.db, projectId, 'canceled')
    expect(await resume('canceled', { open: true })).toBe('resumed')
    expect(await ended('canceled')).toMatchObject({ status: 'succeeded' })
    held.open()
    expect(bought.get('canceled')).toEqual(['held'])
  })

  test('is for finished jobs of kinds that allow it, and one that had succeeded is without its output until it has again', async () => {
    await order('done', 'errand', { steps: ['paid'] })
    await order('stubborn', 'stubborn', {})
    await ended('done')
    await ended('stubborn')
    expect(await resume('done')).toBe('resumed')
    expect(await ended('done')).toMatchObject({ status: 'succeeded', output: { bought: ['paid'] } })
    expect(bought.get('done')).toEqual(['paid'])
    expect(await resume('stubborn')).toBe('not_resumable')
    expect(await resume('nobody')).toBe('unknown')
    expect(await engine.resume(database.db, 'proj_other', 'done', {})).toBe('unknown')
    const backwards = database.db.updateTable('jobs').set({ status: 'queued' }).where('id', '=', 'stubborn')
    await expect(backwards.execute()).rejects.toThrow('job stubborn is failed and stays so')
  })

  test('of two at once one wins', async () => {
    await order('contested', 'errand', { steps: ['closed'] })
    await ended('contested')
    const answers = await Promise.all([
      resume('contested', { open: true }),
      resume('contested', { open: true }),
    ])
    expect(answers.toSorted()).toEqual(['not_resumable', 'resumed'])
    await ended('contested')
    expect(bought.get('contested')).toEqual(['closed'])
  })

  test('over the limit of the day it is refused, and the job stays as it was', async () => {
    await order('dear', 'errand', { steps: ['closed'] })
    await ended('dear')
    await expect(resume('dear', { open: true }, 50_000)).rejects.toMatchObject({
      code: 'spend_limit_reached',
    })
    expect(await getJob(database.db, projectId, 'dear')).toMatchObject({ status: 'failed', state: {} })
  })
})
