import { sql } from 'kysely'
import type { Db } from './database.ts'
import { type Page, type PageRequest, paginate } from './pagination.ts'
import type { DeliveryAttempt, DeliveryStatus, WebhookDeliveryRow } from './schema.ts'

/*
 * What is sent to webhooks. Deliveries are written with their events (events.ts); here they are read by clients and
 * worked through by the sender.
 */

/** A delivery in a sender's hands. Only who holds this lease may write what came of it. */
export type LeasedDelivery = WebhookDeliveryRow & { lease: string }

export interface ClaimLimits {
  /** At most so many are taken. */
  total: number
  /** At most so many may be in hands for one receiver, over all processes; a little over at times. */
  perTarget: number
}

/**
 * Takes deliveries that are due, those longest so first, until `leasedUntil`; what a sender that died had in hands is
 * due again when that is past. One that another sender is just taking is passed over.
 *
 * A receiver with a long backlog must neither be read through nor crowd out the others: the walk over `targets` finds
 * each receiver by one step of the index, and takes no more of each than it may be called at once.
 */
export async function claimDeliveries(
  db: Db,
  now: Date,
  lease: { id: string; until: Date },
  limits: ClaimLimits,
): Promise<LeasedDelivery[]> {
  const { rows } = await sql<LeasedDelivery>`
    with recursive targets(target) as (
      select min(target) from webhook_deliveries where status = 'pending'
      union all
      select (
        select min(d.target) from webhook_deliveries d where d.status = 'pending' and d.target > targets.target
      ) from targets where targets.target is not null
    ),
    due as (
      select one.project_id, one.id from targets
      cross join lateral (
        select count(*) as in_hands from webhook_deliveries d
        where d.target = targets.target and d.lease is not null and d.leased_until > ${now}
      ) busy
      cross join lateral (
        select d.project_id, d.id, d.next_attempt_at from webhook_deliveries d
        where d.target = targets.target and d.status = 'pending' and d.next_attempt_at <= ${now}
          and (d.lease is null or d.leased_until <= ${now})
        order by d.next_attempt_at
        limit greatest(0, ${limits.perTarget}::integer - busy.in_hands)
      ) one
      order by one.next_attempt_at
      limit ${limits.total}
    ),
    taken as (
      select d.project_id, d.id from webhook_deliveries d
      where (d.project_id, d.id) in (select project_id, id from due)
        and d.status = 'pending' and (d.lease is null or d.leased_until <= ${now})
      for update skip locked
    )
    update webhook_deliveries d set lease = ${lease.id}, leased_until = ${lease.until}
    from taken where d.project_id = taken.project_id and d.id = taken.id
    returning d.*`.execute(db)
  return rows
}

/** What follows an attempt. */
export type DeliveryNext =
  | { status: 'delivered' }
  | { status: 'failed' }
  /** Again at that time. */
  | { status: 'pending'; at: Date }

/**
 * Writes what came of an attempt and lets go of the delivery. False if the lease is lost: the endpoint was deleted
 * or switched off meanwhile, or another sender has it.
 */
export async function recordAttempt(
  db: Db,
  delivery: LeasedDelivery,
  attempt: DeliveryAttempt,
  next: DeliveryNext,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('webhookDeliveries')
    .set((row) => ({
      attempts: sql<string>`attempts || ${JSON.stringify([attempt])}::jsonb`,
      status: next.status,
      nextAttemptAt: next.status === 'pending' ? next.at : null,
      step: row('step', '+', 1),
      lease: null,
      leasedUntil: null,
    }))
    .where('projectId', '=', delivery.projectId)
    .where('id', '=', delivery.id)
    .where('lease', '=', delivery.lease)
    .executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}

/** Gives back what was not sent to its end, to be taken up again at once by whoever comes. */
export async function releaseDelivery(db: Db, delivery: LeasedDelivery): Promise<void> {
  await db
    .updateTable('webhookDeliveries')
    .set({ lease: null, leasedUntil: null })
    .where('projectId', '=', delivery.projectId)
    .where('id', '=', delivery.id)
    .where('lease', '=', delivery.lease)
    .execute()
}

/** Nothing more is tried at this endpoint; what is under way there is not waited for. */
export async function giveUpDeliveries(db: Db, projectId: string, webhookId: string): Promise<void> {
  await db
    .updateTable('webhookDeliveries')
    .set({ status: 'failed', nextAttemptAt: null, lease: null, leasedUntil: null })
    .where('projectId', '=', projectId)
    .where('webhookId', '=', webhookId)
    .where('status', '=', 'pending')
    .execute()
}

/** What is still to be sent to this endpoint goes to its new address. */
export async function redirectDeliveries(
  db: Db,
  projectId: string,
  webhookId: string,
  url: string,
): Promise<void> {
  await db
    .updateTable('webhookDeliveries')
    .set({ url })
    .where('projectId', '=', projectId)
    .where('webhookId', '=', webhookId)
    .where('status', '=', 'pending')
    .execute()
}

/** Sends a delivery again, from the beginning of the schedule, whatever came of it before. Null if there is none. */
export async function redeliver(
  db: Db,
  projectId: string,
  id: string,
  url?: string,
): Promise<WebhookDeliveryRow | null> {
  const row = await db
    .updateTable('webhookDeliveries')
    .set({
      ...(url === undefined ? {} : { url }),
      status: 'pending',
      step: 0,
      nextAttemptAt: sql<Date>`now()`,
      lease: null,
      leasedUntil: null,
    })
    .where('projectId', '=', projectId)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirst()
  return row ?? null
}

export async function getDelivery(db: Db, projectId: string, id: string): Promise<WebhookDeliveryRow | null> {
  const row = await db
    .selectFrom('webhookDeliveries')
    .selectAll()
    .where('projectId', '=', projectId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row ?? null
}

export interface DeliveryFilter {
  webhookId?: string | undefined
  jobId?: string | undefined
  status?: DeliveryStatus | undefined
}

/** A project's deliveries, newest first. */
export function listDeliveries(
  db: Db,
  projectId: string,
  filter: DeliveryFilter,
  page: PageRequest,
): Promise<Page<WebhookDeliveryRow>> {
  let query = db.selectFrom('webhookDeliveries').selectAll().where('projectId', '=', projectId)
  if (filter.webhookId !== undefined) query = query.where('webhookId', '=', filter.webhookId)
  if (filter.jobId !== undefined) query = query.where('jobId', '=', filter.jobId)
  if (filter.status !== undefined) query = query.where('status', '=', filter.status)
  return paginate(query, page)
}

/** Forgets at most `limit` deliveries that are over and were made before `olderThan`. Returns how many went. */
export async function pruneDeliveries(db: Db, olderThan: Date, limit: number): Promise<number> {
  const { rows } = await sql`
    delete from webhook_deliveries where (project_id, id) in (
      select project_id, id from webhook_deliveries where status <> 'pending' and created_at < ${olderThan}
      limit ${limit}
    ) returning 1`.execute(db)
  return rows.length
}
