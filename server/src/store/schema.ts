import type { ColumnType, Generated, Insertable, JSONColumnType, Selectable } from 'kysely'
import type { KeyMode } from '../core/api-key.ts'

/**
 * The tables as Kysely sees them, by hand, in step with `migrations/`. Column names are camelCase here and
 * snake_case in SQL. JSON columns are read as values and written as text: give them `JSON.stringify(value)`,
 * since the driver would take a JavaScript array for a Postgres array.
 */
export interface Schema {
  projects: ProjectsTable
  apiKeys: ApiKeysTable
  jobs: JobsTable
  jobDependencies: JobDependenciesTable
  jobLogs: JobLogsTable
  providerCalls: ProviderCallsTable
  providerCallbacks: ProviderCallbacksTable
  events: EventsTable
  idempotencyKeys: IdempotencyKeysTable
  artifacts: ArtifactsTable
  assets: AssetsTable
  assetUploads: AssetUploadsTable
  documents: DocumentsTable
  projectSpend: ProjectSpendTable
  registeredProviders: RegisteredProvidersTable
  webhooks: WebhooksTable
  webhookSecrets: WebhookSecretsTable
  jobWebhooks: JobWebhooksTable
  webhookDeliveries: WebhookDeliveriesTable
}

export const JOB_STATUSES = ['queued', 'running', 'needs_review', 'succeeded', 'failed', 'canceled'] as const
export type JobStatus = (typeof JOB_STATUSES)[number]

export type LogLevel = 'debug' | 'info' | 'warn' | 'error'

/** What a client is told of a job that went wrong. */
export interface JobError {
  code: string
  message: string
  hint: string | null
  field: string | null
}

/** How far a job is. `percent` is 0..100 over the whole job; `done` of `total` counts within the stage. */
export interface JobProgress {
  percent: number
  stage: string | null
  done: number | null
  total: number | null
}

export type CallState = 'intent' | 'posting' | 'posted' | 'done' | 'rejected' | 'unknown' | 'abandoned'

export type JsonObject = Record<string, unknown>
type Json<Value extends object> = JSONColumnType<Value>
type NullableJson<Value> = ColumnType<Value | null, string | null | undefined, string | null>
type JsonWithDefault<Value> = ColumnType<Value, string | undefined, string>
type CreatedAt = ColumnType<Date, Date | undefined, never>

interface ProjectsTable {
  id: string
  name: string
  eventSeq: Generated<number>
  /** What it may spend a day in millionths of a US dollar; null: as the server is configured. */
  spendLimitMicrosPerDay: Generated<number | null>
  createdAt: CreatedAt
}

interface ApiKeysTable {
  projectId: string
  id: string
  name: string
  /** SHA-256 of the key, hex. The key itself is nowhere. */
  hash: string
  prefix: string
  last4: string
  mode: KeyMode
  scopes: string[]
  createdAt: CreatedAt
  expiresAt: Date | null
  revokedAt: Date | null
  /** The hash before the last rotation; it holds until `previousExpiresAt`. */
  previousHash: string | null
  previousExpiresAt: Date | null
  lastUsedAt: Date | null
}

interface JobsTable {
  projectId: string
  id: string
  kind: string
  status: JobStatus
  parentId: string | null
  input: Json<JsonObject>
  output: NullableJson<JsonObject>
  state: JsonWithDefault<JsonObject>
  provider: string | null
  routing: NullableJson<JsonObject>
  /** Who else can do it, best first; empty where the request named a provider. */
  alternatives: Generated<string[]>
  progress: JsonWithDefault<JobProgress>
  error: NullableJson<JobError>
  metadata: JsonWithDefault<JsonObject>
  costMicrosUsd: Generated<number>
  maxCostMicrosUsd: number | null
  /** Whether it may be resumed once it has failed or was canceled. */
  resumable: Generated<boolean>
  /** Of a kind that the contract does not know. */
  internal: Generated<boolean>
  /** What of its cost had been settled when it was last resumed. */
  settledMicrosUsd: Generated<number>
  /** How many events it has had. */
  eventSeq: Generated<number>
  reservedMicrosUsd: Generated<number>
  /** The day (UTC, `2026-11-21`) that the reservation is of. */
  spendDay: Generated<string | null>
  waitingOn: Generated<number>
  messageId: string | null
  runCount: Generated<number>
  held: Generated<boolean>
  failedRuns: Generated<number>
  lostRuns: Generated<number>
  /** W3C `traceparent` of what made it; null where nothing is traced. */
  traceParent: Generated<string | null>
  createdAt: CreatedAt
  updatedAt: Generated<Date>
  startedAt: Date | null
  finishedAt: Date | null
}

interface JobDependenciesTable {
  projectId: string
  jobId: string
  needsId: string
  tolerant: Generated<boolean>
}

interface JobLogsTable {
  projectId: string
  jobId: string
  seq: ColumnType<number, never, never>
  at: Generated<Date>
  level: LogLevel
  line: string
}

interface ProviderCallsTable {
  projectId: string
  attemptKey: string
  jobId: string
  step: string
  attempt: Generated<number>
  provider: string
  model: string | null
  dedupe: 'provider_key' | 'lookup' | 'none'
  state: CallState
  postingAt: Date | null
  failedSends: Generated<number>
  failedChecks: Generated<number>
  estimatedMicrosUsd: Generated<number>
  answeredAt: Date | null
  atFault: Generated<boolean>
  /** The project registered the provider itself. */
  ownProvider: Generated<boolean>
  callbackTokenHash: string | null
  hintedAt: Date | null
  canceledAt: Date | null
  ticket: NullableJson<JsonObject>
  result: NullableJson<unknown>
  cost: NullableJson<{ amountMicrosUsd: number; units: Record<string, number>; basis: string }>
  error: NullableJson<{ code: string; message: string; detail: string; sent?: boolean }>
  notes: JsonWithDefault<string[]>
  createdAt: CreatedAt
  updatedAt: Generated<Date>
}

interface ProviderCallbacksTable {
  projectId: string
  attemptKey: string
  eventId: string
  receivedAt: CreatedAt
}

interface EventsTable {
  projectId: string
  id: string
  /** Given at commit by a trigger; see the migration. */
  seq: ColumnType<number | null, never, never>
  type: string
  jobId: string | null
  data: Json<JsonObject>
  createdAt: CreatedAt
}

interface IdempotencyKeysTable {
  projectId: string
  method: string
  route: string
  key: string
  fingerprint: string
  status: number | null
  headers: NullableJson<Record<string, string>>
  body: Uint8Array | null
  jobId: string | null
  createdAt: CreatedAt
}

interface ArtifactsTable {
  projectId: string
  id: string
  sha256: string
  mime: string
  sizeBytes: number
  meta: JsonWithDefault<JsonObject>
  createdAt: CreatedAt
}

interface AssetsTable {
  projectId: string
  id: string
  status: string
  filename: string
  kind: string | null
  mime: string | null
  sizeBytes: number | null
  sha256: string | null
  meta: JsonWithDefault<JsonObject>
  artifactId: string | null
  createdAt: CreatedAt
}

interface AssetUploadsTable {
  projectId: string
  id: string
  assetId: string
  filename: string
  mime: string
  sizeBytes: number
  checksum: string | null
  completedAt: Date | null
  swept: Generated<boolean>
  expiresAt: Date
  createdAt: CreatedAt
}

interface DocumentsTable {
  projectId: string
  id: string
  kind: string
  body: Json<JsonObject>
  version: Generated<number>
  createdAt: CreatedAt
  updatedAt: Generated<Date>
}

interface ProjectSpendTable {
  projectId: string
  /** In UTC, `2026-11-21`. */
  day: string
  reservedMicros: number
  billedMicros: number
}

interface RegisteredProvidersTable {
  projectId: string
  id: string
  document: Json<JsonObject>
  enabled: boolean
  probe: Json<JsonObject>
  version: Generated<number>
  createdAt: CreatedAt
  updatedAt: Generated<Date>
}

interface WebhooksTable {
  projectId: string
  id: string
  url: string
  events: string[]
  description: string
  enabled: boolean
  disabledReason: DisabledReason | null
  failingSince: Date | null
  metadata: JsonWithDefault<JsonObject>
  createdAt: CreatedAt
  updatedAt: Generated<Date>
}

export type DisabledReason = 'by_you' | 'gone' | 'failing'

interface WebhookSecretsTable {
  projectId: string
  owner: string
  secret: Uint8Array
  previousSecret: Uint8Array | null
  previousExpiresAt: Date | null
  updatedAt: Generated<Date>
}

interface JobWebhooksTable {
  projectId: string
  jobId: string
  url: string
  secretOwner: string
}

export type DeliveryStatus = 'pending' | 'delivered' | 'failed'

/** What came of sending something once. */
export interface DeliveryAttempt {
  number: number
  startedAt: string
  latencyMs: number
  /** Null when no answer came. */
  httpStatus: number | null
  error: string | null
  answerExcerpt: string | null
}

interface WebhookDeliveriesTable {
  projectId: string
  id: string
  webhookId: string | null
  url: string
  secretOwner: string
  eventId: string
  jobId: string
  body: string
  status: Generated<DeliveryStatus>
  attempts: ColumnType<DeliveryAttempt[], string | undefined, string>
  step: Generated<number>
  nextAttemptAt: Date | null
  lease: string | null
  leasedUntil: Date | null
  createdAt: CreatedAt
  target: ColumnType<string, never, never>
}

export type ProjectRow = Selectable<ProjectsTable>
export type ApiKeyRow = Selectable<ApiKeysTable>
export type NewApiKey = Insertable<ApiKeysTable>
export type JobRow = Selectable<JobsTable>
export type LogRow = Selectable<JobLogsTable>
export type ProviderCallRow = Selectable<ProviderCallsTable>
export type EventRow = Selectable<EventsTable>
export type IdempotencyRow = Selectable<IdempotencyKeysTable>
export type ArtifactRow = Selectable<ArtifactsTable>
export type AssetRow = Selectable<AssetsTable>
export type AssetUploadRow = Selectable<AssetUploadsTable>
export type DocumentRow = Selectable<DocumentsTable>
export type RegisteredProviderRow = Selectable<RegisteredProvidersTable>
export type WebhookRow = Selectable<WebhooksTable>
export type WebhookDeliveryRow = Selectable<WebhookDeliveriesTable>
