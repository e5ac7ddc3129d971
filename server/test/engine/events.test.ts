import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../../src/core/ids.ts'
import { createEventListener } from '../../src/jobs/listener.ts'
import { appendEvent, eventsAfter, getEvent, latestEventSeq } from '../../src/store/events.ts'
import { createProject } from '../../src/store/projects.ts'
import { type TestDatabase, testDatabase } from '../support/database.ts'
import { gate, recordingLogger } from '../support/engine.ts'

let database: TestDatabase

beforeAll(async () => {
  database = await testDatabase()
})

afterAll(() => database.drop())

async function project(id: string): Promise<string> {
  await createProject(database.db, { id, name: id })
  return id
}

const write = (projectId: string, n: number, holdMs = 0, fail = false) =>
  database.db
    .transaction()
    .execute(async (tx) => {
      await appendEvent(tx, { projectId, id: newId('evt'), type: 'test.made', data: { n } })
      await sleep(holdMs)
      if (fail) throw new Error('rolled back')
    })
    .catch((error: Error) => {
      if (error.message !== 'rolled back') throw error
    })

describe('the order of events', () => {
  test('is the order of commits, not of inserts', async () => {
    const projectId = await project('proj_commits')
    const open = [1, 2, 3].map((n) => {
      const written = gate()
      const mayCommit = gate()
      const committed = database.db.transaction().execute(async (tx) => {
        await appendEvent(tx, { projectId, id: newId('evt'), type: 'test.made', data: { n } })
        written.open()
        await mayCommit.opened
      })
      return { written, mayCommit, committed }
    })
    // All three have inserted, none waits for another.
    await Promise.all(open.map(({ written }) => written.opened))
    for (const { mayCommit, committed } of open.reverse()) {
      mayCommit.open()
      await committed
    }
    const events = await eventsAfter(database.db, projectId, 0, { limit: 10 })
    expect(events.map((event) => [event.seq, event.data.n])).toEqual([
      [1, 3],
      [2, 2],
      [3, 1],
    ])
  })

  test('lets a reader that follows it miss nothing, whatever commits around it', async () => {
    const projectId = await project('proj_follow')
    const total = 300
    let writing = true
    const writers = Promise.all(
      Array.from({ length: 8 }, async (_, writer) => {
        for (let i = 0; i < total / 8; i++) {
          // A spread of holding times and rollbacks, the same in every run.
          await write(projectId, writer * 1_000 + i, (writer * 7 + i * 3) % 6, (writer + i) % 9 === 0)
        }
      }),
    ).finally(() => {
      writing = false
    })
    const seen: number[] = []
    const seqs: number[] = []
    for (let last = 0; ; ) {
      const wasWriting = writing
      const events = await eventsAfter(database.db, projectId, last, { limit: 20 })
      for (const event of events) {
        seen.push(Number(event.data.n))
        seqs.push(event.seq)
        last = event.seq
      }
      if (events.length === 0 && !wasWriting) break
    }
    await writers
    const { rows } = await sql<{ n: number }>`
      select (data ->> 'n')::int as n from events where project_id = ${projectId}`.execute(database.db)
    expect(seen.toSorted((a, b) => a - b)).toEqual(rows.map(({ n }) => n).sort((a, b) => a - b))
    expect(seqs).toEqual(Array.from({ length: rows.length }, (_, index) => index + 1))
    expect(await latestEventSeq(database.db, projectId)).toBe(rows.length)
  })

  test('is a project’s own', async () => {
    const [one, other] = [await project('proj_one'), await project('proj_two')]
    await write(one, 1)
    await write(other, 2)
    const events = await eventsAfter(database.db, other, 0, { limit: 10 })
    expect(events.map((event) => event.data.n)).toEqual([2])
    expect(await getEvent(database.db, one, events[0]?.id ?? '')).toBeNull()
  })
})

describe('the listener', () => {
  test('wakes the followers of a project, also after its connection broke', async () => {
    const [mine, other] = [await project('proj_mine'), await project('proj_not_mine')]
    const logger = recordingLogger()
    const listener = createEventListener(database.url, logger)
    await listener.start()
    let woken = 0
    const wakes = async (above: number) => {
      while (woken <= above) await sleep(5)
    }
    const unsubscribe = listener.subscribe(mine, () => woken++)

    await write(other, 1)
    await write(mine, 2)
    await wakes(0)
    expect(woken).toBe(1)

    await sql`
      select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and query ilike 'listen potterlabs_events'`.execute(database.db)
    await wakes(1)
    const afterBreak = woken
    await write(mine, 3)
    await wakes(afterBreak)

    unsubscribe()
    const atTheEnd = woken
    await write(mine, 4)
    await listener.stop()
    expect(woken).toBe(atTheEnd)
  })
})
