import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { CHORES } from '../../src/chores.ts'
import { createMaintenance } from '../../src/maintenance.ts'
import { recordingLogger } from '../support/engine.ts'
import { type TestServer, testServer } from '../support/server.ts'

let server: TestServer

beforeAll(async () => {
  // Nobody works, so a job stays queued.
  server = await testServer({ role: 'api' })
})
afterAll(() => server.stop())

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS

/** The answer to one request that is sent again and again, and the time since the first as tidying up sees it. */
function repeated(path: string, body: object) {
  const idempotencyKey = randomUUID()
  return {
    async send() {
      const answer = await server.call<{ id: string }>('POST', path, { body, idempotencyKey })
      return { id: answer.body.id, replayed: answer.headers.get('idempotency-replayed') === 'true' }
    },
    async tidiedAfter(ms: number) {
      const { createdAt } = await server.db
        .selectFrom('idempotencyKeys')
        .select('createdAt')
        .where('key', '=', idempotencyKey)
        .executeTakeFirstOrThrow()
      const logger = recordingLogger()
      const now = () => createdAt.getTime() + ms
      await createMaintenance({ db: server.db, chores: CHORES, logger, now }).runAll()
      expect(logger.lines).toEqual([])
    },
  }
}

test('H-06 an answer is kept for a day, and then the key is free', async () => {
  const script = repeated('/v1/scripts', { input: { type: 'text', text: 'The lamp turns.' } })
  const first = await script.send()
  await script.tidiedAfter(23 * HOUR_MS + 59 * MINUTE_MS)
  expect(await script.send()).toEqual({ id: first.id, replayed: true })
  await script.tidiedAfter(24 * HOUR_MS + MINUTE_MS)
  const anew = await script.send()
  expect(anew.replayed).toBe(false)
  expect(anew.id).not.toBe(first.id)
})

test('H-06 an answer is kept for as long as its job goes on', async () => {
  const music = repeated('/v1/music', { style: 'lofi', duration_sec: 5 })
  const first = await music.send()
  await music.tidiedAfter(48 * HOUR_MS)
  expect(await music.send()).toEqual({ id: first.id, replayed: true })
  await server.call('DELETE', `/v1/music/${first.id}`)
  await music.tidiedAfter(48 * HOUR_MS)
  expect((await music.send()).replayed).toBe(false)
})
