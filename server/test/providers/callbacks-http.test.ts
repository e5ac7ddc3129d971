import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type FalTwin, falTwin } from '../../twins/fal.ts'
import { withTwins } from '../support/provider-twins.ts'
import { type TestServer, testServer } from '../support/server.ts'

let server: TestServer
let twin: FalTwin
beforeAll(async () => {
  twin = await falTwin()
  server = await testServer({ ...withTwins({ fal: twin }), publicUrl: 'https://potter.example' })
}, 60_000)
afterAll(async () => {
  await server.stop()
  await twin.stop()
})

const PICTURE = { provider: 'fal', prompt: 'A lighthouse over a dark sea.', aspect_ratio: '1:1', count: 1 }

async function ordered(): Promise<string> {
  const { status, body } = await server.call<{ id: string }>('POST', '/v1/images', { body: PICTURE })
  expect(status).toBe(202)
  return body.id
}

describe('R-16 POST /v1/provider-callbacks/{callback_token}', () => {
  const send = (path: string, raw: BodyInit) =>
    server.call('POST', path, {
      raw,
      apiKey: null,
      idempotencyKey: null,
      headers: { 'Content-Type': 'application/json' },
    })

  test('is open to providers and believes nobody: 401 forged, 404 unknown, 413 too large', async () => {
    twin.jobs.next({ polls: 3 })
    const id = await ordered()
    await server.finished(`/v1/images/${id}`)
    const link = twin.seen.findLast(({ kind }) => kind === 'submit')?.query.get('fal_webhook') ?? ''
    const { origin, pathname } = new URL(link)
    expect(origin).toBe('https://potter.example')
    const forged = await send(pathname, '{"request_id":"somebody-elses"}')
    expect([forged.status, forged.body.error]).toMatchObject([401, { code: 'unauthorized' }])
    expect((await send(pathname.slice(0, -1), '{}')).status).toBe(404)
    expect((await send(pathname, 'x'.repeat(1024 * 1024 + 1))).status).toBe(413)
  })
})

describe('POST /v1/jobs/{job_id}:release', () => {
  const release = (id: string, body: unknown = { consent: 'charge_again' }, idempotencyKey = randomUUID()) =>
    server.call<{ status: string; error: { code: string } }>('POST', `/v1/jobs/${id}:release`, {
      body,
      idempotencyKey,
    })

  test('sends a call of unknown outcome once more, by consent, and once', async () => {
    twin.charges.length = 0
    twin.failNext('submit', { type: 'lost_answer' })
    const id = await ordered()
    const waiting = await server.finished<{ cost: object }>(`/v1/images/${id}`, 'needs_review')
    expect(waiting).toMatchObject({ error: { code: 'provider_outcome_unknown' } })
    expect((await release(id, {})).status).toBe(422)
    const key = randomUUID()
    const released = await release(id, { consent: 'charge_again' }, key)
    expect([released.status, released.body.status]).toEqual([202, 'queued'])
    expect(released.headers.get('location')).toBe(`/v1/images/${id}`)
    const repeated = await release(id, { consent: 'charge_again' }, key)
    expect([repeated.status, repeated.text]).toEqual([202, released.text])
    await server.finished(`/v1/images/${id}`)
    expect(twin.charges).toHaveLength(2)
    expect(await release(id)).toMatchObject({ status: 409, body: { error: { code: 'already_terminal' } } })
    expect((await release('img_nowhere')).status).toBe(404)
  })
})
