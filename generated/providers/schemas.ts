// Generated from specs/*.yaml by scripts/codegen/generate.ts: do not edit.
import { z } from '@hono/zod-openapi'
import * as x from '../runtime/zod-extra.ts'

export const AspectRatio = z.enum(['16:9', '9:16', '1:1', '4:3', '3:4', '4:5', '21:9'])
export type AspectRatio = z.output<typeof AspectRatio>

export const BpmRange = z.strictObject({ min: z.int().gte(1), max: z.int().gte(1) })
export type BpmRange = z.output<typeof BpmRange>

export const TextTask = z.enum(['beats', 'image_prompts', 'storyboard'])
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
  voice_samples: z.boolean().optional(),
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
  durations_sec: z.array(z.number().gte(0.1)),
  aspect_ratios: z.array(AspectRatio),
  max_prompt_characters: z.int().gte(1),
  references: z.array(z.enum(['first_frame', 'last_frame', 'image_reference', 'audio'])),
  features: z.array(z.enum(['seed', 'negative_prompt', 'audio', 'cancel', 'progress'])),
})
export type VideoCapabilities = z.output<typeof VideoCapabilities>

export const TransitionType = z.enum(['cut', 'crossfade', 'dip', 'wipe', 'slide'])
export type TransitionType = z.output<typeof TransitionType>

export const CaptionStyle = z.enum(['subtitle', 'karaoke', 'boxed', 'minimal'])
export type CaptionStyle = z.output<typeof CaptionStyle>

export const ComposeCapabilities = z.strictObject({
  transitions: z.array(TransitionType),
  fps: z.array(z.int()),
  resolutions: z.array(z.enum(['720p', '1080p', '4k'])),
  aspect_ratios: z.array(AspectRatio),
  caption_modes: z.array(z.enum(['none', 'burn-in', 'sidecar'])),
  caption_styles: z.array(CaptionStyle),
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

export const Cost = z.strictObject({
  currency: z.literal('USD'),
  amount_micros: z.int().gte(0),
  credits: z.number().gte(0).optional(),
  input_tokens: z.int().gte(0).optional(),
  output_tokens: z.int().gte(0).optional(),
  estimated_micros: z.int().gte(0).optional(),
  state: z.enum(['estimated', 'settled', 'unknown']).optional(),
})
export type Cost = z.output<typeof Cost>

export const CostPolicy = z.enum(['cheapest', 'fastest', 'best'])
export type CostPolicy = z.output<typeof CostPolicy>

export const CostRange = z.strictObject({
  currency: z.literal('USD'),
  min_micros: z.int().gte(0),
  max_micros: z.int().gte(0),
})
export type CostRange = z.output<typeof CostRange>

export const ErrorCode = z.enum([
  'malformed_request',
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
  'still_running',
  'precondition_failed',
  'precondition_required',
  'already_exists',
  'last_admin_key',
  'request_timeout',
  'payload_too_large',
  'headers_too_large',
  'unsupported_media_type',
  'range_not_satisfiable',
  'rate_limited',
  'spend_limit_reached',
  'cost_limit_reached',
  'internal_error',
  'service_unavailable',
  'not_implemented',
  'empty_script',
  'unknown_provider',
  'unknown_voice',
  'no_provider',
  'capability_unsupported',
  'unusable_asset',
  'quota_exceeded',
  'unknown_operation',
  'unknown_reference',
  'type_mismatch',
  'graph_cycle',
  'missing_input',
  'link_expired',
  'cursor_expired',
  'dependency_failed',
  'provider_rejected',
  'provider_unavailable',
  'provider_outcome_unknown',
  'provider_bad_output',
  'provider_job_lost',
  'content_refused',
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

export const PreviewedCandidate = z.strictObject({
  provider: z.string(),
  chosen: z.boolean(),
  reason: z.string(),
  status: ProviderStatus,
  cost: Cost.nullable(),
  p50_ms: z.int().gte(0).nullable(),
})
export type PreviewedCandidate = z.output<typeof PreviewedCandidate>

export const RoutingDecision = z.strictObject({
  makes: z.string(),
  modality: Modality,
  requested: z.string(),
  provider: z.string().nullable(),
  preset_id: z.string().optional(),
  candidates: z.array(PreviewedCandidate),
})
export type RoutingDecision = z.output<typeof RoutingDecision>

export const EstimateLine = z.strictObject({
  makes: z.string(),
  provider: z.string(),
  unit: z.enum(['call', 'character', 'second', 'image', 'input_token', 'output_token']),
  quantity_min: z.number().gte(0),
  quantity_max: z.number().gte(0),
  amount_micros: z.number().gte(0),
  as_of: z.iso.date(),
})
export type EstimateLine = z.output<typeof EstimateLine>

export const Estimate = z.strictObject({
  operation: z.string(),
  policy: CostPolicy,
  cost: CostRange,
  duration_sec: z.number().gte(0).nullable(),
  run_sec: z.number().gte(0).nullable(),
  decisions: z.array(RoutingDecision),
  lines: z.array(EstimateLine),
  assumptions: z.array(z.string()),
})
export type Estimate = z.output<typeof Estimate>

export const PlannedRequest = z.record(z.string(), z.unknown())
export type PlannedRequest = z.output<typeof PlannedRequest>

export const EstimateCreate = z.strictObject({
  operation: z.string().check(x.minLength(1), x.maxLength(100)),
  request: PlannedRequest,
})
export type EstimateCreate = z.output<typeof EstimateCreate>

export const Expression = z.string().check(x.minLength(1), x.maxLength(5000))
export type Expression = z.output<typeof Expression>

export const HostPattern = z.string().check(x.maxLength(253)).regex(/^(\*\.)?[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*(:[0-9]{1,5})?$/u)
export type HostPattern = z.output<typeof HostPattern>

export const HttpAuthNone = z.strictObject({ type: z.literal('none') })
export type HttpAuthNone = z.output<typeof HttpAuthNone>

export const SecretName = z.string().regex(/^[A-Z][A-Z0-9_]{0,63}$/u)
export type SecretName = z.output<typeof SecretName>

export const HttpAuthBearer = z.strictObject({ type: z.literal('bearer'), secret: SecretName })
export type HttpAuthBearer = z.output<typeof HttpAuthBearer>

export const HttpAuthHeader = z.strictObject({
  type: z.literal('header'),
  name: z.string().check(x.minLength(1), x.maxLength(100)),
  prefix: z.string().check(x.maxLength(50)).default(''),
  secret: SecretName,
})
export type HttpAuthHeader = z.output<typeof HttpAuthHeader>

export const HttpAuthQuery = z.strictObject({
  type: z.literal('query'),
  name: z.string().check(x.minLength(1), x.maxLength(100)),
  secret: SecretName,
})
export type HttpAuthQuery = z.output<typeof HttpAuthQuery>

export const HttpAuthJwt = z.strictObject({
  type: z.literal('jwt'),
  secret: SecretName,
  issuer_secret: SecretName.optional(),
  claims: Expression,
})
export type HttpAuthJwt = z.output<typeof HttpAuthJwt>

export const HttpAuth = z.discriminatedUnion('type', [
  HttpAuthNone,
  HttpAuthBearer,
  HttpAuthHeader,
  HttpAuthQuery,
  HttpAuthJwt,
])
export type HttpAuth = z.output<typeof HttpAuth>

export const HttpRefusal = z.strictObject({
  code: Expression,
  codes: z.record(z.string(), z.enum(['busy', 'content_refused', 'lost', 'rejected', 'unavailable'])).check(x.maxProperties(200)).prefault({}),
  retry_after_sec: Expression.optional(),
})
export type HttpRefusal = z.output<typeof HttpRefusal>

export const HttpVoice = z.strictObject({
  ref: z.string().check(x.minLength(1), x.maxLength(100)).regex(/^[A-Za-z0-9._-]+$/u),
  name: z.string().check(x.minLength(1), x.maxLength(100)),
  language: z.string().check(x.minLength(2), x.maxLength(35)),
  gender: z.enum(['female', 'male', 'neutral']).default('neutral'),
  style_tags: z.array(z.string().check(x.minLength(1), x.maxLength(50))).max(20).prefault([]),
})
export type HttpVoice = z.output<typeof HttpVoice>

export const HttpExtraction = z.strictObject({
  remote_id: Expression.optional(),
  state: Expression.optional(),
  states: z.record(z.string(), z.enum(['queued', 'running', 'succeeded', 'failed', 'canceled'])).prefault({}),
  progress_percent: Expression.optional(),
  outputs: Expression.optional(),
  words: Expression.optional(),
  characters: Expression.optional(),
  error_message: Expression.optional(),
  cost_micros: Expression.optional(),
  units: Expression.optional(),
})
export type HttpExtraction = z.output<typeof HttpExtraction>

export const HttpCall = z.strictObject({
  method: z.enum(['GET', 'POST', 'PUT', 'DELETE']),
  path: z.string().check(x.minLength(1), x.maxLength(1000)).regex(/^\//u),
  query: z.record(z.string(), z.string().check(x.maxLength(1000))).prefault({}),
  headers: z.record(z.string(), z.string().check(x.maxLength(1000))).prefault({}),
  body: Expression.optional(),
  encoding: z.enum(['json', 'multipart']).default('json'),
  timeout_sec: z.number().gte(1).lte(600).optional(),
  extract: HttpExtraction.optional(),
})
export type HttpCall = z.output<typeof HttpCall>

export const HttpCalls = z.strictObject({
  modality: z.enum(['text', 'tts', 'image', 'music', 'video']),
  mode: z.enum(['generate', 'search']).default('generate'),
  models: z.array(z.string().check(x.minLength(1), x.maxLength(100))).max(50).prefault([]),
  overrides: z.array(z.string().check(x.minLength(1), x.maxLength(100))).max(50).prefault([]),
  voices: z.array(HttpVoice).max(500).prefault([]),
  submit: HttpCall,
  poll: HttpCall.optional(),
  result: HttpCall.optional(),
  cancel: HttpCall.optional(),
  lookup: HttpCall.optional(),
  dedupe: z.enum(['provider_key', 'lookup', 'none']).default('none'),
  poll_every_sec: z.number().gte(1).lte(300).default(5),
})
export type HttpCalls = z.output<typeof HttpCalls>

export const HttpAdapter = z.strictObject({
  type: z.literal('http'),
  base_url: x.uri().check(x.maxLength(500)),
  result_hosts: z.array(HostPattern).max(20).prefault([]),
  auth: HttpAuth.prefault({ type: 'none' }),
  refusal: HttpRefusal.optional(),
  max_concurrent: z.int().gte(1).lte(100).default(4),
  calls: z.array(HttpCalls).min(1).max(6),
})
export type HttpAdapter = z.output<typeof HttpAdapter>

export const KnownAdapter = z.strictObject({
  type: z.literal('adapter'),
  id: z.string().check(x.minLength(1), x.maxLength(100)),
  secret: SecretName.optional(),
  secrets: z.record(z.string(), SecretName).check(x.maxProperties(10)).prefault({}),
  settings: z.record(z.string(), z.string().check(x.maxLength(1000))).prefault({}),
})
export type KnownAdapter = z.output<typeof KnownAdapter>

export const Metadata = z.record(z.string().check(x.minLength(1), x.maxLength(40)), z.string().check(x.maxLength(500))).check(x.maxProperties(16))
export type Metadata = z.output<typeof Metadata>

export const PresetDefaults = z.record(z.string(), z.unknown()).check(x.maxProperties(50))
export type PresetDefaults = z.output<typeof PresetDefaults>

export const PresetLinks = z.strictObject({ self: x.uriReference(), provider: x.uriReference() })
export type PresetLinks = z.output<typeof PresetLinks>

export const Preset = z.strictObject({
  id: z.string(),
  provider: z.string(),
  kind: Modality,
  description: z.string(),
  defaults: PresetDefaults,
  created_at: z.iso.datetime({ offset: true }),
  updated_at: z.iso.datetime({ offset: true }),
  links: PresetLinks,
  metadata: Metadata,
})
export type Preset = z.output<typeof Preset>

export const PresetCreate = z.strictObject({
  id: z.string().check(x.minLength(3), x.maxLength(100)).regex(/^p_[A-Za-z0-9_-]+$/u).optional(),
  provider: z.string().check(x.minLength(1), x.maxLength(100)),
  kind: Modality.optional(),
  description: z.string().check(x.maxLength(500)).default(''),
  defaults: PresetDefaults,
  metadata: Metadata.optional(),
})
export type PresetCreate = z.output<typeof PresetCreate>

export const PresetPage = z.strictObject({
  items: z.array(Preset),
  next: z.string().nullable(),
  prev: z.string().nullable(),
})
export type PresetPage = z.output<typeof PresetPage>

export const PresetPatch = z.strictObject({
  description: z.string().check(x.maxLength(500)).optional(),
  defaults: PresetDefaults.optional(),
  metadata: Metadata.optional(),
}).check(x.minProperties(1))
export type PresetPatch = z.output<typeof PresetPatch>

export const Price = z.strictObject({
  modality: Modality,
  model: z.string().check(x.maxLength(100)).nullable().default(null),
  unit: z.enum(['call', 'character', 'second', 'image', 'input_token', 'output_token']),
  amount_micros: z.number().gte(0),
  as_of: z.iso.date(),
})
export type Price = z.output<typeof Price>

export const ProbeSettings = z.strictObject({
  skip: z.boolean().default(false),
  max_cost_micros: z.int().gte(0).lte(1000000000).default(1000000),
})
export type ProbeSettings = z.output<typeof ProbeSettings>

export const ProviderModel = z.strictObject({
  id: z.string(),
  modality: Modality,
  is_default: z.boolean(),
  sunset_at: z.iso.date().nullable(),
  replacement: z.string().nullable(),
})
export type ProviderModel = z.output<typeof ProviderModel>

export const ProviderCheck = z.strictObject({ modality: Modality, passed: z.boolean(), message: z.string() })
export type ProviderCheck = z.output<typeof ProviderCheck>

export const ProviderProbe = z.strictObject({
  status: z.enum(['running', 'passed', 'failed', 'skipped']),
  job_id: z.string().nullable().optional(),
  checks: z.array(ProviderCheck),
  finished_at: z.iso.datetime({ offset: true }).nullable(),
})
export type ProviderProbe = z.output<typeof ProviderProbe>

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
  url: x.uri().optional(),
  enabled: z.boolean().optional(),
  adapter: z.enum(['adapter', 'http']).optional(),
  unavailable_reason: z.string().optional(),
  models: z.array(ProviderModel).optional(),
  prices: z.array(Price).optional(),
  probe: ProviderProbe.optional(),
  links: ProviderLinks,
})
export type Provider = z.output<typeof Provider>

export const ProviderAdapter = z.discriminatedUnion('type', [KnownAdapter, HttpAdapter])
export type ProviderAdapter = z.output<typeof ProviderAdapter>

export const ProviderCreate = z.strictObject({
  name: z.string().check(x.minLength(1), x.maxLength(100)),
  description: z.string().check(x.maxLength(2000)).default(''),
  url: x.uri().check(x.maxLength(500)).optional(),
  kinds: z.array(Modality).min(1).check(x.uniqueItems),
  regions: z.array(z.string().check(x.minLength(1), x.maxLength(50))).max(50).prefault([]),
  enabled: z.boolean().default(true),
  capabilities: Capabilities,
  prices: z.array(Price).max(200).prefault([]),
  adapter: ProviderAdapter,
  probe: ProbeSettings.prefault({}),
  id: z.string().check(x.minLength(2), x.maxLength(63)).regex(/^[a-z][a-z0-9-]*[a-z0-9]$/u),
})
export type ProviderCreate = z.output<typeof ProviderCreate>

export const ProviderHealth = z.strictObject({
  provider: z.string(),
  status: ProviderStatus,
  window_sec: z.int().gte(1),
  calls: z.int().gte(0),
  success_rate: z.number().gte(0).lte(1).nullable(),
  p50_ms: z.int().gte(0).nullable(),
  p95_ms: z.int().gte(0).nullable(),
  circuit: z.enum(['closed', 'open', 'half_open']).optional(),
})
export type ProviderHealth = z.output<typeof ProviderHealth>

export const ProviderPage = z.strictObject({
  items: z.array(Provider),
  next: z.string().nullable(),
  prev: z.string().nullable(),
})
export type ProviderPage = z.output<typeof ProviderPage>

export const ProviderReplace = z.strictObject({
  name: z.string().check(x.minLength(1), x.maxLength(100)),
  description: z.string().check(x.maxLength(2000)).default(''),
  url: x.uri().check(x.maxLength(500)).optional(),
  kinds: z.array(Modality).min(1).check(x.uniqueItems),
  regions: z.array(z.string().check(x.minLength(1), x.maxLength(50))).max(50).prefault([]),
  enabled: z.boolean().default(true),
  capabilities: Capabilities,
  prices: z.array(Price).max(200).prefault([]),
  adapter: ProviderAdapter,
  probe: ProbeSettings.prefault({}),
})
export type ProviderReplace = z.output<typeof ProviderReplace>

export const ProviderSettings = z.object({
  name: z.string().check(x.minLength(1), x.maxLength(100)),
  description: z.string().check(x.maxLength(2000)).default(''),
  url: x.uri().check(x.maxLength(500)).optional(),
  kinds: z.array(Modality).min(1).check(x.uniqueItems),
  regions: z.array(z.string().check(x.minLength(1), x.maxLength(50))).max(50).prefault([]),
  enabled: z.boolean().default(true),
  capabilities: Capabilities,
  prices: z.array(Price).max(200).prefault([]),
  adapter: ProviderAdapter,
  probe: ProbeSettings.prefault({}),
})
export type ProviderSettings = z.output<typeof ProviderSettings>

export const RoutePreview = z.strictObject({
  operation: z.string(),
  policy: CostPolicy,
  decisions: z.array(RoutingDecision),
})
export type RoutePreview = z.output<typeof RoutePreview>

export const RoutePreviewRequest = z.strictObject({
  operation: z.string().check(x.minLength(1), x.maxLength(100)),
  request: PlannedRequest,
  policy: CostPolicy.optional(),
})
export type RoutePreviewRequest = z.output<typeof RoutePreviewRequest>
