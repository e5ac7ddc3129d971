import type { ProvidersHandlers } from '@potterlabs/generated/providers/handlers.ts'
import type { ProvidersContext } from '../deps.ts'
import { providerAt } from '../views.ts'

export const getProviderHealth: ProvidersHandlers<ProvidersContext>['getProviderHealth'] = async (
  { params },
  context,
) => {
  const provider = await providerAt(context, params.provider_id)
  const { circuit = 'closed', ...health } = await context.health.of(provider.id, context.project.id)
  // Built-in ones have no circuit: they are never too far away to be asked.
  return { status: 200, body: provider.builtIn ? health : { ...health, circuit } }
}
