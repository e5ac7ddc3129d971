import type { VoiceoverOptions, VoiceSelector } from '@potterlabs/generated/slideshow/schemas.ts'
import type { LockingPreset } from '../../../contract/presets.ts'
import { ApiError } from '../../../core/errors.ts'
import type { CatalogVoice } from '../../../providers/port.ts'
import { type Provider, type Registry, whyUnusable } from '../../../providers/registry.ts'
import type { Requirement } from '../../../providers/router.ts'
import type { Script } from '../scripts.ts'

/** Whom a request for a voice leaves to choose from, and whose voice it is then. */
export interface VoiceChoice {
  /** A provider id or `auto`. */
  requested: string
  /** The request field that named it. */
  field: string
  requirements: Requirement<'tts'>[]
  voiceOf(provider: Provider): CatalogVoice | undefined
}

/**
 * A voice by its id leaves no choice of provider; one by its name leaves as many as have it, and none at all leaves all: then
 * a voice of the script's language is taken. A preset locks the provider. Throws `unknown_voice`, `invalid_param`.
 */
export function voiceChoice(
  registry: Registry,
  request: {
    script: Script
    voice: VoiceSelector | undefined
    options: VoiceoverOptions
    preset: LockingPreset | undefined
    fields: { voice: string; options: string; preset: string }
  },
): VoiceChoice {
  const { script, voice: selector, options, preset, fields } = request
  const catalog = registry.voices()
  const { sample_rate_hz: rate } = options
  const wanted = fitting(selector, script.language)
  const voiceOf = (provider: Provider) => {
    const own = catalog.filter((entry) => entry.provider === provider && wanted.fits(entry.voice))
    const byLanguage = own.toSorted((a, b) => wanted.distance(a.voice) - wanted.distance(b.voice))
    return (byLanguage.find(({ voice }) => voice.sampleRatesHz.includes(rate)) ?? byLanguage[0])?.voice
  }
  const named = namedProvider(catalog, selector, fields.voice)
  if (preset && named && named.id !== preset.provider) {
    throw new ApiError('invalid_param', `Preset ${preset.id} locks the provider '${preset.provider}'.`, {
      field: named.field,
      hint: `This voice is of '${named.id}': name another, or no preset.`,
    })
  }
  const requested = preset?.provider ?? named?.id ?? 'auto'
  requireKnownVoice(registry, requested, selector, fields.voice, (provider) => voiceOf(provider))
  return {
    requested,
    field: preset ? fields.preset : (named?.field ?? fields.voice),
    voiceOf,
    requirements: [
      {
        field: fields.voice,
        unmet: (_can, provider) => (voiceOf(provider) ? null : `It has ${wanted.described}.`),
      },
      {
        field: `${fields.options}.sample_rate_hz`,
        unmet(_can, provider) {
          const voice = voiceOf(provider)
          if (!voice || voice.sampleRatesHz.includes(rate)) return null
          return `voice '${voice.id}' supports ${voice.sampleRatesHz.join(', ')} Hz; you sent ${rate}.`
        },
      },
    ],
  }
}

/** Which voices a selector means, and how far each is from the script's language. */
function fitting(selector: VoiceSelector | undefined, language: string) {
  const primary = (tag: string) => tag.toLowerCase().split('-')[0]
  const distance = (voice: CatalogVoice) => {
    if (voice.language.toLowerCase() === language.toLowerCase()) return 0
    return primary(voice.language) === primary(language) ? 1 : 2
  }
  if (!selector) return { fits: () => true, distance, described: 'no voices' }
  if ('voice_id' in selector) {
    const { voice_id: id } = selector
    return { fits: (voice: CatalogVoice) => voice.id === id, distance, described: `no voice '${id}'` }
  }
  const name = selector.name.toLowerCase()
  return {
    fits: (voice: CatalogVoice) => voice.name.toLowerCase() === name,
    distance,
    described: `no voice '${selector.name}'`,
  }
}

type Catalog = readonly { provider: Provider; voice: CatalogVoice }[]

function namedProvider(
  catalog: Catalog,
  selector: VoiceSelector | undefined,
  field: string,
): { id: string; field: string } | null {
  if (!selector) return null
  if ('voice_id' in selector) {
    const found = catalog.find(({ voice }) => voice.id === selector.voice_id)
    if (!found) throw unknownVoice(`There is no voice '${selector.voice_id}'.`, `${field}.voice_id`, catalog)
    return { id: found.provider.id, field: `${field}.voice_id` }
  }
  return selector.provider === 'auto' ? null : { id: selector.provider, field: `${field}.provider` }
}

/** A name that nobody who may be chosen has is a slip of the client's, and told as such. */
function requireKnownVoice(
  registry: Registry,
  requested: string,
  selector: VoiceSelector | undefined,
  field: string,
  voiceOf: (provider: Provider) => CatalogVoice | undefined,
): void {
  if (!selector || 'voice_id' in selector) return
  const may =
    requested === 'auto' ? registry.serving('tts') : [registry.require(requested, `${field}.provider`)]
  const usable = may.filter((provider) => provider.capabilities.tts && whyUnusable(provider) === null)
  if (usable.length === 0 || usable.some(voiceOf)) return
  const catalog = registry.voices().filter(({ provider }) => usable.includes(provider))
  throw unknownVoice(`Provider '${requested}' has no voice '${selector.name}'.`, `${field}.name`, catalog)
}

const unknownVoice = (message: string, field: string, catalog: Catalog): ApiError =>
  new ApiError('unknown_voice', message, {
    field,
    hint: `Voices: ${catalog
      .slice(0, 12)
      .map(({ voice }) => `${voice.id} (${voice.name})`)
      .join(', ')}. See GET /v1/voices.`,
  })
