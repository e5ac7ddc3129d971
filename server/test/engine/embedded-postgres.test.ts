import { fork } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDatabase } from '../../src/store/database.ts'
import { type EmbeddedPostgres, ensurePostgres, stopPostgres } from '../../src/store/embedded-postgres.ts'

let directory: string

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'embedded-'))
})

afterAll(async () => {
  await stopPostgres(directory)
  await rm(directory, { recursive: true, force: true })
})

const ensure = () => ensurePostgres({ directory, database: 'app', settings: { fsync: 'off' } })
const serverPid = async () =>
  Number((await readFile(join(directory, 'pg18', 'postmaster.pid'), 'utf8')).split('\n')[0])

/** Starts or adopts the server from a process of its own, which is gone afterwards. */
function ensureElsewhere(): Promise<Pick<EmbeddedPostgres, 'url' | 'owner'>> {
  return new Promise((resolve, reject) => {
    const child = fork(new URL('./programs/ensure-postgres.ts', import.meta.url), [directory])
    child.once('message', (found) => resolve(found as Pick<EmbeddedPostgres, 'url' | 'owner'>))
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`ended with ${code} before it answered`)))
  })
}

async function ask(url: string): Promise<unknown> {
  const db = openDatabase(url, { maxConnections: 1 })
  const { rows } = await sql`select current_setting('server_version_num')::int / 10000 as major`.execute(db)
  await db.destroy()
  return rows[0]
}

test('lives through starts in crowds, crashes, and its starters’ deaths', async () => {
  // Two processes on a fresh folder: one server, both served.
  const found = await Promise.all([ensureElsewhere(), ensureElsewhere()])
  expect(new Set(found.map(({ url }) => url)).size).toBe(1)
  const first = await serverPid()
  for (const { url } of found) expect(await ask(url)).toEqual({ major: 18 })

  // The processes that started it are gone: it is adopted.
  const adopted = await ensure()
  expect(await serverPid()).toBe(first)
  expect(adopted.owner).toBe(false)

  // The server itself is killed: its stale lock does not keep a new one from starting.
  process.kill(first, 'SIGKILL')
  const reborn = await ensure()
  expect(reborn.owner).toBe(true)
  expect(await serverPid()).not.toBe(first)
  expect(await ask(reborn.url)).toEqual({ major: 18 })

  // It is not stopped under somebody who still uses it.
  const user = openDatabase(reborn.url, { maxConnections: 1 })
  await sql`select 1`.execute(user)
  await reborn.stop()
  await sql`select 1`.execute(user)
  await user.destroy()
  await reborn.stop()
  await expect(ask(reborn.url)).rejects.toThrow()
})
