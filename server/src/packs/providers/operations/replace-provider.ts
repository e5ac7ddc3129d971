import type { ProvidersHandlers } from '@potterlabs/generated/providers/handlers.ts'
import type { ProvidersContext } from '../deps.ts'
import { registeredAt, replace } from '../registration.ts'

/** That the client has seen what it replaces is seen to by the edge. */
export const replaceProvider: ProvidersHandlers<ProvidersContext>['replaceProvider'] = async (
  { params, body },
  context,
) => {
  const { id } = await registeredAt(context, params.provider_id)
  return { status: 200, body: await replace(context, { ...body, id }) }
}
