// Generated from specs/*.yaml by scripts/codegen/generate.ts: do not edit.
import { z } from '@hono/zod-openapi'
import * as x from '../runtime/zod-extra.ts'

export const Thumbnail = z.strictObject({ time_sec: z.number().gte(0), url: x.uri() })
export type Thumbnail = z.output<typeof Thumbnail>

export const Artifact = z.strictObject({
  url: x.uri(),
  mime: z.string(),
  size_bytes: z.int().gte(0),
  sha256: z.string().regex(/^[0-9a-f]{64}$/u),
  expires_at: z.iso.datetime({ offset: true }),
  duration_sec: z.number().gte(0).optional(),
  resolution: z.string().regex(/^[0-9]+x[0-9]+$/u).optional(),
  sample_rate_hz: z.int().gte(1).optional(),
  thumbnails: z.array(Thumbnail).optional(),
})
export type Artifact = z.output<typeof Artifact>

export const AspectRatio = z.enum(['16:9', '9:16', '1:1', '4:3', '3:4', '4:5', '21:9'])
export type AspectRatio = z.output<typeof AspectRatio>

export const Attribution = z.strictObject({
  author: z.string(),
  author_url: x.uri().nullable(),
  source_url: x.uri().nullable(),
  license: z.string(),
  license_url: x.uri().nullable(),
})
export type Attribution = z.output<typeof Attribution>

export const CaptionStyle = z.enum(['subtitle', 'karaoke', 'boxed', 'minimal'])
export type CaptionStyle = z.output<typeof CaptionStyle>

export const ResourceId = z.string().check(x.minLength(1), x.maxLength(100))
export type ResourceId = z.output<typeof ResourceId>

export const CharacterIds = z.array(ResourceId).max(20)
export type CharacterIds = z.output<typeof CharacterIds>

export const CharacterUse = z.strictObject({
  character_id: z.string(),
  used_as: z.enum(['reference_images', 'description']),
})
export type CharacterUse = z.output<typeof CharacterUse>

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

export const Ducking = z.strictObject({
  enabled: z.boolean().default(true),
  threshold_db: z.number().gte(-60).lte(0).default(-12),
  attack_ms: z.int().gte(1).lte(2000).default(120),
  release_ms: z.int().gte(10).lte(9000).default(300),
})
export type Ducking = z.output<typeof Ducking>

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

export const EventType = z.enum([
  'job.created',
  'job.queued',
  'job.running',
  'job.progress',
  'job.succeeded',
  'job.failed',
  'job.canceled',
  'job.needs_review',
])
export type EventType = z.output<typeof EventType>

export const JobKind = z.enum([
  'voiceover',
  'beats',
  'images',
  'slideshow',
  'music',
  'background-music',
  'slideshow-video',
  'voice',
  'video',
  'storyboard',
  'compose',
  'story',
  'pipeline-run',
  'provider-probe',
])
export type JobKind = z.output<typeof JobKind>

export const JobStatus = z.enum(['queued', 'running', 'succeeded', 'failed', 'canceled', 'needs_review'])
export type JobStatus = z.output<typeof JobStatus>

export const Progress = z.strictObject({
  percent: z.number().gte(0).lte(100),
  stage: z.string(),
  done: z.int().gte(0),
  total: z.int().gte(0),
})
export type Progress = z.output<typeof Progress>

export const JobError = z.strictObject({
  code: ErrorCode,
  message: z.string(),
  hint: z.string().nullable(),
})
export type JobError = z.output<typeof JobError>

export const JobLinks = z.object({
  self: x.uriReference(),
  job: x.uriReference(),
  logs: x.uriReference(),
  events: x.uriReference(),
}).catchall(z.string())
export type JobLinks = z.output<typeof JobLinks>

export const EventData = z.strictObject({
  id: z.string(),
  sequence: z.int().gte(1),
  kind: JobKind,
  status: JobStatus,
  parent_id: z.string().nullable(),
  progress: Progress,
  error: JobError.nullable(),
  links: JobLinks,
})
export type EventData = z.output<typeof EventData>

export const Event = z.strictObject({
  id: z.string(),
  type: EventType,
  created_at: z.iso.datetime({ offset: true }),
  data: EventData,
})
export type Event = z.output<typeof Event>

export const Fit = z.enum(['cover', 'contain', 'blur'])
export type Fit = z.output<typeof Fit>

export const Focus = z.strictObject({ x: z.number().gte(0).lte(1), y: z.number().gte(0).lte(1) })
export type Focus = z.output<typeof Focus>

export const RoutingCandidate = z.strictObject({
  provider: z.string(),
  chosen: z.boolean(),
  reason: z.string(),
})
export type RoutingCandidate = z.output<typeof RoutingCandidate>

export const Routing = z.strictObject({
  requested: z.string(),
  provider: z.string(),
  preset_id: z.string().optional(),
  candidates: z.array(RoutingCandidate),
})
export type Routing = z.output<typeof Routing>

export const JobMetrics = z.strictObject({
  queue_ms: z.int().gte(0).nullable(),
  run_ms: z.int().gte(0).nullable(),
})
export type JobMetrics = z.output<typeof JobMetrics>

export const Metadata = z.record(z.string().check(x.minLength(1), x.maxLength(40)), z.string().check(x.maxLength(500))).check(x.maxProperties(16))
export type Metadata = z.output<typeof Metadata>

export const JobEnvelope = z.object({
  id: z.string(),
  kind: JobKind,
  status: JobStatus,
  progress: Progress,
  provider: z.string().nullable(),
  routing: Routing.nullable(),
  parent_id: z.string().nullable(),
  created_at: z.iso.datetime({ offset: true }),
  updated_at: z.iso.datetime({ offset: true }),
  started_at: z.iso.datetime({ offset: true }).nullable(),
  finished_at: z.iso.datetime({ offset: true }).nullable(),
  cost: Cost,
  metrics: JobMetrics,
  error: JobError.nullable(),
  links: JobLinks,
  metadata: Metadata,
})
export type JobEnvelope = z.output<typeof JobEnvelope>

export const Loudness = z.strictObject({
  integrated_lufs: z.number().gte(-30).lte(-9).default(-14),
  true_peak_dbtp: z.number().gte(-9).lte(-1).default(-1),
})
export type Loudness = z.output<typeof Loudness>

export const MaxCost = z.int().gte(0).lte(1000000000000)
export type MaxCost = z.output<typeof MaxCost>

export const PresetChoice = z.string().check(x.minLength(1), x.maxLength(100))
export type PresetChoice = z.output<typeof PresetChoice>

export const ProviderChoice = z.string().check(x.minLength(1), x.maxLength(100))
export type ProviderChoice = z.output<typeof ProviderChoice>

export const QualityReport = z.strictObject({
  av_end_difference_ms: z.number().gte(0).nullable(),
  caption_error_ms: z.number().gte(0).nullable(),
  integrated_lufs: z.number(),
  true_peak_dbtp: z.number(),
  duck_depth_db: z.number().nullable(),
  silent_speech_sec: z.number().gte(0),
  black_sec: z.number().gte(0),
  frozen_sec: z.number().gte(0),
  frames: z.int().gte(0),
  missing_characters: z.array(z.string().check(x.minLength(1), x.maxLength(100))),
})
export type QualityReport = z.output<typeof QualityReport>

export const Seed = z.int().gte(0).lte(2147483647)
export type Seed = z.output<typeof Seed>

export const StageTime = z.strictObject({ stage: z.string(), run_ms: z.int().gte(0) })
export type StageTime = z.output<typeof StageTime>

export const Subtitles = z.strictObject({ srt: Artifact, vtt: Artifact })
export type Subtitles = z.output<typeof Subtitles>

export const TransitionType = z.enum(['cut', 'crossfade', 'dip', 'wipe', 'slide'])
export type TransitionType = z.output<typeof TransitionType>

export const Watermark = z.strictObject({
  asset_id: ResourceId,
  corner: z.enum(['top-left', 'top-right', 'bottom-left', 'bottom-right']).default('top-right'),
  opacity: z.number().gte(0.05).lte(1).default(0.7),
  width_ratio: z.number().gte(0.02).lte(0.5).default(0.12),
})
export type Watermark = z.output<typeof Watermark>

export const WebhookSecret = z.string().regex(/^whsec_[A-Za-z0-9+/]{32,88}={0,2}$/u)
export type WebhookSecret = z.output<typeof WebhookSecret>

export const Webhook = z.strictObject({
  url: x.uri().check(x.maxLength(2000)),
  secret: WebhookSecret.optional(),
})
export type Webhook = z.output<typeof Webhook>
