import { type ChildProcess, fork } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { statOf } from '../process-stat.ts'
import type { ClientsTarget, Latencies } from './event-clients.ts'
import { startServerProcess } from './server-process.ts'

const CLIENTS = 1_000
const EVENTS = 100
const EVERY_MS = 50
const PAGE_BYTES = 4_096
/** An event of a job under way, about. */
const EVENT_BYTES = 520

export const eventLabels = {
  streams: 'event streams open at once',
  streamEvents: 'events sent to each, 20 a second',
  streamMedianMs: 'ms from the commit to a client, median',
  streamP99Ms: '  99 of 100',
  streamLongestMs: '  longest',
  streamLimitMedianMs: 'limit: from the notice straight to bare sockets, median',
  streamLimitP99Ms: '  99 of 100',
  streamRatio: 'median / limit',
  streamP99Ratio: '99 of 100 / limit',
  streamServerMb: 'server memory before, MB',
  streamServerFullMb: 'server memory with all streams, after all events, MB',
  streamKbEach: 'memory a stream, kB',
}

/** Events to a thousand clients of one server process, against writing a block to as many sockets at each notice. */
export async function measureEvents(
  databaseUrl: string,
  folder: string,
  note: (line: string) => void,
): Promise<Record<keyof typeof eventLabels, number>> {
  const server = await startServerProcess({
    DATABASE_URL: databaseUrl,
    DATA_DIR: join(folder, 'data'),
    ROLE: 'api',
    SSE_MAX_CLIENTS_PER_KEY: String(CLIENTS),
    RATE_LIMIT_KEY: '0',
    RATE_LIMIT_PROJECT: '0',
  })
  const database = new pg.Client({ connectionString: databaseUrl })
  await database.connect()
  try {
    const projectId = (await database.query('select project_id from api_keys limit 1')).rows[0].project_id
    const append = appender(database, projectId)
    note(`${CLIENTS} event streams of one server process, ${EVENTS} events`)
    const before = await residentMb(server.pid)
    const ours = await delivered(portOf(server.url), requestOf(server.apiKey), append)
    const full = await residentMb(server.pid)
    ours.hangUp()
    note('the same from a bare process')
    const limit = await startLimit(databaseUrl)
    const theirs = await delivered(limit.port, 'GET / HTTP/1.1\r\n\r\n', append)
    theirs.hangUp()
    limit.process.disconnect()
    return {
      streams: CLIENTS,
      streamEvents: ours.latencies.received / CLIENTS,
      streamMedianMs: round(ours.latencies.medianMs),
      streamP99Ms: round(ours.latencies.p99Ms),
      streamLongestMs: round(ours.latencies.longestMs),
      streamLimitMedianMs: round(theirs.latencies.medianMs),
      streamLimitP99Ms: round(theirs.latencies.p99Ms),
      streamRatio: round(ours.latencies.medianMs / theirs.latencies.medianMs),
      streamP99Ratio: round(ours.latencies.p99Ms / theirs.latencies.p99Ms),
      streamServerMb: round(before),
      streamServerFullMb: round(full),
      streamKbEach: round(((full - before) * 1_000) / CLIENTS),
    }
  } finally {
    await database.end()
    await server.stop()
  }
}

const round = (value: number): number => Math.round(value * 100) / 100
const portOf = (url: string): number => Number(new URL(url).port)
const residentMb = async (pid: number): Promise<number> =>
  ((await statOf(pid)).residentPages * PAGE_BYTES) / 1e6

const requestOf = (apiKey: string): string =>
  [
    'GET /v1/events HTTP/1.1',
    'Host: 127.0.0.1',
    'Accept: text/event-stream',
    `Authorization: Bearer ${apiKey}`,
    '\r\n',
  ].join('\r\n')

/** Commits one event; resolves with when the commit was sent. */
function appender(database: pg.Client, projectId: string): (number: number) => Promise<number> {
  const jobId = 'mus_01jd3k5m7n9pabcdefghjkmnpq'
  return async (number) => {
    const id = `evt_${Date.now().toString(32).padStart(10, '0')}${randomBytes(8).toString('hex')}`
    const progress = { percent: number, stage: 'picture', done: number, total: EVENTS }
    const data = { id: jobId, sequence: number + 1, kind: 'music', status: 'running', progress }
    const at = performance.timeOrigin + performance.now()
    await database.query(
      'insert into events (project_id, id, type, job_id, data) values ($1, $2, $3, $4, $5)',
      [projectId, id, 'job.progress', jobId, JSON.stringify(data)],
    )
    return at
  }
}

/** Opens the clients, commits the events one by one, and asks the clients what they saw. */
async function delivered(
  port: number,
  request: string,
  append: (number: number) => Promise<number>,
): Promise<{ latencies: Latencies; hangUp(): void }> {
  const target: ClientsTarget = { port, request, clients: CLIENTS, events: EVENTS }
  const clients = child('./event-clients.ts', [JSON.stringify(target)])
  await once(clients, 'message')
  const committedAt: number[] = []
  for (let number = 0; number < EVENTS; number++) {
    committedAt.push(await append(number))
    await sleep(EVERY_MS)
  }
  // The last ones are on their way.
  await sleep(1_000)
  const answered = once(clients, 'message')
  clients.send(committedAt)
  const [latencies]: Latencies[] = await answered
  if (!latencies) throw new Error('the clients saw nothing')
  if (latencies.received < CLIENTS * EVENTS)
    throw new Error(`only ${latencies.received} of ${CLIENTS * EVENTS} events came`)
  return { latencies, hangUp: () => void clients.kill() }
}

async function startLimit(databaseUrl: string): Promise<{ port: number; process: ChildProcess }> {
  const process = child('./event-limit.ts', [databaseUrl, String(EVENT_BYTES)])
  const [port]: number[] = await once(process, 'message')
  if (port === undefined) throw new Error('the bare process has no port')
  return { port, process }
}

const child = (file: string, args: string[]): ChildProcess =>
  fork(fileURLToPath(new URL(file, import.meta.url)), args)
