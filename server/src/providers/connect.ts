import {
  baseUrlVariable,
  type Credentials,
  type ProviderCalls,
  type ProviderDefinition,
} from './definition.ts'
import { createProviderHttp } from './http.ts'
import { mindingModelEnds } from './model-ends.ts'

/** What the operator gives for providers outside: secrets and other base URLs, by their names in the environment. */
export interface ProviderSettings {
  /** `RUNWAY_API_KEY`, `RUNWAY_BASE_URL`, ...; unset and empty are the same. */
  value(name: string): string | undefined
  /** Guarded against addresses that are not public. */
  fetch: typeof fetch
  now(): number
}

/** The secrets that are still to be set before a provider can be used. */
export const missingSecrets = (
  definition: ProviderDefinition,
  settings: Pick<ProviderSettings, 'value'>,
): string[] => definition.secrets.filter((name) => !settings.value(name))

/** Joins a definition with its secrets. Throws if one is missing: ask `missingSecrets` first. */
export function connectProvider(definition: ProviderDefinition, settings: ProviderSettings): ProviderCalls {
  const credentials: Credentials = {
    secret(name) {
      const value = definition.secrets.includes(name) ? settings.value(name) : undefined
      if (!value) throw new Error(`provider ${definition.id} has no secret ${name}`)
      return value
    },
    now: settings.now,
  }
  const http = createProviderHttp({
    providerName: definition.name,
    baseUrl: settings.value(baseUrlVariable(definition.id)) ?? definition.baseUrl,
    fetch: settings.fetch,
    authorize: async (request) => definition.authorize(credentials, request),
    ...(definition.readRefusal ? { readRefusal: definition.readRefusal } : {}),
    refusesWithSuccess: definition.refusesWithSuccess ?? false,
    secrets: definition.secrets.map((name) => credentials.secret(name)),
  })
  return mindingModelEnds(definition, definition.connect({ ...credentials, http }), settings.now)
}
