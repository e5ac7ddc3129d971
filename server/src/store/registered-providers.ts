import { sql } from 'kysely'
import type { Db } from './database.ts'
import type { JsonObject, RegisteredProviderRow } from './schema.ts'

export interface NewRegisteredProvider {
  projectId: string
  id: string
  document: object
  enabled: boolean
  probe: object
}

/** Null if the project has one of that id. */
export async function createRegisteredProvider(
  db: Db,
  provider: NewRegisteredProvider,
): Promise<RegisteredProviderRow | null> {
  const row = await db
    .insertInto('registeredProviders')
    .values({
      ...provider,
      document: JSON.stringify(provider.document),
      probe: JSON.stringify(provider.probe),
    })
    .onConflict((conflict) => conflict.columns(['projectId', 'id']).doNothing())
    .returningAll()
    .executeTakeFirst()
  return row ?? null
}

export async function getRegisteredProvider(
  db: Db,
  projectId: string,
  id: string,
): Promise<RegisteredProviderRow | null> {
  const row = await db
    .selectFrom('registeredProviders')
    .selectAll()
    .where('projectId', '=', projectId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row ?? null
}

/** All of a project, by id. */
export const listRegisteredProviders = (db: Db, projectId: string): Promise<RegisteredProviderRow[]> =>
  db.selectFrom('registeredProviders').selectAll().where('projectId', '=', projectId).orderBy('id').execute()

/** Which of them it is. One that was deleted and registered anew counts from 1 again, at another time. */
export type RegisteredVersion = Pick<RegisteredProviderRow, 'id' | 'version' | 'updatedAt'>

/** What there is of a project and in which version: enough to see whether what is remembered still holds. */
export const registeredVersions = (db: Db, projectId: string): Promise<RegisteredVersion[]> =>
  db
    .selectFrom('registeredProviders')
    .select(['id', 'version', 'updatedAt'])
    .where('projectId', '=', projectId)
    .orderBy('id')
    .execute()

export interface RegisteredProviderChange {
  document?: object
  enabled?: boolean
  probe?: object
  /** Only while this job is the one that probes it. */
  ifProbedBy?: string
}

/** Null if there is none, or it is not as `change` demands. */
export async function changeRegisteredProvider(
  db: Db,
  projectId: string,
  id: string,
  { document, enabled, probe, ifProbedBy }: RegisteredProviderChange,
): Promise<RegisteredProviderRow | null> {
  let query = db
    .updateTable('registeredProviders')
    .set((row) => ({
      ...(document ? { document: JSON.stringify(document) } : {}),
      ...(enabled === undefined ? {} : { enabled }),
      ...(probe ? { probe: JSON.stringify(probe) } : {}),
      version: row('version', '+', 1),
      updatedAt: sql<Date>`now()`,
    }))
    .where('projectId', '=', projectId)
    .where('id', '=', id)
  if (ifProbedBy !== undefined) query = query.where(sql<boolean>`probe ->> 'job_id' = ${ifProbedBy}`)
  return (await query.returningAll().executeTakeFirst()) ?? null
}

export async function deleteRegisteredProvider(db: Db, projectId: string, id: string): Promise<void> {
  await db.deleteFrom('registeredProviders').where('projectId', '=', projectId).where('id', '=', id).execute()
}

/** Whether unfinished jobs or presets name the provider; a probe of it does not count. */
export async function isProviderInUse(db: Db, projectId: string, id: string): Promise<boolean> {
  const { rows } = await sql<{ used: boolean }>`
    select exists (
      select from jobs where project_id = ${projectId} and provider = ${id} and finished_at is null
        and kind <> 'provider-probe'
    ) or exists (
      select from documents where project_id = ${projectId} and kind = 'preset'
        and body @> ${JSON.stringify({ provider: id } satisfies JsonObject)}::jsonb
    ) as used`.execute(db)
  return rows[0]?.used ?? false
}
