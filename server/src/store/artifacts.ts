import type { Db } from './database.ts'
import type { ArtifactRow, JsonObject } from './schema.ts'

export interface NewArtifact {
  projectId: string
  id: string
  /** Where its bytes are: see `artifacts/port.ts`. */
  sha256: string
  mime: string
  sizeBytes: number
  meta?: JsonObject
}

/** Records an artifact. With an id already there it changes nothing, so that a step may be run again. */
export async function createArtifact(db: Db, artifact: NewArtifact): Promise<ArtifactRow> {
  const inserted = await db
    .insertInto('artifacts')
    .values({ ...artifact, meta: JSON.stringify(artifact.meta ?? {}) })
    .onConflict((conflict) => conflict.columns(['projectId', 'id']).doNothing())
    .returningAll()
    .executeTakeFirst()
  return inserted ?? (await one(db, artifact.projectId, artifact.id).executeTakeFirstOrThrow())
}

export async function getArtifact(db: Db, projectId: string, id: string): Promise<ArtifactRow | null> {
  return (await one(db, projectId, id).executeTakeFirst()) ?? null
}

export function getArtifacts(db: Db, projectId: string, ids: string[]): Promise<ArtifactRow[]> {
  if (ids.length === 0) return Promise.resolve([])
  return db
    .selectFrom('artifacts')
    .selectAll()
    .where('projectId', '=', projectId)
    .where('id', 'in', ids)
    .execute()
}

const one = (db: Db, projectId: string, id: string) =>
  db.selectFrom('artifacts').selectAll().where('projectId', '=', projectId).where('id', '=', id)
