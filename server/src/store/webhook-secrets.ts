import { sql } from 'kysely'
import type { SecretBox } from '../core/secret-box.ts'
import { newWebhookSecret } from '../core/webhook.ts'
import type { Db } from './database.ts'

/**
 * Whose secret it is: an endpoint's (`whk_...`), a job's that brought its own (the job's id), or PROJECT_SECRET for
 * all other jobs of the project.
 */
export interface SecretOwner {
  projectId: string
  owner: string
}

export const PROJECT_SECRET = 'project'

/** A secret in the open, as `whsec_...`, and what it followed. */
export interface WebhookSecret {
  secret: string
  previous: { secret: string; expiresAt: Date } | null
  updatedAt: Date
}

const contextOf = ({ projectId, owner }: SecretOwner): string => `webhook secret ${projectId} ${owner}`

const sealed = (box: SecretBox, owner: SecretOwner, secret: string): Buffer =>
  box.seal(Buffer.from(secret), contextOf(owner))

/** Keeps an owner's first secret; one that is there already stays. */
export async function keepWebhookSecret(
  db: Db,
  box: SecretBox,
  owner: SecretOwner,
  secret: string,
): Promise<void> {
  await db
    .insertInto('webhookSecrets')
    .values({ ...owner, secret: sealed(box, owner, secret) })
    .onConflict((conflict) => conflict.columns(['projectId', 'owner']).doNothing())
    .execute()
}

/** The project's own secret, made when it is first asked for. */
export async function projectWebhookSecret(
  db: Db,
  box: SecretBox,
  projectId: string,
  now: Date,
): Promise<WebhookSecret> {
  const owner = { projectId, owner: PROJECT_SECRET }
  const found = await readWebhookSecret(db, box, owner, now)
  if (found) return found
  await keepWebhookSecret(db, box, owner, newWebhookSecret())
  const made = await readWebhookSecret(db, box, owner, now)
  if (!made) throw new Error(`project ${projectId} keeps no webhook secret`)
  return made
}

/** The owner's secret, with the one before while that still holds. Null if it has none. */
export async function readWebhookSecret(
  db: Db,
  box: SecretBox,
  owner: SecretOwner,
  now: Date,
): Promise<WebhookSecret | null> {
  const row = await db
    .selectFrom('webhookSecrets')
    .selectAll()
    .where('projectId', '=', owner.projectId)
    .where('owner', '=', owner.owner)
    .executeTakeFirst()
  if (!row) return null
  const open = (bytes: Uint8Array) => Buffer.from(box.open(bytes, contextOf(owner))).toString('utf8')
  const { previousSecret, previousExpiresAt, updatedAt } = row
  const holds = previousSecret !== null && previousExpiresAt !== null && previousExpiresAt > now
  return {
    secret: open(row.secret),
    previous: holds ? { secret: open(previousSecret), expiresAt: previousExpiresAt } : null,
    updatedAt,
  }
}

/**
 * Gives the owner a new secret; the old one holds until `previousExpiresAt`, null for no longer. Returns the new one.
 * An owner that had none is given its first.
 */
export async function rotateWebhookSecret(
  db: Db,
  box: SecretBox,
  owner: SecretOwner,
  previousExpiresAt: Date | null,
): Promise<string> {
  const secret = newWebhookSecret()
  await db
    .insertInto('webhookSecrets')
    .values({ ...owner, secret: sealed(box, owner, secret) })
    .onConflict((conflict) =>
      conflict.columns(['projectId', 'owner']).doUpdateSet({
        secret: (row) => row.ref('excluded.secret'),
        // What a column holds on the right is what it held before.
        previousSecret: previousExpiresAt === null ? null : (row) => row.ref('webhookSecrets.secret'),
        previousExpiresAt,
        updatedAt: sql<Date>`now()`,
      }),
    )
    .execute()
  return secret
}

/** When the secret before the present one ends, of those among `owners` that had one. */
export async function previousSecretEnds(
  db: Db,
  projectId: string,
  owners: readonly string[],
  now: Date,
): Promise<Map<string, Date>> {
  if (owners.length === 0) return new Map()
  const rows = await db
    .selectFrom('webhookSecrets')
    .select(['owner', 'previousExpiresAt'])
    .where('projectId', '=', projectId)
    .where('owner', 'in', owners)
    .where('previousExpiresAt', '>', now)
    .execute()
  return new Map(
    rows.flatMap(({ owner, previousExpiresAt }) => (previousExpiresAt ? [[owner, previousExpiresAt]] : [])),
  )
}
