import type { Capabilities, HttpAdapter, HttpCalls } from '@potterlabs/generated/providers/schemas.ts'
import type { ProviderCalls } from '../definition.ts'
import type { Call, CatalogVoice } from '../port.ts'
import { callOf } from './call.ts'
import type { HttpTools } from './exchange.ts'
import {
  type Facts,
  imageRules,
  type ModalityRules,
  musicRules,
  searchRules,
  speechRules,
  textRules,
  videoRules,
} from './modalities.ts'

/** Whose calls they are. */
export interface HttpProvider {
  id: string
  name: string
  /** What it says of itself; requests beyond it are refused before anything is sent. */
  capabilities: Capabilities
  adapter: HttpAdapter
}

/** The calls of a provider that is written as data. Throws if a secret that it names may not be used. */
export function connectHttpAdapter(provider: HttpProvider, tools: HttpTools): ProviderCalls {
  const { id, name, capabilities, adapter } = provider
  const calls: ProviderCalls = {}
  for (const entry of adapter.calls) {
    const made = <Request, Result>(
      rules: (facts: Facts) => ModalityRules<Request, Result>,
    ): Call<Request, Result> =>
      callOf({ name, adapter, calls: entry, rules: rules({ name, capabilities, calls: entry }), tools })
    switch (entry.modality) {
      case 'text':
        calls.llm = { complete: made(textRules) }
        break
      case 'tts':
        calls.tts = { voices: voicesOf(id, entry, capabilities), speech: made(speechRules) }
        break
      case 'image':
        calls.image =
          entry.mode === 'search'
            ? { ...calls.image, search: made(searchRules) }
            : { ...calls.image, image: made(imageRules) }
        break
      case 'music':
        calls.music = { music: made(musicRules) }
        break
      case 'video':
        calls.video = { video: made(videoRules) }
    }
  }
  return calls
}

/** No id of ours has an underscore where the provider's id ends, so two providers never share a voice. */
const voicesOf = (id: string, { voices }: HttpCalls, { tts }: Capabilities): CatalogVoice[] =>
  voices.map(({ ref, name, language, gender, style_tags }) => ({
    id: `vx_${id}_${ref}`,
    ref,
    name,
    language,
    gender,
    styleTags: style_tags,
    sampleRatesHz: tts?.sample_rates_hz ?? [],
  }))
