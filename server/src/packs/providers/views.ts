import type { ProviderStatus, Provider as ProviderView } from '@potterlabs/generated/providers/schemas.ts'
import { notFound } from '../../core/errors.ts'
import { modalitiesOf, type Provider, type Registry } from '../../providers/registry.ts'

export const providerView = (provider: Provider, status: ProviderStatus): ProviderView => ({
  id: provider.id,
  name: provider.name,
  description: provider.description,
  kinds: modalitiesOf(provider),
  status,
  regions: provider.builtIn ? ['local'] : [],
  built_in: provider.builtIn,
  links: {
    self: `/v1/providers/${provider.id}`,
    health: `/v1/providers/${provider.id}/health`,
    capabilities: `/v1/providers/${provider.id}/capabilities`,
  },
})

/** The provider that a path names; there it is `not_found`, where a body that names one says `unknown_provider`. */
export function providerAt(registry: Registry, id: string): Provider {
  const provider = registry.find(id)
  if (!provider) throw notFound('provider', id, 'provider_id')
  return provider
}
