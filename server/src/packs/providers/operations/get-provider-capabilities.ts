import type { ProvidersHandlers } from '@potterlabs/generated/providers/handlers.ts'
import type { ProvidersContext } from '../deps.ts'
import { providerAt } from '../views.ts'

export const getProviderCapabilities: ProvidersHandlers<ProvidersContext>['getProviderCapabilities'] = async (
  { params },
  context,
) => ({ status: 200, body: (await providerAt(context, params.provider_id)).capabilities })
