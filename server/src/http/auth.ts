import type { Context } from 'hono'
import { hashApiKey, isWholeApiKey, type KeyMode } from '../core/api-key.ts'
import { ApiError } from '../core/errors.ts'
import type { KeyDirectory } from '../store/key-directory.ts'

/** Who sent the request. */
export interface Principal {
  project: { id: string; name: string }
  key: { id: string; scopes: string[]; mode: KeyMode }
}

/** The principal of a request; throws `unauthorized`, or `forbidden` when the key lacks `scope`. */
export async function authenticate(c: Context, keys: KeyDirectory, scope: string): Promise<Principal> {
  const presented = presentedKey(c)
  if (presented === null) {
    throw unauthorized(
      'This operation needs an API key.',
      'Send `Authorization: Bearer pl_...`; the server prints where its first key is when it starts.',
    )
  }
  if (!isWholeApiKey(presented)) {
    throw unauthorized(
      'This is not a whole API key.',
      'A key is `pl_live_` or `pl_test_` and 36 letters and digits: check for what was cut off or mistyped.',
    )
  }
  const key = await keys.find(hashApiKey(presented))
  if (!key) {
    throw unauthorized(
      'This API key is not known.',
      'Check that it is of this server, and neither expired nor revoked; its admins can make another.',
    )
  }
  if (!key.scopes.includes(scope)) {
    throw new ApiError(
      'forbidden',
      `This key has the scopes ${key.scopes.join(', ')}; the operation needs ${scope}.`,
      { field: 'Authorization', hint: `Use a key with the scope ${scope}.` },
    )
  }
  return {
    project: { id: key.projectId, name: key.projectName },
    key: { id: key.id, scopes: key.scopes, mode: key.mode },
  }
}

const unauthorized = (message: string, hint: string): ApiError =>
  new ApiError('unauthorized', message, { field: 'Authorization', hint })

function presentedKey(c: Context): string | null {
  const bearer = /^Bearer +(\S+)$/i.exec(c.req.header('Authorization') ?? '')?.[1]
  return bearer ?? c.req.header('X-Api-Key') ?? null
}
