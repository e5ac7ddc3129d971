import { randomUUID } from 'node:crypto'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensurePostgres } from '../../server/src/store/embedded-postgres.ts'
import { POSTGRES_MAJOR } from '../../server/src/store/postgres-programs.ts'
import { familyCpuSec } from '../process-stat.ts'
import type { Bench } from '../run.ts'
import { eventLabels, measureEvents } from './events.ts'
import type { RoundResult } from './load.ts'
import { startLoad } from './load-process.ts'
import { CREATE_BODY, CREATE_PATH, LOAD_KINDS, type LoadKind, type LoadTarget } from './requests.ts'
import { type ServerProcess, startServerProcess } from './server-process.ts'

const ROUNDS = 3
const ROUND_MS = 1_500
const WARM_UP_MS = 1_500
const CONCURRENCY = 16
/** As many as the server's pool has. */
const DATABASE_CONNECTIONS = 10

const figures = {
  perSec: 'requests a second, median',
  limitPerSec: 'limit: the bare statements, a second, median',
  ratio: 'requests / limit, median of rounds',
  ratioLowest: '  lowest round',
  ratioHighest: '  highest round',
  medianMs: 'ms a request, median',
  p99Ms: 'ms a request, 99 of 100',
  serverCpuMs: 'CPU ms a request: server',
  postgresCpuMs: '  Postgres',
  clientCpuMs: '  client',
  limitPostgresCpuMs: 'CPU ms of the bare statements: Postgres',
  limitClientCpuMs: '  client',
} as const
type Figure = keyof typeof figures
type RequestName = 'cores' | 'concurrency' | `${LoadKind}${Capitalize<Figure>}`
type Name = RequestName | keyof typeof eventLabels

const TITLES: Record<LoadKind, string> = {
  create: 'create a job',
  get: 'get a job',
  unchanged: 'get a job unchanged (304)',
}
const nameOf = (kind: LoadKind, figure: Figure) =>
  `${kind}${figure.charAt(0).toUpperCase()}${figure.slice(1)}` as RequestName

const labels = Object.fromEntries([
  ['cores', 'cores, shared by server, Postgres and client'],
  ['concurrency', 'requests under way at once'],
  ...LOAD_KINDS.flatMap((kind) =>
    Object.entries(figures).map(([figure, label]) => [
      nameOf(kind, figure as Figure),
      `${TITLES[kind]}: ${label}`,
    ]),
  ),
  ...Object.entries(eventLabels),
]) as Record<Name, string>

/** Creating, reading and not sending again, against the SQL statements that each cannot do without. */
export const edgeBench: Bench<Name> = {
  labels,

  async measure(note) {
    const folder = await mkdtemp(join(tmpdir(), 'bench-edge-'))
    const postgres = await ensurePostgres({ directory: join(folder, 'postgres'), database: 'potterlabs' })
    try {
      return {
        ...(await measureRequests(postgres.url, folder, note)),
        ...(await measureEvents(postgres.url, folder, note)),
      }
    } finally {
      await postgres.stop()
      await rm(folder, { recursive: true, force: true })
    }
  },
}

async function measureRequests(
  databaseUrl: string,
  folder: string,
  note: (line: string) => void,
): Promise<Record<RequestName, number>> {
  const server = await startServerProcess({
    DATABASE_URL: databaseUrl,
    DATA_DIR: join(folder, 'data'),
    // Jobs done meanwhile would be measured as well.
    ROLE: 'api',
    // Counted as ever, and never reached.
    RATE_LIMIT_KEY: '100000000',
    RATE_LIMIT_PROJECT: '100000000',
  })
  try {
    const target = { ...server, databaseUrl, jobId: await createJob(server) }
    const postmasterPid = await postmasterOf(join(folder, 'postgres'))
    const kinds = await measureAll(target, [server.pid, postmasterPid], note)
    for (const kind of LOAD_KINDS) note(busyCores(kind, kinds[kind]))
    return Object.assign(
      { cores: availableParallelism(), concurrency: CONCURRENCY },
      ...LOAD_KINDS.map((kind) => summary(kind, kinds[kind])),
    )
  } finally {
    await server.stop()
  }
}

/** What one round of one side cost, in CPU milliseconds each. */
interface Measured extends RoundResult {
  serverCpuMs: number
  postgresCpuMs: number
  clientCpuMs: number
}
type RoundPair = Record<LoadTarget['through'], Measured>

async function measureAll(
  target: Omit<LoadTarget, 'through' | 'connections'>,
  [serverPid, postmasterPid]: [number, number],
  note: (line: string) => void,
): Promise<Record<LoadKind, RoundPair[]>> {
  const loads = {
    server: await startLoad({ ...target, through: 'server', connections: CONCURRENCY }),
    statements: await startLoad({ ...target, through: 'statements', connections: DATABASE_CONNECTIONS }),
  }
  const measured = async (side: keyof typeof loads, kind: LoadKind): Promise<Measured> => {
    const load = loads[side]
    const cpu = () => Promise.all([serverPid, postmasterPid, load.pid].map(familyCpuSec))
    const before = await cpu()
    const result = await load.round({ kind, durationMs: ROUND_MS, concurrency: CONCURRENCY })
    const after = await cpu()
    const each = (index: number) => (((after[index] ?? 0) - (before[index] ?? 0)) / result.count) * 1000
    return { ...result, serverCpuMs: each(0), postgresCpuMs: each(1), clientCpuMs: each(2) }
  }
  try {
    const rounds: Record<LoadKind, RoundPair[]> = { create: [], get: [], unchanged: [] }
    for (const kind of LOAD_KINDS) {
      note(`${TITLES[kind]}: warming up, then ${ROUNDS} rounds of ${ROUND_MS / 1000} s on each side`)
      for (const load of Object.values(loads))
        await load.round({ kind, durationMs: WARM_UP_MS, concurrency: CONCURRENCY })
      for (let round = 0; round < ROUNDS; round++)
        rounds[kind].push({
          server: await measured('server', kind),
          statements: await measured('statements', kind),
        })
    }
    return rounds
  } finally {
    for (const load of Object.values(loads)) await load.stop()
  }
}

function summary(kind: LoadKind, rounds: readonly RoundPair[]): Partial<Record<RequestName, number>> {
  const ratios = rounds.map(({ server, statements }) => server.perSec / statements.perSec)
  const of = (side: keyof RoundPair, figure: keyof Measured) =>
    median(rounds.map((round) => round[side][figure]))
  const values: Record<Figure, number> = {
    perSec: Math.round(of('server', 'perSec')),
    limitPerSec: Math.round(of('statements', 'perSec')),
    ratio: round2(median(ratios)),
    ratioLowest: round2(Math.min(...ratios)),
    ratioHighest: round2(Math.max(...ratios)),
    medianMs: round2(of('server', 'medianMs')),
    p99Ms: round2(of('server', 'p99Ms')),
    serverCpuMs: round2(of('server', 'serverCpuMs')),
    postgresCpuMs: round2(of('server', 'postgresCpuMs')),
    clientCpuMs: round2(of('server', 'clientCpuMs')),
    limitPostgresCpuMs: round2(of('statements', 'postgresCpuMs')),
    limitClientCpuMs: round2(of('statements', 'clientCpuMs')),
  }
  return Object.fromEntries(
    Object.entries(values).map(([figure, value]) => [nameOf(kind, figure as Figure), value]),
  )
}

/**
 * Who had the cores. A request has work that a bare statement has not: HTTP, checks, and the sockets of one more
 * program. Where all share few cores, the ratio is that of the CPU time which each takes in all.
 */
function busyCores(kind: LoadKind, rounds: readonly RoundPair[]): string {
  const cores = (side: keyof RoundPair, figure: 'serverCpuMs' | 'postgresCpuMs' | 'clientCpuMs') =>
    round2(median(rounds.map((round) => (round[side][figure] * round[side].perSec) / 1000)))
  const beside = (side: keyof RoundPair) =>
    `Postgres ${cores(side, 'postgresCpuMs')}, client ${cores(side, 'clientCpuMs')}`
  const all = `of ${availableParallelism()} cores the server kept ${cores('server', 'serverCpuMs')} busy`
  return `${TITLES[kind]}: ${all}, ${beside('server')}; the bare statements ${beside('statements')}`
}

const round2 = (value: number): number => Math.round(value * 100) / 100

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

/** A job that all reads are of, and whose rows the bare statements write again. */
async function createJob({ url, apiKey }: ServerProcess): Promise<string> {
  const response = await fetch(url + CREATE_PATH, {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${apiKey}`,
      'Content-Type': 'application/json',
      'Idempotency-Key': randomUUID(),
    },
    body: JSON.stringify(CREATE_BODY),
  })
  const text = await response.text()
  if (response.status !== 202) throw new Error(`no job was made: ${response.status} ${text}`)
  return JSON.parse(text).id
}

/** The process that all of the server's others are children of: the first line of its lock file. */
async function postmasterOf(directory: string): Promise<number> {
  const lock = await readFile(join(directory, `pg${POSTGRES_MAJOR}`, 'postmaster.pid'), 'utf8')
  return Number.parseInt(lock, 10)
}
