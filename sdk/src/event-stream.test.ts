import { expect, test } from 'vitest'
import { AuthenticationError, ConnectionError, PotterLabs, PotterLabsError } from './index.ts'
import { type Answer, type Received, sendError, sseEvent, startServer } from './server.testkit.ts'

const STREAM = { 'Content-Type': 'text/event-stream' }
/** A real server's `retry:` is a second. */
const AT_ONCE = 'retry: 1\n\n'

async function followed(answer: Answer) {
  const { url, requests } = await startServer(answer)
  return { requests, events: new PotterLabs({ apiKey: 'k', baseUrl: url }).events }
}

const positions = (requests: Received[]) => requests.map(({ headers }) => headers['last-event-id'])

test('events come typed and in order, from the cursor on', async () => {
  const { events, requests } = await followed((_, response) => {
    response
      .writeHead(200, STREAM)
      .write(`: hello\n\n${sseEvent('evt_1')}${sseEvent('evt_2', 'vo_1', 'succeeded')}`)
  })
  const seen: string[] = []
  for await (const event of events.stream({ cursor: 'evt_0' })) {
    seen.push(`${event.id} ${event.type} ${event.data.status}`)
    if (event.type === 'job.succeeded') break
  }
  expect(seen).toEqual(['evt_1 job.running running', 'evt_2 job.succeeded succeeded'])
  expect(requests[0]).toMatchObject({
    path: '/v1/events?cursor=evt_0',
    headers: { accept: 'text/event-stream', authorization: 'Bearer k' },
  })
})

test('a connection that breaks, ends or falls silent resumes after the last event that came', async () => {
  const { events, requests } = await followed((_, response) => {
    response.writeHead(200, STREAM).write(AT_ONCE + sseEvent(`evt_${requests.length}`))
    if (requests.length === 1) setTimeout(() => response.destroy(), 20)
    if (requests.length === 2) response.end()
  })
  const ids: string[] = []
  for await (const { id } of events.stream({ idleTimeoutMs: 100 })) {
    ids.push(id)
    if (ids.length === 4) break
  }
  expect(ids).toEqual(['evt_1', 'evt_2', 'evt_3', 'evt_4'])
  expect(positions(requests)).toEqual([undefined, 'evt_1', 'evt_2', 'evt_3'])
})

test('H-12 a stream that breaks before its first event resumes where it started', async () => {
  const { events, requests } = await followed((_, response) => {
    response.writeHead(200, STREAM)
    if (requests.length === 1) response.end(`${AT_ONCE}id: evt_7\n\n: alive\n\n`)
    else response.write(sseEvent('evt_8'))
  })
  expect((await events.stream().next()).value?.id).toBe('evt_8')
  expect(positions(requests)).toEqual([undefined, 'evt_7'])
})

test('an event may come in pieces, in the middle of a character too', async () => {
  const whole = Buffer.from(sseEvent('evt_1', 'vö_1'))
  const cut = whole.indexOf(0xc3) + 1
  const { events } = await followed((_, response) => {
    response.writeHead(200, STREAM).write(whole.subarray(0, cut))
    setTimeout(() => response.write(whole.subarray(cut)), 20)
  })
  const { value } = await events.stream().next()
  expect(value?.data.id).toBe('vö_1')
})

test('a reader that takes its time keeps its connection', async () => {
  const { events, requests } = await followed((_, response) => {
    response.writeHead(200, STREAM).write(sseEvent('evt_1') + sseEvent('evt_2'))
  })
  const ids: string[] = []
  for await (const { id } of events.stream({ idleTimeoutMs: 50 })) {
    ids.push(id)
    if (ids.length === 2) break
    await new Promise((resolve) => setTimeout(resolve, 150))
  }
  expect(ids).toEqual(['evt_1', 'evt_2'])
  expect(requests).toHaveLength(1)
})

test('leaving the loop closes the connection', async () => {
  const closed = Promise.withResolvers<void>()
  const { events } = await followed((_, response) => {
    response.on('close', closed.resolve)
    response.writeHead(200, STREAM).write(sseEvent('evt_1'))
  })
  for await (const _ of events.stream()) break
  await closed.promise
})

test('an abort ends the stream with the reason given', async () => {
  const { events } = await followed((_, response) => {
    response.writeHead(200, STREAM).write(sseEvent('evt_1'))
  })
  const controller = new AbortController()
  const read = async () => {
    for await (const _ of events.stream({ signal: controller.signal })) controller.abort(new Error('enough'))
  }
  await expect(read()).rejects.toThrow('enough')
})

test('a refusal is thrown, not repeated', async () => {
  const { events, requests } = await followed((_, response) => sendError(response, 401, 'unauthorized'))
  await expect(events.stream().next()).rejects.toBeInstanceOf(AuthenticationError)
  expect(requests).toHaveLength(1)
})

test('a server that is busy is asked again', async () => {
  const { events, requests } = await followed((_, response) => {
    if (requests.length === 1) return sendError(response, 503, 'service_unavailable', { 'Retry-After': '0' })
    response.writeHead(200, STREAM).write(sseEvent('evt_1'))
  })
  expect((await events.stream().next()).value?.id).toBe('evt_1')
})

test('a server that is gone for long is given up', async () => {
  const { events, requests } = await followed((_, response) => {
    if (requests.length === 1) return response.writeHead(200, STREAM).end(AT_ONCE)
    sendError(response, 503, 'service_unavailable', { 'Retry-After': '0' })
  })
  await expect(events.stream().next()).rejects.toMatchObject({ code: 'service_unavailable' })
  expect(requests).toHaveLength(6)
})

test('an event that is not JSON is an error', async () => {
  const { events } = await followed((_, response) => {
    response.writeHead(200, STREAM).write('id: evt_1\ndata: {"id":\n\n')
  })
  const error = await events
    .stream()
    .next()
    .catch((thrown) => thrown)
  expect(error).toBeInstanceOf(PotterLabsError)
  expect(error).not.toBeInstanceOf(ConnectionError)
})
