import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { defineJob } from '../../src/jobs/definition.ts'
import type { Engine } from '../../src/jobs/engine.ts'
import { JobFailure } from '../../src/jobs/errors.ts'
import { eventsAfter } from '../../src/store/events.ts'
import { childrenOf, getJob } from '../../src/store/jobs.ts'
import { type TestDatabase, testDatabase } from '../support/database.ts'
import { gate, jobWhen, testEngine } from '../support/engine.ts'

let database: TestDatabase
let engine: Engine
const projectId = 'proj_test'
const hold = gate()

interface AlbumInput {
  songs: string[]
  tolerant?: boolean
  rounds?: number
  catchAll?: boolean
}

/** Fans out into songs, waits for them, and sums up. The same kind as its children, with one worker for both. */
const work = defineJob<AlbumInput | { song: string }, object>({
  kind: 'work',
  concurrency: 1,
  async run(job, context) {
    if ('song' in job.input) {
      if (job.input.song === 'broken') throw new JobFailure('broken_song', 'it cannot be sung')
      if (job.input.song === 'endless') await hold.opened
      return { sung: job.input.song }
    }
    const { songs, tolerant = false, rounds = 1, catchAll = false } = job.input
    const results: string[] = []
    for (let round = 1; round <= rounds; round++) {
      const specs = songs.map((song, index) => ({
        id: `${job.id}-${round}-${index}`,
        kind: 'work',
        input: { song },
      }))
      const children = await context.spawn(specs)
      const waited = context.waitFor(
        children.map((child) => child.id),
        { tolerant },
      )
      const done = await (catchAll ? waited.catch(() => []) : waited)
      results.push(...done.map((child) => String(child.output?.sung ?? child.status)))
    }
    return { results }
  },
})

beforeAll(async () => {
  database = await testDatabase()
  engine = testEngine(database, [work])
  await engine.start()
})

afterAll(async () => {
  hold.open()
  await engine.stop()
  await database.drop()
})

const album = (id: string, input: AlbumInput) =>
  engine.enqueue(database.db, { projectId, id, kind: 'work', input })

const finished = (id: string) => jobWhen(database.db, projectId, id)

describe('fan-out', () => {
  test('a parent goes on when its children are done, without holding the only worker', async () => {
    await album('album', { songs: ['a', 'b', 'c'] })
    const job = await finished('album')
    expect(job).toMatchObject({ status: 'succeeded', output: { results: ['a', 'b', 'c'] }, runCount: 2 })
    const children = await childrenOf(database.db, projectId, 'album')
    expect(children.map((child) => [child.id, child.runCount])).toEqual([
      ['album-1-0', 1],
      ['album-1-1', 1],
      ['album-1-2', 1],
    ])
    const events = await eventsAfter(database.db, projectId, 0, { limit: 100, jobId: 'album' })
    // It stays `running` for clients while it waits.
    expect(events.map((event) => event.type)).toEqual(['job.created', 'job.running', 'job.succeeded'])
  })

  test('rounds follow each other, and each child is made once over all runs of the parent', async () => {
    await album('rounds', { songs: ['a', 'b'], rounds: 3 })
    const job = await finished('rounds')
    expect(job).toMatchObject({ status: 'succeeded', output: { results: ['a', 'b', 'a', 'b', 'a', 'b'] } })
    const children = await childrenOf(database.db, projectId, 'rounds')
    expect(children.map((child) => child.runCount)).toEqual([1, 1, 1, 1, 1, 1])
  })

  test('a failed child fails the parent, naming it', async () => {
    await album('unlucky', { songs: ['a', 'broken', 'c'] })
    expect(await finished('unlucky')).toMatchObject({
      status: 'failed',
      error: { code: 'dependency_failed', message: 'the job needs unlucky-1-1, which failed' },
    })
    expect(await finished('unlucky-1-2')).toMatchObject({ status: 'succeeded' })
  })

  test('a tolerant parent goes on with what it got', async () => {
    await album('modest', { songs: ['a', 'broken', 'c'], tolerant: true })
    expect(await finished('modest')).toMatchObject({
      status: 'succeeded',
      output: { results: ['a', 'failed', 'c'] },
    })
  })

  test('a handler that catches the wait is suspended all the same', async () => {
    await album('greedy', { songs: ['a'], catchAll: true })
    expect(await finished('greedy')).toMatchObject({
      status: 'succeeded',
      output: { results: ['a'] },
      runCount: 2,
    })
  })

  test('canceling parents while their children finish leaves every job ended and none confused', async () => {
    const rounds = Array.from({ length: 12 }, (_, round) => `crossed-${round}`)
    await Promise.all(
      rounds.map(async (id, round) => {
        await album(id, { songs: ['a', 'b', 'c'] })
        await jobWhen(database.db, projectId, `${id}-1-${round % 3}`, (job) => job.status !== 'queued')
        await engine.cancel(database.db, projectId, id)
      }),
    )
    for (const id of rounds) {
      const family = [await finished(id), ...(await childrenOf(database.db, projectId, id))]
      expect(family.filter((job) => job.finishedAt === null || job.failedRuns > 0)).toEqual([])
    }
  })

  test('canceling a parent cancels its children, and one cannot be added any more', async () => {
    await album('doomed', { songs: ['a', 'endless', 'c'] })
    await jobWhen(database.db, projectId, 'doomed-1-1', (job) => job.status === 'running')
    expect(await engine.cancel(database.db, projectId, 'doomed')).toBe('canceled')
    const statuses = (await childrenOf(database.db, projectId, 'doomed')).map((child) => child.status)
    expect(statuses).toEqual(['succeeded', 'canceled', 'canceled'])
    const late = { projectId, id: 'late', kind: 'work', input: { song: 'a' }, parentId: 'doomed' }
    await expect(engine.enqueue(database.db, late)).rejects.toThrow('job doomed is already canceled')
    expect(await getJob(database.db, projectId, 'late')).toBeNull()
    hold.open()
  })
})
