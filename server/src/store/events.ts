import { newId } from '../core/ids.ts'
import type { Db } from './database.ts'
import type { EventRow, JsonObject } from './schema.ts'

/** An event as readers see it: committed, and so numbered. */
export type CommittedEvent = EventRow & { seq: number }

/**
 * Writes an event in the caller's transaction. Its place in the project's order is given at commit, so that the
 * order of numbers is the order in which events became visible (see the migration). Returns its id.
 */
export async function appendEvent(
  tx: Db,
  event: { projectId: string; type: string; jobId?: string | null; data: JsonObject },
): Promise<string> {
  const id = newId('evt')
  await tx
    .insertInto('events')
    .values({
      projectId: event.projectId,
      id,
      type: event.type,
      jobId: event.jobId ?? null,
      data: JSON.stringify(event.data),
    })
    .execute()
  return id
}

/** Up to `limit` events numbered above `seq`, in order. Following with the last one's `seq` never misses any. */
export async function eventsAfter(
  db: Db,
  projectId: string,
  seq: number,
  options: { limit: number; jobId?: string },
): Promise<CommittedEvent[]> {
  let query = db.selectFrom('events').selectAll().where('projectId', '=', projectId).where('seq', '>', seq)
  if (options.jobId !== undefined) query = query.where('jobId', '=', options.jobId)
  const rows = await query.orderBy('seq').limit(options.limit).execute()
  return rows.map(committed)
}

/** The event with this id, or null: where a client's `Last-Event-ID` stands. */
export async function getEvent(db: Db, projectId: string, id: string): Promise<CommittedEvent | null> {
  const row = await db
    .selectFrom('events')
    .selectAll()
    .where('projectId', '=', projectId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row ? committed(row) : null
}

/** The number of the newest event, 0 before the first. */
export async function latestEventSeq(db: Db, projectId: string): Promise<number> {
  const row = await db
    .selectFrom('projects')
    .select('eventSeq')
    .where('id', '=', projectId)
    .executeTakeFirst()
  return row?.eventSeq ?? 0
}

function committed(row: EventRow): CommittedEvent {
  if (row.seq === null) throw new Error(`event ${row.id} is visible without a number`)
  return { ...row, seq: row.seq }
}
