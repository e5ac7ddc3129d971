import type { ProvidersHandlers } from '@potterlabs/generated/providers/handlers.ts'
import type { ProvidersContext } from '../deps.ts'
import { providerAt } from '../views.ts'

export const getProviderHealth: ProvidersHandlers<ProvidersContext>['getProviderHealth'] = async (
  { params },
  context,
) => {
  const provider = providerAt(context.registry, params.provider_id)
  return { status: 200, body: await context.health.of(provider.id) }
}
