import { CamelCasePlugin, Kysely, PostgresDialect, sql } from 'kysely'
import { LRUCache } from 'lru-cache'
import type pg from 'pg'
import { type DatabaseOptions, type Db, openPool } from './database.ts'
import { prepareRepeated } from './prepared-statements.ts'
import type { Schema } from './schema.ts'

/** The database as one project may see it: row-level security holds under every query (0002_row_security.sql). */
export interface Tenants {
  /** For the project of a request. With an id that no project has, nothing is seen and nothing can be written. */
  forProject(projectId: string): Db
  /** Closes the connections of all projects. */
  destroy(): Promise<void>
}

/**
 * Works in a transaction of the system's as one project may: row-level security holds until `work` is done, as it does
 * under a request. A transaction in which it fails can only be rolled back.
 */
export async function asProject<Result>(
  tx: Db,
  projectId: string,
  work: () => Promise<Result>,
): Promise<Result> {
  const become = (role: string, id: string) =>
    sql`select set_config('role', ${role}, true), set_config('app.project_id', ${id}, true)`.execute(tx)
  await become('potterlabs_tenant', projectId)
  const result = await work()
  await become('none', '')
  return result
}

/** How many projects are remembered. One forgotten is made anew at no cost: the connections are shared. */
const MAX_REMEMBERED = 1_000

/**
 * Opens one pool for all projects. A connection is handed out only once it runs under the role potterlabs_tenant and
 * is told its project; a project that gets back a connection it had last pays no round trip for that.
 */
export function openTenants(url: string, options: DatabaseOptions): Tenants {
  const pool = openPool(url, options)
  pool.on('connect', prepareRepeated)
  const lastProject = new WeakMap<pg.PoolClient, string>()

  async function connectFor(projectId: string): Promise<pg.PoolClient> {
    const client = await pool.connect()
    if (lastProject.get(client) === projectId) return client
    // A change that fails leaves it open which project the connection is in.
    lastProject.delete(client)
    try {
      await client.query(
        "select set_config('role', 'potterlabs_tenant', false), set_config('app.project_id', $1, false)",
        [projectId],
      )
    } catch (error) {
      client.release(true)
      throw error
    }
    lastProject.set(client, projectId)
    return client
  }

  const open = (projectId: string): Db =>
    new Kysely<Schema>({
      dialect: new PostgresDialect({
        pool: { options: pool.options, connect: () => connectFor(projectId), end: async () => {} },
      }),
      plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
    })
  const projects = new LRUCache<string, Db>({ max: MAX_REMEMBERED, memoMethod: open })
  return {
    forProject: (projectId) => projects.memo(projectId),
    destroy: () => pool.end(),
  }
}
