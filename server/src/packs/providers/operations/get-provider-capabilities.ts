import type { ProvidersHandlers } from '@potterlabs/generated/providers/handlers.ts'
import type { ProvidersContext } from '../deps.ts'
import { providerAt } from '../views.ts'

export const getProviderCapabilities: ProvidersHandlers<ProvidersContext>['getProviderCapabilities'] = async (
  { params },
  { registry },
) => ({ status: 200, body: providerAt(registry, params.provider_id).capabilities })
