// Generated from specs/*.yaml by scripts/codegen/generate.ts: do not edit.
import { z } from '@hono/zod-openapi'
import * as x from '../runtime/zod-extra.ts'

export const KeyMode = z.enum(['live', 'test'])
export type KeyMode = z.output<typeof KeyMode>

export const Scope = z.enum(['read', 'generate', 'admin'])
export type Scope = z.output<typeof Scope>

export const ResourceLinks = z.strictObject({ self: x.uriReference() })
export type ResourceLinks = z.output<typeof ResourceLinks>

export const ApiKey = z.strictObject({
  id: z.string(),
  name: z.string(),
  hint: z.string(),
  mode: KeyMode,
  scopes: z.array(Scope),
  key: z.string().nullable(),
  created_at: z.iso.datetime({ offset: true }),
  last_used_at: z.iso.datetime({ offset: true }).nullable(),
  expires_at: z.iso.datetime({ offset: true }).nullable(),
  previous_key_expires_at: z.iso.datetime({ offset: true }).nullable(),
  links: ResourceLinks,
})
export type ApiKey = z.output<typeof ApiKey>

export const ApiKeyCreate = z.strictObject({
  name: z.string().check(x.minLength(1), x.maxLength(100)),
  scopes: z.array(Scope).min(1).check(x.uniqueItems),
  mode: KeyMode.default('live'),
  expires_at: z.iso.datetime({ offset: true }).nullable().default(null),
})
export type ApiKeyCreate = z.output<typeof ApiKeyCreate>

export const ApiKeyPage = z.strictObject({
  items: z.array(ApiKey),
  next: z.string().nullable(),
  prev: z.string().nullable(),
})
export type ApiKeyPage = z.output<typeof ApiKeyPage>

export const AssetKind = z.enum(['image', 'audio', 'video'])
export type AssetKind = z.output<typeof AssetKind>

export const Attribution = z.strictObject({
  author: z.string(),
  author_url: x.uri().nullable(),
  source_url: x.uri().nullable(),
  license: z.string(),
  license_url: x.uri().nullable(),
})
export type Attribution = z.output<typeof Attribution>

export const Asset = z.strictObject({
  id: z.string(),
  kind: AssetKind,
  filename: z.string(),
  mime: z.string(),
  size_bytes: z.int().gte(0),
  width_px: z.int().gte(1).nullable(),
  height_px: z.int().gte(1).nullable(),
  duration_sec: z.number().gte(0).optional(),
  checksum: z.string().regex(/^[0-9a-f]{64}$/u),
  url: x.uri(),
  expires_at: z.iso.datetime({ offset: true }),
  attribution: Attribution.optional(),
  created_at: z.iso.datetime({ offset: true }),
})
export type Asset = z.output<typeof Asset>

export const AssetPage = z.strictObject({
  items: z.array(Asset),
  next: z.string().nullable(),
  prev: z.string().nullable(),
})
export type AssetPage = z.output<typeof AssetPage>

export const AssetUpload = z.strictObject({
  file: z.file(),
  filename: z.string().check(x.minLength(1), x.maxLength(255)).optional(),
})
export type AssetUpload = z.output<typeof AssetUpload>

export const AssetUploadCreate = z.strictObject({
  mode: z.literal('presigned_init'),
  filename: z.string().check(x.minLength(1), x.maxLength(255)),
  mime: z.string().check(x.minLength(3), x.maxLength(127)).regex(/^[a-z]+\/[a-z0-9.+-]+$/u),
  size_bytes: z.int().gte(1).lte(2147483648),
  checksum: z.string().regex(/^[0-9a-f]{64}$/u).optional(),
})
export type AssetUploadCreate = z.output<typeof AssetUploadCreate>

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

export const DeliveryAttempt = z.strictObject({
  number: z.int().gte(1),
  started_at: z.iso.datetime({ offset: true }),
  latency_ms: z.int().gte(0),
  http_status: z.int().nullable(),
  error: z.string().nullable(),
  answer_excerpt: z.string().check(x.maxLength(4096)).nullable(),
})
export type DeliveryAttempt = z.output<typeof DeliveryAttempt>

export const DeliveryStatus = z.enum(['pending', 'delivered', 'failed'])
export type DeliveryStatus = z.output<typeof DeliveryStatus>

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

export const EventPage = z.strictObject({ items: z.array(Event), next: z.string().nullable() })
export type EventPage = z.output<typeof EventPage>

export const Health = z.strictObject({ status: z.literal('ok') })
export type Health = z.output<typeof Health>

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

export const JobLogs = z.strictObject({ lines: z.array(z.string()) })
export type JobLogs = z.output<typeof JobLogs>

export const JobPage = z.strictObject({
  items: z.array(JobEnvelope),
  next: z.string().nullable(),
  prev: z.string().nullable(),
})
export type JobPage = z.output<typeof JobPage>

export const JobRelease = z.strictObject({ consent: z.literal('charge_again') })
export type JobRelease = z.output<typeof JobRelease>

export const Me = z.strictObject({
  project_id: z.string(),
  project_name: z.string(),
  key_id: z.string(),
  mode: KeyMode,
  scopes: z.array(Scope),
})
export type Me = z.output<typeof Me>

export const UploadTarget = z.strictObject({
  method: z.literal('PUT'),
  url: x.uri(),
  headers: z.record(z.string(), z.string()),
})
export type UploadTarget = z.output<typeof UploadTarget>

export const UploadLinks = z.strictObject({
  self: x.uriReference(),
  complete: x.uriReference(),
  asset: x.uriReference(),
})
export type UploadLinks = z.output<typeof UploadLinks>

export const PendingUpload = z.strictObject({
  id: z.string(),
  status: z.enum(['pending', 'completed', 'expired']),
  asset_id: z.string(),
  filename: z.string(),
  mime: z.string(),
  size_bytes: z.int().gte(1),
  upload: UploadTarget.nullable(),
  expires_at: z.iso.datetime({ offset: true }),
  created_at: z.iso.datetime({ offset: true }),
  links: UploadLinks,
})
export type PendingUpload = z.output<typeof PendingUpload>

export const ProjectWebhookSecret = z.strictObject({
  secret: z.string(),
  previous_secret_expires_at: z.iso.datetime({ offset: true }).nullable(),
  updated_at: z.iso.datetime({ offset: true }),
  links: ResourceLinks,
})
export type ProjectWebhookSecret = z.output<typeof ProjectWebhookSecret>

export const SecretRotation = z.strictObject({ grace_sec: z.int().gte(0).lte(604800).default(86400) })
export type SecretRotation = z.output<typeof SecretRotation>

export const WebhookUrl = x.uri().check(x.maxLength(2000))
export type WebhookUrl = z.output<typeof WebhookUrl>

export const WebhookSecret = z.string().regex(/^whsec_[A-Za-z0-9+/]{32,88}={0,2}$/u)
export type WebhookSecret = z.output<typeof WebhookSecret>

export const WebhookCreate = z.strictObject({
  url: WebhookUrl,
  secret: WebhookSecret.optional(),
  events: z.array(EventType).min(1).check(x.uniqueItems).prefault(['job.succeeded', 'job.failed', 'job.canceled', 'job.needs_review']),
  description: z.string().check(x.maxLength(500)).default(''),
  enabled: z.boolean().default(true),
  metadata: Metadata.optional(),
})
export type WebhookCreate = z.output<typeof WebhookCreate>

export const WebhookDelivery = z.strictObject({
  id: z.string(),
  status: DeliveryStatus,
  webhook_id: z.string().nullable(),
  url: x.uri(),
  event: Event,
  attempts: z.array(DeliveryAttempt),
  next_attempt_at: z.iso.datetime({ offset: true }).nullable(),
  created_at: z.iso.datetime({ offset: true }),
  links: ResourceLinks,
})
export type WebhookDelivery = z.output<typeof WebhookDelivery>

export const WebhookDeliveryPage = z.strictObject({
  items: z.array(WebhookDelivery),
  next: z.string().nullable(),
  prev: z.string().nullable(),
})
export type WebhookDeliveryPage = z.output<typeof WebhookDeliveryPage>

export const WebhookEndpoint = z.strictObject({
  id: z.string(),
  url: x.uri(),
  events: z.array(EventType),
  description: z.string(),
  enabled: z.boolean(),
  disabled_reason: z.literal(['by_you', 'gone', 'failing', null]),
  secret: z.string().nullable(),
  previous_secret_expires_at: z.iso.datetime({ offset: true }).nullable(),
  created_at: z.iso.datetime({ offset: true }),
  updated_at: z.iso.datetime({ offset: true }),
  links: ResourceLinks,
  metadata: Metadata,
})
export type WebhookEndpoint = z.output<typeof WebhookEndpoint>

export const WebhookPage = z.strictObject({
  items: z.array(WebhookEndpoint),
  next: z.string().nullable(),
  prev: z.string().nullable(),
})
export type WebhookPage = z.output<typeof WebhookPage>

export const WebhookPatch = z.strictObject({
  url: WebhookUrl.optional(),
  events: z.array(EventType).min(1).check(x.uniqueItems).optional(),
  description: z.string().check(x.maxLength(500)).optional(),
  enabled: z.boolean().optional(),
  metadata: Metadata.optional(),
}).check(x.minProperties(1))
export type WebhookPatch = z.output<typeof WebhookPatch>
