import { type ApiKey, Scope } from '@potterlabs/generated/platform/schemas.ts'
import type { KeyMode } from '../../core/api-key.ts'
import { ApiError, notFound } from '../../core/errors.ts'
import { getApiKey } from '../../store/api-keys.ts'
import type { ApiKeyRow } from '../../store/schema.ts'
import type { PlatformContext } from './deps.ts'

/** A key as clients see it. `text` is the key itself: given only in the answer that makes or rotates it. */
export function apiKeyView(key: ApiKeyRow, text: string | null = null): ApiKey {
  const previousHolds = key.previousExpiresAt !== null && key.previousExpiresAt.getTime() > Date.now()
  return {
    id: key.id,
    name: key.name,
    hint: `${key.prefix}...${key.last4}`,
    mode: key.mode,
    scopes: key.scopes.map((scope) => Scope.parse(scope)),
    key: text,
    created_at: key.createdAt.toISOString(),
    last_used_at: key.lastUsedAt?.toISOString() ?? null,
    expires_at: key.expiresAt?.toISOString() ?? null,
    previous_key_expires_at: previousHolds ? (key.previousExpiresAt?.toISOString() ?? null) : null,
    links: { self: `/v1/api-keys/${key.id}` },
  }
}

/** The project's key `id`; throws `not_found`, also for one that was revoked. */
export async function requireApiKey({ db, project }: PlatformContext, id: string): Promise<ApiKeyRow> {
  const key = await getApiKey(db, project.id, id)
  if (!key) throw notFound('API key', id, 'api_key_id')
  return key
}

interface Powers {
  mode: KeyMode
  scopes: string[]
}

/** Throws `forbidden` unless `mine` can do all that `wanted` can: nobody gives what they do not have. */
export function requireSamePowers(mine: Powers, wanted: Powers): void {
  const missing = wanted.scopes.filter((scope) => !mine.scopes.includes(scope))
  if (missing.length > 0) {
    throw new ApiError('forbidden', `Your own key does not have the scope ${missing.join(', ')}.`, {
      field: 'scopes',
      hint: `It can give ${mine.scopes.join(', ')}.`,
    })
  }
  if (mine.mode === 'test' && wanted.mode === 'live') {
    throw new ApiError('forbidden', 'A test key cannot give out a live key.', {
      field: 'mode',
      hint: 'Use a live key with the scope admin.',
    })
  }
}
