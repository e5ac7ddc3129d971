import { randomUUID } from 'node:crypto'
import { pino } from 'pino'
import type { Pack } from '../../src/contract/pack.ts'
import { noMetrics } from '../../src/core/metrics.ts'
import { createSecretBox } from '../../src/core/secret-box.ts'
import { makeProject } from '../../src/first-key.ts'
import { createApp } from '../../src/http/app.ts'
import type { ProviderQuota } from '../../src/http/request-limits.ts'
import type { EdgeSettings } from '../../src/http/settings.ts'
import type { Database } from '../../src/store/database.ts'
import { createKeyDirectory } from '../../src/store/key-directory.ts'
import { openRateLimits } from '../../src/store/rate-limits.ts'
import { openTenants } from '../../src/store/tenants.ts'
import { testDatabase } from './database.ts'
import { UNLIMITED } from './server.ts'

export interface TestEdge {
  db: Database
  projectId: string
  send(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Response>
  stop(): Promise<void>
}

/** The edge alone, on a database of its own, over handlers that the test gives: for what no operation does yet. */
export async function testEdge(
  pack: Pack,
  settings: Partial<EdgeSettings> = {},
  providerQuota: ProviderQuota = () => undefined,
): Promise<TestEdge> {
  const { db, url, drop } = await testDatabase()
  const { projectId, apiKey } = await makeProject(db, 'Edge')
  const tenants = openTenants(url, { maxConnections: 10 })
  const keys = createKeyDirectory(db, {
    onUseNotNoted: (error) => {
      throw error
    },
  })
  const app = createApp({
    keys,
    tenants,
    secrets: createSecretBox('a secret of the tests, as long as it must be'),
    metrics: noMetrics,
    settings: { ...UNLIMITED, ...settings },
    rateLimits: openRateLimits(db),
    providerQuota,
    packs: [pack],
    logger: pino({ level: 'silent' }),
  })
  return {
    db,
    projectId,
    send: async (method, path, body, headers = {}) => {
      const text = body === undefined ? null : JSON.stringify(body)
      const sized =
        text === null ? {} : { 'Content-Type': 'application/json', 'Content-Length': String(text.length) }
      const own = { Authorization: `Bearer ${apiKey}`, 'Idempotency-Key': randomUUID() }
      return app.request(path, { method, body: text, headers: { ...own, ...sized, ...headers } })
    },
    async stop() {
      await keys.settled()
      await tenants.destroy()
      await drop()
    },
  }
}
