import { sql } from 'kysely'
import type { Db } from './database.ts'
import type { ProjectRow } from './schema.ts'

export function createProject(db: Db, project: { id: string; name: string }): Promise<ProjectRow> {
  return db.insertInto('projects').values(project).returningAll().executeTakeFirstOrThrow()
}

/**
 * Whether there is no project yet. If so, whoever else asks waits for the caller's transaction, so that it alone makes
 * the first.
 */
export async function isFirstProject(tx: Db): Promise<boolean> {
  const none = async () =>
    (await tx.selectFrom('projects').select('id').limit(1).executeTakeFirst()) === undefined
  if (!(await none())) return false
  await sql`select pg_advisory_xact_lock(7350004)`.execute(tx)
  return none()
}
