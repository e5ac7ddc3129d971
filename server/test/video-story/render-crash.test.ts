import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ComposeJob, Storyboard } from '@potterlabs/generated/video-story/schemas.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeProject } from '../../src/first-key.ts'
import { baseUrlVariable } from '../../src/providers/definition.ts'
import { type KlingTwin, klingTwin } from '../../twins/kling.ts'
import { type TestDatabase, testDatabase } from '../support/database.ts'
import { type ServerProcess, startProcess } from '../support/process.ts'
import { submitsTo } from '../support/purchases.ts'
import { caller } from '../support/server.ts'

/*
 * R-01 of a storyboard's clips: the process that has ordered them is killed with SIGKILL before any of them is there, and
 * no clip is bought twice.
 */

let database: TestDatabase
let dataDir: string
let apiKey: string
let kling: KlingTwin
const running: ServerProcess[] = []
beforeAll(async () => {
  ;[database, kling] = await Promise.all([testDatabase(), klingTwin()])
  dataDir = await mkdtemp(join(tmpdir(), 'potterlabs-clips-'))
  apiKey = (await makeProject(database.db, 'Tests')).apiKey
})
afterAll(async () => {
  await Promise.all(running.map((process) => process.kill()))
  await Promise.all([database.drop(), kling.stop()])
  await rm(dataDir, { recursive: true, force: true })
})

async function start(environment: Record<string, string>): Promise<ServerProcess> {
  const process = await startProcess({
    ...{ DATABASE_URL: database.url, DATA_DIR: dataDir, EGRESS_ALLOW: '127.0.0.1/32' },
    ...{ [baseUrlVariable('kling')]: kling.url, ...kling.secrets, ...environment },
  })
  running.push(process)
  return process
}

const script = {
  scenes: ['A kite over dunes', 'A fox in the snow', 'A ferry at dawn'].map((prompt) => ({
    slug: 'EXT. FIELD - DAY',
    shots: [{ prompt, duration_sec: 1 }],
  })),
}

test('killed in the midst of its clips, a render goes on in the next process and buys nothing again', async () => {
  kling.tasks.each(() => ({ polls: 1 }))
  const first = await start({ FAILPOINT: 'after_ticket:3' })
  const call = caller(first.url, apiKey)
  const { body: board } = await call<Storyboard>('POST', '/v1/storyboards', {
    body: { source: { type: 'json', json: script } },
  })
  const { body: render, text } = await call<ComposeJob>('POST', `/v1/storyboards/${board.id}/render`, {
    body: { provider: 'kling', stitch: false, delivery: { resolution: '720p', fps: 24 } },
  })
  expect(
    render.clips.map(({ shot_id: shotId }) => shotId),
    text,
  ).toEqual(['shot_01', 'shot_02', 'shot_03'])
  await first.ended

  const second = await start({})
  const get = caller(second.url, apiKey)
  for (const deadline = Date.now() + 120_000; ; ) {
    const { body } = await get<ComposeJob>('GET', `/v1/compose/${render.id}`)
    if (body.status === 'succeeded') break
    if (Date.now() > deadline || body.status === 'failed') throw new Error(JSON.stringify(body))
    await new Promise((wait) => setTimeout(wait, 200))
  }
  expect(submitsTo(kling)).toBe(3)
  expect(kling.charges).toHaveLength(3)
}, 180_000)
