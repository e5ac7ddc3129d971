import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from '../test/support/database.ts'
import { gate, recordingLogger } from '../test/support/engine.ts'
import { type Chore, type ChoreTurn, createMaintenance, inBatches } from './maintenance.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.drop())

const HOUR_MS = 3_600_000
const logger = recordingLogger()
const process = (chores: Chore[], now?: () => number) =>
  createMaintenance({ db: database.db, chores, logger, ...(now ? { now } : {}) })

test('a chore is told the time and done by one process at a time', async () => {
  const { open, opened } = gate()
  const begun = gate()
  const turns: string[] = []
  const choreOf = (who: string): Chore => ({
    name: 'sweep',
    everyMs: HOUR_MS,
    async run({ now }) {
      turns.push(`${who} at ${now.toISOString()}`)
      begun.open()
      await opened
    },
  })
  const first = process([choreOf('first')], () => 0).runAll()
  await begun.opened
  await process([choreOf('second')]).runAll()
  open()
  await first
  await process([choreOf('third')], () => HOUR_MS).runAll()
  expect(turns).toEqual(['first at 1970-01-01T00:00:00.000Z', 'third at 1970-01-01T01:00:00.000Z'])
})

test('one that fails is logged, spares the others, and is free for its next turn', async () => {
  let tries = 0
  const done: string[] = []
  const failing: Chore = {
    name: 'fail once',
    everyMs: HOUR_MS,
    async run() {
      if (tries++ === 0) throw new Error('broken broom')
      done.push('failing')
    },
  }
  const other: Chore = { name: 'other', everyMs: HOUR_MS, run: async () => void done.push('other') }
  const maintenance = process([failing, other])
  await maintenance.runAll()
  expect(done).toEqual(['other'])
  expect(logger.lines.map(({ fields }) => fields)).toMatchObject([
    { chore: 'fail once', error: { message: 'broken broom' } },
  ])
  await maintenance.runAll()
  expect(done.toSorted()).toEqual(['failing', 'other', 'other'])
})

test('a start does every chore at once and a stop waits for the batch at hand, after which nothing is begun', async () => {
  const begun = gate()
  const batch = gate()
  const batches: number[] = []
  const chore: Chore = {
    name: 'long',
    everyMs: 1,
    run: ({ signal }: ChoreTurn) =>
      inBatches(signal, async (limit) => {
        batches.push(limit)
        begun.open()
        await batch.opened
        return limit
      }),
  }
  const maintenance = process([chore])
  maintenance.start()
  await begun.opened
  const stopped = maintenance.stop()
  batch.open()
  await stopped
  await maintenance.runAll()
  expect(batches).toEqual([1_000])
})

test('batches end with the first that is not full', async () => {
  const sizes = [5, 5, 3]
  await inBatches(AbortSignal.any([]), async () => sizes.shift() ?? 0, 5)
  expect(sizes).toEqual([])
})
