import { randomBytes, randomUUID } from 'node:crypto'
import type { ApiKey, ApiKeyPage, Me } from '@potterlabs/generated/platform/schemas.ts'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hashApiKey } from '../../src/core/api-key.ts'
import { createApiKey } from '../../src/store/api-keys.ts'
import { dumpOf } from '../support/dump.ts'
import { type Answer, type CallOptions, type TestServer, testServer } from '../support/server.ts'

let server: TestServer
const logged: string[] = []

beforeAll(async () => {
  const logger = pino({ level: 'trace' }, { write: (line) => logged.push(line) })
  server = await testServer({ logLevel: 'trace', egressAllow: ['127.0.0.1/32'] }, logger)
})
afterAll(() => server.stop())

type Wish = Partial<Pick<ApiKey, 'name' | 'scopes' | 'mode' | 'expires_at'>>

/** Asks for a key; by default one that may do everything, with the first key. */
const ask = (wish: Wish = {}, options: CallOptions = {}) =>
  server.call<ApiKey & { error: { code: string; field: string } }>('POST', '/v1/api-keys', {
    body: { name: 'A key', scopes: ['read', 'generate', 'admin'], ...wish },
    ...options,
  })

/** A key just made, with its text. */
async function made(wish: Wish = {}): Promise<{ id: string; text: string; answer: Answer<ApiKey> }> {
  const answer = await ask(wish)
  expect(answer.status).toBe(201)
  return { id: answer.body.id, text: answer.body.key ?? '', answer }
}

const rotate = (id: string, grace_sec: number, options: CallOptions = {}) =>
  server.call<ApiKey>('POST', `/v1/api-keys/${id}:rotate`, { body: { grace_sec }, ...options })
const revoke = (id: string, options: CallOptions = {}) =>
  server.call<{ error: { code: string } }>('DELETE', `/v1/api-keys/${id}`, options)
const statusWith = async (apiKey: string) => (await server.call('GET', '/v1/me', { apiKey })).status
const codeOf = ({ status, body }: Answer<{ error: { code: string; field?: string } }>) => [
  status,
  body.error.code,
  body.error.field,
]

const newWebhookSecret = () => `whsec_${randomBytes(32).toString('base64')}`

/** The ways in which a secret may lie about: as it is, and as bytes of it or of what it encodes are written. */
function formsOf(secret: string): string[] {
  const encoded = secret.replace(/^whsec_/, '')
  const hex = [Buffer.from(encoded).toString('hex'), Buffer.from(encoded, 'base64').toString('hex')]
  return [encoded, Buffer.from(encoded).toString('base64url'), ...hex]
}

describe('K-01 a key', () => {
  test('K-01 works from the moment it is shown, and is shown once', async () => {
    const { id, text, answer } = await made({ name: 'Frontend', scopes: ['read'], mode: 'test' })
    expect(text).toMatch(/^pl_test_/)
    expect(answer.headers.get('location')).toBe(`/v1/api-keys/${id}`)
    const me = await server.call('GET', '/v1/me', { apiKey: text })
    expect(me.body).toMatchObject({
      key_id: id,
      mode: 'test',
      scopes: ['read'],
      project_id: server.projectId,
    })

    const { body: found } = await server.call<ApiKey>('GET', `/v1/api-keys/${id}`)
    const hint = `${text.slice(0, 12)}...${text.slice(-4)}`
    expect(found).toMatchObject({ id, name: 'Frontend', mode: 'test', scopes: ['read'], key: null, hint })
    const { body: page } = await server.call<ApiKeyPage>('GET', '/v1/api-keys')
    expect(page.items.every((item) => item.key === null)).toBe(true)
    expect(page.items[0]?.id).toBe(id)
  })

  test('K-01 its answer is repeated to who asks again with the same Idempotency-Key', async () => {
    const idempotencyKey = randomUUID()
    const [first, second] = [await ask({}, { idempotencyKey }), await ask({}, { idempotencyKey })]
    expect(second.headers.get('idempotency-replayed')).toBe('true')
    expect(second.text).toBe(first.text)
    expect(await statusWith(second.body.key ?? '')).toBe(200)
  })

  test('K-01 is nowhere in the database nor in the log, nor is any secret of a webhook', async () => {
    const { id, text } = await made({ name: 'Secret' })
    const { body: rotated } = await rotate(id, 60)
    const keys = [server.apiKey, text, rotated.key ?? '']
    for (const apiKey of [...keys, `${text.slice(0, -1)}_`]) await server.call('GET', '/v1/me', { apiKey })
    await server.call('POST', '/v1/api-keys', { apiKey: text, raw: `{"name": ${text}` })

    const [ofEndpoint, ofJob] = [newWebhookSecret(), newWebhookSecret()]
    const url = 'http://127.0.0.1:9/hook'
    const endpoint = await server.call('POST', '/v1/webhooks', { body: { url, secret: ofEndpoint } })
    const job = await server.call('POST', '/v1/music', {
      body: { style: 'lofi', duration_sec: 5, webhook: { url, secret: ofJob } },
    })
    const generated = await server.call<{ secret: string }>('POST', '/v1/webhooks', { body: { url } })
    expect([endpoint.status, job.status, generated.status]).toEqual([201, 202, 201])

    const dump = await dumpOf(server.databaseUrl)
    const log = logged.join('')
    // What is kept is there, so what is searched is what there is.
    for (const key of keys) expect(dump).toContain(hashApiKey(key))
    expect(dump).toContain('idempotency_keys')
    expect(dump).toContain(url)
    expect(log).toContain('/v1/api-keys')
    for (const secret of [...keys, ofEndpoint, ofJob, generated.body.secret].flatMap(formsOf)) {
      expect(dump.includes(secret), `${secret} in the database`).toBe(false)
      expect(log.includes(secret), `${secret} in the log`).toBe(false)
    }
  })

  test('ends when it was to end, and cannot be made to have ended', async () => {
    const { text } = await made({ expires_at: new Date(Date.now() + 3_600_000).toISOString() })
    expect(await statusWith(text)).toBe(200)
    const past = await ask({ expires_at: '2020-01-01T00:00:00Z' })
    expect(codeOf(past)).toEqual([422, 'invalid_param', 'expires_at'])
  })
})

describe('nobody gives what they do not have', () => {
  test.for([
    [['admin'], 'live', { scopes: ['admin', 'read'] }, 'scopes'],
    [['admin', 'read'], 'test', { scopes: ['read'], mode: 'live' }, 'mode'],
  ] as const)('a key with %j in %s mode asking for %j is refused', async ([scopes, mode, wish, field]) => {
    const { text } = await made({ scopes: [...scopes], mode })
    const refused = await ask({ ...wish, scopes: [...wish.scopes] }, { apiKey: text })
    expect(codeOf(refused)).toEqual([403, 'forbidden', field])
    const own = await ask({ scopes: [...scopes], mode }, { apiKey: text })
    expect(own.status).toBe(201)
  })

  test.for([
    [['admin'], 'live', 'scopes'],
    [['read', 'generate', 'admin'], 'test', 'mode'],
  ] as const)(
    'a key with %j in %s mode cannot rotate a stronger one into its hands',
    async ([scopes, mode, field]) => {
      const { text: weak } = await made({ scopes: [...scopes], mode })
      const strong = await made()
      const refused = await rotate(strong.id, 0, { apiKey: weak })
      expect(codeOf(refused as unknown as Answer<{ error: { code: string } }>)).toEqual([
        403,
        'forbidden',
        field,
      ])
      expect(await statusWith(strong.text)).toBe(200)
    },
  )
})

describe('K-03 revoking', () => {
  test('K-03 ends a key at once in the process that was asked', async () => {
    const { id, text } = await made()
    expect(await statusWith(text)).toBe(200)
    expect((await revoke(id)).status).toBe(204)
    expect(await statusWith(text)).toBe(401)
    expect((await server.call('GET', `/v1/api-keys/${id}`)).status).toBe(404)
    expect((await revoke(id)).status).toBe(404)
    const { body } = await server.call<ApiKeyPage>('GET', '/v1/api-keys?limit=200')
    expect(body.items.map((item) => item.id)).not.toContain(id)
  })

  test('K-03 leaves every project one key to administer it, also when two are revoked at once', async () => {
    const options = { apiKey: await server.stranger() }
    const { body: me } = await server.call<Me>('GET', '/v1/me', options)
    await ask({ scopes: ['read'] }, options)
    const text = { hash: 'f'.repeat(64), prefix: 'pl_live_aaaa', last4: 'zzzz' }
    await createApiKey(server.db, {
      ...text,
      projectId: me.project_id,
      id: 'key_expired',
      name: 'Expired',
      mode: 'live',
      scopes: ['admin'],
      expiresAt: new Date(0),
    })
    const last = await revoke(me.key_id, options)
    expect([last.status, last.body.error.code]).toEqual([409, 'last_admin_key'])

    const second = await ask({ scopes: ['admin'] }, options)
    const both = await Promise.all([revoke(me.key_id, options), revoke(second.body.id, options)])
    expect(both.map(({ status }) => status).toSorted()).toEqual([204, 409])
  })
})

describe('K-03 rotating', () => {
  test('K-03 with a grace both texts hold, and rotated again the last two', async () => {
    const { id, text: first } = await made()
    const { body: rotated } = await rotate(id, 3_600)
    const second = rotated.key ?? ''
    expect([await statusWith(first), await statusWith(second)]).toEqual([200, 200])
    const left = Date.parse(rotated.previous_key_expires_at ?? '') - Date.now()
    expect(left).toBeGreaterThan(3_500_000)
    expect(left).toBeLessThanOrEqual(3_600_000)
    const seen = await server.call<ApiKey>('GET', `/v1/api-keys/${id}`)
    expect(seen.body).toMatchObject({ hint: `${second.slice(0, 12)}...${second.slice(-4)}`, key: null })

    const third = (await rotate(id, 3_600)).body.key ?? ''
    expect([await statusWith(second), await statusWith(third)]).toEqual([200, 200])
  })

  test('K-03 without one the old text ends', async () => {
    const { id, text } = await made()
    const { body } = await rotate(id, 0)
    expect(body.previous_key_expires_at).toBeNull()
    expect(await statusWith(text)).toBe(401)
    expect(await statusWith(body.key ?? '')).toBe(200)
  })

  test('another project’s key is not there', async () => {
    const options = { apiKey: await server.stranger() }
    const { id, text } = await made()
    const answers = [
      await rotate(id, 0, options),
      await revoke(id, options),
      await server.call('GET', `/v1/api-keys/${id}`, options),
    ]
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404])
    expect(await statusWith(text)).toBe(200)
  })
})
