import type { Db } from './database.ts'
import type { ProjectRow } from './schema.ts'

export function createProject(db: Db, project: { id: string; name: string }): Promise<ProjectRow> {
  return db.insertInto('projects').values(project).returningAll().executeTakeFirstOrThrow()
}

export async function getProject(db: Db, projectId: string): Promise<ProjectRow | null> {
  const row = await db.selectFrom('projects').selectAll().where('id', '=', projectId).executeTakeFirst()
  return row ?? null
}

/** All projects, oldest first: the embedded mode looks here whether it has to make the first one. */
export function listProjects(db: Db): Promise<ProjectRow[]> {
  return db.selectFrom('projects').selectAll().orderBy('createdAt').orderBy('id').execute()
}
