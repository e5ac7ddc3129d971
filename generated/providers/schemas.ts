// Generated from specs/*.yaml by scripts/codegen/generate.ts: do not edit.
import { z } from '@hono/zod-openapi'
import * as x from '../runtime/zod-extra.ts'

export const AspectRatio = z.enum(['16:9', '9:16', '1:1', '4:3', '3:4', '4:5', '21:9'])
export type AspectRatio = z.output<typeof AspectRatio>

export const BpmRange = z.strictObject({ min: z.int().gte(1), max: z.int().gte(1) })
export type BpmRange = z.output<typeof BpmRange>

export const TextTask = z.enum(['beats', 'image_prompts'])
export type TextTask = z.output<typeof TextTask>

export const TextCapabilities = z.strictObject({
  tasks: z.array(TextTask),
  languages: z.array(z.string()),
  max_characters: z.int().gte(1),
})
export type TextCapabilities = z.output<typeof TextCapabilities>

export const TtsCapabilities = z.strictObject({
  languages: z.array(z.string()),
  sample_rates_hz: z.array(z.int()),
  formats: z.array(z.enum(['wav', 'mp3'])),
  ssml: z.boolean(),
  word_times: z.boolean(),
  paces: z.array(z.enum(['slow', 'medium', 'fast'])),
  emphases: z.array(z.enum(['soft', 'normal', 'strong'])),
  max_characters: z.int().gte(1),
})
export type TtsCapabilities = z.output<typeof TtsCapabilities>

export const ImageCapabilities = z.strictObject({
  modes: z.array(z.enum(['generate', 'search'])),
  aspect_ratios: z.array(AspectRatio),
  max_count: z.int().gte(1),
  max_prompt_characters: z.int().gte(1),
  features: z.array(z.enum(['seed', 'negative_prompt', 'style_ref', 'image_reference'])),
})
export type ImageCapabilities = z.output<typeof ImageCapabilities>

export const MusicCapabilities = z.strictObject({
  styles: z.array(z.string()),
  stems: z.boolean(),
  bpm: BpmRange,
  max_duration_sec: z.int().gte(1),
  intensity_curves: z.array(z.enum(['flat', 'rise', 'rise-plateau-outro'])),
  features: z.array(z.literal('seed')),
})
export type MusicCapabilities = z.output<typeof MusicCapabilities>

export const VideoCapabilities = z.strictObject({
  max_resolution: z.array(z.string()),
  fps: z.array(z.int()),
  features: z.array(z.string()),
})
export type VideoCapabilities = z.output<typeof VideoCapabilities>

export const ComposeCapabilities = z.strictObject({
  transitions: z.array(z.enum(['cut', 'crossfade'])),
  fps: z.array(z.int()),
  resolutions: z.array(z.enum(['720p', '1080p', '4k'])),
  aspect_ratios: z.array(AspectRatio),
  caption_modes: z.array(z.enum(['none', 'burn-in', 'sidecar'])),
  caption_styles: z.array(z.enum(['subtitle', 'boxed', 'minimal'])),
  max_duration_sec: z.int().gte(1),
})
export type ComposeCapabilities = z.output<typeof ComposeCapabilities>

export const Capabilities = z.strictObject({
  text: TextCapabilities.optional(),
  tts: TtsCapabilities.optional(),
  image: ImageCapabilities.optional(),
  music: MusicCapabilities.optional(),
  video: VideoCapabilities.optional(),
  compose: ComposeCapabilities.optional(),
})
export type Capabilities = z.output<typeof Capabilities>

export const ProviderCapabilities = z.strictObject({ provider: z.string(), capabilities: Capabilities })
export type ProviderCapabilities = z.output<typeof ProviderCapabilities>

export const CapabilityList = z.strictObject({ items: z.array(ProviderCapabilities) })
export type CapabilityList = z.output<typeof CapabilityList>

export const ErrorCode = z.enum([
  'invalid_json',
  'invalid_param',
  'unknown_field',
  'idempotency_key_required',
  'idempotency_key_reused',
  'idempotency_in_progress',
  'unauthorized',
  'forbidden',
  'not_found',
  'route_not_found',
  'method_not_allowed',
  'already_terminal',
  'payload_too_large',
  'unsupported_media_type',
  'range_not_satisfiable',
  'rate_limited',
  'internal_error',
  'service_unavailable',
  'empty_script',
  'unknown_provider',
  'unknown_voice',
  'no_provider',
  'capability_unsupported',
  'unusable_asset',
  'link_expired',
  'dependency_failed',
  'provider_rejected',
  'provider_unavailable',
  'provider_outcome_unknown',
  'provider_bad_output',
  'quality_breach',
  'storage_full',
])
export type ErrorCode = z.output<typeof ErrorCode>

export const ErrorItem = z.strictObject({
  code: ErrorCode,
  message: z.string().check(x.minLength(1)),
  field: z.string().nullable(),
})
export type ErrorItem = z.output<typeof ErrorItem>

export const ErrorBody = z.strictObject({
  code: ErrorCode,
  message: z.string().check(x.minLength(1)),
  field: z.string().nullable(),
  hint: z.string().nullable(),
  docs: x.uriReference(),
  request_id: z.string(),
  errors: z.array(ErrorItem).optional(),
})
export type ErrorBody = z.output<typeof ErrorBody>

export const ErrorResponse = z.strictObject({ error: ErrorBody })
export type ErrorResponse = z.output<typeof ErrorResponse>

export const Modality = z.enum(['text', 'tts', 'image', 'music', 'video', 'compose'])
export type Modality = z.output<typeof Modality>

export const ProviderStatus = z.enum(['available', 'degraded', 'unavailable'])
export type ProviderStatus = z.output<typeof ProviderStatus>

export const ProviderLinks = z.strictObject({
  self: x.uriReference(),
  health: x.uriReference(),
  capabilities: x.uriReference(),
})
export type ProviderLinks = z.output<typeof ProviderLinks>

export const Provider = z.strictObject({
  id: z.string(),
  name: z.string(),
  description: z.string(),
  kinds: z.array(Modality),
  status: ProviderStatus,
  regions: z.array(z.string()),
  built_in: z.boolean(),
  links: ProviderLinks,
})
export type Provider = z.output<typeof Provider>

export const ProviderHealth = z.strictObject({
  provider: z.string(),
  status: ProviderStatus,
  window_sec: z.int().gte(1),
  calls: z.int().gte(0),
  success_rate: z.number().gte(0).lte(1).nullable(),
  p50_ms: z.int().gte(0).nullable(),
  p95_ms: z.int().gte(0).nullable(),
})
export type ProviderHealth = z.output<typeof ProviderHealth>

export const ProviderPage = z.strictObject({
  items: z.array(Provider),
  next: z.string().nullable(),
  prev: z.string().nullable(),
})
export type ProviderPage = z.output<typeof ProviderPage>
