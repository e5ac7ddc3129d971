import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { makeProject } from '../../src/first-key.ts'
import { testDatabase } from '../support/database.ts'
import { caller } from '../support/server.ts'
import { serverProcess } from '../support/server-process.ts'

test('K-04, H-14 logs name requests and jobs, and hold no key, no secret and no signature', async () => {
  const database = await testDatabase()
  const dataDir = await mkdtemp(join(tmpdir(), 'potterlabs-logs-'))
  const { apiKey } = await makeProject(database.db, 'Tests')
  const server = await serverProcess({
    DATABASE_URL: database.url,
    DATA_DIR: dataDir,
    LOG_LEVEL: 'debug',
    EGRESS_ALLOW: '127.0.0.1/32',
  })
  onTestFinished(async () => {
    server.kill()
    await database.drop()
    await rm(dataDir, { recursive: true, force: true })
  })
  const call = caller(server.url, apiKey)
  const secret = `whsec_${Buffer.from('thirty-two bytes of a hook secret').toString('base64')}`
  const { body: made } = await call<{ id: string }>('POST', '/v1/music', {
    body: {
      duration_sec: 5,
      prompt: 'a melody nobody knows',
      // Nobody listens there, so that sending fails and is logged.
      webhook: { url: 'http://127.0.0.1:9/hook?token=hushhush', secret },
    },
    headers: { 'X-Request-ID': 'the-first-request' },
  })
  const finished = async () =>
    (await call<{ status: string; artifact: { url: string } | null }>('GET', `/v1/music/${made.id}`)).body
  let music = await finished()
  while (music.artifact === null) music = await finished()
  const link = new URL(music.artifact.url)
  expect((await fetch(link)).status).toBe(200)
  await fetch(`${link}x`)
  await call('GET', '/v1/me', { apiKey: `${apiKey.slice(0, -1)}!` })
  expect((await server.terminate()).code).toBe(0)

  const lines = server
    .output()
    .split('\n')
    .filter((line) => line.startsWith('{'))
  const read = lines.map((line) => JSON.parse(line) as Record<string, unknown>)
  expect(read.find((line) => line.request_id === 'the-first-request')).toMatchObject({
    method: 'POST',
    path: '/v1/music',
    status: 202,
  })
  expect(read.filter((line) => line.msg === 'request').every((line) => line.request_id)).toBe(true)
  expect(read.find((line) => line.msg === 'job run')).toMatchObject({ jobId: made.id, outcome: 'succeeded' })
  const signatures = [...link.searchParams.entries()]
    .filter(([name]) => name !== 'project')
    .map(([, value]) => value)
  expect(signatures.length).toBeGreaterThan(0)
  for (const hidden of [
    apiKey,
    apiKey.slice(12),
    secret,
    secret.slice(6),
    'hushhush',
    'a melody nobody knows',
    ...signatures,
  ]) {
    expect(server.output()).not.toContain(hidden)
  }
})
