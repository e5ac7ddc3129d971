import type { Capabilities, KnownAdapter, Modality } from '@potterlabs/generated/providers/schemas.ts'
import { connectProvider, type ProviderSettings } from '../connect.ts'
import { baseUrlVariable, type ProviderCalls, type ProviderDefinition } from '../definition.ts'
import type { Call, CatalogVoice, SpeechProvider } from '../port.ts'
import type { ProviderSecrets } from '../provider-secrets.ts'

/** Under which of our names the secret goes that an adapter knows under its own; those not replaced are the server's. */
export function secretNamesOf(adapter: KnownAdapter, definition: ProviderDefinition): Map<string, string> {
  const [only, ...others] = definition.secrets
  const named = Object.entries(adapter.secrets)
  const single =
    adapter.secret !== undefined && only !== undefined && others.length === 0
      ? [[only, adapter.secret] as const]
      : []
  return new Map([...single, ...named])
}

/** Where an adapter's calls go on this server. */
export const baseUrlOf = (definition: ProviderDefinition, settings: Pick<ProviderSettings, 'value'>): URL =>
  new URL(settings.value(baseUrlVariable(definition.id)) ?? definition.baseUrl)

/** The calls of an adapter of ours with the secrets and the model that a registration names. */
export function connectKnownAdapter(
  id: string,
  adapter: KnownAdapter,
  definition: ProviderDefinition,
  tools: { settings: ProviderSettings; secrets: ProviderSecrets },
): ProviderCalls {
  const { settings, secrets } = tools
  const names = secretNamesOf(adapter, definition)
  const baseUrl = baseUrlOf(definition, settings)
  const calls = connectProvider(definition, {
    ...settings,
    value(name) {
      const secret = names.get(name)
      return secret === undefined ? settings.value(name) : secrets.use(secret, baseUrl)
    },
  })
  const { model } = adapter.settings
  return {
    ...(model === undefined ? calls : withModel(calls, model)),
    ...(calls.tts ? { tts: id === definition.id ? calls.tts : withVoicesOf(id, calls.tts) } : {}),
  }
}

/** A part of what a definition promises: the modalities that it does not serve are left out. */
export const capabilitiesOf = (claimed: Capabilities, kinds: readonly Modality[]): Capabilities =>
  Object.fromEntries(Object.entries(claimed).filter(([kind]) => kinds.some((one) => one === kind)))

function withModel(calls: ProviderCalls, model: string): ProviderCalls {
  const { llm, image, video } = calls
  return {
    ...calls,
    ...(llm ? { llm: { complete: modelled(llm.complete, model) } } : {}),
    ...(image?.image ? { image: { ...image, image: modelled(image.image, model) } } : {}),
    ...(video ? { video: { video: modelled(video.video, model) } } : {}),
  }
}

function modelled<Request extends { model?: string | null }, Result>(
  call: Call<Request, Result>,
  model: string,
): Call<Request, Result> {
  const asked = (request: Request): Request => ({ ...request, model: request.model ?? model })
  return call.style === 'fast'
    ? { ...call, generate: (request, context) => call.generate(asked(request), context) }
    : { ...call, start: (request, context) => call.start(asked(request), context) }
}

/** The same voices under ids of this provider, so that no two providers share one. */
function withVoicesOf(id: string, tts: SpeechProvider): SpeechProvider {
  const renamed = (voices: readonly CatalogVoice[]): CatalogVoice[] =>
    voices.map((voice) => ({ ...voice, id: `vx_${id}_${voice.ref}` }))
  const { listVoices } = tts
  return {
    ...tts,
    voices: renamed(tts.voices),
    ...(listVoices ? { listVoices: async (context) => renamed(await listVoices(context)) } : {}),
  }
}
