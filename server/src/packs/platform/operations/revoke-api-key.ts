import type { PlatformHandlers } from '@potterlabs/generated/platform/handlers.ts'
import { ApiError, notFound } from '../../../core/errors.ts'
import { revokeApiKey as endApiKey } from '../../../store/api-keys.ts'
import { inTransaction } from '../../../store/database.ts'
import type { PlatformContext } from '../deps.ts'

/** Ends a key: here at once, in other processes once what they remember of it is stale. */
export const revokeApiKey: PlatformHandlers<PlatformContext>['revokeApiKey'] = async (
  { params },
  context,
) => {
  const { api_key_id: id } = params
  const outcome = await inTransaction(context.db, (tx) => endApiKey(tx, context.project.id, id, new Date()))
  if (outcome === 'unknown') throw notFound('API key', id, 'api_key_id')
  if (outcome === 'last_admin') {
    throw new ApiError('last_admin_key', `${id} is the last key that can administer this project.`, {
      field: 'api_key_id',
      hint: 'Make another key with the scope admin first, or rotate this one.',
    })
  }
  context.keys.forget()
  return { status: 204 }
}
