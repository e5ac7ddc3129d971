import { EventSourceParserStream } from 'eventsource-parser/stream'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestServer, testServer } from '../support/server.ts'

let server: TestServer

beforeAll(async () => {
  server = await testServer()
})
afterAll(() => server.stop())

interface Event {
  id: string
  type: string
  data: { id: string; kind: string; status: string }
}

/** Follows the stream until `enough`, then hangs up. */
async function follow(
  headers: Record<string, string>,
  enough: (events: Event[]) => boolean,
): Promise<Event[]> {
  const hangUp = new AbortController()
  const response = await fetch(`${server.url}/v1/events`, {
    headers: { Accept: 'text/event-stream', Authorization: `Bearer ${server.apiKey}`, ...headers },
    signal: hangUp.signal,
  })
  expect(response.headers.get('content-type')).toContain('text/event-stream')
  const events: Event[] = []
  const messages = response.body
    ?.pipeThrough(new TextDecoderStream())
    .pipeThrough(new EventSourceParserStream())
  for await (const message of messages ?? []) {
    const event: Event = JSON.parse(message.data)
    expect(message.id).toBe(event.id)
    events.push(event)
    if (enough(events)) break
  }
  hangUp.abort()
  return events
}

const page = (cursor: string) =>
  server.call<{ items: Event[]; next: string | null }>('GET', `/v1/events?cursor=${cursor}&limit=200`)

test('H-12 a stream cut anywhere goes on without gap or repeat, and shows what the pages show', async () => {
  const live = follow({}, (events) => events.some(({ type }) => type === 'job.succeeded'))
  await server.call('POST', '/v1/music', { body: { duration_sec: 5, seed: 1 } })
  const seen = await live
  expect(seen.map(({ type }) => type)).toEqual(
    expect.arrayContaining(['job.created', 'job.running', 'job.succeeded']),
  )

  const [first] = seen
  const resumed = await follow(
    { 'Last-Event-ID': first?.id ?? '' },
    (events) => events.length === seen.length - 1,
  )
  expect(resumed).toEqual(seen.slice(1))

  const { body } = await page('')
  expect(body.items).toEqual(seen)
  const rest = await page(seen.at(-1)?.id ?? '')
  expect(rest.body).toEqual({ items: [], next: null })
})

test('T-04 another project hears nothing of it', async () => {
  const apiKey = await server.stranger()
  const theirs = await server.call<{ items: Event[] }>('GET', '/v1/events?cursor=', { apiKey })
  expect(theirs.body.items).toEqual([])
})

test('an event that never was is refused', async () => {
  const answer = await server.call<{ error: { field: string } }>('GET', '/v1/events?cursor=evt_never')
  expect([answer.status, answer.body.error.field]).toEqual([422, 'cursor'])
})
