import { connectProvider, missingSecrets, type ProviderSettings } from './connect.ts'
import { baseUrlVariable, type ProviderDefinition } from './definition.ts'
import type { CatalogVoice } from './port.ts'
import { createRegistry, type Provider, type Providers } from './registry.ts'
import type { VoiceCatalogs } from './voice-catalogs.ts'

export interface ProvidersOptions {
  builtIn: readonly Provider[]
  definitions: readonly ProviderDefinition[]
  settings: ProviderSettings
  voices: VoiceCatalogs
  /** The providers that a project registered itself. */
  registeredBy(projectId: string): Promise<readonly Provider[]>
  /** The voices that a project had made from recordings, each with the id of its provider. */
  learntBy(projectId: string): Promise<readonly LearntBy[]>
}

export interface LearntBy {
  provider: string
  voice: CatalogVoice
}

/**
 * All providers that a project can name: built in, then those of outside that this server can speak with (also where
 * the operator has not given their keys yet, so that it can be seen what would be possible), then the project's own.
 */
export function createProviders(options: ProvidersOptions): Providers {
  const { builtIn, definitions, settings, voices } = options
  const common = [...builtIn, ...definitions.map((definition) => providerOfDefinition(definition, settings))]
  return {
    async for(projectId) {
      const [own, learnt] = await Promise.all([options.registeredBy(projectId), options.learntBy(projectId)])
      // The project's own stands in the place of one of ours with its id, such as with another key for it.
      const others = common.filter(({ id }) => !own.some((provider) => provider.id === id))
      const all = [...others, ...own]
      const catalogOf = await voices.of(all)
      return createRegistry(all, (provider) => [
        ...catalogOf(provider),
        ...learnt.flatMap((one) => (one.provider === provider.id ? one.voice : [])),
      ])
    },
  }
}

/** A definition joined with what the operator gave for it. */
export function providerOfDefinition(definition: ProviderDefinition, settings: ProviderSettings): Provider {
  const { connect: _connect, authorize: _authorize, secrets: _secrets, baseUrl, ...facts } = definition
  const missing = missingSecrets(definition, settings)
  const host = new URL(settings.value(baseUrlVariable(definition.id)) ?? baseUrl).host
  return {
    ...facts,
    builtIn: false,
    resultHosts: [...definition.resultHosts, host],
    ...(missing.length > 0
      ? { unconfigured: `The operator of this server has to set ${missing.join(' and ')}.` }
      : connectProvider(definition, settings)),
  }
}
