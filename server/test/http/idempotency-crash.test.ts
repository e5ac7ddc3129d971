import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { type AddressInfo, connect, createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeProject } from '../../src/first-key.ts'
import { startServer } from '../../src/server.ts'
import { type TestDatabase, testDatabase } from '../support/database.ts'
import { gate } from '../support/engine.ts'
import { type ServerProcess, startProcess } from '../support/process.ts'
import { caller, testConfig } from '../support/server.ts'

let database: TestDatabase
let dataDir: string
let proxy: Server
let doomed: ServerProcess | undefined
const committed = gate()

beforeAll(async () => {
  database = await testDatabase()
  dataDir = await mkdtemp(join(tmpdir(), 'potterlabs-test-'))
  proxy = deafAfterCommit(database.url, committed.open)
  await once(proxy.listen(0, '127.0.0.1'), 'listening')
})
afterAll(async () => {
  await doomed?.kill()
  proxy.close()
  await database.drop()
  await rm(dataDir, { recursive: true, force: true })
})

/**
 * Stands between a server and its database, and keeps to itself that a transaction which stored an answer was
 * committed: the database has it, the server never hears so and never answers its client.
 */
function deafAfterCommit(databaseUrl: string, onCommit: () => void): Server {
  const { hostname, port } = new URL(databaseUrl)
  return createServer((fromServer) => {
    const toDatabase = connect(Number(port || 5432), hostname)
    let answerStored = false
    fromServer.on('data', (chunk) => {
      answerStored ||= chunk.includes('update "idempotency_keys" set')
      toDatabase.write(chunk)
    })
    toDatabase.on('data', (chunk) => {
      if (answerStored && chunk.includes('COMMIT')) onCommit()
      else fromServer.write(chunk)
    })
    for (const [one, other] of [
      [fromServer, toDatabase],
      [toDatabase, fromServer],
    ] as const) {
      one.on('error', () => other.destroy())
      one.on('close', () => other.destroy())
    }
  })
}

test('H-05 killed between commit and answer: the client’s retry gets the answer, and there is one job', async () => {
  const { projectId, apiKey } = await makeProject(database.db, 'Tests')
  const through = new URL(database.url)
  through.port = String((proxy.address() as AddressInfo).port)
  through.hostname = '127.0.0.1'
  doomed = await startProcess({ DATABASE_URL: through.href, DATA_DIR: dataDir, ROLE: 'api' })

  const body = { style: 'lofi', duration_sec: 5, seed: 1 }
  const idempotencyKey = randomUUID()
  const unanswered = caller(doomed.url, apiKey)('POST', '/v1/music', { body, idempotencyKey }).then(
    () => 'answered',
    () => 'cut off',
  )
  await committed.opened
  await doomed.kill()
  expect(await unanswered).toBe('cut off')
  const jobs = () =>
    database.db.selectFrom('jobs').select(['projectId', 'id', 'status']).where('kind', '=', 'music').execute()
  const [job, ...others] = await jobs()
  expect([job?.projectId, job?.status, others]).toEqual([projectId, 'queued', []])

  const config = { ...testConfig(database.url, dataDir), role: 'api' as const }
  const next = await startServer(config, pino({ level: 'silent' }))
  const retried = await caller(next.url ?? '', apiKey)('POST', '/v1/music', { body, idempotencyKey })
  await next.stop()
  expect(retried.status).toBe(202)
  expect(retried.headers.get('idempotency-replayed')).toBe('true')
  expect(retried.headers.get('location')).toBe(`/v1/music/${job?.id}`)
  expect(retried.body).toMatchObject({ id: job?.id, status: 'queued' })
  expect(await jobs()).toHaveLength(1)
})
