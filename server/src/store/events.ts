import { sql } from 'kysely'
import type { Db } from './database.ts'
import type { EventRow, JsonObject } from './schema.ts'

/** An event as readers see it: committed, and so numbered. */
export type CommittedEvent = EventRow & { seq: number }

export interface NewEvent {
  projectId: string
  id: string
  type: string
  jobId?: string | null
  data: JsonObject
  /** Default: the beginning of the transaction. */
  createdAt?: Date
  /** Sends it to the project's webhooks that want its type, and to the job's own if it says so. Default: to none. */
  webhooks?: { body: string; toJobsOwn: boolean } | null
}

/**
 * Writes an event in the caller's transaction, and by the same statement what is to be sent to webhooks: there is a
 * delivery exactly if there is the event. The event's place in the project's order is given at commit, so that the
 * order of numbers is the order in which events became visible (see the migration).
 */
export async function appendEvent(tx: Db, event: NewEvent): Promise<void> {
  const { projectId, id, type, jobId = null, data, createdAt = null, webhooks = null } = event
  // Made of event and receiver, so that it needs no chance: the event's time first, as in every id.
  const deliveryId = sql`${`dlv_${id.slice(4, 14)}`} || left(md5(${id} || coalesce(target.webhook_id, '')), 16)`
  await sql`
    with event as (
      insert into events (project_id, id, type, job_id, data, created_at)
      values (
        ${projectId}, ${id}, ${type}, ${jobId}, ${JSON.stringify(data)},
        coalesce(${createdAt}::timestamptz, now())
      )
    )
    insert into webhook_deliveries (project_id, id, webhook_id, url, secret_owner, event_id, job_id, body)
    select ${projectId}, ${deliveryId}, target.webhook_id, target.url, target.secret_owner, ${id}, ${jobId},
      ${webhooks?.body ?? null}
    from (
      select id as webhook_id, url, id as secret_owner from webhooks
      where project_id = ${projectId} and enabled and ${type} = any(events)
      union all
      select null, url, secret_owner from job_webhooks
      where project_id = ${projectId} and job_id = ${jobId} and ${webhooks?.toJobsOwn ?? false}
    ) target
    where ${webhooks !== null}`.execute(tx)
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

/** Where the log stands: its newest event, or null before the first and when none is kept. */
export function newestEvent(db: Db, projectId: string): Promise<{ id: string; seq: number } | null> {
  return lastBySeq(db, projectId, 'desc')
}

/** The oldest event that is kept. */
export function oldestEvent(db: Db, projectId: string): Promise<{ id: string; seq: number } | null> {
  return lastBySeq(db, projectId, 'asc')
}

async function lastBySeq(
  db: Db,
  projectId: string,
  order: 'asc' | 'desc',
): Promise<{ id: string; seq: number } | null> {
  const row = await db
    .selectFrom('events')
    .select(['id', 'seq'])
    .where('projectId', '=', projectId)
    .where('seq', 'is not', null)
    .orderBy('seq', order)
    .limit(1)
    .executeTakeFirst()
  return row?.seq ? { id: row.id, seq: row.seq } : null
}

/** The number of the newest event there ever was, kept or not; 0 before the first. */
export async function latestEventSeq(db: Db, projectId: string): Promise<number> {
  const row = await db
    .selectFrom('projects')
    .select('eventSeq')
    .where('id', '=', projectId)
    .executeTakeFirst()
  return row?.eventSeq ?? 0
}

/**
 * Forgets up to `limit` events, of all projects, that happened before `before`: the oldest first. Returns how many
 * went; call again until that is less than `limit`.
 */
export async function pruneEvents(db: Db, before: Date, limit: number): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('events')
    .where(({ eb, refTuple, selectFrom }) =>
      eb(
        refTuple('projectId', 'id'),
        'in',
        selectFrom('events')
          .select(['projectId', 'id'])
          .where('createdAt', '<', before)
          .orderBy('createdAt')
          .limit(limit)
          .$asTuple('projectId', 'id'),
      ),
    )
    .executeTakeFirst()
  return Number(numDeletedRows)
}

function committed(row: EventRow): CommittedEvent {
  if (row.seq === null) throw new Error(`event ${row.id} is visible without a number`)
  return { ...row, seq: row.seq }
}
