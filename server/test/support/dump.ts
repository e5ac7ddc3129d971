import pg from 'pg'

/** All that the database holds, of every schema, as text: what a stolen backup would show. */
export async function dumpOf(databaseUrl: string): Promise<string> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    const { rows: tables } = await client.query<{ name: string }>(`
      select format('%I.%I', schemaname, tablename) as name from pg_tables
      where schemaname not in ('pg_catalog', 'information_schema')`)
    const lines: string[] = []
    for (const { name } of tables) {
      const { rows } = await client.query<{ line: string }>(`select t::text as line from ${name} as t`)
      lines.push(name, ...rows.map((row) => row.line))
    }
    return lines.join('\n')
  } finally {
    await client.end()
  }
}
