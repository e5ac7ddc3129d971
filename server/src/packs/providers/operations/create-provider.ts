import type { ProvidersHandlers } from '@potterlabs/generated/providers/handlers.ts'
import type { ProvidersContext } from '../deps.ts'
import { register } from '../registration.ts'

export const createProvider: ProvidersHandlers<ProvidersContext>['createProvider'] = async (
  { body },
  context,
) => ({
  status: 201,
  headers: { Location: `/v1/providers/${body.id}` },
  body: await register(context, body),
})
