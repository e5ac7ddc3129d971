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

export const AudioOutputRequest = z.strictObject({
  type: z.literal('audio'),
  format: z.enum(['m4a', 'mp3', 'flac']).default('m4a'),
})
export type AudioOutputRequest = z.output<typeof AudioOutputRequest>

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

export const JobLinks = z.object({
  self: x.uriReference(),
  job: x.uriReference(),
  logs: x.uriReference(),
  events: x.uriReference(),
}).catchall(z.string())
export type JobLinks = z.output<typeof JobLinks>

export const Metadata = z.record(z.string().check(x.minLength(1), x.maxLength(40)), z.string().check(x.maxLength(500))).check(x.maxProperties(16))
export type Metadata = z.output<typeof Metadata>

export const IntensityCurve = z.enum(['flat', 'rise', 'rise-plateau-outro'])
export type IntensityCurve = z.output<typeof IntensityCurve>

export const Seed = z.int().gte(0).lte(2147483647)
export type Seed = z.output<typeof Seed>

export const Stem = z.strictObject({ name: z.string(), artifact: Artifact })
export type Stem = z.output<typeof Stem>

export const ResourceId = z.string().check(x.minLength(1), x.maxLength(100))
export type ResourceId = z.output<typeof ResourceId>

export const MusicTarget = z.strictObject({
  voiceover_id: ResourceId.optional(),
  slideshow_id: ResourceId.optional(),
}).check(x.minProperties(1))
export type MusicTarget = z.output<typeof MusicTarget>

export const BackgroundMusic = z.object({
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
  style: z.string(),
  bpm: z.number().nullable(),
  intensity_curve: IntensityCurve,
  seed: Seed,
  artifact: Artifact.nullable(),
  stems: z.array(Stem),
  target: MusicTarget,
  duration_policy: z.enum(['fit', 'exact', 'at_least']),
})
export type BackgroundMusic = z.output<typeof BackgroundMusic>

export const ProviderChoice = z.string().check(x.minLength(1), x.maxLength(100))
export type ProviderChoice = z.output<typeof ProviderChoice>

export const PresetChoice = z.string().check(x.minLength(1), x.maxLength(100))
export type PresetChoice = z.output<typeof PresetChoice>

export const BackgroundMusicOptions = z.strictObject({
  style: z.string().check(x.minLength(1), x.maxLength(200)).default('ambient-cinematic'),
  bpm: z.int().gte(40).lte(200).nullable().default(null),
  intensity_curve: IntensityCurve.default('rise-plateau-outro'),
  stems: z.boolean().default(false),
  duration_policy: z.enum(['fit', 'exact', 'at_least']).default('fit'),
  seed: Seed.optional(),
})
export type BackgroundMusicOptions = z.output<typeof BackgroundMusicOptions>

export const CostPolicy = z.enum(['cheapest', 'fastest', 'best'])
export type CostPolicy = z.output<typeof CostPolicy>

export const MaxCost = z.int().gte(0).lte(1000000000000)
export type MaxCost = z.output<typeof MaxCost>

export const WebhookSecret = z.string().regex(/^whsec_[A-Za-z0-9+/]{32,88}={0,2}$/u)
export type WebhookSecret = z.output<typeof WebhookSecret>

export const Webhook = z.strictObject({
  url: x.uri().check(x.maxLength(2000)),
  secret: WebhookSecret.optional(),
})
export type Webhook = z.output<typeof Webhook>

export const BackgroundMusicCreate = z.strictObject({
  provider: ProviderChoice.default('auto'),
  preset_id: PresetChoice.optional(),
  target: MusicTarget,
  options: BackgroundMusicOptions.prefault({}),
  policy: CostPolicy.default('best'),
  max_cost_micros: MaxCost.optional(),
  webhook: Webhook.optional(),
  metadata: Metadata.optional(),
})
export type BackgroundMusicCreate = z.output<typeof BackgroundMusicCreate>

export const BackgroundMusicPage = z.strictObject({
  items: z.array(BackgroundMusic),
  next: z.string().nullable(),
  prev: z.string().nullable(),
})
export type BackgroundMusicPage = z.output<typeof BackgroundMusicPage>

export const Beat = z.strictObject({
  id: z.string(),
  section_id: z.string(),
  title: z.string(),
  summary: z.string(),
  text: z.string(),
})
export type Beat = z.output<typeof Beat>

export const BeatItem = z.strictObject({
  id: z.string().check(x.minLength(1), x.maxLength(100)).optional(),
  section_id: z.string().check(x.minLength(1), x.maxLength(100)).default('s1'),
  title: z.string().check(x.minLength(1), x.maxLength(200)),
  summary: z.string().check(x.minLength(1), x.maxLength(2000)),
  text: z.string().check(x.maxLength(60000)).optional(),
})
export type BeatItem = z.output<typeof BeatItem>

export const BeatsOptions = z.strictObject({
  granularity: z.enum(['sentence', 'paragraph', 'section']).default('section'),
  max_beats: z.int().gte(1).lte(200).nullable().default(null),
})
export type BeatsOptions = z.output<typeof BeatsOptions>

export const Beats = z.object({
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
  script_id: z.string(),
  options: BeatsOptions,
  beats: z.array(Beat),
})
export type Beats = z.output<typeof Beats>

export const BeatsById = z.strictObject({ beats_id: ResourceId })
export type BeatsById = z.output<typeof BeatsById>

export const ScriptById = z.strictObject({ script_id: ResourceId })
export type ScriptById = z.output<typeof ScriptById>

export const ScriptText = z.string().check(x.maxLength(60000))
export type ScriptText = z.output<typeof ScriptText>

export const ScriptByText = z.strictObject({ type: z.enum(['text', 'markdown']), text: ScriptText })
export type ScriptByText = z.output<typeof ScriptByText>

export const ScriptSource = z.xor([ScriptById, ScriptByText])
export type ScriptSource = z.output<typeof ScriptSource>

export const BeatsCreate = z.strictObject({
  provider: ProviderChoice.default('auto'),
  preset_id: PresetChoice.optional(),
  script: ScriptSource,
  options: BeatsOptions.prefault({}),
  policy: CostPolicy.default('best'),
  max_cost_micros: MaxCost.optional(),
  webhook: Webhook.optional(),
  metadata: Metadata.optional(),
})
export type BeatsCreate = z.output<typeof BeatsCreate>

export const BeatsInline = z.strictObject({ items: z.array(BeatItem).min(1).max(200) })
export type BeatsInline = z.output<typeof BeatsInline>

export const BeatsPage = z.strictObject({
  items: z.array(Beats),
  next: z.string().nullable(),
  prev: z.string().nullable(),
})
export type BeatsPage = z.output<typeof BeatsPage>

export const BeatsSource = z.xor([BeatsById, BeatsInline])
export type BeatsSource = z.output<typeof BeatsSource>

export const CaptionStrategy = z.strictObject({
  source: z.enum(['beat_title', 'beat_summary', 'section_excerpt']).default('beat_summary'),
  max_chars: z.int().gte(10).lte(500).default(120),
})
export type CaptionStrategy = z.output<typeof CaptionStrategy>

export const CaptionStyle = z.enum(['subtitle', 'karaoke', 'boxed', 'minimal'])
export type CaptionStyle = z.output<typeof CaptionStyle>

export const Captions = z.strictObject({
  mode: z.enum(['none', 'burn-in', 'sidecar']).default('burn-in'),
  style: CaptionStyle.default('subtitle'),
  source: z.enum(['narration', 'slides']).default('narration'),
})
export type Captions = z.output<typeof Captions>

export const Chapter = z.strictObject({
  title: z.string(),
  start_sec: z.number().gte(0),
  end_sec: z.number().gte(0),
})
export type Chapter = z.output<typeof Chapter>

export const CharacterIds = z.array(ResourceId).max(20)
export type CharacterIds = z.output<typeof CharacterIds>

export const CharacterUse = z.strictObject({
  character_id: z.string(),
  used_as: z.enum(['reference_images', 'description']),
})
export type CharacterUse = z.output<typeof CharacterUse>

export const Clip = z.strictObject({
  slide_id: z.string(),
  asset_id: z.string(),
  start_sec: z.number().gte(0),
  duration_sec: z.number().gte(0),
})
export type Clip = z.output<typeof Clip>

export const ClipList = z.strictObject({ items: z.array(Clip) })
export type ClipList = z.output<typeof ClipList>

export const Ducking = z.strictObject({
  enabled: z.boolean().default(true),
  threshold_db: z.number().gte(-60).lte(0).default(-12),
  attack_ms: z.int().gte(1).lte(2000).default(120),
  release_ms: z.int().gte(10).lte(9000).default(300),
})
export type Ducking = z.output<typeof Ducking>

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

export const Fit = z.enum(['cover', 'contain', 'blur'])
export type Fit = z.output<typeof Fit>

export const Focus = z.strictObject({ x: z.number().gte(0).lte(1), y: z.number().gte(0).lte(1) })
export type Focus = z.output<typeof Focus>

export const ImageItem = z.strictObject({
  index: z.int().gte(0),
  asset_id: z.string(),
  artifact: Artifact,
  attribution: Attribution.optional(),
})
export type ImageItem = z.output<typeof ImageItem>

export const ImageReference = z.strictObject({
  id: ResourceId,
  role: z.enum(['style_ref', 'image_reference']),
})
export type ImageReference = z.output<typeof ImageReference>

export const ImageStrategy = z.strictObject({
  mode: z.enum(['generate', 'search', 'mix']).default('generate'),
  provider: ProviderChoice.default('auto'),
  preset_id: PresetChoice.optional(),
  per_beat: z.int().gte(1).lte(4).default(1),
  prompt_template: z.string().check(x.maxLength(2000)).nullable().default(null),
  negative_prompt: z.string().check(x.maxLength(2000)).nullable().default(null),
  aspect_ratio: AspectRatio.default('16:9'),
  seed: Seed.optional(),
})
export type ImageStrategy = z.output<typeof ImageStrategy>

export const Images = z.object({
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
  prompt: z.string(),
  negative_prompt: z.string().nullable(),
  aspect_ratio: AspectRatio,
  count: z.int(),
  seed: Seed,
  characters: z.array(CharacterUse),
  items: z.array(ImageItem),
})
export type Images = z.output<typeof Images>

export const ImagesCreate = z.strictObject({
  provider: ProviderChoice.default('auto'),
  preset_id: PresetChoice.optional(),
  prompt: z.string().check(x.minLength(1), x.maxLength(4000)),
  count: z.int().gte(1).lte(8).default(1),
  aspect_ratio: AspectRatio.default('16:9'),
  negative_prompt: z.string().check(x.maxLength(2000)).nullable().default(null),
  seed: Seed.optional(),
  assets: z.array(ImageReference).max(5).prefault([]),
  character_ids: CharacterIds.prefault([]),
  policy: CostPolicy.default('best'),
  max_cost_micros: MaxCost.optional(),
  webhook: Webhook.optional(),
  metadata: Metadata.optional(),
})
export type ImagesCreate = z.output<typeof ImagesCreate>

export const ImagesPage = z.strictObject({
  items: z.array(Images),
  next: z.string().nullable(),
  prev: z.string().nullable(),
})
export type ImagesPage = z.output<typeof ImagesPage>

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

export const Marker = z.strictObject({ section_id: z.string(), time_sec: z.number().gte(0) })
export type Marker = z.output<typeof Marker>

export const Music = z.object({
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
  style: z.string(),
  bpm: z.number().nullable(),
  intensity_curve: IntensityCurve,
  seed: Seed,
  artifact: Artifact.nullable(),
  stems: z.array(Stem),
})
export type Music = z.output<typeof Music>

export const MusicChoice = z.strictObject({
  enabled: z.boolean().default(true),
  provider: ProviderChoice.default('auto'),
  preset_id: PresetChoice.optional(),
  options: BackgroundMusicOptions.prefault({}),
})
export type MusicChoice = z.output<typeof MusicChoice>

export const MusicCreate = z.strictObject({
  provider: ProviderChoice.default('auto'),
  preset_id: PresetChoice.optional(),
  style: z.string().check(x.minLength(1), x.maxLength(200)).default('ambient-cinematic'),
  prompt: z.string().check(x.maxLength(2000)).nullable().default(null),
  duration_sec: z.number().gte(5).lte(3600),
  bpm: z.int().gte(40).lte(200).nullable().default(null),
  intensity_curve: IntensityCurve.default('rise-plateau-outro'),
  stems: z.boolean().default(false),
  seed: Seed.optional(),
  policy: CostPolicy.default('best'),
  max_cost_micros: MaxCost.optional(),
  webhook: Webhook.optional(),
  metadata: Metadata.optional(),
})
export type MusicCreate = z.output<typeof MusicCreate>

export const MusicPage = z.strictObject({
  items: z.array(Music),
  next: z.string().nullable(),
  prev: z.string().nullable(),
})
export type MusicPage = z.output<typeof MusicPage>

export const MusicTrack = z.strictObject({
  id: z.string(),
  start_sec: z.number().gte(0),
  ducking: Ducking,
})
export type MusicTrack = z.output<typeof MusicTrack>

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

export const RenderCause = z.strictObject({ reason: z.string(), segments: z.array(z.string()) })
export type RenderCause = z.output<typeof RenderCause>

export const RenderSegment = z.strictObject({
  id: z.string(),
  kind: z.enum(['picture', 'sound']),
  from_frame: z.int().gte(0),
  to_frame: z.int().gte(1),
  start_sec: z.number().gte(0),
  duration_sec: z.number().gte(0),
})
export type RenderSegment = z.output<typeof RenderSegment>

export const RenderReport = z.strictObject({
  reused: z.array(RenderSegment),
  rebuilt: z.array(RenderSegment),
  why: z.array(RenderCause),
})
export type RenderReport = z.output<typeof RenderReport>

export const ScriptSection = z.strictObject({
  id: z.string(),
  title: z.string().nullable(),
  text: z.string(),
})
export type ScriptSection = z.output<typeof ScriptSection>

export const SelfLink = z.strictObject({ self: x.uriReference() })
export type SelfLink = z.output<typeof SelfLink>

export const Script = z.strictObject({
  id: z.string(),
  status: z.literal('succeeded'),
  title: z.string().nullable(),
  language: z.string(),
  sections: z.array(ScriptSection),
  words: z.int().gte(1),
  created_at: z.iso.datetime({ offset: true }),
  links: SelfLink,
  metadata: Metadata,
})
export type Script = z.output<typeof Script>

export const ScriptInputText = z.strictObject({
  type: z.literal('text'),
  text: ScriptText,
  language: z.string().check(x.minLength(2), x.maxLength(35)).default('en'),
})
export type ScriptInputText = z.output<typeof ScriptInputText>

export const ScriptInputMarkdown = z.strictObject({
  type: z.literal('markdown'),
  text: ScriptText,
  language: z.string().check(x.minLength(2), x.maxLength(35)).default('en'),
})
export type ScriptInputMarkdown = z.output<typeof ScriptInputMarkdown>

export const ScriptInputSection = z.strictObject({
  title: z.string().check(x.maxLength(200)).nullable().default(null),
  text: ScriptText,
})
export type ScriptInputSection = z.output<typeof ScriptInputSection>

export const ScriptInputJson = z.strictObject({
  type: z.literal('json'),
  title: z.string().check(x.maxLength(200)).nullable().default(null),
  sections: z.array(ScriptInputSection).min(1).max(200),
  language: z.string().check(x.minLength(2), x.maxLength(35)).default('en'),
})
export type ScriptInputJson = z.output<typeof ScriptInputJson>

export const ScriptInput = z.discriminatedUnion('type', [
  ScriptInputText,
  ScriptInputMarkdown,
  ScriptInputJson,
])
export type ScriptInput = z.output<typeof ScriptInput>

export const Segment = z.enum(['sentence', 'paragraph', 'section'])
export type Segment = z.output<typeof Segment>

export const ScriptOptions = z.strictObject({
  normalize: z.boolean().default(true),
  segment: Segment.default('section'),
})
export type ScriptOptions = z.output<typeof ScriptOptions>

export const ScriptCreate = z.strictObject({
  input: ScriptInput,
  options: ScriptOptions.prefault({}),
  metadata: Metadata.optional(),
})
export type ScriptCreate = z.output<typeof ScriptCreate>

export const ScriptPage = z.strictObject({
  items: z.array(Script),
  next: z.string().nullable(),
  prev: z.string().nullable(),
})
export type ScriptPage = z.output<typeof ScriptPage>

export const SlideImage = z.strictObject({
  asset_id: z.string().nullable(),
  images_id: z.string().nullable(),
  url: x.uri().nullable(),
  prompt: z.string().nullable(),
  focus: Focus.nullable(),
  fit: Fit.nullable(),
})
export type SlideImage = z.output<typeof SlideImage>

export const Slide = z.strictObject({
  id: z.string(),
  beat_id: z.string(),
  section_id: z.string(),
  image: SlideImage,
  caption: z.string(),
  start_sec: z.number().gte(0),
  duration_sec: z.number().gte(0),
})
export type Slide = z.output<typeof Slide>

export const SlidePictureByAsset = z.strictObject({ asset_id: ResourceId })
export type SlidePictureByAsset = z.output<typeof SlidePictureByAsset>

export const SlidePictureByPrompt = z.strictObject({
  prompt: z.string().check(x.minLength(1), x.maxLength(4000)),
  negative_prompt: z.string().check(x.maxLength(2000)).nullable().default(null),
  provider: ProviderChoice.default('auto'),
  seed: Seed.optional(),
})
export type SlidePictureByPrompt = z.output<typeof SlidePictureByPrompt>

export const SlidePicture = z.xor([SlidePictureByAsset, SlidePictureByPrompt])
export type SlidePicture = z.output<typeof SlidePicture>

export const SlidePatch = z.strictObject({
  image: SlidePicture.optional(),
  focus: Focus.nullable().optional(),
  caption: z.string().check(x.maxLength(500)).optional(),
  duration_sec: z.number().gte(0.5).lte(600).optional(),
}).check(x.minProperties(1))
export type SlidePatch = z.output<typeof SlidePatch>

export const SlideTrack = z.strictObject({ id: z.string() })
export type SlideTrack = z.output<typeof SlideTrack>

export const Slideshow = z.object({
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
  beats_id: z.string().nullable(),
  voiceover_id: z.string().nullable(),
  aspect_ratio: AspectRatio,
  duration_sec: z.number().gte(0),
  slides: z.array(Slide),
})
export type Slideshow = z.output<typeof Slideshow>

export const SlideshowAsset = z.strictObject({
  id: ResourceId,
  beat_id: z.string().check(x.minLength(1), x.maxLength(100)).optional(),
  focus: Focus.nullable().default(null),
  fit: Fit.nullable().default(null),
})
export type SlideshowAsset = z.output<typeof SlideshowAsset>

export const TimingStrategy = z.strictObject({
  mode: z.enum(['auto', 'fixed', 'fit-voiceover']).default('auto'),
  per_slide_sec: z.number().gte(0.5).lte(60).default(4),
  voiceover_id: ResourceId.optional(),
})
export type TimingStrategy = z.output<typeof TimingStrategy>

export const SlideshowCreate = z.strictObject({
  beats: BeatsSource,
  image_strategy: ImageStrategy,
  assets: z.array(SlideshowAsset).max(200).prefault([]),
  caption_strategy: CaptionStrategy.prefault({}),
  timing_strategy: TimingStrategy.prefault({}),
  policy: CostPolicy.default('best'),
  max_cost_micros: MaxCost.optional(),
  webhook: Webhook.optional(),
  metadata: Metadata.optional(),
})
export type SlideshowCreate = z.output<typeof SlideshowCreate>

export const SlideshowPage = z.strictObject({
  items: z.array(Slideshow),
  next: z.string().nullable(),
  prev: z.string().nullable(),
})
export type SlideshowPage = z.output<typeof SlideshowPage>

export const TransitionType = z.enum(['cut', 'crossfade', 'dip', 'wipe', 'slide'])
export type TransitionType = z.output<typeof TransitionType>

export const VideoResolution = z.enum(['720p', '1080p', '4k'])
export type VideoResolution = z.output<typeof VideoResolution>

export const VideoAspectRatio = z.enum(['16:9', '9:16', '1:1'])
export type VideoAspectRatio = z.output<typeof VideoAspectRatio>

export const TitleCard = z.strictObject({
  text: z.string().check(x.minLength(1), x.maxLength(200)),
  subtitle: z.string().check(x.maxLength(200)).nullable().default(null),
  duration_sec: z.number().gte(0.5).lte(20).default(3),
})
export type TitleCard = z.output<typeof TitleCard>

export const Watermark = z.strictObject({
  asset_id: ResourceId,
  corner: z.enum(['top-left', 'top-right', 'bottom-left', 'bottom-right']).default('top-right'),
  opacity: z.number().gte(0.05).lte(1).default(0.7),
  width_ratio: z.number().gte(0.02).lte(0.5).default(0.12),
})
export type Watermark = z.output<typeof Watermark>

export const SlideshowVideoOptions = z.strictObject({
  transition: TransitionType.default('crossfade'),
  transition_sec: z.number().gte(0.1).lte(3).default(0.5),
  resolution: VideoResolution.default('1080p'),
  aspect_ratio: VideoAspectRatio.default('16:9'),
  fps: z.literal([24, 25, 30, 60]).default(30),
  motion: z.enum(['ken-burns', 'still']).default('ken-burns'),
  fit: Fit.default('cover'),
  title_card: TitleCard.nullable().default(null),
  end_card: TitleCard.nullable().default(null),
  watermark: Watermark.nullable().default(null),
  poster_time_sec: z.number().gte(0).lte(14400).nullable().default(null),
  captions: Captions.prefault({}),
  ducking: Ducking.prefault({}),
  music_gain_db: z.number().gte(-40).lte(12).default(0),
  loudness: Loudness.prefault({}),
  stems: z.boolean().default(false),
})
export type SlideshowVideoOptions = z.output<typeof SlideshowVideoOptions>

export const VideoOutputRequest = z.strictObject({
  type: z.literal('video'),
  aspect_ratio: VideoAspectRatio.optional(),
  resolution: VideoResolution.optional(),
  captions: Captions.optional(),
})
export type VideoOutputRequest = z.output<typeof VideoOutputRequest>

export const SubtitlesOutputRequest = z.strictObject({
  type: z.literal('subtitles'),
  format: z.enum(['srt', 'vtt']).default('srt'),
})
export type SubtitlesOutputRequest = z.output<typeof SubtitlesOutputRequest>

export const SlideshowVideoOutputRequest = z.discriminatedUnion('type', [
  VideoOutputRequest,
  AudioOutputRequest,
  SubtitlesOutputRequest,
])
export type SlideshowVideoOutputRequest = z.output<typeof SlideshowVideoOutputRequest>

export const SlideshowVideoOutputRequests = z.array(SlideshowVideoOutputRequest).min(1).max(20)
export type SlideshowVideoOutputRequests = z.output<typeof SlideshowVideoOutputRequests>

export const SlideshowRender = z.strictObject({
  preset_id: PresetChoice.optional(),
  voiceover_id: z.string().check(x.maxLength(100)).nullable().optional(),
  music_id: z.string().check(x.maxLength(100)).nullable().default(null),
  options: SlideshowVideoOptions.prefault({}),
  outputs: SlideshowVideoOutputRequests.prefault([{ type: 'video' }]),
  policy: CostPolicy.default('best'),
  max_cost_micros: MaxCost.optional(),
  webhook: Webhook.optional(),
  metadata: Metadata.optional(),
})
export type SlideshowRender = z.output<typeof SlideshowRender>

export const Subtitles = z.strictObject({ srt: Artifact, vtt: Artifact })
export type Subtitles = z.output<typeof Subtitles>

export const SlideshowVideoOutput = z.strictObject({
  type: z.enum(['video', 'audio', 'subtitles']),
  status: JobStatus,
  format: z.enum(['mp4', 'm4a', 'mp3', 'flac', 'srt', 'vtt']),
  aspect_ratio: VideoAspectRatio.nullable(),
  resolution: VideoResolution.nullable(),
  captions: Captions.nullable(),
  artifact: Artifact.nullable(),
  poster: Artifact.nullable(),
  quality: QualityReport.nullable(),
  render: RenderReport.nullable(),
})
export type SlideshowVideoOutput = z.output<typeof SlideshowVideoOutput>

export const VoiceTrack = z.strictObject({ id: z.string(), start_sec: z.number().gte(0) })
export type VoiceTrack = z.output<typeof VoiceTrack>

export const Tracks = z.strictObject({
  slideshow: SlideTrack,
  voiceover: VoiceTrack.nullable(),
  music: MusicTrack.nullable(),
})
export type Tracks = z.output<typeof Tracks>

export const StageTime = z.strictObject({ stage: z.string(), run_ms: z.int().gte(0) })
export type StageTime = z.output<typeof StageTime>

export const SlideshowVideo = z.object({
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
  script_id: z.string().nullable(),
  beats_id: z.string().nullable(),
  options: SlideshowVideoOptions,
  artifact: Artifact.nullable(),
  poster: Artifact.nullable(),
  subtitles: Subtitles.nullable(),
  chapters: z.array(Chapter),
  outputs: z.array(SlideshowVideoOutput),
  stems: z.array(Stem),
  tracks: Tracks,
  quality: QualityReport.nullable(),
  render: RenderReport.nullable(),
  stages: z.array(StageTime),
})
export type SlideshowVideo = z.output<typeof SlideshowVideo>

export const SlideshowVideoFromParts = z.strictObject({
  provider: ProviderChoice.default('auto'),
  preset_id: PresetChoice.optional(),
  voiceover_id: ResourceId,
  slideshow_id: ResourceId,
  music_id: z.string().check(x.maxLength(100)).nullable().default(null),
  options: SlideshowVideoOptions.prefault({}),
  outputs: SlideshowVideoOutputRequests.prefault([{ type: 'video' }]),
  policy: CostPolicy.default('best'),
  max_cost_micros: MaxCost.optional(),
  webhook: Webhook.optional(),
  metadata: Metadata.optional(),
})
export type SlideshowVideoFromParts = z.output<typeof SlideshowVideoFromParts>

export const VoiceById = z.strictObject({ voice_id: ResourceId })
export type VoiceById = z.output<typeof VoiceById>

export const VoiceByName = z.strictObject({
  provider: z.string().check(x.minLength(1), x.maxLength(100)),
  name: z.string().check(x.minLength(1), x.maxLength(100)),
})
export type VoiceByName = z.output<typeof VoiceByName>

export const VoiceSelector = z.xor([VoiceById, VoiceByName])
export type VoiceSelector = z.output<typeof VoiceSelector>

export const VoiceoverOptions = z.strictObject({
  pace: z.enum(['slow', 'medium', 'fast']).default('medium'),
  emphasis: z.enum(['soft', 'normal', 'strong']).default('normal'),
  format: z.enum(['wav', 'mp3']).default('wav'),
  sample_rate_hz: z.int().gte(1).lte(1000000).default(48000),
  ssml: z.boolean().default(true),
})
export type VoiceoverOptions = z.output<typeof VoiceoverOptions>

export const SlideshowVideoFromScript = z.strictObject({
  provider: ProviderChoice.default('auto'),
  preset_id: PresetChoice.optional(),
  script: ScriptSource,
  voice: VoiceSelector.optional(),
  voice_preset_id: PresetChoice.optional(),
  voiceover: VoiceoverOptions.prefault({}),
  beats: BeatsOptions.prefault({ granularity: 'paragraph' }),
  beats_preset_id: PresetChoice.optional(),
  image_strategy: ImageStrategy.prefault({}),
  assets: z.array(SlideshowAsset).max(200).prefault([]),
  caption_strategy: CaptionStrategy.prefault({}),
  music: MusicChoice.prefault({}),
  options: SlideshowVideoOptions.prefault({}),
  outputs: SlideshowVideoOutputRequests.prefault([{ type: 'video' }]),
  policy: CostPolicy.default('best'),
  max_cost_micros: MaxCost.optional(),
  webhook: Webhook.optional(),
  metadata: Metadata.optional(),
})
export type SlideshowVideoFromScript = z.output<typeof SlideshowVideoFromScript>

export const SlideshowVideoCreate = z.xor([SlideshowVideoFromParts, SlideshowVideoFromScript])
export type SlideshowVideoCreate = z.output<typeof SlideshowVideoCreate>

export const SlideshowVideoPage = z.strictObject({
  items: z.array(SlideshowVideo),
  next: z.string().nullable(),
  prev: z.string().nullable(),
})
export type SlideshowVideoPage = z.output<typeof SlideshowVideoPage>

export const Voice = z.strictObject({
  id: z.string(),
  provider: z.string(),
  name: z.string(),
  language: z.string(),
  gender: z.enum(['female', 'male', 'neutral']),
  style_tags: z.array(z.string()),
  sample_rates_hz: z.array(z.int()),
  status: JobStatus.optional(),
  job_id: z.string().optional(),
  source_asset_id: z.string().optional(),
})
export type Voice = z.output<typeof Voice>

export const VoiceCreate = z.strictObject({
  name: z.string().check(x.minLength(1), x.maxLength(100)),
  provider: ProviderChoice,
  source_asset_id: z.string().check(x.minLength(1), x.maxLength(100)),
  language: z.string().check(x.minLength(2), x.maxLength(35)).default('en'),
  gender: z.enum(['female', 'male', 'neutral']).default('neutral'),
  style_tags: z.array(z.string().check(x.minLength(1), x.maxLength(40))).max(20).prefault([]),
  metadata: Metadata.optional(),
})
export type VoiceCreate = z.output<typeof VoiceCreate>

export const VoicePage = z.strictObject({
  items: z.array(Voice),
  next: z.string().nullable(),
  prev: z.string().nullable(),
})
export type VoicePage = z.output<typeof VoicePage>

export const Word = z.strictObject({
  text: z.string(),
  start_sec: z.number().gte(0),
  end_sec: z.number().gte(0),
  section_id: z.string(),
})
export type Word = z.output<typeof Word>

export const Voiceover = z.object({
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
  script_id: z.string(),
  voice_id: z.string(),
  options: VoiceoverOptions,
  artifact: Artifact.nullable(),
  subtitles: Subtitles.nullable(),
  markers: z.array(Marker),
  words: z.array(Word),
})
export type Voiceover = z.output<typeof Voiceover>

export const VoiceoverCreate = z.strictObject({
  script: ScriptSource,
  voice: VoiceSelector.optional(),
  preset_id: PresetChoice.optional(),
  options: VoiceoverOptions.prefault({}),
  policy: CostPolicy.default('best'),
  max_cost_micros: MaxCost.optional(),
  webhook: Webhook.optional(),
  metadata: Metadata.optional(),
})
export type VoiceoverCreate = z.output<typeof VoiceoverCreate>

export const VoiceoverPage = z.strictObject({
  items: z.array(Voiceover),
  next: z.string().nullable(),
  prev: z.string().nullable(),
})
export type VoiceoverPage = z.output<typeof VoiceoverPage>
