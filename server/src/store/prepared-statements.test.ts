import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from '../../test/support/database.ts'
import { isDatabaseAway } from './database.ts'
import { openTenants, type Tenants } from './tenants.ts'

let database: TestDatabase
let tenants: Tenants

beforeAll(async () => {
  database = await testDatabase()
  await sql`create table notes (project_id text not null, id int not null)`.execute(database.db)
  await sql`select protect_project_rows('notes')`.execute(database.db)
  await sql`insert into notes values (${database.projectId}, 1), ('proj_other', 1)`.execute(database.db)
  tenants = openTenants(database.url, { maxConnections: 1 })
})
afterAll(async () => {
  await tenants.destroy()
  await database.drop()
})

const read = async (projectId: string, id = 1) =>
  (await sql`select * from notes where id = ${id}`.execute(tenants.forProject(projectId))).rows

async function preparedTexts(): Promise<string[]> {
  const { rows } = await sql<{ statement: string }>`
    select statement from pg_prepared_statements where ${true}`.execute(
    tenants.forProject(database.projectId),
  )
  return rows.map(({ statement }) => statement)
}

test('a statement that comes again is prepared, one that does not is not', async () => {
  await read(database.projectId)
  expect(await preparedTexts()).not.toContain('select * from notes where id = $1')
  await read(database.projectId)
  expect(await preparedTexts()).toContain('select * from notes where id = $1')
})

test('T-03 a prepared statement shows each project its own rows', async () => {
  for (const round of [1, 2, 3]) {
    for (const projectId of [database.projectId, 'proj_other', 'proj_nobody']) {
      const rows = projectId === 'proj_nobody' ? [] : [{ projectId, id: 1 }]
      expect(await read(projectId), `round ${round}`).toEqual(rows)
    }
  }
})

test('O-07 after a migration it fails once, as what may be tried again, and is prepared anew', async () => {
  await read(database.projectId)
  await sql`alter table notes add column body text`.execute(database.db)
  const failure = await read(database.projectId).catch((error: unknown) => error)
  expect(failure).toBeInstanceOf(Error)
  expect(isDatabaseAway(failure)).toBe(true)
  expect(await read(database.projectId)).toEqual([{ projectId: database.projectId, id: 1, body: null }])
})
