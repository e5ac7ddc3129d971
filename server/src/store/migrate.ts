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
  const names = await migrationNames(directory)
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(new URL(name, directory), 'utf8')
      return { name, text, checksum: createHash('sha256').update(text).digest('hex') }
    }),
  )
}

const migrationNames = async (directory: URL): Promise<string[]> =>
  (await readdir(directory)).filter((name) => name.endsWith('.sql')).sort()

/** The migrations of this build that the database lacks. Throws on a database that was never migrated. */
export async function pendingMigrations(db: Db): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`select name from schema_migrations`.execute(db)
  const applied = new Set(rows.map(({ name }) => name))
  return (await migrationNames(DIRECTORY)).filter((name) => !applied.has(name))
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
