import { setTimeout as sleep } from 'node:timers/promises'
import { createGuardedFetch } from '../../src/core/guarded-fetch.ts'
import { webFetch } from '../../src/core/web-fetch.ts'
import { question } from '../../src/providers/conformance/language-model.testkit.ts'
import type { ProviderSettings } from '../../src/providers/connect.ts'
import type { PriceRow, ProviderDefinition } from '../../src/providers/definition.ts'
import type {
  Call,
  CallContext,
  CallResult,
  GeneratedImage,
  ImageRequest,
  Media,
  PriceUnit,
} from '../../src/providers/port.ts'
import { costOf } from '../../src/providers/price.ts'
import { providerOfDefinition } from '../../src/providers/providers.ts'
import type { Provider } from '../../src/providers/registry.ts'
import { receive } from '../../src/studio/receive.ts'

/*
 * The cheapest call of each kind that each provider serves: for a look at the real ones, which costs money, and at their
 * twins, which costs none.
 */

export interface LiveCall {
  /** `fal image` */
  name: string
  definition: ProviderDefinition
  estimatedMicrosUsd: number
  /** Makes it, once, fetches what was made, and gives its bytes and its cost. */
  make(connection: LiveConnection): Promise<{ media: Uint8Array[]; costMicrosUsd: number }>
}

export interface LiveConnection {
  settings: ProviderSettings
  context: CallContext
  /** Between two questions. */
  pause(ms: number): Promise<void>
}

/** Real waits, and what the environment says of keys and addresses. */
export function liveConnection(config: {
  providerSetting(name: string): string | undefined
  egressAllow: string[]
}): LiveConnection {
  const fetch = webFetch(createGuardedFetch({ egressAllow: config.egressAllow }))
  return {
    settings: { value: config.providerSetting, fetch, now: Date.now },
    context: { attemptKey: crypto.randomUUID(), signal: new AbortController().signal, log: () => undefined },
    pause: (ms) => sleep(ms),
  }
}

type Units = Partial<Record<PriceUnit, number>>

/** Every call of a provider. */
export function liveCallsOf(definition: ProviderDefinition): LiveCall[] {
  const { capabilities } = definition
  const image = capabilities.image
  return [
    ...(capabilities.text ? [textCall(definition)] : []),
    ...(capabilities.tts ? [speechCall(definition)] : []),
    ...(image?.modes.includes('generate') ? [pictureCall(definition)] : []),
    ...(image?.modes.includes('search') ? [searchCall(definition)] : []),
    ...(capabilities.music ? [musicCall(definition)] : []),
    ...(capabilities.video ? [clipCall(definition)] : []),
  ]
}

function textCall(definition: ProviderDefinition): LiveCall {
  const request = { ...question, maxOutputTokens: 400 }
  const characters = JSON.stringify(request).length
  return live(
    definition,
    'text',
    { input_token: characters / 3, output_token: request.maxOutputTokens },
    {
      request: async () => request,
      callOf: ({ llm }) => llm?.complete,
      mediaOf: ({ text }) => [{ type: 'bytes', mime: 'application/json', data: Buffer.from(text) }],
    },
  )
}

function speechCall(definition: ProviderDefinition): LiveCall {
  const text = 'Hello there.'
  return live(
    definition,
    'tts',
    { character: text.length, second: 2 },
    {
      request: async ({ tts }, context) => ({
        ...{ text, pace: 'medium' as const, emphasis: 'normal' as const, sampleRateHz: 24_000, ssml: false },
        ...{ previousText: null, nextText: null },
        voice: ((await tts?.listVoices?.(context)) ?? tts?.voices ?? [])[0]?.ref ?? '',
      }),
      callOf: ({ tts }) => tts?.speech,
      mediaOf: ({ audio }) => [audio],
    },
  )
}

const picturesOf = (pictures: GeneratedImage[]): Media[] => pictures.map(({ media }) => media)

function pictureCall(definition: ProviderDefinition): LiveCall {
  const model = cheapestModel(definition, 'image')
  const request: ImageRequest = {
    ...{ prompt: 'a red door', negativePrompt: null, aspectRatio: '1:1', count: 1, seed: 1, references: [] },
    model,
  }
  return live(
    definition,
    'image',
    { image: 1, input_token: 20, output_token: 2_000 },
    { request: async () => request, callOf: (provider) => provider.image?.image, mediaOf: picturesOf },
    model,
  )
}

const searchCall = (definition: ProviderDefinition): LiveCall =>
  live(
    definition,
    'image search',
    {},
    {
      request: async () => ({ query: 'red door', aspectRatio: '16:9' as const, count: 1, language: 'en' }),
      callOf: ({ image }) => image?.search,
      mediaOf: picturesOf,
    },
  )

function musicCall(definition: ProviderDefinition): LiveCall {
  const durationSec = 3
  return live(
    definition,
    'music',
    { second: durationSec },
    {
      request: async () => ({
        ...{ style: 'calm piano', prompt: null, bpm: null, durationSec },
        ...{ intensityCurve: 'flat' as const, stems: false, seed: 1 },
      }),
      callOf: ({ music }) => music?.music,
      mediaOf: ({ audio }) => [audio],
    },
  )
}

function clipCall(definition: ProviderDefinition): LiveCall {
  const durationSec = Math.min(...(definition.capabilities.video?.durations_sec ?? []))
  const model = cheapestModel(definition, 'video')
  return live(
    definition,
    'video',
    { second: durationSec },
    {
      request: async () => ({
        ...{ prompt: 'a red door opens', negativePrompt: null, durationSec, aspectRatio: '16:9' as const },
        ...{ resolution: '480p' as const, seed: null, audio: false, references: [], overrides: {} },
        model,
      }),
      callOf: ({ video }) => video?.video,
      mediaOf: ({ video }) => [video],
    },
    model,
  )
}

interface Plan<Request, Result> {
  request(provider: Provider, context: CallContext): Promise<Request>
  callOf(provider: Provider): Call<Request, Result> | undefined
  mediaOf(result: Result): Media[]
}

function live<Request, Result>(
  definition: ProviderDefinition,
  kind: 'text' | 'tts' | 'image' | 'image search' | 'music' | 'video',
  units: Units,
  plan: Plan<Request, Result>,
  model: string | null = null,
): LiveCall {
  const modality = kind === 'image search' ? 'image' : kind
  const prices = definition.prices.filter((row) => row.modality === modality)
  const used = model ?? definition.models.find((known) => known.modality === modality && known.isDefault)?.id
  return {
    name: `${definition.id} ${kind}`,
    definition,
    estimatedMicrosUsd: costOf(prices, {
      amountMicrosUsd: null,
      units: Object.fromEntries(Object.entries(units)),
      ...(used === undefined ? {} : { model: used }),
    }).amountMicrosUsd,
    async make({ settings, context, pause }) {
      const provider = providerOfDefinition(definition, settings)
      const call = plan.callOf(provider)
      if (!call) throw new Error(`${definition.id} has no ${kind}`)
      const { result, cost } = await complete(call, await plan.request(provider, context), context, pause)
      const received = { signal: context.signal, log: () => undefined }
      const media = await Promise.all(
        plan.mediaOf(result).map((made) => receive({ fetch: settings.fetch }, received, provider, made)),
      )
      return {
        media: media.map(({ data }) => data),
        costMicrosUsd: costOf(prices, cost).amountMicrosUsd,
      }
    },
  }
}

/** Sends once, and asks until it is done. */
async function complete<Request, Result>(
  call: Call<Request, Result>,
  request: Request,
  context: CallContext,
  pause: LiveConnection['pause'],
): Promise<CallResult<Result>> {
  if (call.style === 'fast') return call.generate(request, context)
  const { ticket } = await call.start(request, context)
  for (;;) {
    const answer = await call.check(ticket, context)
    if (answer.state === 'done') return answer
    if (answer.state === 'failed') throw new Error(`${answer.message} ${answer.detail}`)
    if (answer.state === 'lost') throw new Error('it was lost')
    await pause(answer.checkAfterMs)
  }
}

/** The model whose unit costs least; null: there is no choice. */
function cheapestModel(
  { models, prices }: ProviderDefinition,
  modality: PriceRow['modality'],
): string | null {
  const [cheapest] = models
    .filter((model) => model.modality === modality)
    .flatMap(({ id }) => prices.filter((row) => row.model === id))
    .toSorted((a, b) => a.amountMicrosUsd - b.amountMicrosUsd)
  return cheapest?.model ?? null
}
