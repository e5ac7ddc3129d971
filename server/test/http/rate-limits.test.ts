import { parseList } from 'structured-headers'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { createPointLeases } from '../../src/http/point-leases.ts'
import { rateLimitHeaders } from '../../src/http/rate-limit-headers.ts'
import { createRequestLimits } from '../../src/http/request-limits.ts'
import { openDatabase } from '../../src/store/database.ts'
import { openRateLimits } from '../../src/store/rate-limits.ts'
import { testDatabase } from '../support/database.ts'
import { type TestServer, testServer, UNLIMITED } from '../support/server.ts'

/** A structured field as `name: { parameter: value }`; throws if it is none. */
function parsed(headers: Headers, name: string): Record<string, Record<string, unknown>> {
  const items = parseList(headers.get(name) ?? '')
  return Object.fromEntries(
    items.map(([value, parameters]) => [String(value), Object.fromEntries(parameters)]),
  )
}

describe('over HTTP', () => {
  let server: TestServer
  beforeAll(async () => {
    server = await testServer({
      role: 'api',
      edge: { ...UNLIMITED, rateLimits: { key: 4, project: 6, client: 3, provider: 0 } },
    })
  })
  afterAll(() => server.stop())

  test('H-09 every answer says where it stands, and 429 when to come back', async () => {
    const apiKey = await server.stranger()
    const ask = () => server.call('GET', '/v1/me', { apiKey })
    const faulty = await server.call('POST', '/v1/scripts', { apiKey, body: { nonsense: true } })
    const answers = [faulty, await ask(), await ask(), await ask(), await ask()]
    expect(answers.map(({ status }) => status)).toEqual([422, 200, 200, 200, 429])
    for (const [sent, { headers }] of answers.entries()) {
      const policy = parsed(headers, 'ratelimit-policy')
      const state = parsed(headers, 'ratelimit')
      expect(policy.key).toEqual({ q: 4, w: 60 })
      expect(state.key?.r).toBe(Math.max(0, 3 - sent))
      expect(state.key?.t).toBeGreaterThan(0)
      expect(state.key?.t).toBeLessThanOrEqual(60)
      expect(Object.keys(state)).toEqual(Object.keys(policy))
    }
    expect(parsed(faulty.headers, 'ratelimit').project).toMatchObject({ r: 5 })
    const refused = answers[4] ?? faulty
    expect(Number(refused.headers.get('retry-after'))).toBe(parsed(refused.headers, 'ratelimit').key?.t)
    expect(refused.body).toMatchObject({
      error: { code: 'rate_limited', hint: expect.stringContaining('4 in 60') },
    })
    const unread = await server.call('POST', '/v1/scripts', { apiKey, body: { nonsense: true } })
    expect(unread.status, 'before the body is looked at').toBe(429)
  })

  test('a project has one quota over all its keys', async () => {
    const second = await server.call<{ key: string }>('POST', '/v1/api-keys', {
      body: { name: 'second', scopes: ['read'] },
    })
    expect(second.status, second.text).toBe(201)
    const statuses = []
    for (const apiKey of [server.apiKey, server.apiKey, ...Array<string>(4).fill(second.body.key)])
      statuses.push((await server.call('GET', '/v1/me', { apiKey })).status)
    expect(statuses).toEqual([200, 200, 200, 200, 200, 429])
    const { headers } = await server.call('GET', '/v1/me')
    expect(parsed(headers, 'ratelimit')).toMatchObject({ key: { r: 0 }, project: { r: 0 } })
  })

  test('without a key, and with wrong ones, an address has a quota; right keys and health checks do not use it', async () => {
    const statusOf = async (path: string, apiKey: string | null) =>
      (await server.call('GET', path, { apiKey })).status
    expect(await statusOf('/openapi.json', null)).toBe(200)
    expect(await statusOf('/v1/me', 'pl_live_guess')).toBe(401)
    expect(await statusOf('/v1/me', null)).toBe(401)
    expect(await statusOf('/v1/me', 'pl_live_guess')).toBe(429)
    expect(await statusOf('/docs', null)).toBe(429)
    expect(await statusOf('/health/live', null)).toBe(200)
    expect(await statusOf('/v1/me', await server.stranger())).toBe(200)
  })
})

describe('over processes', () => {
  test('two of them together never let more through than the quota, and use it up', async () => {
    const database = await testDatabase()
    const processes = [database.db, database.db].map((db) => createPointLeases(openRateLimits(db)))
    const quota = { limit: 45, windowSec: 60 }
    const taken = await Promise.all(
      Array.from({ length: 200 }, (_, turn) => processes[turn % 2]?.take('key:one', quota)),
    )
    expect(taken.filter((answer) => answer?.allowed).length).toBe(45)
    const stored = await openRateLimits(database.db).lease('key:one', quota, 1)
    expect(stored.granted).toBe(0)
    await database.drop()
  })

  test('a window that is over begins anew', async () => {
    const database = await testDatabase()
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() })
    try {
      const leases = createPointLeases(openRateLimits(database.db))
      const quota = { limit: 1, windowSec: 10 }
      const taken = []
      for (const passedMs of [0, 9_000, 1_001]) {
        vi.setSystemTime(Date.now() + passedMs)
        taken.push((await leases.take('key:two', quota)).allowed)
      }
      expect(taken).toEqual([true, false, true])
    } finally {
      vi.useRealTimers()
      await database.drop()
    }
  })

  test('without a database each counts by itself', async () => {
    const db = openDatabase('postgres://127.0.0.1:1/none', { maxConnections: 1 })
    const leases = createPointLeases(openRateLimits(db))
    const quota = { limit: 5, windowSec: 60 }
    const taken = []
    for (let sent = 0; sent < 7; sent++) taken.push((await leases.take('client:x', quota)).allowed)
    expect(taken.filter(Boolean).length).toBe(5)
    await db.destroy()
  })
})

test('work for a provider counts for its project, by the quota of the provider or the one of all', async () => {
  const store = {
    lease: async (_bucket: string, quota: { limit: number }, points: number) => ({
      granted: points,
      left: quota.limit - points,
      endsAt: Date.now() + 60_000,
    }),
  }
  const own = { 'local-image': null, kling: { limit: 10, windowSec: 30 } }
  const limits = createRequestLimits(store, { key: 0, project: 0, client: 0, provider: 7 }, (id) =>
    Object.hasOwn(own, id) ? own[id as keyof typeof own] : undefined,
  )
  const named = async (id: string) => {
    const standings: Parameters<typeof limits.ofProvider>[0] = []
    await limits.ofProvider(standings, 'proj_1', id)
    return rateLimitHeaders(standings)[0]
  }
  expect(await named('local-image')).toBe('')
  expect(await named('kling')).toBe('"provider-kling";q=10;w=30')
  expect(await named('other')).toBe('"provider-other";q=7;w=60')
})

test('H-09 whatever a bucket is called, the headers stay structured fields', () => {
  const standing = { quota: { limit: 1, windowSec: 60 }, remaining: 0, resetSec: 9 }
  const odd = rateLimitHeaders([{ ...standing, name: 'pro"vi\\der-ü\n' }])
  expect(odd.map((header) => parseList(header)[0]?.[0])).toEqual(['pro"vi\\der-', 'pro"vi\\der-'])
})
