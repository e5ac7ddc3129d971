import type { Capabilities } from '@potterlabs/generated/providers/schemas.ts'
import type { z } from 'zod'
import type { ProviderHttp, ProviderRequest, ReadRefusal } from './http.ts'
import type {
  Dedupe,
  ImageProvider,
  LanguageModelProvider,
  MusicProvider,
  PriceUnit,
  SpeechProvider,
  TextProvider,
  VerifyCallback,
  VideoProvider,
} from './port.ts'

/** What one unit costs, as looked up on a day: prices change, and an old invoice must still be explained. */
export interface PriceRow {
  modality: keyof Capabilities
  /** Null: every model of the modality. */
  model: string | null
  unit: PriceUnit
  /** Millionths of a US dollar. */
  amountMicrosUsd: number
  /** `2026-11-21` */
  asOf: string
}

/** A model of a provider, so that a switch can be planned before its end. */
export interface Model {
  id: string
  modality: keyof Capabilities
  /** The one that is used when a request names none. */
  isDefault: boolean
  /** From this day on (`2027-03-01`) it answers no more; null: no end is announced. */
  sunsetAt: string | null
  /** What to use instead. */
  replacement: string | null
}

/** The calls of each modality that a provider serves. */
export interface ProviderCalls {
  llm?: LanguageModelProvider
  text?: TextProvider
  tts?: SpeechProvider
  image?: ImageProvider
  music?: MusicProvider
  video?: VideoProvider
  verifyCallback?: VerifyCallback
}

/** What signs a request. Nothing of it is ever logged. */
export interface Credentials {
  /** The value of a secret that the definition names. */
  secret(name: string): string
  /** Milliseconds since 1970; given, so that signatures can be tested. */
  now(): number
}

/** What an adapter works with; made once for a provider. */
export interface Connection extends Credentials {
  http: ProviderHttp
}

/** Everything about a provider that this server can speak with: one file a provider says it all. */
export interface ProviderDefinition {
  id: string
  name: string
  description: string
  /** Where to read about it. */
  url: string
  regions: readonly string[]
  /** What the operator must set, such as `RUNWAY_API_KEY`; without them it is listed as unavailable. */
  secrets: readonly string[]
  /** Scheme, host and path that all of its calls begin with; the operator may set another (`RUNWAY_BASE_URL`). */
  baseUrl: string
  /** Where results may be fetched from besides the base URL's host: `*.fal.media`. */
  resultHosts: readonly string[]
  /** How many calls one process has under way at once. */
  maxConcurrent: number
  dedupe: Dedupe
  capabilities: Capabilities
  /** The settings of its own that a video may give: a request's `overrides`, and what presets keep. */
  videoOverrides?: z.ZodType
  models: readonly Model[]
  prices: readonly PriceRow[]
  /** Its answers say what they cost; without it the price table decides. */
  tellsCost?: boolean
  /** What every request carries, keys above all. */
  authorize(
    credentials: Credentials,
    request: ProviderRequest,
  ): Pick<ProviderRequest, 'headers' | 'query'> | Promise<Pick<ProviderRequest, 'headers' | 'query'>>
  /** What a refusal's body means; null or absent: the status alone decides (see `ProviderHttp`). */
  readRefusal?: ReadRefusal
  /** It answers 2xx when it refuses, too: `readRefusal` is then asked about every answer. */
  refusesWithSuccess?: boolean
  connect(connection: Connection): ProviderCalls
}

/** The name under which the operator sets another base URL: `fal` is `FAL_BASE_URL`. */
export const baseUrlVariable = (id: string): string => `${id.toUpperCase().replaceAll('-', '_')}_BASE_URL`
