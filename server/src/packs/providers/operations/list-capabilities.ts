import type { ProvidersHandlers } from '@potterlabs/generated/providers/handlers.ts'
import type { ProvidersContext } from '../deps.ts'

export const listCapabilities: ProvidersHandlers<ProvidersContext>['listCapabilities'] = async (
  { query },
  context,
) => {
  const registry = await context.providers.for(context.project.id)
  const { provider: wanted, modality } = query
  const providers = wanted === undefined ? registry.all() : [registry.require(wanted, 'provider')]
  const items = providers
    .filter(({ capabilities }) => modality === undefined || capabilities[modality] !== undefined)
    .map(({ id, capabilities }) => ({
      provider: id,
      capabilities: modality === undefined ? capabilities : { [modality]: capabilities[modality] },
    }))
  return { status: 200, body: { items } }
}
