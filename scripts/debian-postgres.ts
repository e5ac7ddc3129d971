import { spawn, spawnSync } from 'node:child_process'
import { chownSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { debianPostgresBin } from './setup.ts'

export interface TemporaryPostgres {
  url: string
  stop(): Promise<void>
}

/**
 * Starts a PostgreSQL of Debian's in a folder of its own, on loopback, for as long as the tests run; null where it is
 * not installed. As root it runs as Debian's `postgres` user, since PostgreSQL refuses to be root.
 */
export async function startDebianPostgres(): Promise<TemporaryPostgres | null> {
  const bin = debianPostgresBin()
  if (bin === null) return null
  const folder = mkdtempSync(join(tmpdir(), 'potterlabs-postgres-'))
  const owner = process.getuid?.() === 0 ? postgresUser() : undefined
  if (owner) chownSync(folder, owner.uid, owner.gid)
  const data = join(folder, 'data')
  const initdb = spawnSync(
    `${bin}/initdb`,
    ['-D', data, '-U', 'test', '-A', 'trust', '-E', 'UTF8', '--no-sync'],
    {
      ...owner,
      cwd: folder,
      encoding: 'utf8',
    },
  )
  if (initdb.status !== 0) throw new Error(`initdb: ${initdb.stderr}`)
  const port = await freePort()
  const log = join(folder, 'postgres.log')
  const output = openSync(log, 'a', 0o666)
  const settings = [
    `listen_addresses=127.0.0.1`,
    'unix_socket_directories=',
    'fsync=off',
    'max_connections=200',
  ]
  const server = spawn(
    `${bin}/postgres`,
    ['-D', data, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])],
    {
      ...owner,
      cwd: folder,
      stdio: ['ignore', output, output],
    },
  )
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()))
  const ready = `${bin}/pg_isready`
  for (const deadline = Date.now() + 20_000; ; ) {
    if (spawnSync(ready, ['-h', '127.0.0.1', '-p', String(port)]).status === 0) break
    if (server.exitCode !== null || Date.now() > deadline)
      throw new Error(`postgres: ${readFileSync(log, 'utf8')}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  return {
    url: `postgres://test@127.0.0.1:${port}/postgres`,
    async stop() {
      // SIGINT is PostgreSQL's fast shutdown.
      server.kill('SIGINT')
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function postgresUser(): { uid: number; gid: number } {
  const idOf = (flag: string) => Number(spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }).stdout)
  return { uid: idOf('-u'), gid: idOf('-g') }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      )
    })
  })
}
