import { setTimeout as sleep } from 'node:timers/promises'
import { defineJob, type JobDefinition } from '../../src/jobs/definition.ts'
import { elevenlabs } from '../../src/providers/adapters/elevenlabs/index.ts'
import { fal } from '../../src/providers/adapters/fal/index.ts'
import { kling } from '../../src/providers/adapters/kling/index.ts'
import { minimax } from '../../src/providers/adapters/minimax/index.ts'
import { replicate } from '../../src/providers/adapters/replicate/index.ts'
import { runway } from '../../src/providers/adapters/runway/index.ts'
import { connectProvider } from '../../src/providers/connect.ts'
import {
  baseUrlVariable,
  type ProviderCalls,
  type ProviderDefinition,
} from '../../src/providers/definition.ts'
import type { Call, Media, SpeechRequest, VideoRequest } from '../../src/providers/port.ts'
import { estimateOf } from '../../src/providers/price.ts'
import type { Db } from '../../src/store/database.ts'
import { elevenlabsTwin } from '../../twins/elevenlabs.ts'
import { falTwin } from '../../twins/fal.ts'
import { klingTwin } from '../../twins/kling.ts'
import type { LifeCycle } from '../../twins/life-cycle.ts'
import { minimaxTwin } from '../../twins/minimax.ts'
import { replicateTwin } from '../../twins/replicate.ts'
import { runwayTwin } from '../../twins/runway.ts'
import type { Charge, Twin } from '../../twins/twin.ts'

/*
 * Jobs that make one paid call each, with the adapters as they are in production and their twins at the other end.
 */

/** A call without its types: what is bought differs, how it is bought does not. */
export type AnyCall = Call<unknown, unknown>

export interface Shop {
  definition: ProviderDefinition
  startTwin(): Promise<Twin>
  /** What a slow twin has under way. */
  jobsOf?(twin: Twin): LifeCycle<unknown>
  callOf(calls: ProviderCalls): AnyCall
  request(about: string): unknown
  mediaOf(result: unknown): Media
}

const clip = (about: string, durationSec: number): VideoRequest => ({
  ...{ prompt: about, durationSec, aspectRatio: '16:9', resolution: '720p' },
  ...{ negativePrompt: null, seed: null, audio: false, references: [], model: null, overrides: {} },
})
const speech = (about: string): SpeechRequest => ({
  ...{ text: about, voice: 'JBFqnCBsd6RMkjVDRZzb', pace: 'medium', emphasis: 'normal', sampleRateHz: 44_100 },
  ...{ ssml: false, previousText: null, nextText: null },
})

function videoShop<T extends Twin>(
  definition: ProviderDefinition,
  startTwin: () => Promise<T>,
  jobsOf: (twin: T) => LifeCycle<never>,
  durationSec: number,
  audio = false,
): Shop {
  return {
    definition,
    startTwin,
    // Each shop is only ever given its own twin.
    jobsOf: (twin) => jobsOf(twin as T) as unknown as LifeCycle<unknown>,
    callOf: ({ video }) => video?.video as unknown as AnyCall,
    request: (about) => ({ ...clip(about, durationSec), audio }),
    mediaOf: (result) => (result as { video: Media }).video,
  }
}

export const SHOPS = {
  fal: videoShop(fal, falTwin, ({ jobs }) => jobs as unknown as LifeCycle<never>, 5),
  kling: videoShop(kling, klingTwin, ({ tasks }) => tasks as unknown as LifeCycle<never>, 5),
  minimax: videoShop(minimax, minimaxTwin, ({ tasks }) => tasks as unknown as LifeCycle<never>, 6, true),
  replicate: videoShop(
    replicate,
    replicateTwin,
    ({ predictions }) => predictions as unknown as LifeCycle<never>,
    4,
  ),
  runway: videoShop(runway, runwayTwin, ({ tasks }) => tasks as unknown as LifeCycle<never>, 4),
  elevenlabs: {
    definition: elevenlabs,
    startTwin: elevenlabsTwin,
    callOf: ({ tts }) => tts?.speech as unknown as AnyCall,
    request: (about) => speech(about),
    mediaOf: (result) => (result as { audio: Media }).audio,
  },
} satisfies Record<string, Shop>
export type ShopName = keyof typeof SHOPS
export const SHOP_NAMES = Object.keys(SHOPS) as ShopName[]

export interface Purchase {
  shop: ShopName
  /** Told apart by it, also by providers that can only list. */
  about: string
}

/** How a shop is reached, and what is done with what it made. */
export interface Counter {
  twin: Twin
  /** Another address than the twin's, for the time being. */
  url?: string
  fetch?: typeof fetch
  keep?(media: Media, jobId: string): Promise<unknown>
}

export const connected = ({ definition }: Shop, counter: Counter): ProviderCalls =>
  connectProvider(definition, {
    value: (name) =>
      name === baseUrlVariable(definition.id)
        ? (counter.url ?? counter.twin.url)
        : counter.twin.secrets[name],
    fetch: counter.fetch ?? fetch,
    now: Date.now,
  })

/** What one purchase is expected to cost: the list price. */
export const estimateFor = (name: ShopName): number => {
  const { definition } = SHOPS[name]
  if (name === 'elevenlabs') return estimateOf(definition, 'tts', { character: 20 })
  return estimateOf(definition, 'video', { second: (SHOPS[name].request('') as VideoRequest).durationSec })
}

export const purchaseJob = (
  counterOf: (job: { shop: ShopName; projectId: string }) => Counter,
): JobDefinition =>
  defineJob<Purchase, object>({
    kind: 'purchase',
    concurrency: 8,
    async run(job, context) {
      const name = job.input.shop
      const shop: Shop = SHOPS[name]
      const counter = counterOf({ shop: name, projectId: job.projectId })
      const { id, dedupe, prices, maxConcurrent } = shop.definition
      return context.call({
        step: 'buy',
        provider: { id, dedupe, prices, maxConcurrent },
        call: shop.callOf(connected(shop, counter)),
        request: shop.request(job.input.about),
        estimatedMicrosUsd: estimateFor(name),
        store: async (result) => ({ kept: (await counter.keep?.(shop.mediaOf(result), job.id)) ?? true }),
      })
    },
  })

export const billedBy = (charges: readonly Charge[]): number =>
  charges.reduce((sum, { amountMicrosUsd }) => sum + amountMicrosUsd, 0)

export const submitsTo = (twin: Twin): number => twin.seen.filter(({ kind }) => kind === 'submit').length

/** Waits until nothing is known to be under way at any provider for the job. */
export async function whenSettled(db: Db, jobId: string): Promise<void> {
  for (const deadline = Date.now() + 30_000; ; await sleep(20)) {
    const open = await db
      .selectFrom('providerCalls')
      .select('state')
      .where('jobId', '=', jobId)
      .where('state', 'in', ['posting', 'posted'])
      .execute()
    if (open.length === 0) return
    if (Date.now() > deadline) throw new Error(`calls of ${jobId} are still ${JSON.stringify(open)}`)
  }
}
