import type { Capabilities, Modality, ProviderProbe } from '@potterlabs/generated/providers/schemas.ts'
import type { z } from 'zod'
import { ApiError } from '../core/errors.ts'
import type { Model, PriceRow, ProviderCalls } from './definition.ts'
import type { CatalogVoice, Dedupe } from './port.ts'

/**
 * A provider as the registry holds it: who it is, what it accepts (`capabilities`: the one statement that routing,
 * validation and `/v1/capabilities` read), and the calls of each modality it serves.
 */
export interface Provider extends ProviderCalls {
  id: string
  name: string
  description: string
  /** Runs in this process: no key, no network, no cost. */
  builtIn: boolean
  dedupe: Dedupe
  capabilities: Capabilities
  /** The settings of its own that a video may give; absent: none. */
  videoOverrides?: z.ZodType
  /** Where to read about it. */
  url?: string
  regions?: readonly string[]
  models?: readonly Model[]
  prices?: readonly PriceRow[]
  /** Hosts that results may be fetched from: `api.example.com`, `*.fal.media`. */
  resultHosts?: readonly string[]
  /** How many of its calls one process has under way at once. */
  maxConcurrent?: number
  /** Of one that is known and cannot be used: what the operator has to do first. */
  unconfigured?: string
  /** Of one that a project registered: how it came to be. */
  registered?: Registered
}

/** How a registered provider came to be, and how it stands. */
export interface Registered {
  enabled: boolean
  adapter: 'adapter' | 'http'
  /** What it was registered for; published is what passed. */
  kinds: readonly Modality[]
  probe: ProviderProbe
}

/** Null, or what there is to say to whoever names a provider that takes no new work. */
export function whyUnusable({ unconfigured, registered }: Provider): string | null {
  if (unconfigured !== undefined) return unconfigured
  if (!registered) return null
  if (!registered.enabled) return 'It is switched off.'
  const { status, checks } = registered.probe
  if (status === 'running') return 'It is being probed; try again in a moment.'
  if (status === 'failed' && !checks.some(({ passed }) => passed))
    return 'It did not pass its probe: see `probe` of it.'
  return null
}

/** The providers of one project: those that the server comes with, and the project's own. */
export interface Registry {
  all(): Provider[]
  find(id: string): Provider | undefined
  /** Throws `unknown_provider` with the ids that would have worked. */
  require(id: string, field: string): Provider
  /** Those that have a capability block for the modality, in the order that breaks ties. */
  serving(modality: Modality): Provider[]
  voices(): { provider: Provider; voice: CatalogVoice }[]
}

/** Where requests and jobs get the registry of their project from. */
export interface Providers {
  for(projectId: string): Promise<Registry>
}

/** Builds a registry; a provider or voice id used twice is a mistake in the code and ends the start. */
export function createRegistry(
  providers: readonly Provider[],
  voicesOf: (provider: Provider) => readonly CatalogVoice[] = (provider) => provider.tts?.voices ?? [],
): Registry {
  const byId = new Map(providers.map((provider) => [provider.id, provider]))
  if (byId.size !== providers.length) throw new Error('two providers share an id')
  const voices = providers.flatMap((provider) => voicesOf(provider).map((voice) => ({ provider, voice })))
  if (new Set(voices.map(({ voice }) => voice.id)).size !== voices.length)
    throw new Error('two voices share an id')
  return {
    all: () => [...byId.values()],
    find: (id) => byId.get(id),
    require(id, field) {
      const provider = byId.get(id)
      if (provider) return provider
      throw new ApiError('unknown_provider', `There is no provider '${id}'.`, {
        field,
        hint: `Providers here: auto, ${[...byId.keys()].join(', ')}.`,
      })
    },
    serving: (modality) => providers.filter((provider) => provider.capabilities[modality] !== undefined),
    voices: () => voices,
  }
}

/** The modalities a provider has a capability block for, in the contract's order. */
export const modalitiesOf = (provider: Provider): Modality[] =>
  (['text', 'tts', 'image', 'music', 'video', 'compose'] as const).filter(
    (modality) => provider.capabilities[modality] !== undefined,
  )
