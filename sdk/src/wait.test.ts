import { expect, test } from 'vitest'
import {
  ConnectionError,
  JobFailedError,
  NotFoundError,
  PotterLabs,
  PotterLabsError,
  TimeoutError,
} from './index.ts'
import { type Answer, sendError, sendJson, startServer, voiceover } from './server.testkit.ts'

/** A client of a server that shows one job in each of these states in turn, then stays with the last. */
async function watched(
  states: object[],
  events: Answer = (_, response) => sendError(response, 404, 'route_not_found'),
) {
  const { url, requests } = await startServer((request, response) => {
    if (request.path.startsWith('/v1/events')) return events(request, response)
    sendJson(response, 200, states.length > 1 ? states.shift() : states[0])
  })
  const reads = () => requests.filter(({ path }) => path === '/v1/voiceovers/vo_1').length
  return { client: new PotterLabs({ apiKey: 'k', baseUrl: url, maxRetries: 0 }), requests, reads }
}

test('waiting answers with the finished resource and tells of every other progress', async () => {
  const { client } = await watched([
    voiceover('queued', 0),
    voiceover('running', 40),
    voiceover('running', 40),
    voiceover('succeeded', 100),
  ])
  const told: [number, string][] = []
  const done = await client.voiceovers.wait('vo_1', {
    onProgress: ({ percent }, job) => told.push([percent, job.status]),
  })
  expect(done.artifact.url).toBe('http://127.0.0.1/a.wav')
  expect(told).toEqual([
    [0, 'queued'],
    [40, 'running'],
    [100, 'succeeded'],
  ])
})

test('what `create` gave may be waited for as it is', async () => {
  const { client, requests } = await watched([voiceover('queued'), voiceover('succeeded', 100)])
  const job = await client.voiceovers.create({
    script: { type: 'text', text: 'A.' },
    voice: { voice_id: 'vx_clara' },
  })
  expect((await client.wait(job)).status).toBe('succeeded')
  expect(requests.map(({ path }) => path)).toContain('/v1/voiceovers/vo_1')
})

const error = { code: 'provider_rejected', message: 'The provider said no.', hint: 'Say it differently.' }

test('a job that failed throws its error', async () => {
  const { client } = await watched([voiceover('running'), voiceover('failed', 60, { error })])
  const thrown = await client.voiceovers.wait('vo_1').catch((reason) => reason)
  expect(thrown).toBeInstanceOf(JobFailedError)
  expect(thrown).toMatchObject({ ...error, job: { id: 'vo_1', status: 'failed' } })
})

test.each(['canceled', 'needs_review'])(
  'a job that is %s throws too, and says so without an error of its own',
  async (status) => {
    const { client } = await watched([voiceover(status)])
    await expect(client.voiceovers.wait('vo_1')).rejects.toMatchObject({
      name: 'JobFailedError',
      code: null,
      hint: null,
      message: `vo_1 ended as ${status}.`,
    })
  },
)

test('a status that this version does not know is an error, not an endless wait', async () => {
  const { client } = await watched([voiceover('paused')])
  await expect(client.voiceovers.wait('vo_1')).rejects.toThrow('"paused", which this version')
})

test('a success without its artifact is an error', async () => {
  const { client } = await watched([voiceover('succeeded', 100, { artifact: null })])
  await expect(client.voiceovers.wait('vo_1')).rejects.toThrow('its artifact is missing')
})

test('timeoutMs ends the wait and leaves the job alone', async () => {
  const { client, requests } = await watched([voiceover('running')])
  const waiting = client.voiceovers.wait('vo_1', { timeoutMs: 100 })
  await expect(waiting).rejects.toBeInstanceOf(TimeoutError)
  await expect(waiting).rejects.toThrow('vo_1 was not finished within 100 ms; it goes on.')
  expect(requests.every(({ method }) => method === 'GET')).toBe(true)
})

test('an abort ends the wait with the reason given', async () => {
  const { client } = await watched([voiceover('running')])
  const controller = new AbortController()
  const onProgress = () => controller.abort(new Error('closed the tab'))
  const waiting = client.voiceovers.wait('vo_1', { signal: controller.signal, onProgress })
  await expect(waiting).rejects.toThrow('closed the tab')
})

test('a job that is not there is an error at once', async () => {
  const { url, requests } = await startServer((_, response) => sendError(response, 404, 'not_found'))
  const client = new PotterLabs({ apiKey: 'k', baseUrl: url })
  await expect(client.voiceovers.wait('vo_9')).rejects.toBeInstanceOf(NotFoundError)
  expect(requests.filter(({ path }) => path === '/v1/voiceovers/vo_9')).toHaveLength(1)
})

test('a server that restarts is waited for; one that never answered is not', async () => {
  let reads = 0
  const { url } = await startServer((request, response) => {
    if (request.path.startsWith('/v1/events')) return response.destroy()
    reads++
    if (reads === 2) return response.destroy()
    sendJson(response, 200, voiceover(reads === 1 ? 'running' : 'succeeded', 100))
  })
  const options = { apiKey: 'k', maxRetries: 0 }
  await expect(new PotterLabs({ ...options, baseUrl: url }).voiceovers.wait('vo_1')).resolves.toBeDefined()
  expect(reads).toBe(3)

  const nobody = new PotterLabs({ ...options, baseUrl: 'http://127.0.0.1:1' })
  await expect(nobody.voiceovers.wait('vo_1')).rejects.toBeInstanceOf(ConnectionError)
})

test('all waits of a client share one event stream, closed after the last', async () => {
  const closed = Promise.withResolvers<void>()
  let streams = 0
  const { client } = await watched(
    [voiceover('queued'), voiceover('queued'), voiceover('queued'), voiceover('succeeded', 100)],
    (_, response) => {
      streams++
      response.on('close', closed.resolve)
      response.writeHead(200, { 'Content-Type': 'text/event-stream' }).flushHeaders()
    },
  )
  await Promise.all([1, 2, 3].map(() => client.voiceovers.wait('vo_1')))
  await closed.promise
  expect(streams).toBe(1)
})

test('an onProgress that throws ends the wait', async () => {
  const { client } = await watched([voiceover('running')])
  const onProgress = () => {
    throw new PotterLabsError('the progress bar broke')
  }
  await expect(client.voiceovers.wait('vo_1', { onProgress })).rejects.toThrow('the progress bar broke')
})
