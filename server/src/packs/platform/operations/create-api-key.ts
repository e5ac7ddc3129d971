import type { PlatformHandlers } from '@potterlabs/generated/platform/handlers.ts'
import { hashApiKey, newApiKey, shownOfApiKey } from '../../../core/api-key.ts'
import { ApiError } from '../../../core/errors.ts'
import { newId } from '../../../core/ids.ts'
import { createApiKey as storeApiKey } from '../../../store/api-keys.ts'
import { apiKeyView, requireSamePowers } from '../api-keys.ts'
import type { PlatformContext } from '../deps.ts'

/** Makes a key that can do no more than the one that asks for it. */
export const createApiKey: PlatformHandlers<PlatformContext>['createApiKey'] = async ({ body }, context) => {
  requireSamePowers(context.key, body)
  const expiresAt = body.expires_at === null ? null : new Date(body.expires_at)
  if (expiresAt !== null && expiresAt.getTime() <= Date.now()) {
    throw new ApiError('invalid_param', `${body.expires_at} is not in the future.`, {
      field: 'expires_at',
      hint: 'Leave it out for a key that holds until it is revoked.',
    })
  }
  const text = newApiKey(body.mode)
  const key = await storeApiKey(context.db, {
    projectId: context.project.id,
    id: newId('key'),
    name: body.name,
    mode: body.mode,
    scopes: body.scopes,
    expiresAt,
    hash: hashApiKey(text),
    ...shownOfApiKey(text),
  })
  const view = apiKeyView(key, text)
  return { status: 201, headers: { Location: view.links.self }, body: view }
}
