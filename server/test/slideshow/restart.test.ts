import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { SlideshowVideo } from '@potterlabs/generated/slideshow/schemas.ts'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { makeProject } from '../../src/first-key.ts'
import { type TestDatabase, testDatabase } from '../support/database.ts'
import { caller } from '../support/server.ts'

/*
 * the process that does the work is killed with SIGKILL in mid-job, another is started on the same
 * database, and the same job comes to its end. A real process, started as `npm start` starts it.
 */

let database: TestDatabase
let dataDir: string
let apiKey: string
let running: ChildProcess | undefined

beforeAll(async () => {
  database = await testDatabase()
  dataDir = await mkdtemp(join(tmpdir(), 'potterlabs-restart-'))
  apiKey = (await makeProject(database.db, 'Tests')).apiKey
})
afterEach(() => running?.kill('SIGKILL'))
afterAll(async () => {
  await database.drop()
  await rm(dataDir, { recursive: true, force: true })
})

const MAIN = resolve(import.meta.dirname, '../../src/main.ts')

/** Starts the server as a process; resolves with its address once it says that it listens. */
async function start(
  environment: Record<string, string>,
): Promise<{ url: string; exited: Promise<string | null> }> {
  const child = spawn(process.execPath, [MAIN], {
    env: {
      PATH: process.env.PATH ?? '',
      DATABASE_URL: database.url,
      DATA_DIR: dataDir,
      PORT: '0',
      LOG_LEVEL: 'error',
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  running = child
  const exited = new Promise<string | null>((ended) => child.once('exit', (_code, signal) => ended(signal)))
  const url = await new Promise<string>((listening, failed) => {
    let said = ''
    child.once('exit', () => failed(new Error(`the server ended before it listened: ${said}`)))
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      said += text
      const found = /(http:\/\/127\.0\.0\.1:\d+)\n/.exec(said)?.[1]
      if (found) listening(found)
    })
  })
  return { url, exited }
}

test('killed after a provider answered and before the answer was saved: the next process finishes the same job', async () => {
  const first = await start({ FAILPOINT: 'after_submit:3' })
  const { body: made } = await caller(first.url, apiKey)<SlideshowVideo>('POST', '/v1/slideshow-videos', {
    body: {
      script: { type: 'markdown', text: '# Dawn\n\n## One\n\nThe bakery opens.\n\n## Two\n\nBread cools.' },
      voiceover: { pace: 'fast' },
      options: { resolution: '720p', fps: 24 },
    },
  })
  expect(await first.exited).toBe('SIGKILL')

  const second = await start({})
  const call = caller(second.url, apiKey)
  for (const deadline = Date.now() + 90_000; ; ) {
    const { body } = await call<SlideshowVideo>('GET', `/v1/slideshow-videos/${made.id}`)
    if (body.status === 'succeeded') break
    if (Date.now() > deadline || body.status === 'failed') throw new Error(JSON.stringify(body))
    await new Promise((wait) => setTimeout(wait, 250))
  }
  // Each call is in the ledger once, done, and each job ended once.
  const calls = await database.db
    .selectFrom('providerCalls')
    .select(['jobId', 'step', 'attempt', 'state'])
    .execute()
  expect(calls.every((row) => row.state === 'done' && row.attempt === 1)).toBe(true)
  expect(new Set(calls.map((row) => `${row.jobId} ${row.step}`)).size).toBe(calls.length)
  const ends = await database.db
    .selectFrom('events')
    .select('jobId')
    .where('type', '=', 'job.succeeded')
    .execute()
  expect(new Set(ends.map((row) => row.jobId)).size).toBe(ends.length)
})
