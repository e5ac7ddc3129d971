import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { openTenants, type Tenants } from '../../src/store/tenants.ts'
import { caller, type TestServer, testServer } from '../support/server.ts'

let server: TestServer
let system: pg.Client
let role: pg.Client
let tenants: Tenants
let strangers: string

beforeAll(async () => {
  server = await testServer()
  system = new pg.Client({ connectionString: server.databaseUrl })
  role = new pg.Client({ connectionString: server.databaseUrl, options: '-c role=potterlabs_tenant' })
  await Promise.all([system.connect(), role.connect()])
  // One connection, so that each project is given the other's.
  tenants = openTenants(server.databaseUrl, { maxConnections: 1 })

  const strangersKey = await server.stranger()
  for (const apiKey of [server.apiKey, strangersKey]) {
    const call = caller(server.url, apiKey)
    await call('POST', '/v1/scripts', { body: { input: { type: 'text', text: 'The lamp turns.' } } })
    await call('POST', '/v1/music', { body: { style: 'lofi', duration_sec: 5 } })
  }
  strangers = (await caller(server.url, strangersKey)<{ project_id: string }>('GET', '/v1/me')).body
    .project_id
})
afterAll(async () => {
  await Promise.all([system.end(), role.end(), tenants.destroy()])
  await server.stop()
})

interface ProjectTable {
  name: string
  /** The column that says whose a row is. */
  column: 'id' | 'project_id'
}

/** Every table with rows of projects: found in the catalogue, so that a new one is under test as it is made. */
async function projectTables(): Promise<ProjectTable[]> {
  const { rows } = await system.query<ProjectTable>(`
    select relname as name, case relname when 'projects' then 'id' else 'project_id' end as column
    from pg_class
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and (relname = 'projects' or exists (
      select from pg_attribute where attrelid = pg_class.oid and attname = 'project_id' and not attisdropped))`)
  return rows
}

const become = (projectId: string) =>
  role.query("select set_config('app.project_id', $1, false)", [projectId])

/** The SQLSTATE that a write of one row of `projectId` ends with, or null; nothing of it stays. */
async function writing({ name, column }: ProjectTable, projectId: string): Promise<unknown> {
  await role.query('begin')
  try {
    await role.query(`insert into ${name} (${column}) values ($1)`, [projectId])
    return null
  } catch (error) {
    return error instanceof pg.DatabaseError ? error.code : error
  } finally {
    await role.query('rollback')
  }
}

const REFUSED = '42501'

describe('T-03 the role that requests run under', () => {
  test.for([
    ['no project', ''],
    ['a project that is not there', 'proj_of_nobody'],
  ] as const)('T-03 with %s it sees no row of any table and writes none', async ([, projectId]) => {
    await become(projectId)
    for (const table of await projectTables()) {
      const { rows } = await role.query(`select * from ${table.name}`)
      expect(rows, table.name).toEqual([])
      const changed = await role.query(`update ${table.name} set ${table.column} = ${table.column}`)
      const deleted = await role.query(`delete from ${table.name}`)
      expect([changed.rowCount, deleted.rowCount], table.name).toEqual([0, 0])
      expect(await writing(table, server.projectId), table.name).toBe(REFUSED)
    }
  })

  test('T-03 with a project it sees and writes the rows of that one alone', async () => {
    await become(server.projectId)
    for (const table of await projectTables()) {
      const { rows } = await role.query(`select ${table.column} as project from ${table.name}`)
      const mine = await system.query(`select from ${table.name} where ${table.column} = $1`, [
        server.projectId,
      ])
      expect(rows.length, table.name).toBe(mine.rowCount)
      expect(new Set([server.projectId, ...rows.map((row) => row.project)]).size, table.name).toBe(1)
      expect(await writing(table, strangers), table.name).toBe(REFUSED)
      // Refused for what the row lacks, if at all, and not for whose it is.
      expect(await writing(table, server.projectId), table.name).not.toBe(REFUSED)
    }
    for (const name of ['projects', 'api_keys', 'jobs', 'events', 'documents', 'idempotency_keys']) {
      expect((await role.query(`select from ${name}`)).rowCount, name).toBeGreaterThan(0)
    }
  })

  test('T-03 it cannot read what belongs to no project', async () => {
    await expect(role.query('select * from schema_migrations')).rejects.toMatchObject({ code: REFUSED })
  })
})

describe('T-03 the tables', () => {
  /** Tables with rows of projects whose protection is not exactly what protect_project_rows() sets up. */
  async function unprotected(): Promise<string[]> {
    const { rows } = await system.query<{ name: string }>(
      `select relname as name from pg_class
       where oid = any($1::text[]::regclass[]) and not (relrowsecurity and relforcerowsecurity and array(
         select format('%s %s %s %s', polname, polroles::regrole[], polcmd, polpermissive)
         from pg_policy where polrelid = pg_class.oid order by polname
       ) = array['own_project {potterlabs_tenant} * t', format('whole_table {%s} * t', relowner::regrole)]
       and (select bool_and(expression like '%= current_setting(''app.project_id''::text, true))') from pg_policy,
         unnest(array[pg_get_expr(polqual, polrelid), pg_get_expr(polwithcheck, polrelid)]) as expression
         where polrelid = pg_class.oid and polname = 'own_project'))`,
      [(await projectTables()).map((table) => table.name)],
    )
    return rows.map((row) => row.name)
  }

  test('T-03 each with rows of projects is protected', async () => {
    expect((await projectTables()).length).toBeGreaterThan(10)
    expect(await unprotected()).toEqual([])
  })

  test.for([
    ['nothing done', ''],
    ['no force', "select protect_project_rows('leaky'); alter table leaky no force row level security"],
    ['another policy', "select protect_project_rows('leaky'); create policy more on leaky using (true)"],
    ['a hole in it', "select protect_project_rows('leaky'); alter policy own_project on leaky using (true)"],
  ] as const)('T-03 a new one with %s is found', async ([, protection]) => {
    await system.query('begin')
    try {
      await system.query(`create table leaky (project_id text not null); ${protection}`)
      expect(await unprotected()).toEqual(['leaky'])
    } finally {
      await system.query('rollback')
    }
  })
})

describe('openTenants', () => {
  const projectsSeenBy = async (projectId: string) =>
    (await tenants.forProject(projectId).selectFrom('jobs').select('projectId').distinct().execute()).map(
      (row) => row.projectId,
    )

  test('T-03 a query without any condition finds its own project’s rows, on one connection for all', async () => {
    for (const projectId of [server.projectId, strangers, server.projectId]) {
      expect(await projectsSeenBy(projectId)).toEqual([projectId])
    }
    expect(await projectsSeenBy('')).toEqual([])
    const asked = Array.from({ length: 40 }, (_, i) => (i % 3 ? server.projectId : strangers))
    const seen = await Promise.all(asked.map(projectsSeenBy))
    expect(seen).toEqual(asked.map((projectId) => [projectId]))
  })

  test('T-03 a transaction that fails leaves nothing of its project behind', async () => {
    const failing = tenants
      .forProject(server.projectId)
      .transaction()
      .execute(async (tx) => {
        await tx.selectFrom('jobs').select('id').execute()
        await tx
          .insertInto('documents')
          .values({ projectId: strangers, id: 'x', kind: 'x', body: '{}' })
          .execute()
      })
    await expect(failing).rejects.toMatchObject({ code: REFUSED })
    expect(await projectsSeenBy(strangers)).toEqual([strangers])
  })

  test('a project that gets its connection back pays no round trip', async () => {
    const query = vi.spyOn(pg.Client.prototype, 'query')
    const fresh = openTenants(server.databaseUrl, { maxConnections: 1 })
    /** How often a connection was told its project, for one query of this one. */
    const toldFor = async (projectId: string) => {
      query.mockClear()
      await fresh.forProject(projectId).selectFrom('jobs').select('id').execute()
      const sent = query.mock.calls.map(([given]) => String(Reflect.get(Object(given), 'text') ?? given))
      return sent.filter((text) => text.includes('app.project_id')).length
    }
    try {
      expect(await toldFor(strangers)).toBe(1)
      expect(await toldFor(strangers)).toBe(0)
      expect(await toldFor(server.projectId)).toBe(1)
      expect(await toldFor(server.projectId)).toBe(0)
    } finally {
      query.mockRestore()
      await fresh.destroy()
    }
  })

  test('T-03 a connection that broke is replaced by one under the same role', async () => {
    const db = tenants.forProject(server.projectId)
    await db.selectFrom('jobs').select('id').execute()
    await system.query(`
      select pg_terminate_backend(pid, 5000) from pg_stat_activity
      where datname = current_database() and query like '%from "jobs"%' and pid <> pg_backend_pid()
        and usename = current_user and state = 'idle'`)
    await vi.waitFor(async () => expect(await projectsSeenBy(server.projectId)).toEqual([server.projectId]))
  })
})
