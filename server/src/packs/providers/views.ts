import type {
  ProviderModel,
  ProviderStatus,
  Provider as ProviderView,
} from '@potterlabs/generated/providers/schemas.ts'
import { notFound } from '../../core/errors.ts'
import type { Model } from '../../providers/definition.ts'
import { priceView } from '../../providers/registered/prices.ts'
import { modalitiesOf, type Provider, whyUnusable } from '../../providers/registry.ts'
import type { ProvidersContext } from './deps.ts'

/** `health` is how its calls went of late; what cannot be used at all is unavailable however they went. */
export function providerView(provider: Provider, health: ProviderStatus): ProviderView {
  const { id, registered, url, models, prices } = provider
  const unusable = whyUnusable(provider)
  const status = unusable === null ? health : 'unavailable'
  return {
    id,
    name: provider.name,
    description: provider.description,
    kinds: [...(registered?.kinds ?? modalitiesOf(provider))],
    status,
    regions: [...(provider.regions ?? (provider.builtIn ? ['local'] : []))],
    built_in: provider.builtIn,
    ...(url === undefined ? {} : { url }),
    ...(registered && { enabled: registered.enabled, adapter: registered.adapter }),
    ...(status === 'unavailable' && {
      unavailable_reason: unusable ?? 'Most of its calls failed in the last minutes: see its health.',
    }),
    ...(models && { models: models.map(modelView) }),
    ...(prices && { prices: prices.map(priceView) }),
    ...(registered && { probe: registered.probe }),
    links: {
      self: `/v1/providers/${id}`,
      health: `/v1/providers/${id}/health`,
      capabilities: `/v1/providers/${id}/capabilities`,
    },
  }
}

const modelView = ({ id, modality, isDefault, sunsetAt, replacement }: Model): ProviderModel => ({
  id,
  modality,
  is_default: isDefault,
  sunset_at: sunsetAt,
  replacement,
})

/** The provider that a path names; there it is `not_found`, where a body that names one says `unknown_provider`. */
export async function providerAt({ providers, project }: ProvidersContext, id: string): Promise<Provider> {
  const provider = (await providers.for(project.id)).find(id)
  if (!provider) throw notFound('provider', id, 'provider_id')
  return provider
}
