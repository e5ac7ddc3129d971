import { createHash, randomBytes } from 'node:crypto'
import pg from 'pg'
import { PgBoss } from 'pg-boss'
import { inject } from 'vitest'
import { type Database, openDatabase } from '../../src/store/database.ts'
import { ensurePostgres } from '../../src/store/embedded-postgres.ts'
import { migrate, readMigrations } from '../../src/store/migrate.ts'
import { createProject } from '../../src/store/projects.ts'

export interface TestDatabase {
  url: string
  db: Database
  /** A project made for this database. */
  projectId: string
  /** Closes `db` and drops the database; engines on it must be stopped before. */
  drop(): Promise<void>
}

/** Tests need neither survive a power cut nor wait for a disk. */
const FAST = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '300' }
const TEMPLATE_LOCK = 7_350_002

/**
 * A database of the caller's own, migrated and with one project: on the run's embedded Postgres, or on the server
 * of `TEST_DATABASE_URL`. Cheap: a copy of a template that the first caller makes.
 */
export async function testDatabase(): Promise<TestDatabase> {
  const server = await serverUrl()
  const template = await ensureTemplate(server)
  const name = `potterlabs_${randomBytes(8).toString('hex')}`
  await asAdmin(server, (admin) => admin.query(`create database ${name} template ${template}`))
  const url = databaseUrl(server, name)
  const db = openDatabase(url, { maxConnections: 10 })
  const { id: projectId } = await createProject(db, { id: 'proj_test', name: 'Test' })
  return {
    url,
    db,
    projectId,
    async drop() {
      await db.destroy()
      await asAdmin(server, (admin) => admin.query(`drop database ${name} with (force)`))
    },
  }
}

/** Found once by each process of the run. */
let embedded: Promise<string> | undefined

async function serverUrl(): Promise<string> {
  const given = process.env.TEST_DATABASE_URL
  if (given) return given
  embedded ??= ensurePostgres({
    directory: inject('postgresDirectory'),
    database: 'postgres',
    settings: FAST,
  }).then(({ url }) => url)
  return embedded
}

/** Named by what is in it, so that a server kept between runs never serves a stale one. */
async function ensureTemplate(server: string): Promise<string> {
  const checksums = (await readMigrations()).map((migration) => migration.checksum)
  const tag = createHash('sha256').update(checksums.join()).digest('hex').slice(0, 12)
  const template = `potterlabs_template_${tag}`
  await asAdmin(server, async (admin) => {
    await admin.query('select pg_advisory_lock($1)', [TEMPLATE_LOCK])
    const found = await admin.query('select 1 from pg_database where datname = $1', [template])
    if (found.rowCount === 0) await makeTemplate(admin, server, template)
  })
  return template
}

/** Made under another name first: a run that is killed meanwhile leaves no half template behind. */
async function makeTemplate(admin: pg.Client, server: string, template: string): Promise<void> {
  const unfinished = `${template}_new`
  await admin.query(`drop database if exists ${unfinished} with (force)`)
  await admin.query(`create database ${unfinished}`)
  const url = databaseUrl(server, unfinished)
  const db = openDatabase(url, { maxConnections: 1 })
  await migrate(db)
  await db.destroy()
  const boss = new PgBoss({ connectionString: url, max: 1, supervise: false, schedule: false })
  await boss.start()
  await boss.stop({ graceful: false })
  await admin.query(`alter database ${unfinished} rename to ${template}`)
}

async function asAdmin<Result>(server: string, work: (admin: pg.Client) => Promise<Result>): Promise<Result> {
  const admin = new pg.Client({ connectionString: server })
  await admin.connect()
  try {
    return await work(admin)
  } finally {
    await admin.end()
  }
}

function databaseUrl(server: string, name: string): string {
  const url = new URL(server)
  url.pathname = `/${name}`
  return url.href
}
