import type { Capabilities, Modality } from '@potterlabs/generated/providers/schemas.ts'
import { ApiError } from '../core/errors.ts'
import type {
  CatalogVoice,
  Dedupe,
  ImageProvider,
  MusicProvider,
  SpeechProvider,
  TextProvider,
} from './port.ts'

/**
 * A provider as the registry holds it: who it is, what it accepts (`capabilities`: the one statement that routing,
 * validation and `/v1/capabilities` read), and the calls of each modality it serves.
 */
export interface Provider {
  id: string
  name: string
  description: string
  /** Runs in this process: no key, no network, no cost. */
  builtIn: boolean
  dedupe: Dedupe
  capabilities: Capabilities
  text?: TextProvider
  tts?: SpeechProvider
  image?: ImageProvider
  music?: MusicProvider
}

export interface Registry {
  all(): Provider[]
  /** Throws `unknown_provider` with the ids that would have worked. */
  require(id: string, field: string): Provider
  find(id: string): Provider | undefined
  serving(modality: Modality): Provider[]
  voices(): { provider: Provider; voice: CatalogVoice }[]
}

/** Builds the registry; a provider or voice id used twice is a mistake in the code and ends the start. */
export function createRegistry(providers: readonly Provider[]): Registry {
  const byId = new Map(providers.map((provider) => [provider.id, provider]))
  if (byId.size !== providers.length) throw new Error('two providers share an id')
  const voices = providers.flatMap((provider) =>
    (provider.tts?.voices ?? []).map((voice) => ({ provider, voice })),
  )
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
