import { connectProvider, missingSecrets, type ProviderSettings } from './connect.ts'
import { baseUrlVariable, type ProviderDefinition } from './definition.ts'
import { createRegistry, type Provider, type Providers } from './registry.ts'
import type { VoiceCatalogs } from './voice-catalogs.ts'

export interface ProvidersOptions {
  builtIn: readonly Provider[]
  definitions: readonly ProviderDefinition[]
  settings: ProviderSettings
  voices: VoiceCatalogs
  /** The providers that a project registered itself. */
  registeredBy(projectId: string): Promise<readonly Provider[]>
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
      const own = await options.registeredBy(projectId)
      // The project's own stands in the place of one of ours with its id, such as with another key for it.
      const others = common.filter(({ id }) => !own.some((provider) => provider.id === id))
      const all = [...others, ...own]
      return createRegistry(all, await voices.of(all))
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
