import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { sql } from 'kysely'
import type { Db } from './database.ts'

const DIRECTORY = new URL('./migrations/', import.meta.url)
/** Any fixed number; all processes that migrate must agree on it. */
const LOCK = 7_350_001

export interface Migration {
  name: string
  text: string
  checksum: string
}

/** The plain SQL files of `migrations/`, in order of their names. */
export async function readMigrations(directory: URL = DIRECTORY): Promise<Migration[]> {
  const names = (await readdir(directory)).filter((name) => name.endsWith('.sql')).sort()
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(new URL(name, directory), 'utf8')
      return { name, text, checksum: createHash('sha256').update(text).digest('hex') }
    }),
  )
}

/**
 * Brings the database up to date: every file not yet applied, in order, in one transaction under an advisory
 * lock, so that any number of processes may start at once. Returns the names it applied.
 * Throws if a file was changed after it was applied: history is only ever added to.
 */
export async function migrate(db: Db, migrations?: Migration[]): Promise<string[]> {
  const known = migrations ?? (await readMigrations())
  return db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(${LOCK})`.execute(tx)
    await sql`
      create table if not exists schema_migrations (
        name text primary key,
        checksum text not null,
        applied_at timestamptz not null default now()
      )`.execute(tx)
    const { rows } = await sql<{
      name: string
      checksum: string
    }>`select name, checksum from schema_migrations`.execute(tx)
    const applied = new Map(rows.map((row) => [row.name, row.checksum]))
    const added: string[] = []
    for (const { name, text, checksum } of known) {
      const before = applied.get(name)
      if (before !== undefined && before !== checksum) {
        throw new Error(`migration ${name} was changed after it was applied; add a new file instead`)
      }
      if (before !== undefined) continue
      await sql.raw(text).execute(tx)
      await sql`insert into schema_migrations (name, checksum) values (${name}, ${checksum})`.execute(tx)
      added.push(name)
    }
    return added
  })
}
