import { resolve } from 'node:path'
import { z } from 'zod'
import { createEgressPolicy } from './core/egress.ts'
import { EDGE_DEFAULTS, type EdgeSettings } from './http/settings.ts'
import { type DeclaredSecret, readProviderSecrets } from './providers/provider-secrets.ts'
import { parseStorageUrl, type StorageLocation } from './store/artifacts/location.ts'

/** Empty variables count as unset: that is how they come from `.env` files and containers. */
const optional = z.preprocess((value) => (value === '' ? undefined : value), z.string().optional())

const perMinute = (byDefault: number) => z.coerce.number().int().min(0).default(byDefault)
const seconds = (byDefaultMs: number) =>
  z.coerce
    .number()
    .min(1)
    .max(3_600)
    .default(byDefaultMs / 1000)

const GIB = 1024 ** 3
const bytes = (byDefault: number) => z.coerce.number().int().min(0).default(byDefault)

const Environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(4000),
  HOST: z.string().default('127.0.0.1'),
  PUBLIC_URL: optional,
  ROLE: z.enum(['all', 'api', 'worker']).default('all'),
  DATABASE_URL: optional,
  DATA_DIR: z.string().default('.potterlabs'),
  STORAGE_URL: optional,
  S3_ACCESS_KEY_ID: optional,
  S3_SECRET_ACCESS_KEY: optional,
  STORAGE_CACHE_BYTES: bytes(10 * GIB),
  MEDIA_CACHE_BYTES: bytes(5 * GIB),
  ASSET_MAX_BYTES: bytes(GIB / 2),
  PROJECT_STORAGE_BYTES: bytes(0),
  URL_SIGNING_SECRET: optional,
  SECRETS_KEY: optional,
  EGRESS_ALLOW: optional,
  FFMPEG_PATH: optional,
  FFPROBE_PATH: optional,
  FAILPOINT: optional,
  SSE_MAX_CLIENTS: z.coerce.number().int().min(0).default(1_500),
  SSE_MAX_CLIENTS_PER_KEY: z.coerce.number().int().min(0).default(100),
  OTEL_EXPORTER_OTLP_ENDPOINT: optional,
  RATE_LIMIT_KEY: perMinute(EDGE_DEFAULTS.rateLimits.key),
  RATE_LIMIT_PROJECT: perMinute(EDGE_DEFAULTS.rateLimits.project),
  RATE_LIMIT_CLIENT: perMinute(EDGE_DEFAULTS.rateLimits.client),
  RATE_LIMIT_PROVIDER: perMinute(EDGE_DEFAULTS.rateLimits.provider),
  SPEND_LIMIT_USD_PER_DAY: z.coerce.number().min(0).default(0),
  CORS_ORIGINS: optional,
  TRUSTED_PROXIES: z.coerce.number().int().min(0).default(EDGE_DEFAULTS.trustedProxies),
  HEADERS_TIMEOUT_SEC: seconds(EDGE_DEFAULTS.headersTimeoutMs),
  BODY_TIMEOUT_SEC: seconds(EDGE_DEFAULTS.bodyTimeoutMs),
  MAX_CONNECTIONS: z.coerce.number().int().min(1).default(EDGE_DEFAULTS.maxConnections),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
})

/** Everything that can be set from outside. All have defaults that make a laptop work. */
export interface Config {
  port: number
  host: string
  /** Base of the URLs that clients are given; follows host and port unless set. */
  publicUrl: string | undefined
  role: 'all' | 'api' | 'worker'
  /** Without it the embedded Postgres is started under `dataDir`. */
  databaseUrl: string | undefined
  dataDir: string
  /** A folder or a bucket; the default lies under `dataDir`. */
  storage: StorageLocation
  /** How much of a bucket is kept at hand under `dataDir`. */
  storageCacheBytes: number
  /** How much of what renders made is kept under `dataDir` for the next ones; null: nothing. */
  mediaCacheBytes: number | null
  /** Of one file that a client sends; null: no limit but the contract's. */
  assetMaxBytes: number | null
  /** Of all assets of a project; null: no limit. */
  projectStorageBytes: number | null
  urlSigningSecret: string | undefined
  /** Seals what lies secret in the database; at least 32 characters. Made once under `dataDir` unless set. */
  secretsKey: string | undefined
  /** Ranges (CIDR) that webhooks and providers named by clients may reach although private, over plain HTTP too. */
  egressAllow: string[]
  ffmpegPath: string | undefined
  ffprobePath: string | undefined
  /** Kills the process at a named point, for chaos tests: see `jobs/failpoints.ts`. */
  failpoint: string | undefined
  /** Event streams that this process serves at once, and of these, with one API key. */
  sseMaxClients: number
  sseMaxClientsPerKey: number
  /** Base of the OTLP collector that traces are sent to; none are drawn without. */
  otlpEndpoint: string | undefined
  edge: EdgeSettings
  /** What a project without a limit of its own may spend a day, in millionths of a US dollar; null: no limit. */
  spendLimitMicros: number | null
  /** What is set for providers outside (`RUNWAY_API_KEY`, `RUNWAY_BASE_URL`), by the names that their definitions ask for. */
  providerSetting(name: string): string | undefined
  /** What registered providers may name (`PROVIDER_SECRET_ACME_KEY`), and where each may be sent. */
  providerSecrets: ReadonlyMap<string, DeclaredSecret>
  logLevel: string
}

/** The only reader of the environment. Throws an Error that names each faulty variable. */
export function readConfig(environment: Record<string, string | undefined> = process.env): Config {
  const parsed = Environment.safeParse(environment)
  if (!parsed.success) throw new Error(`Configuration: ${z.prettifyError(parsed.error)}`)
  const values = parsed.data
  const dataDir = resolve(values.DATA_DIR)
  return {
    port: values.PORT,
    host: values.HOST,
    publicUrl: values.PUBLIC_URL,
    role: values.ROLE,
    databaseUrl: values.DATABASE_URL,
    dataDir,
    storage: storageLocation(values, dataDir),
    storageCacheBytes: values.STORAGE_CACHE_BYTES,
    mediaCacheBytes: values.MEDIA_CACHE_BYTES || null,
    assetMaxBytes: values.ASSET_MAX_BYTES || null,
    projectStorageBytes: values.PROJECT_STORAGE_BYTES || null,
    urlSigningSecret: values.URL_SIGNING_SECRET,
    secretsKey: values.SECRETS_KEY,
    egressAllow: egressRanges(values.EGRESS_ALLOW ?? ''),
    ffmpegPath: values.FFMPEG_PATH,
    ffprobePath: values.FFPROBE_PATH,
    failpoint: values.FAILPOINT,
    sseMaxClients: values.SSE_MAX_CLIENTS,
    sseMaxClientsPerKey: values.SSE_MAX_CLIENTS_PER_KEY,
    otlpEndpoint: values.OTEL_EXPORTER_OTLP_ENDPOINT,
    edge: edgeSettings(values),
    spendLimitMicros:
      values.SPEND_LIMIT_USD_PER_DAY === 0 ? null : Math.round(values.SPEND_LIMIT_USD_PER_DAY * 1e6),
    // Taken now: what changes in the environment later changes nothing.
    providerSetting: (
      (settings) => (name: string) =>
        settings[name] || undefined
    )({ ...environment }),
    providerSecrets: readProviderSecrets(environment),
    logLevel: values.LOG_LEVEL,
  }
}

const edgeSettings = (values: z.output<typeof Environment>): EdgeSettings => ({
  rateLimits: {
    key: values.RATE_LIMIT_KEY,
    project: values.RATE_LIMIT_PROJECT,
    client: values.RATE_LIMIT_CLIENT,
    provider: values.RATE_LIMIT_PROVIDER,
  },
  corsOrigins: (values.CORS_ORIGINS ?? '')
    .split(',')
    .flatMap((origin) => origin.trim().replace(/\/$/, '') || []),
  trustedProxies: values.TRUSTED_PROXIES,
  headersTimeoutMs: values.HEADERS_TIMEOUT_SEC * 1000,
  bodyTimeoutMs: values.BODY_TIMEOUT_SEC * 1000,
  maxConnections: values.MAX_CONNECTIONS,
  https: values.PUBLIC_URL?.startsWith('https:') ?? false,
})

function egressRanges(text: string): string[] {
  const ranges = text.split(',').flatMap((range) => range.trim() || [])
  try {
    createEgressPolicy(ranges)
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new Error(`Configuration: EGRESS_ALLOW: ${reason}`, { cause })
  }
  return ranges
}

function storageLocation(values: z.output<typeof Environment>, dataDir: string): StorageLocation {
  const { STORAGE_URL: url, S3_ACCESS_KEY_ID: accessKeyId, S3_SECRET_ACCESS_KEY: secretAccessKey } = values
  if (url === undefined) return { kind: 'disk', directory: resolve(dataDir, 'artifacts') }
  const pair = accessKeyId && secretAccessKey ? { accessKeyId, secretAccessKey } : undefined
  if (!pair && (accessKeyId || secretAccessKey))
    throw new Error('Configuration: S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY go together; one is missing')
  try {
    return parseStorageUrl(url, pair)
  } catch (cause) {
    throw new Error(`Configuration: ${cause instanceof Error ? cause.message : cause}`, { cause })
  }
}
