import { mkdtemp, rm } from 'node:fs/promises'
import { request as httpRequest } from 'node:http'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { pino } from 'pino'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeProject } from '../../src/first-key.ts'
import { startServer } from '../../src/server.ts'
import type { JobRow } from '../../src/store/schema.ts'
import { type TestDatabase, testDatabase } from '../support/database.ts'
import { EventClient } from '../support/event-client.ts'
import { caller, testConfig } from '../support/server.ts'
import { type ProcessEnd, type ServerProcess, serverProcess } from '../support/server-process.ts'

/* real processes, ended by SIGTERM at each stage of work. */

const WITHIN_MS = 10_000
let database: TestDatabase
let dataDir: string
let apiKey: string
const processes: ServerProcess[] = []

beforeAll(async () => {
  database = await testDatabase()
  dataDir = await mkdtemp(join(tmpdir(), 'potterlabs-shutdown-'))
  apiKey = (await makeProject(database.db, 'Tests')).apiKey
})
afterAll(async () => {
  for (const one of processes) one.kill()
  await database.drop()
  await rm(dataDir, { recursive: true, force: true })
})

async function start(environment: Record<string, string> = {}): Promise<ServerProcess> {
  const one = await serverProcess({ DATABASE_URL: database.url, DATA_DIR: dataDir, ...environment })
  processes.push(one)
  return one
}

function expectGraceful(end: ProcessEnd): void {
  expect(end).toMatchObject({ code: 0, signal: null })
  expect(end.tookMs).toBeLessThan(WITHIN_MS)
}

/** Reads the project's jobs until some of them are as the test needs them. */
async function jobsWhen(ready: (jobs: JobRow[]) => boolean | Promise<boolean>): Promise<JobRow[]> {
  for (const deadline = Date.now() + 60_000; ; ) {
    const jobs = await database.db.selectFrom('jobs').selectAll().execute()
    if (await ready(jobs)) return jobs
    if (Date.now() > deadline) {
      throw new Error(
        JSON.stringify(jobs.map(({ kind, status, progress, error }) => ({ kind, status, progress, error }))),
      )
    }
    await sleep(5)
  }
}

const callsUnderWay = async (): Promise<number> =>
  (await database.db.selectFrom('providerCalls').select('jobId').where('state', '=', 'posting').execute())
    .length

/** Nothing is left in the hands of the process that went: neither a job nor a message that must first expire. */
async function expectHandedBack(): Promise<void> {
  const held = await database.db.selectFrom('jobs').select(['id', 'kind']).where('held', '=', true).execute()
  const { rows: claimed } = await sql`select name from pgboss.job where state = 'active'`.execute(database.db)
  expect({ held, claimed }).toEqual({ held: [], claimed: [] })
}

test('R-18 streams end in order, silent connections are closed, a request under way is answered', async () => {
  const server = await start({ ROLE: 'api' })
  const streams = await Promise.all(Array.from({ length: 20 }, () => EventClient.open(server.url, apiKey)))
  const silent = connect(Number(new URL(server.url).port), '127.0.0.1')
  silent.on('error', () => undefined)
  await new Promise((open) => silent.once('connect', open))
  const upload = await beginUpload(server.url)
  const ended = server.terminate()
  await refusesConnections(server.url)
  expect(await upload.finish()).toBe(201)
  expectGraceful(await ended)
  for (const stream of streams) {
    await stream.events(() => false)
    expect(stream.ended).toBe('in order')
  }
})

/** Sends the first part of an upload, once the server says that it has taken the request. */
async function beginUpload(url: string): Promise<{ finish(): Promise<number | undefined> }> {
  const picture = sharp({ create: { width: 64, height: 64, channels: 3, background: 'red' } })
  const body = Buffer.concat([
    Buffer.from('--x\r\nContent-Disposition: form-data; name="file"; filename="a.png"\r\n'),
    Buffer.from('Content-Type: image/png\r\n\r\n'),
    await picture.png().toBuffer(),
    Buffer.from('\r\n--x--\r\n'),
  ])
  const upload = httpRequest(`${url}/v1/assets`, {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${apiKey}`,
      'Idempotency-Key': 'upload',
      'Content-Type': 'multipart/form-data; boundary=x',
      'Content-Length': body.length,
      Expect: '100-continue',
    },
  })
  const answered = new Promise<number | undefined>((resolve, reject) => {
    upload.on('error', reject)
    upload.on('response', (response) => text(response).then(() => resolve(response.statusCode), reject))
  })
  await new Promise((taken) => upload.once('continue', taken))
  upload.write(body.subarray(0, 100))
  return {
    finish() {
      upload.end(body.subarray(100))
      return answered
    },
  }
}

/** Resolves once nobody listens there any more. */
async function refusesConnections(url: string): Promise<void> {
  for (;;) {
    const refused = await new Promise<boolean>((resolve) => {
      const socket = connect(Number(new URL(url).port), '127.0.0.1')
      socket.on('error', () => resolve(true))
      socket.on('connect', () => {
        socket.destroy()
        resolve(false)
      })
    })
    if (refused) return
  }
}

test('R-18 jobs that wait, call a provider or compose are handed back, and the next process goes on', async () => {
  const first = await start()
  const made = await caller(first.url, apiKey)<{ id: string }>('POST', '/v1/slideshow-videos', {
    body: {
      script: { type: 'text', text: 'The bakery opens at five. Bread cools by the window.' },
      music: { enabled: false },
      options: { resolution: '720p', fps: 24 },
    },
  })
  // The video waits for its parts, one of which calls its provider.
  const waiting = await jobsWhen(
    async (jobs) =>
      jobs.some(({ kind, waitingOn }) => kind === 'slideshow-video' && waitingOn > 0) &&
      jobs.some(({ held }) => held) &&
      (await callsUnderWay()) > 0,
  )
  expect(waiting.every(({ lostRuns }) => lostRuns === 0)).toBe(true)
  expectGraceful(await first.terminate())
  await expectHandedBack()

  const second = await start()
  await jobsWhen((jobs) =>
    jobs.some(
      ({ kind, held, progress }) => kind === 'slideshow-video' && held && progress.stage === 'picture',
    ),
  )
  expectGraceful(await second.terminate())
  await expectHandedBack()

  const third = await startServer(testConfig(database.url, dataDir), pino({ level: 'silent' }))
  const jobs = await jobsWhen((all) => all.every(({ finishedAt }) => finishedAt !== null))
  expect(jobs.find(({ id }) => id === made.body.id)).toMatchObject({ status: 'succeeded', failedRuns: 0 })
  expect(jobs.map(({ lostRuns }) => lostRuns)).toEqual(jobs.map(() => 0))
  await third.stop()
})
