import { randomUUID } from 'node:crypto'
import type { CatalogVoice } from './port.ts'
import type { Provider } from './registry.ts'

const FRESH_MS = 15 * 60 * 1000
/** After a failure it is tried again this soon. */
const RETRY_MS = 60 * 1000
const ASK_WITHIN_MS = 5_000

/** The voices of providers that have to be asked for them. */
export interface VoiceCatalogs {
  /**
   * A function that gives the voices of each of these providers. A catalog never asked for is waited for, a stale one
   * is used while it is asked for anew.
   */
  of(providers: readonly Provider[]): Promise<(provider: Provider) => readonly CatalogVoice[]>
}

interface Catalog {
  voices: readonly CatalogVoice[]
  /** When to ask again, in milliseconds since 1970. */
  staleAt: number
  asking: Promise<void> | null
}

export function createVoiceCatalogs(
  report: (providerId: string, error: unknown) => void,
  now: () => number = Date.now,
): VoiceCatalogs {
  // By the provider as an object: the same id may be another provider in another project.
  const catalogs = new WeakMap<Provider, Catalog>()

  async function ask(provider: Provider, catalog: Catalog): Promise<void> {
    try {
      const signal = AbortSignal.timeout(ASK_WITHIN_MS)
      const context = { attemptKey: randomUUID(), signal, log: () => undefined }
      catalog.voices = (await provider.tts?.listVoices?.(context)) ?? []
      catalog.staleAt = now() + FRESH_MS
    } catch (error) {
      // The voices known so far stay; without any the provider just has none to offer for now.
      report(provider.id, error)
      catalog.staleAt = now() + RETRY_MS
    } finally {
      catalog.asking = null
    }
  }

  function refresh(provider: Provider): Promise<void> | null {
    const known = catalogs.get(provider)
    const catalog = known ?? { voices: provider.tts?.voices ?? [], staleAt: 0, asking: null }
    if (!known) catalogs.set(provider, catalog)
    if (catalog.staleAt <= now()) catalog.asking ??= ask(provider, catalog)
    return known ? null : catalog.asking
  }

  return {
    async of(providers) {
      await Promise.all(providers.filter(({ tts }) => tts?.listVoices).map(refresh))
      return (provider) => catalogs.get(provider)?.voices ?? provider.tts?.voices ?? []
    },
  }
}
