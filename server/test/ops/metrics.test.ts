import { afterAll, beforeAll, expect, test } from 'vitest'
import { EventClient } from '../support/event-client.ts'
import { type TestServer, testServer } from '../support/server.ts'

let server: TestServer
beforeAll(async () => {
  server = await testServer()
})
afterAll(() => server.stop())

/** Samples of the page by name and labels, as they stand there. */
async function samples(): Promise<Map<string, number>> {
  const { status, headers, text } = await server.call('GET', '/metrics')
  expect([status, headers.get('content-type')]).toEqual([200, 'text/plain; version=0.0.4; charset=utf-8'])
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
  return new Map(
    lines.map((line) => {
      const [, name = '', value = ''] = /^([a-z_:][\w:]*(?:\{[^}]*\})?) (\S+)$/.exec(line) ?? []
      expect(name, line).not.toBe('')
      return [name, Number(value)]
    }),
  )
}

test('O-03 figures of requests, jobs, provider calls, streams and pools are there after a job', async () => {
  const stream = await EventClient.open(server.url, server.apiKey)
  const { body: made } = await server.call<{ id: string }>('POST', '/v1/music', { body: { duration_sec: 5 } })
  await server.finished(`/v1/music/${made.id}`)
  await server.db
    .insertInto('jobs')
    .values({ projectId: server.projectId, id: 'mus_waits', kind: 'music', status: 'queued', input: '{}' })
    .execute()
  await server.call('GET', '/v1/music/mus_none')
  const found = await samples()
  stream.cut()

  const at = (name: string) => found.get(name)
  expect(at('potterlabs_http_request_duration_seconds_count{operation="createMusic",status="2xx"}')).toBe(1)
  expect(at('potterlabs_http_request_duration_seconds_count{operation="getMusic",status="4xx"}')).toBe(1)
  expect(at('potterlabs_jobs{kind="music",status="queued"}')).toBe(1)
  expect(at('potterlabs_oldest_queued_job_age_seconds')).toBeGreaterThan(0)
  expect(at('potterlabs_job_run_duration_seconds_count{kind="music",outcome="succeeded"}')).toBe(1)
  expect(at('potterlabs_provider_calls_total{provider="local-music",outcome="done"}')).toBe(1)
  expect(at('potterlabs_provider_cost_usd_total{provider="local-music"}')).toBe(0)
  expect(at('potterlabs_event_streams')).toBe(1)
  expect(at('potterlabs_database_connections{pool="requests",state="waiting"}')).toBe(0)
  expect(at('process_resident_memory_bytes')).toBeGreaterThan(0)
})

test('O-03 they name no project, and every label has few values', async () => {
  await server.call('GET', '/v1/nowhere/at/all')
  const { text } = await server.call('GET', '/metrics')
  expect(text).not.toContain(server.projectId)
  expect(text).not.toContain('mus_')
  expect(text).not.toContain('nowhere')
  const names = [...text.matchAll(/^# TYPE (\S+) (\S+)$/gm)].map(([, name, type]) => ({
    name: name ?? '',
    type,
  }))
  const ours = names.filter(({ name }) => name.startsWith('potterlabs_'))
  expect(ours.length).toBeGreaterThanOrEqual(9)
  for (const { name, type } of ours) expect(name.endsWith('_total'), name).toBe(type === 'counter')
})

test('only a key with the scope admin reads them', async () => {
  const { status } = await server.call('GET', '/metrics', { apiKey: null })
  expect(status).toBe(401)
})
