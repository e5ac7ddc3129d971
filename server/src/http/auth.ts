import { createHash } from 'node:crypto'
import type { Context } from 'hono'
import { ApiError } from '../core/errors.ts'
import { findUsableApiKey } from '../store/api-keys.ts'
import type { Db } from '../store/database.ts'
import { getProject } from '../store/projects.ts'

/** Who sent the request. */
export interface Principal {
  project: { id: string; name: string }
  key: { id: string; scopes: string[] }
}

/** Keys carry 178 bits of chance, so one fast hash is all they need (no salt, no stretching). */
export const hashKey = (key: string): string => createHash('sha256').update(key).digest('hex')

/** The principal of a request; throws `unauthorized`, or `forbidden` when the key lacks `scope`. */
export async function authenticate(c: Context, db: Db, scope: string): Promise<Principal> {
  const key = presentedKey(c)
  if (key === null) {
    throw new ApiError('unauthorized', 'This operation needs an API key.', {
      field: 'Authorization',
      hint: 'Send `Authorization: Bearer pl_...`; the server prints where its first key is when it starts.',
    })
  }
  const row = await findUsableApiKey(db, hashKey(key), new Date())
  const project = row && (await getProject(db, row.projectId))
  if (!project) {
    throw new ApiError('unauthorized', 'This API key is not known.', {
      field: 'Authorization',
      hint: 'Check that it is whole and of this server; the server prints where its first key is when it starts.',
    })
  }
  if (!row.scopes.includes(scope)) {
    throw new ApiError(
      'forbidden',
      `This key has the scopes ${row.scopes.join(', ')}; the operation needs ${scope}.`,
      {
        field: 'Authorization',
        hint: `Use a key with the scope ${scope}.`,
      },
    )
  }
  return { project: { id: project.id, name: project.name }, key: { id: row.id, scopes: row.scopes } }
}

function presentedKey(c: Context): string | null {
  const bearer = /^Bearer +(\S+)$/i.exec(c.req.header('Authorization') ?? '')?.[1]
  return bearer ?? c.req.header('X-Api-Key') ?? null
}
