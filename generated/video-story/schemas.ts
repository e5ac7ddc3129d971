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

export const ResourceId = z.string().check(x.minLength(1), x.maxLength(100))
export type ResourceId = z.output<typeof ResourceId>

export const AssetSource = z.strictObject({ asset_id: ResourceId })
export type AssetSource = z.output<typeof AssetSource>

export const VoiceoverSource = z.strictObject({ voiceover_id: ResourceId })
export type VoiceoverSource = z.output<typeof VoiceoverSource>

export const MusicSource = z.strictObject({ music_id: z.string().check(x.minLength(1), x.maxLength(100)) })
export type MusicSource = z.output<typeof MusicSource>

export const AudioSource = z.xor([VoiceoverSource, MusicSource, AssetSource])
export type AudioSource = z.output<typeof AudioSource>

export const CaptionCue = z.strictObject({
  start_sec: z.number().gte(0).lte(14400),
  end_sec: z.number().gte(0).lte(14400),
  text: z.string().check(x.minLength(1), x.maxLength(500)),
})
export type CaptionCue = z.output<typeof CaptionCue>

export const CaptionStyle = z.enum(['subtitle', 'karaoke', 'boxed', 'minimal'])
export type CaptionStyle = z.output<typeof CaptionStyle>

export const CharacterLinks = z.strictObject({ self: x.uriReference() })
export type CharacterLinks = z.output<typeof CharacterLinks>

export const Metadata = z.record(z.string().check(x.minLength(1), x.maxLength(40)), z.string().check(x.maxLength(500))).check(x.maxProperties(16))
export type Metadata = z.output<typeof Metadata>

export const Character = z.strictObject({
  id: z.string(),
  name: z.string(),
  description: z.string(),
  reference_asset_ids: z.array(z.string()),
  seed: z.int().gte(0).lte(2147483647).nullable(),
  voice_id: z.string().nullable(),
  created_at: z.iso.datetime({ offset: true }),
  updated_at: z.iso.datetime({ offset: true }),
  links: CharacterLinks,
  metadata: Metadata,
})
export type Character = z.output<typeof Character>

export const ReferenceAssetIds = z.array(ResourceId).max(5)
export type ReferenceAssetIds = z.output<typeof ReferenceAssetIds>

export const CharacterCreate = z.strictObject({
  name: z.string().check(x.minLength(1), x.maxLength(100)),
  description: z.string().check(x.minLength(1), x.maxLength(2000)),
  reference_asset_ids: ReferenceAssetIds.prefault([]),
  seed: z.int().gte(0).lte(2147483647).nullable().default(null),
  voice_id: z.string().check(x.minLength(1), x.maxLength(100)).nullable().default(null),
  metadata: Metadata.optional(),
})
export type CharacterCreate = z.output<typeof CharacterCreate>

export const CharacterIds = z.array(ResourceId).max(20)
export type CharacterIds = z.output<typeof CharacterIds>

export const CharacterPage = z.strictObject({
  items: z.array(Character),
  next: z.string().nullable(),
  prev: z.string().nullable(),
})
export type CharacterPage = z.output<typeof CharacterPage>

export const CharacterPatch = z.strictObject({
  name: z.string().check(x.minLength(1), x.maxLength(100)).optional(),
  description: z.string().check(x.minLength(1), x.maxLength(2000)).optional(),
  reference_asset_ids: ReferenceAssetIds.optional(),
  seed: z.int().gte(0).lte(2147483647).nullable().optional(),
  voice_id: z.string().check(x.minLength(1), x.maxLength(100)).nullable().optional(),
  metadata: Metadata.optional(),
}).check(x.minProperties(1))
export type CharacterPatch = z.output<typeof CharacterPatch>

export const CharacterUse = z.strictObject({
  character_id: z.string(),
  used_as: z.enum(['reference_images', 'description']),
})
export type CharacterUse = z.output<typeof CharacterUse>

export const VideoSource = z.strictObject({ video_id: ResourceId })
export type VideoSource = z.output<typeof VideoSource>

export const ClipSource = z.xor([VideoSource, AssetSource])
export type ClipSource = z.output<typeof ClipSource>

export const JobStatus = z.enum(['queued', 'running', 'succeeded', 'failed', 'canceled', 'needs_review'])
export type JobStatus = z.output<typeof JobStatus>

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

export const JobError = z.strictObject({
  code: ErrorCode,
  message: z.string(),
  hint: z.string().nullable(),
})
export type JobError = z.output<typeof JobError>

export const ComposeClip = z.strictObject({
  id: z.string(),
  type: z.enum(['clip', 'still', 'title']),
  scene_id: z.string().nullable(),
  shot_id: z.string().nullable(),
  video_id: z.string().nullable(),
  asset_id: z.string().nullable(),
  status: JobStatus,
  start_sec: z.number().gte(0).nullable(),
  duration_sec: z.number().gte(0).nullable(),
  reused: z.boolean(),
  error: JobError.nullable(),
})
export type ComposeClip = z.output<typeof ComposeClip>

export const ComposeClipPage = z.strictObject({
  items: z.array(ComposeClip),
  next: z.string().nullable(),
  prev: z.string().nullable(),
})
export type ComposeClipPage = z.output<typeof ComposeClipPage>

export const ProviderChoice = z.string().check(x.minLength(1), x.maxLength(100))
export type ProviderChoice = z.output<typeof ProviderChoice>

export const PresetId = z.string().check(x.minLength(1), x.maxLength(100)).nullable()
export type PresetId = z.output<typeof PresetId>

export const StartTime = z.number().gte(0).lte(14400).nullable()
export type StartTime = z.output<typeof StartTime>

export const Fit = z.enum(['cover', 'contain', 'blur'])
export type Fit = z.output<typeof Fit>

export const TransitionType = z.enum(['cut', 'crossfade', 'dip', 'wipe', 'slide'])
export type TransitionType = z.output<typeof TransitionType>

export const TimelineTransition = z.strictObject({
  type: TransitionType.default('cut'),
  duration_sec: z.number().gte(0.1).lte(3).default(0.5),
})
export type TimelineTransition = z.output<typeof TimelineTransition>

export const TimelineClip = z.strictObject({
  type: z.literal('clip'),
  source: ClipSource,
  start_sec: StartTime.default(null),
  trim_start_sec: z.number().gte(0).lte(14400).default(0),
  duration_sec: z.number().gte(0.1).lte(14400).nullable().default(null),
  fit: Fit.default('cover'),
  muted: z.boolean().default(false),
  gain_db: z.number().gte(-40).lte(12).default(0),
  transition: TimelineTransition.prefault({}),
})
export type TimelineClip = z.output<typeof TimelineClip>

export const Focus = z.strictObject({ x: z.number().gte(0).lte(1), y: z.number().gte(0).lte(1) })
export type Focus = z.output<typeof Focus>

export const TimelineStill = z.strictObject({
  type: z.literal('still'),
  asset_id: ResourceId,
  start_sec: StartTime.default(null),
  duration_sec: z.number().gte(0.1).lte(600),
  fit: Fit.default('cover'),
  focus: Focus.nullable().default(null),
  motion: z.enum(['ken-burns', 'still']).default('ken-burns'),
  transition: TimelineTransition.prefault({}),
})
export type TimelineStill = z.output<typeof TimelineStill>

export const TimelineTitle = z.strictObject({
  type: z.literal('title'),
  text: z.string().check(x.minLength(1), x.maxLength(200)),
  subtitle: z.string().check(x.maxLength(200)).nullable().default(null),
  placement: z.enum(['card', 'lower-third']).default('card'),
  start_sec: StartTime.default(null),
  duration_sec: z.number().gte(0.5).lte(60),
  transition: TimelineTransition.prefault({}),
})
export type TimelineTitle = z.output<typeof TimelineTitle>

export const TimelineAudio = z.strictObject({
  type: z.literal('audio'),
  source: AudioSource,
  role: z.enum(['voice', 'music', 'effect']).default('music'),
  start_sec: z.number().gte(0).lte(14400).default(0),
  trim_start_sec: z.number().gte(0).lte(14400).default(0),
  duration_sec: z.number().gte(0.1).lte(14400).nullable().default(null),
  gain_db: z.number().gte(-40).lte(12).default(0),
  fade_in_sec: z.number().gte(0).lte(30).default(0),
  fade_out_sec: z.number().gte(0).lte(30).default(0),
})
export type TimelineAudio = z.output<typeof TimelineAudio>

export const TimelineItem = z.discriminatedUnion('type', [
  TimelineClip,
  TimelineStill,
  TimelineTitle,
  TimelineAudio,
])
export type TimelineItem = z.output<typeof TimelineItem>

export const TimelineCaptions = z.strictObject({
  mode: z.enum(['none', 'burn-in', 'sidecar']).default('burn-in'),
  style: CaptionStyle.default('subtitle'),
  cues: z.array(CaptionCue).max(5000).prefault([]),
})
export type TimelineCaptions = z.output<typeof TimelineCaptions>

export const Resolution = z.enum(['720p', '1080p', '4k'])
export type Resolution = z.output<typeof Resolution>

export const FrameRate = z.literal([24, 25, 30, 60])
export type FrameRate = z.output<typeof FrameRate>

export const Watermark = z.strictObject({
  asset_id: ResourceId,
  corner: z.enum(['top-left', 'top-right', 'bottom-left', 'bottom-right']).default('top-right'),
  opacity: z.number().gte(0.05).lte(1).default(0.7),
  width_ratio: z.number().gte(0.02).lte(0.5).default(0.12),
})
export type Watermark = z.output<typeof Watermark>

export const Ducking = z.strictObject({
  enabled: z.boolean().default(true),
  threshold_db: z.number().gte(-60).lte(0).default(-12),
  attack_ms: z.int().gte(1).lte(2000).default(120),
  release_ms: z.int().gte(10).lte(9000).default(300),
})
export type Ducking = z.output<typeof Ducking>

export const Loudness = z.strictObject({
  integrated_lufs: z.number().gte(-30).lte(-9).default(-14),
  true_peak_dbtp: z.number().gte(-9).lte(-1).default(-1),
})
export type Loudness = z.output<typeof Loudness>

export const ComposeOptions = z.strictObject({
  format: z.enum(['mp4', 'webm']).default('mp4'),
  resolution: Resolution.default('1080p'),
  aspect_ratio: AspectRatio.default('16:9'),
  fps: FrameRate.default(30),
  watermark: Watermark.nullable().default(null),
  ducking: Ducking.prefault({}),
  loudness: Loudness.prefault({}),
})
export type ComposeOptions = z.output<typeof ComposeOptions>

export const WebhookSecret = z.string().regex(/^whsec_[A-Za-z0-9+/]{32,88}={0,2}$/u)
export type WebhookSecret = z.output<typeof WebhookSecret>

export const Webhook = z.strictObject({
  url: x.uri().check(x.maxLength(2000)),
  secret: WebhookSecret.optional(),
})
export type Webhook = z.output<typeof Webhook>

export const ComposeFromTimeline = z.strictObject({
  provider: ProviderChoice.default('auto'),
  preset_id: PresetId.default(null),
  items: z.array(TimelineItem).min(1).max(200),
  captions: TimelineCaptions.prefault({}),
  options: ComposeOptions.prefault({}),
  webhook: Webhook.optional(),
  metadata: Metadata.optional(),
})
export type ComposeFromTimeline = z.output<typeof ComposeFromTimeline>

export const ComposeFromClips = z.strictObject({
  provider: ProviderChoice.default('auto'),
  preset_id: PresetId.default(null),
  clips: z.array(ResourceId).min(1).max(200),
  transition: TimelineTransition.prefault({}),
  audio: z.array(TimelineAudio).max(10).prefault([]),
  options: ComposeOptions.prefault({}),
  webhook: Webhook.optional(),
  metadata: Metadata.optional(),
})
export type ComposeFromClips = z.output<typeof ComposeFromClips>

export const ComposeCreate = z.xor([ComposeFromTimeline, ComposeFromClips])
export type ComposeCreate = z.output<typeof ComposeCreate>

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

export const Progress = z.strictObject({
  percent: z.number().gte(0).lte(100),
  stage: z.string(),
  done: z.int().gte(0),
  total: z.int().gte(0),
})
export type Progress = z.output<typeof Progress>

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

export const JobMetrics = z.strictObject({
  queue_ms: z.int().gte(0).nullable(),
  run_ms: z.int().gte(0).nullable(),
})
export type JobMetrics = z.output<typeof JobMetrics>

export const JobLinks = z.object({
  self: x.uriReference(),
  job: x.uriReference(),
  logs: x.uriReference(),
  events: x.uriReference(),
}).catchall(z.string())
export type JobLinks = z.output<typeof JobLinks>

export const Subtitles = z.strictObject({ srt: Artifact, vtt: Artifact })
export type Subtitles = z.output<typeof Subtitles>

export const RenderCount = z.strictObject({ reused: z.int().gte(0), rebuilt: z.int().gte(0) })
export type RenderCount = z.output<typeof RenderCount>

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

export const StageTime = z.strictObject({ stage: z.string(), run_ms: z.int().gte(0) })
export type StageTime = z.output<typeof StageTime>

export const ComposeJob = z.object({
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
  storyboard_id: z.string().nullable(),
  strategy: z.enum(['per-shot', 'per-scene']).nullable(),
  options: ComposeOptions,
  clips: z.array(ComposeClip),
  clip_ids: z.array(z.string()),
  final: Artifact.nullable(),
  subtitles: Subtitles.nullable(),
  render: RenderCount,
  quality: QualityReport.nullable(),
  stages: z.array(StageTime),
})
export type ComposeJob = z.output<typeof ComposeJob>

export const ComposeJobPage = z.strictObject({
  items: z.array(ComposeJob),
  next: z.string().nullable(),
  prev: z.string().nullable(),
})
export type ComposeJobPage = z.output<typeof ComposeJobPage>

export const CostPolicy = z.enum(['cheapest', 'fastest', 'best'])
export type CostPolicy = z.output<typeof CostPolicy>

export const DeliveryFormat = z.strictObject({
  fps: FrameRate.optional(),
  resolution: Resolution.optional(),
  aspect_ratio: AspectRatio.optional(),
})
export type DeliveryFormat = z.output<typeof DeliveryFormat>

export const DialogueLine = z.strictObject({
  character: z.string().check(x.minLength(1), x.maxLength(100)),
  text: z.string().check(x.minLength(1), x.maxLength(2000)),
  parenthetical: z.string().check(x.maxLength(200)).nullable().default(null),
})
export type DialogueLine = z.output<typeof DialogueLine>

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

export const MaxCost = z.int().gte(0).lte(1000000000000)
export type MaxCost = z.output<typeof MaxCost>

export const NodeStatus = z.enum([
  'queued',
  'running',
  'succeeded',
  'failed',
  'canceled',
  'needs_review',
  'skipped',
])
export type NodeStatus = z.output<typeof NodeStatus>

export const PipelineInput = z.strictObject({
  name: z.string().check(x.maxLength(40)).regex(/^[a-z][a-z0-9_]*$/u),
  type: z.enum(['string', 'number', 'integer', 'boolean', 'array', 'object']),
  description: z.string().check(x.maxLength(500)).nullable().default(null),
  required: z.boolean().default(true),
})
export type PipelineInput = z.output<typeof PipelineInput>

export const PipelineReference = z.string().check(x.maxLength(200)).regex(/^@[a-z][a-z0-9_]*(\.[a-z0-9_]+)*$/u)
export type PipelineReference = z.output<typeof PipelineReference>

export const PipelineCondition = z.strictObject({
  value: PipelineReference,
  is: z.enum(['equal', 'not_equal', 'less', 'greater', 'empty', 'not_empty']),
  to: z.union([z.string(), z.number(), z.boolean()]).nullable().default(null),
})
export type PipelineCondition = z.output<typeof PipelineCondition>

export const PipelineNode = z.strictObject({
  id: z.string().check(x.maxLength(40)).regex(/^[a-z][a-z0-9_]*$/u),
  op: z.string().check(x.maxLength(80)).regex(/^[a-z][a-z_]*\.[a-z][a-z_]*$/u),
  in: z.record(z.string(), z.unknown()).check(x.maxProperties(50)).prefault({}),
  when: PipelineCondition.optional(),
  for_each: z.string().check(x.maxLength(200)).regex(/^@[a-z][a-z0-9_]*(\.[a-z0-9_]+)+$/u).optional(),
})
export type PipelineNode = z.output<typeof PipelineNode>

export const PipelineOutputs = z.record(z.string().check(x.minLength(1), x.maxLength(40)), PipelineReference).check(x.maxProperties(20))
export type PipelineOutputs = z.output<typeof PipelineOutputs>

export const PipelineLinks = z.strictObject({
  self: x.uriReference(),
  run: x.uriReference(),
  runs: x.uriReference(),
})
export type PipelineLinks = z.output<typeof PipelineLinks>

export const Pipeline = z.strictObject({
  id: z.string(),
  name: z.string(),
  description: z.string().nullable(),
  inputs: z.array(PipelineInput),
  graph: z.array(PipelineNode),
  outputs: PipelineOutputs,
  created_at: z.iso.datetime({ offset: true }),
  links: PipelineLinks,
  metadata: Metadata,
})
export type Pipeline = z.output<typeof Pipeline>

export const PipelineCreate = z.strictObject({
  name: z.string().check(x.minLength(1), x.maxLength(200)),
  description: z.string().check(x.maxLength(2000)).nullable().default(null),
  inputs: z.array(PipelineInput).max(50).prefault([]),
  graph: z.array(PipelineNode).min(1).max(100),
  outputs: PipelineOutputs.prefault({}),
  metadata: Metadata.optional(),
})
export type PipelineCreate = z.output<typeof PipelineCreate>

export const PipelinePage = z.strictObject({
  items: z.array(Pipeline),
  next: z.string().nullable(),
  prev: z.string().nullable(),
})
export type PipelinePage = z.output<typeof PipelinePage>

export const PipelineRunNode = z.strictObject({
  id: z.string(),
  op: z.string(),
  status: NodeStatus,
  resource_ids: z.array(z.string()),
  output: z.record(z.string(), z.unknown()).nullable(),
  error: JobError.nullable(),
})
export type PipelineRunNode = z.output<typeof PipelineRunNode>

export const PipelineRun = z.object({
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
  pipeline_id: z.string(),
  input: z.record(z.string(), z.unknown()),
  nodes: z.array(PipelineRunNode),
  output: z.record(z.string(), z.unknown()),
})
export type PipelineRun = z.output<typeof PipelineRun>

export const PipelineRunCreate = z.strictObject({
  input: z.record(z.string(), z.unknown()).check(x.maxProperties(50)).prefault({}),
  webhook: Webhook.optional(),
  metadata: Metadata.optional(),
})
export type PipelineRunCreate = z.output<typeof PipelineRunCreate>

export const PipelineRunPage = z.strictObject({
  items: z.array(PipelineRun),
  next: z.string().nullable(),
  prev: z.string().nullable(),
})
export type PipelineRunPage = z.output<typeof PipelineRunPage>

export const ProviderOverrides = z.record(z.string().check(x.minLength(1), x.maxLength(100)), z.record(z.string(), z.unknown())).check(x.maxProperties(20))
export type ProviderOverrides = z.output<typeof ProviderOverrides>

export const Shot = z.strictObject({
  id: z.string(),
  scene_id: z.string(),
  position: z.int().gte(0),
  beat: z.string().nullable(),
  duration_sec: z.number().gte(0).nullable(),
  prompt: z.string(),
  negative_prompt: z.string().nullable(),
  carried_prompt: z.string(),
  characters: z.array(z.string()),
  location: z.string().nullable(),
  dialogue: z.array(DialogueLine),
  camera_move: z.string().nullable(),
  lens: z.string().nullable(),
  seed: z.int().gte(0).lte(2147483647).nullable(),
})
export type Shot = z.output<typeof Shot>

export const Scene = z.strictObject({
  id: z.string(),
  position: z.int().gte(0),
  slug: z.string(),
  summary: z.string(),
  location: z.string().nullable(),
  time_of_day: z.string().nullable(),
  characters: z.array(z.string()),
  shots: z.array(Shot),
})
export type Scene = z.output<typeof Scene>

export const ScenePage = z.strictObject({
  items: z.array(Scene),
  next: z.string().nullable(),
  prev: z.string().nullable(),
})
export type ScenePage = z.output<typeof ScenePage>

export const ScenePatch = z.strictObject({
  position: z.int().gte(0).lte(199).optional(),
  slug: z.string().check(x.minLength(1), x.maxLength(200)).optional(),
  summary: z.string().check(x.maxLength(4000)).optional(),
  location: z.string().check(x.maxLength(200)).nullable().optional(),
  time_of_day: z.string().check(x.maxLength(40)).nullable().optional(),
  shot_ids: z.array(ResourceId).min(1).max(5000).check(x.uniqueItems).optional(),
}).check(x.minProperties(1))
export type ScenePatch = z.output<typeof ScenePatch>

export const ScriptedCharacter = z.strictObject({
  name: z.string().check(x.minLength(1), x.maxLength(100)),
  description: z.string().check(x.maxLength(2000)).nullable().default(null),
  character_id: z.string().check(x.minLength(1), x.maxLength(100)).nullable().default(null),
})
export type ScriptedCharacter = z.output<typeof ScriptedCharacter>

export const ScriptedLocation = z.strictObject({
  name: z.string().check(x.minLength(1), x.maxLength(200)),
  description: z.string().check(x.maxLength(2000)).nullable().default(null),
})
export type ScriptedLocation = z.output<typeof ScriptedLocation>

export const ScriptedShot = z.strictObject({
  beat: z.string().check(x.maxLength(200)).nullable().default(null),
  duration_sec: z.number().gte(1).lte(60).nullable().default(null),
  prompt: z.string().check(x.minLength(1), x.maxLength(4000)),
  characters: z.array(z.string().check(x.minLength(1), x.maxLength(100))).max(20).prefault([]),
  location: z.string().check(x.maxLength(200)).nullable().default(null),
  dialogue: z.array(DialogueLine).max(50).prefault([]),
})
export type ScriptedShot = z.output<typeof ScriptedShot>

export const ScriptedScene = z.strictObject({
  slug: z.string().check(x.minLength(1), x.maxLength(200)),
  summary: z.string().check(x.maxLength(4000)).nullable().default(null),
  shots: z.array(ScriptedShot).max(100).prefault([]),
})
export type ScriptedScene = z.output<typeof ScriptedScene>

export const Seed = z.int().gte(0).lte(2147483647)
export type Seed = z.output<typeof Seed>

export const ShotDensity = z.enum(['low', 'medium', 'high'])
export type ShotDensity = z.output<typeof ShotDensity>

export const ShotPage = z.strictObject({
  items: z.array(Shot),
  next: z.string().nullable(),
  prev: z.string().nullable(),
})
export type ShotPage = z.output<typeof ShotPage>

export const ShotPatch = z.strictObject({
  scene_id: z.string().check(x.minLength(1), x.maxLength(100)).optional(),
  position: z.int().gte(0).lte(4999).optional(),
  beat: z.string().check(x.maxLength(200)).nullable().optional(),
  duration_sec: z.number().gte(1).lte(60).nullable().optional(),
  prompt: z.string().check(x.minLength(1), x.maxLength(4000)).optional(),
  negative_prompt: z.string().check(x.maxLength(2000)).nullable().optional(),
  characters: z.array(z.string().check(x.minLength(1), x.maxLength(100))).max(20).optional(),
  location: z.string().check(x.maxLength(200)).nullable().optional(),
  dialogue: z.array(DialogueLine).max(50).optional(),
  camera_move: z.string().check(x.maxLength(100)).nullable().optional(),
  lens: z.string().check(x.maxLength(100)).nullable().optional(),
  seed: z.int().gte(0).lte(2147483647).nullable().optional(),
}).check(x.minProperties(1))
export type ShotPatch = z.output<typeof ShotPatch>

export const StoryOptions = z.strictObject({
  target_style: z.string().check(x.minLength(1), x.maxLength(200)).nullable().default(null),
  max_scenes: z.int().gte(1).lte(200).nullable().default(null),
  shot_density: ShotDensity.default('medium'),
})
export type StoryOptions = z.output<typeof StoryOptions>

export const StoryStrategy = z.enum(['per-shot', 'per-scene', 'single-compile'])
export type StoryStrategy = z.output<typeof StoryStrategy>

export const StoryRender = z.strictObject({
  strategy: StoryStrategy.default('per-shot'),
  provider: ProviderChoice.default('auto'),
  preset_id: PresetId.default(null),
  transition: TimelineTransition.prefault({}),
  delivery: DeliveryFormat.prefault({}),
  overrides: ProviderOverrides.prefault({}),
})
export type StoryRender = z.output<typeof StoryRender>

export const StoryPhase = z.enum(['storyboarding', 'rendering', 'composing'])
export type StoryPhase = z.output<typeof StoryPhase>

export const StoryVideo = z.strictObject({
  scene_id: z.string().nullable(),
  shot_id: z.string().nullable(),
  video_id: z.string().nullable(),
  status: JobStatus,
  reused: z.boolean(),
  error: JobError.nullable(),
})
export type StoryVideo = z.output<typeof StoryVideo>

export const Story = z.object({
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
  title: z.string().nullable(),
  language: z.string(),
  options: StoryOptions,
  render: StoryRender,
  phase: StoryPhase,
  storyboard_id: z.string().nullable(),
  voiceover_id: z.string().nullable(),
  music_id: z.string().nullable(),
  compose_id: z.string().nullable(),
  videos: z.array(StoryVideo),
  missing_shot_ids: z.array(z.string()),
  final: Artifact.nullable(),
  subtitles: Subtitles.nullable(),
  render_count: RenderCount,
  quality: QualityReport.nullable(),
})
export type Story = z.output<typeof Story>

export const StoryCaptions = z.strictObject({
  mode: z.enum(['none', 'burn-in', 'sidecar']).default('burn-in'),
  style: CaptionStyle.default('subtitle'),
  source: z.enum(['dialogue', 'narration']).default('dialogue'),
})
export type StoryCaptions = z.output<typeof StoryCaptions>

export const StoryText = z.string().check(x.minLength(1), x.maxLength(200000))
export type StoryText = z.output<typeof StoryText>

export const StoryInputText = z.strictObject({
  type: z.literal('text'),
  text: StoryText,
  language: z.string().check(x.minLength(2), x.maxLength(35)).default('en'),
})
export type StoryInputText = z.output<typeof StoryInputText>

export const StoryInputFountain = z.strictObject({
  type: z.literal('fountain'),
  text: StoryText,
  language: z.string().check(x.minLength(2), x.maxLength(35)).default('en'),
})
export type StoryInputFountain = z.output<typeof StoryInputFountain>

export const StructuredScript = z.strictObject({
  title: z.string().check(x.maxLength(200)).nullable().default(null),
  characters: z.array(ScriptedCharacter).max(100).prefault([]),
  locations: z.array(ScriptedLocation).max(200).prefault([]),
  scenes: z.array(ScriptedScene).min(1).max(200),
})
export type StructuredScript = z.output<typeof StructuredScript>

export const StoryInputJson = z.strictObject({
  type: z.literal('json'),
  json: StructuredScript,
  language: z.string().check(x.minLength(2), x.maxLength(35)).default('en'),
})
export type StoryInputJson = z.output<typeof StoryInputJson>

export const StoryInput = z.discriminatedUnion('type', [
  StoryInputText,
  StoryInputFountain,
  StoryInputJson,
])
export type StoryInput = z.output<typeof StoryInput>

export const StoryNarration = z.strictObject({
  enabled: z.boolean().default(false),
  provider: ProviderChoice.default('auto'),
  voice_id: z.string().check(x.minLength(1), x.maxLength(100)).nullable().default(null),
  pace: z.enum(['slow', 'medium', 'fast']).default('medium'),
})
export type StoryNarration = z.output<typeof StoryNarration>

export const StoryMusic = z.strictObject({
  enabled: z.boolean().default(false),
  provider: ProviderChoice.default('auto'),
  style: z.string().check(x.minLength(1), x.maxLength(200)).default('ambient-cinematic'),
  gain_db: z.number().gte(-40).lte(12).default(0),
  seed: Seed.optional(),
})
export type StoryMusic = z.output<typeof StoryMusic>

export const StoryCreate = z.strictObject({
  title: z.string().check(x.maxLength(200)).nullable().default(null),
  input: StoryInput,
  options: StoryOptions.prefault({}),
  render: StoryRender.prefault({}),
  narration: StoryNarration.prefault({}),
  captions: StoryCaptions.prefault({}),
  music: StoryMusic.prefault({}),
  character_ids: CharacterIds.prefault([]),
  webhook: Webhook.optional(),
  metadata: Metadata.optional(),
})
export type StoryCreate = z.output<typeof StoryCreate>

export const StoryPage = z.strictObject({
  items: z.array(Story),
  next: z.string().nullable(),
  prev: z.string().nullable(),
})
export type StoryPage = z.output<typeof StoryPage>

export const StoryResume = z.strictObject({
  retry_shot_ids: z.array(ResourceId).max(1000).check(x.uniqueItems).prefault([]),
  override_provider: z.string().check(x.minLength(1), x.maxLength(100)).nullable().default(null),
  override_preset_id: z.string().check(x.minLength(1), x.maxLength(100)).nullable().default(null),
})
export type StoryResume = z.output<typeof StoryResume>

export const StoryboardElement = z.enum(['scenes', 'shots', 'characters', 'locations', 'beats'])
export type StoryboardElement = z.output<typeof StoryboardElement>

export const StoryboardOptions = z.strictObject({
  include: z.array(StoryboardElement).min(1).max(5).prefault(['scenes', 'shots', 'characters', 'locations', 'beats']),
  exclude: z.array(z.string().check(x.minLength(1), x.maxLength(40))).max(20).prefault([]),
  max_scenes: z.int().gte(1).lte(200).nullable().default(null),
  shot_density: ShotDensity.default('medium'),
  target_style: z.string().check(x.minLength(1), x.maxLength(200)).nullable().default(null),
})
export type StoryboardOptions = z.output<typeof StoryboardOptions>

export const StoryboardCharacter = z.strictObject({
  name: z.string().check(x.minLength(1), x.maxLength(100)),
  description: z.string().check(x.maxLength(2000)),
  character_id: z.string().check(x.minLength(1), x.maxLength(100)).nullable(),
})
export type StoryboardCharacter = z.output<typeof StoryboardCharacter>

export const StoryboardLocation = z.strictObject({
  name: z.string().check(x.minLength(1), x.maxLength(200)),
  description: z.string().check(x.maxLength(2000)),
})
export type StoryboardLocation = z.output<typeof StoryboardLocation>

export const Storyboard = z.object({
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
  title: z.string().nullable(),
  source_type: z.enum(['text', 'fountain', 'json']),
  language: z.string(),
  options: StoryboardOptions,
  duration_sec: z.number().gte(0),
  scenes: z.array(Scene),
  characters: z.array(StoryboardCharacter),
  locations: z.array(StoryboardLocation),
})
export type Storyboard = z.output<typeof Storyboard>

export const StoryboardCreate = z.strictObject({
  provider: ProviderChoice.default('auto'),
  title: z.string().check(x.maxLength(200)).nullable().default(null),
  source: StoryInput,
  options: StoryboardOptions.prefault({}),
  character_ids: CharacterIds.prefault([]),
  policy: CostPolicy.default('best'),
  max_cost_micros: MaxCost.optional(),
  webhook: Webhook.optional(),
  metadata: Metadata.optional(),
})
export type StoryboardCreate = z.output<typeof StoryboardCreate>

export const StoryboardPage = z.strictObject({
  items: z.array(Storyboard),
  next: z.string().nullable(),
  prev: z.string().nullable(),
})
export type StoryboardPage = z.output<typeof StoryboardPage>

export const StoryboardPatch = z.strictObject({
  title: z.string().check(x.maxLength(200)).nullable().optional(),
  target_style: z.string().check(x.minLength(1), x.maxLength(200)).nullable().optional(),
  scene_ids: z.array(ResourceId).min(1).max(200).check(x.uniqueItems).optional(),
  characters: z.array(StoryboardCharacter).max(100).optional(),
  locations: z.array(StoryboardLocation).max(200).optional(),
}).check(x.minProperties(1))
export type StoryboardPatch = z.output<typeof StoryboardPatch>

export const StoryboardRender = z.strictObject({
  strategy: z.enum(['per-shot', 'per-scene']).default('per-shot'),
  provider: ProviderChoice.default('auto'),
  preset_id: PresetId.default(null),
  stitch: z.boolean().default(true),
  transition: TimelineTransition.prefault({}),
  delivery: DeliveryFormat.prefault({}),
  overrides: ProviderOverrides.prefault({}),
  webhook: Webhook.optional(),
  metadata: Metadata.optional(),
})
export type StoryboardRender = z.output<typeof StoryboardRender>

export const VideoSettings = z.strictObject({
  prompt: z.string(),
  negative_prompt: z.string().nullable(),
  duration_sec: z.number().gte(0),
  fps: FrameRate,
  resolution: Resolution,
  aspect_ratio: AspectRatio,
  seed: Seed,
})
export type VideoSettings = z.output<typeof VideoSettings>

export const VideoAssetRole = z.enum(['image_reference', 'first_frame', 'last_frame', 'audio'])
export type VideoAssetRole = z.output<typeof VideoAssetRole>

export const VideoAsset = z.strictObject({
  id: ResourceId,
  role: VideoAssetRole.default('image_reference'),
})
export type VideoAsset = z.output<typeof VideoAsset>

export const Video = z.object({
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
  preset_id: z.string().nullable(),
  inputs: VideoSettings,
  assets: z.array(VideoAsset),
  characters: z.array(CharacterUse),
  story_id: z.string().nullable(),
  storyboard_id: z.string().nullable(),
  scene_id: z.string().nullable(),
  shot_id: z.string().nullable(),
  artifact: Artifact.nullable(),
  logs: z.array(z.string()).max(20),
})
export type Video = z.output<typeof Video>

export const VideoInputs = z.strictObject({
  prompt: z.string().check(x.minLength(1), x.maxLength(4000)),
  negative_prompt: z.string().check(x.maxLength(2000)).nullable().default(null),
  duration_sec: z.number().gte(1).lte(60).optional(),
  fps: FrameRate.optional(),
  resolution: Resolution.optional(),
  aspect_ratio: AspectRatio.optional(),
  seed: z.int().gte(0).lte(2147483647).nullable().default(null),
})
export type VideoInputs = z.output<typeof VideoInputs>

export const VideoCreate = z.strictObject({
  provider: ProviderChoice.default('auto'),
  preset_id: PresetId.default(null),
  inputs: VideoInputs,
  overrides: ProviderOverrides.prefault({}),
  assets: z.array(VideoAsset).max(8).prefault([]),
  character_ids: CharacterIds.prefault([]),
  policy: CostPolicy.default('best'),
  max_cost_micros: MaxCost.optional(),
  webhook: Webhook.optional(),
  metadata: Metadata.optional(),
})
export type VideoCreate = z.output<typeof VideoCreate>

export const VideoPage = z.strictObject({
  items: z.array(Video),
  next: z.string().nullable(),
  prev: z.string().nullable(),
})
export type VideoPage = z.output<typeof VideoPage>
