import type { PlatformHandlers } from '@potterlabs/generated/platform/handlers.ts'
import { hashApiKey, newApiKey, shownOfApiKey } from '../../../core/api-key.ts'
import { ApiError, notFound } from '../../../core/errors.ts'
import { rotateApiKey as giveNewText } from '../../../store/api-keys.ts'
import { apiKeyView, requireApiKey, requireSamePowers } from '../api-keys.ts'
import type { PlatformContext } from '../deps.ts'

/** Gives a key a new secret. Whoever gets it can use the key, so only a key that can do as much may ask. */
export const rotateApiKey: PlatformHandlers<PlatformContext>['rotateApiKey'] = async (
  { params, body },
  context,
) => {
  const { api_key_id: id } = params
  const before = await requireApiKey(context, id)
  requireSamePowers(context.key, before)
  const now = Date.now()
  if (before.expiresAt !== null && before.expiresAt.getTime() <= now) {
    throw new ApiError('already_terminal', `${id} expired on ${before.expiresAt.toISOString()}.`, {
      field: 'api_key_id',
      hint: 'Make a new key.',
    })
  }
  const text = newApiKey(before.mode)
  const key = await giveNewText(context.db, context.project.id, id, {
    hash: hashApiKey(text),
    ...shownOfApiKey(text),
    previousExpiresAt: body.grace_sec === 0 ? null : new Date(now + body.grace_sec * 1000),
  })
  if (!key) throw notFound('API key', id, 'api_key_id')
  return { status: 200, body: apiKeyView(key, text) }
}
