import { sql } from 'kysely'
import type { Db } from './database.ts'
import { type Page, type PageRequest, paginate } from './pagination.ts'
import type { DisabledReason, JsonObject, WebhookRow } from './schema.ts'

export interface NewWebhook {
  projectId: string
  id: string
  url: string
  events: string[]
  description: string
  enabled: boolean
  metadata: JsonObject
}

export function createWebhook(db: Db, webhook: NewWebhook): Promise<WebhookRow> {
  return db
    .insertInto('webhooks')
    .values({
      ...webhook,
      disabledReason: webhook.enabled ? null : 'by_you',
      metadata: JSON.stringify(webhook.metadata),
    })
    .returningAll()
    .executeTakeFirstOrThrow()
}

export async function getWebhook(db: Db, projectId: string, id: string): Promise<WebhookRow | null> {
  const row = await db
    .selectFrom('webhooks')
    .selectAll()
    .where('projectId', '=', projectId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row ?? null
}

/** A project's endpoints, newest first. */
export function listWebhooks(db: Db, projectId: string, page: PageRequest): Promise<Page<WebhookRow>> {
  return paginate(db.selectFrom('webhooks').selectAll().where('projectId', '=', projectId), page)
}

export type WebhookChanges = Partial<Omit<NewWebhook, 'projectId' | 'id' | 'enabled'>> & {
  /** Whether it is on, and why not: null switches it on. */
  disabledReason?: DisabledReason | null
}

/** Changes what is named; null if there is no such endpoint. Switched on, it starts with a clean slate. */
export async function updateWebhook(
  db: Db,
  projectId: string,
  id: string,
  changes: WebhookChanges,
): Promise<WebhookRow | null> {
  const { metadata, disabledReason, ...columns } = changes
  const row = await db
    .updateTable('webhooks')
    .set({
      ...columns,
      ...(metadata === undefined ? {} : { metadata: JSON.stringify(metadata) }),
      ...(disabledReason === undefined ? {} : { disabledReason, enabled: disabledReason === null }),
      ...(disabledReason === null ? { failingSince: null } : {}),
      updatedAt: sql<Date>`now()`,
    })
    .where('projectId', '=', projectId)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirst()
  return row ?? null
}

/** Switches an endpoint off unless it is already. True if it did. */
export async function disableWebhook(
  db: Db,
  projectId: string,
  id: string,
  reason: DisabledReason,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('webhooks')
    .set({ enabled: false, disabledReason: reason, updatedAt: sql<Date>`now()` })
    .where('projectId', '=', projectId)
    .where('id', '=', id)
    .where('enabled', '=', true)
    .executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}

/**
 * Notes that an attempt at `at` failed, or that one did not. Returns since when all of them have failed; null for an
 * endpoint that is doing well or is gone.
 */
export async function noteWebhookHealth(
  db: Db,
  projectId: string,
  id: string,
  failedAt: Date | null,
): Promise<Date | null> {
  const row = await db
    .updateTable('webhooks')
    .set((webhook) => ({
      failingSince:
        failedAt === null ? null : webhook.fn<Date>('coalesce', ['failingSince', webhook.val(failedAt)]),
    }))
    .where('projectId', '=', projectId)
    .where('id', '=', id)
    // Most attempts change nothing, and a row that is not written need not be cleaned up after.
    .where('failingSince', failedAt === null ? 'is not' : 'is', null)
    .returning('failingSince')
    .executeTakeFirst()
  if (row || failedAt === null) return row?.failingSince ?? null
  return (await getWebhook(db, projectId, id))?.failingSince ?? null
}

/** True if there was one. Its secret goes with it; the log of what was sent there stays. */
export async function deleteWebhook(tx: Db, projectId: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('webhooks')
    .where('projectId', '=', projectId)
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  if (numDeletedRows === 0n) return false
  await tx.deleteFrom('webhookSecrets').where('projectId', '=', projectId).where('owner', '=', id).execute()
  return true
}

/** Where a job itself wants to be told of its end. `secretOwner`: see `webhook-secrets.ts`. */
export async function createJobWebhook(
  tx: Db,
  webhook: { projectId: string; jobId: string; url: string; secretOwner: string },
): Promise<void> {
  await tx.insertInto('jobWebhooks').values(webhook).execute()
}
