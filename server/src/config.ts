import { resolve } from 'node:path'
import { z } from 'zod'

/** Empty variables count as unset: that is how they come from `.env` files and containers. */
const optional = z.preprocess((value) => (value === '' ? undefined : value), z.string().optional())

const Environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(4000),
  HOST: z.string().default('127.0.0.1'),
  PUBLIC_URL: optional,
  ROLE: z.enum(['all', 'api', 'worker']).default('all'),
  DATABASE_URL: optional,
  DATA_DIR: z.string().default('.potterlabs'),
  STORAGE_URL: optional,
  URL_SIGNING_SECRET: optional,
  FFMPEG_PATH: optional,
  FFPROBE_PATH: optional,
  FAILPOINT: optional,
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
  /** `file:<folder>`; the default lies under `dataDir`. */
  storageDir: string
  urlSigningSecret: string | undefined
  ffmpegPath: string | undefined
  ffprobePath: string | undefined
  /** Kills the process at a named point, for chaos tests: see `jobs/failpoints.ts`. */
  failpoint: string | undefined
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
    storageDir: storageDir(values.STORAGE_URL, dataDir),
    urlSigningSecret: values.URL_SIGNING_SECRET,
    ffmpegPath: values.FFMPEG_PATH,
    ffprobePath: values.FFPROBE_PATH,
    failpoint: values.FAILPOINT,
    logLevel: values.LOG_LEVEL,
  }
}

function storageDir(url: string | undefined, dataDir: string): string {
  if (url === undefined) return resolve(dataDir, 'artifacts')
  const folder = /^file:(?:\/\/)?(.+)$/.exec(url)?.[1]
  if (!folder) throw new Error(`Configuration: STORAGE_URL must be file:<folder>; it is ${url}`)
  return resolve(folder)
}
