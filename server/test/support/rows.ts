import { sql } from 'kysely'
import type { Db } from '../../src/store/database.ts'

/** How many rows a table has, and a digest of all that stands in them. */
export interface TableContent {
  count: number
  digest: string
}

/** What a project has in every table that holds rows of projects, found in the database's own catalog. */
export async function rowsOf(db: Db, projectId: string): Promise<Record<string, TableContent>> {
  const tables = await sql<{ name: string }>`
    select columns.table_name as name from information_schema.columns
    join information_schema.tables using (table_schema, table_name)
    where table_schema = 'public' and table_type = 'BASE TABLE' and column_name = 'project_id'
    order by 1`.execute(db)
  const contents = tables.rows.map(async ({ name }) => {
    // When a key was last used is written now and then: it says nothing of what was asked.
    const row = sql<string>`(to_jsonb(t) - 'last_used_at')::text`
    const { rows } = await sql<TableContent>`
      select count(*) as count, md5(coalesce(string_agg(${row}, '' order by ${row}), '')) as digest
      from ${sql.table(name)} t where project_id = ${projectId}`.execute(db)
    return rows.map((content) => [name, content] as const)
  })
  return Object.fromEntries((await Promise.all(contents)).flat())
}
