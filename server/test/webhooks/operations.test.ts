import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type TestServer, testServer } from '../support/server.ts'
import {
  type Delivery,
  type Endpoint,
  verify,
  type WebhookClient,
  webhookClient,
} from '../support/webhook-client.ts'
import { status, type WebhookReceiver, webhookReceiver } from '../support/webhook-receiver.ts'
import { LOOPBACK } from '../support/webhooks.ts'

interface Failure {
  error: { code: string; field: string | null; hint: string | null }
}

let server: TestServer
let receiver: WebhookReceiver
let client: WebhookClient
beforeAll(async () => {
  ;[server, receiver] = await Promise.all([testServer({ egressAllow: LOOPBACK }), webhookReceiver()])
  client = webhookClient(server, receiver)
})
afterAll(async () => {
  await server.stop()
  await receiver.close()
})
beforeEach(() => {
  receiver.received.length = 0
  receiver.otherwise = status(204)
})

const create = (body: object) => server.call<Endpoint>('POST', '/v1/webhooks', { body })
const patch = (id: string, body: object, headers = {}) =>
  server.call<Endpoint>('PATCH', `/v1/webhooks/${id}`, { body, headers })

describe('endpoints', () => {
  test('the secret is shown when it is made, and never again', async () => {
    const made = await create({ url: receiver.url('/once') })
    expect(made.status).toBe(201)
    expect(made.body.secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/)
    expect(made.headers.get('location')).toBe(`/v1/webhooks/${made.body.id}`)
    const found = await server.call<Endpoint>('GET', `/v1/webhooks/${made.body.id}`)
    expect(found.body).toEqual({ ...made.body, secret: null })
    const { body } = await server.call<{ items: Endpoint[] }>('GET', '/v1/webhooks')
    expect(body.items[0]).toEqual(found.body)
    const stored = await server.db.selectFrom('webhookSecrets').selectAll().execute()
    const bytes = stored.map(({ secret }) => Buffer.from(secret).toString('latin1')).join()
    expect(bytes).not.toContain(made.body.secret?.slice(6))
  })

  test('one’s own secret is taken if one could sign with it', async () => {
    const secret = `whsec_${Buffer.alloc(24, 3).toString('base64')}`
    expect((await create({ url: receiver.url('/own'), secret })).body.secret).toBe(secret)
    const tooLong = await server.call<Failure>('POST', '/v1/webhooks', {
      body: { url: receiver.url('/own'), secret: `whsec_${'A'.repeat(88)}` },
    })
    expect([tooLong.status, tooLong.body.error.field]).toEqual([422, 'secret'])
  })

  test.each([
    'http://10.0.0.7/hook',
    'https://169.254.169.254/latest',
    'https://[fd00:ec2::254]/',
    'https://user:secret@example.com/',
    'ftp://example.com/',
  ])('S-04 %s is refused at once', async (url) => {
    const refused = await server.call<Failure>('POST', '/v1/webhooks', { body: { url } })
    expect([refused.status, refused.body.error.code, refused.body.error.field]).toEqual([
      422,
      'invalid_param',
      'url',
    ])
    expect(refused.body.error.hint).toContain('https://')
    const { id } = await client.endpoint('/kept')
    expect((await patch(id, { url })).status).toBe(422)
    const job = { prompt: 'a lamp', webhook: { url } }
    const ofJob = await server.call<Failure>('POST', '/v1/images', { body: job })
    expect([ofJob.status, ofJob.body.error.field]).toEqual([422, 'webhook.url'])
  })

  test('H-10 an edit of what was read before somebody else’s edit is refused', async () => {
    const { id } = await client.endpoint('/edited')
    const read = await server.call('GET', `/v1/webhooks/${id}`)
    const etag = read.headers.get('etag') ?? ''
    const first = await patch(id, { description: 'mine' }, { 'If-Match': etag })
    expect(first.status).toBe(200)
    expect((await patch(id, { description: 'theirs' }, { 'If-Match': etag })).status).toBe(412)
    const now = await server.call<{ description: string }>('GET', `/v1/webhooks/${id}`)
    expect(now.body.description).toBe('mine')
    expect(now.headers.get('etag')).toBe(first.headers.get('etag'))
  })

  test('what is switched off is sent nothing, and says why until it is switched on', async () => {
    const { id } = await client.endpoint('/off')
    expect((await patch(id, { enabled: false })).body).toMatchObject({
      enabled: false,
      disabled_reason: 'by_you',
    })
    const job = await client.beats()
    expect(await client.deliveriesOf(`webhook_id=${id}&job_id=${job}`)).toEqual([])
    expect((await patch(id, { enabled: true })).body).toMatchObject({ enabled: true, disabled_reason: null })
  })

  test('deleting gives up what was to be tried again; it stays in the log', async () => {
    receiver.answers.set('/deleted', status(500))
    const { id } = await client.endpoint('/deleted')
    await client.beats()
    await receiver.until((all) => all.some(({ path }) => path === '/deleted'))
    expect((await server.call('DELETE', `/v1/webhooks/${id}`)).status).toBe(204)
    const [left] = await client.deliveriesOf(`webhook_id=${id}`)
    expect(left).toMatchObject({ status: 'failed', next_attempt_at: null })
    const again = await server.call<Failure>('POST', `/v1/webhook-deliveries/${left?.id}:redeliver`)
    expect([again.status, again.body.error.code]).toEqual([404, 'not_found'])
    expect((await server.call('DELETE', `/v1/webhooks/${id}`)).status).toBe(404)
  })

  test('T-04 another project sees none of it', async () => {
    const { id } = await client.endpoint('/private')
    const job = await client.beats()
    const [delivery] = await client.deliveriesOf(`job_id=${job}&webhook_id=${id}`)
    const apiKey = await server.stranger()
    const strange = (method: string, path: string) => server.call(method, path, { apiKey })
    expect((await strange('GET', `/v1/webhooks/${id}`)).status).toBe(404)
    expect((await strange('DELETE', `/v1/webhooks/${id}`)).status).toBe(404)
    expect((await strange('GET', `/v1/webhook-deliveries/${delivery?.id}`)).status).toBe(404)
    expect((await strange('POST', `/v1/webhook-deliveries/${delivery?.id}:redeliver`)).status).toBe(404)
    expect((await strange('GET', '/v1/webhook-deliveries')).body.items).toEqual([])
    const [mine, theirs] = await Promise.all([
      server.call('GET', '/v1/webhook-secret'),
      strange('GET', '/v1/webhook-secret'),
    ])
    expect(mine.body.secret).not.toBe(theirs.body.secret)
  })
})

describe('what is sent', () => {
  test('W-01 the event as the log has it, signed', async () => {
    const { id, secret } = await client.endpoint('/signed', { events: ['job.created', 'job.succeeded'] })
    const job = await client.beats()
    const mine = () => receiver.received.filter(({ path }) => path === '/signed')
    await receiver.until(() => mine().length === 2)
    const sent = mine().map((one) => {
      expect(() => verify(secret, one)).not.toThrow()
      const event = JSON.parse(one.body)
      expect(one.headers['webhook-id']).toBe(event.id)
      return event
    })
    const { body: log } = await server.call<{
      items: { id: string; data: { id: string; sequence: number } }[]
    }>('GET', '/v1/events?cursor=&limit=200')
    const logged = log.items.filter(({ data }) => data.id === job)
    expect(sent.sort((one, other) => one.data.sequence - other.data.sequence)).toEqual(logged)
    expect(logged.map(({ data }) => data.sequence)).toEqual([1, 2])
    expect((await client.deliveriesOf(`webhook_id=${id}`)).map(({ event }) => event.id).sort()).toEqual(
      logged.map(({ id: eventId }) => eventId).sort(),
    )
  })

  test('W-03 rotated with a grace both secrets verify, without one only the new', async () => {
    const { id, secret: first } = await client.endpoint('/rotated')
    const rotate = (graceSec: number) =>
      server.call<Endpoint>('POST', `/v1/webhooks/${id}:rotate-secret`, { body: { grace_sec: graceSec } })
    const one = async () => {
      receiver.received.length = 0
      await client.beats()
      await receiver.until((all) => all.some(({ path }) => path === '/rotated'))
      const [received] = receiver.received.filter(({ path }) => path === '/rotated')
      if (!received) throw new Error('nothing came')
      return received
    }
    const graced = await rotate(3_600)
    const second = graced.body.secret ?? ''
    expect(Date.parse(graced.body.previous_secret_expires_at ?? '')).toBeGreaterThan(Date.now() + 3_500_000)
    const both = await one()
    for (const secret of [first, second]) expect(() => verify(secret, both)).not.toThrow()

    const third = await rotate(0)
    expect(third.body.previous_secret_expires_at).toBeNull()
    const single = await one()
    expect(() => verify(third.body.secret ?? '', single)).not.toThrow()
    for (const secret of [first, second]) expect(() => verify(secret, single)).toThrow()
  })

  test('a delivery is sent again with the same id and bytes, even to an endpoint that is off', async () => {
    const { id } = await client.endpoint('/again')
    await client.beats()
    await receiver.until((all) => all.some(({ path }) => path === '/again'))
    const [delivery] = await client.deliveriesOf(`webhook_id=${id}`)
    await patch(id, { enabled: false, url: receiver.url('/moved') })
    const again = await server.call<Delivery>('POST', `/v1/webhook-deliveries/${delivery?.id}:redeliver`)
    expect([again.status, again.body.status, again.headers.get('location')]).toEqual([
      202,
      'pending',
      `/v1/webhook-deliveries/${delivery?.id}`,
    ])
    await receiver.until((all) => all.some(({ path }) => path === '/moved'))
    const sent = receiver.received.filter(({ path }) => path === '/again' || path === '/moved')
    const [before, after, ...more] = sent.map(({ headers, body }) => [headers['webhook-id'], body])
    expect(more).toEqual([])
    expect(after).toEqual(before)
  })
})
