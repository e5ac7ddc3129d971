import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { expect } from 'vitest'
import type { Config } from '../../src/config.ts'
import { makeProject } from '../../src/first-key.ts'
import { EDGE_DEFAULTS, type EdgeSettings } from '../../src/http/settings.ts'
import { startServer } from '../../src/server.ts'
import type { Database } from '../../src/store/database.ts'
import { expectAsDocumented } from './contract.ts'
import { testDatabase } from './database.ts'

/** What came back: the body both as text and, where it is JSON, read. */
export interface Answer<Body = Record<string, unknown>> {
  status: number
  headers: Headers
  text: string
  body: Body
}

export interface CallOptions {
  body?: unknown
  /** Default: a fresh one for every POST; null sends none. */
  idempotencyKey?: string | null
  /** Default: the first project's; null sends none. */
  apiKey?: string | null
  headers?: Record<string, string>
  /** Sent as it is, instead of `body`. */
  raw?: BodyInit
}

export interface TestServer {
  url: string
  dataDir: string
  db: Database
  databaseUrl: string
  projectId: string
  apiKey: string
  call<Body = Record<string, unknown>>(
    method: string,
    path: string,
    options?: CallOptions,
  ): Promise<Answer<Body>>
  /** GETs a job's resource until its status is final, and expects it to have succeeded unless told otherwise. */
  finished<Body = Record<string, unknown>>(path: string, status?: string): Promise<Body>
  /** A key of another project. */
  stranger(): Promise<string>
  stop(): Promise<void>
}

/** Suites send more in a minute than one client should; those about limits set their own. */
export const UNLIMITED: EdgeSettings = {
  ...EDGE_DEFAULTS,
  rateLimits: { key: 0, project: 0, client: 0, provider: 0 },
}

export const testConfig = (databaseUrl: string, dataDir: string): Config => ({
  port: 0,
  host: '127.0.0.1',
  publicUrl: undefined,
  role: 'all',
  databaseUrl,
  dataDir,
  storage: { kind: 'disk', directory: join(dataDir, 'artifacts') },
  storageCacheBytes: 1e9,
  mediaCacheBytes: 1e9,
  assetMaxBytes: null,
  projectStorageBytes: null,
  urlSigningSecret: undefined,
  secretsKey: undefined,
  egressAllow: [],
  ffmpegPath: undefined,
  ffprobePath: undefined,
  failpoint: undefined,
  sseMaxClients: 2_000,
  sseMaxClientsPerKey: 2_000,
  otlpEndpoint: undefined,
  edge: UNLIMITED,
  spendLimitMicros: null,
  providerSetting: () => undefined,
  providerSecrets: new Map(),
  logLevel: 'silent',
})

/** The whole server in this process, on a database and a folder of its own. Every answer is held against the contract. */
export async function testServer(
  changes: Partial<Config> = {},
  logger = pino({ level: 'silent' }),
): Promise<TestServer> {
  const database = await testDatabase()
  const dataDir = await mkdtemp(join(tmpdir(), 'potterlabs-test-'))
  const config = { ...testConfig(database.url, dataDir), ...changes }
  const server = await startServer(config, logger)
  const { projectId, apiKey } = await makeProject(database.db, 'Tests')
  const url = server.url ?? ''
  const call = caller(url, apiKey)
  return {
    url,
    dataDir,
    db: database.db,
    databaseUrl: database.url,
    projectId,
    apiKey,
    call,
    finished: (path, status = 'succeeded') => waitForEnd(call, path, status),
    stranger: async () => (await makeProject(database.db, 'Strangers')).apiKey,
    async stop() {
      await server.stop()
      await database.drop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

/** A client that knows nothing of the SDK: plain requests, as curl sends them. */
export function caller(url: string, projectKey: string): TestServer['call'] {
  return async <Body>(method: string, path: string, options: CallOptions = {}): Promise<Answer<Body>> => {
    const { apiKey = projectKey, idempotencyKey = method === 'POST' ? randomUUID() : null } = options
    const response = await fetch(`${url}${path}`, {
      method,
      headers: {
        ...(apiKey === null ? {} : { Authorization: `Bearer ${apiKey}` }),
        ...(idempotencyKey === null ? {} : { 'Idempotency-Key': idempotencyKey }),
        ...(options.body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...options.headers,
      },
      ...(options.raw !== undefined
        ? { body: options.raw }
        : options.body === undefined
          ? {}
          : { body: JSON.stringify(options.body) }),
    })
    const text = await response.text()
    expectAsDocumented(method, path.split('?')[0] ?? path, response, text)
    const isJson = response.headers.get('content-type')?.includes('json') ?? false
    return { status: response.status, headers: response.headers, text, body: isJson ? JSON.parse(text) : {} }
  }
}

const FINAL = ['succeeded', 'failed', 'canceled', 'needs_review']

/** GETs a job's resource until its status is final, and expects it to be `status`. */
export async function waitForEnd<Body>(
  call: TestServer['call'],
  path: string,
  status: string,
): Promise<Body> {
  for (const deadline = Date.now() + 120_000; ; ) {
    const { body } = await call<{ status: string; error: unknown }>('GET', path)
    if (FINAL.includes(body.status)) {
      expect(body.status, JSON.stringify(body.error)).toBe(status)
      return body as Body
    }
    if (Date.now() > deadline) throw new Error(`${path} is still ${JSON.stringify(body).slice(0, 400)}`)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}
