import { Webhook as StandardWebhook } from 'standardwebhooks'
import { Webhook as SvixWebhook } from 'svix'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createGuardedFetch } from '../../src/core/guarded-fetch.ts'
import { newWebhookSecret } from '../../src/core/webhook.ts'
import type { WebhookSecret } from '../../src/store/webhook-secrets.ts'
import { sendMessage } from '../../src/webhooks/send.ts'
import { type Received, type WebhookReceiver, webhookReceiver } from '../support/webhook-receiver.ts'
import { LOOPBACK } from '../support/webhooks.ts'

const BODY = JSON.stringify({ id: 'evt_1', type: 'job.succeeded', data: { text: 'Lichtwächter 🗼 – "ok"' } })
const LIBRARIES = [
  ['standardwebhooks', (secret: string) => new StandardWebhook(secret)],
  ['svix', (secret: string) => new SvixWebhook(secret)],
] as const

const guardedFetch = createGuardedFetch({ egressAllow: LOOPBACK })
let receiver: WebhookReceiver
beforeAll(async () => {
  receiver = await webhookReceiver()
})
afterAll(() => receiver.close())

const only = (secret: string): WebhookSecret => ({ secret, previous: null, updatedAt: new Date() })

/** What the receiver got. */
async function send(secret: WebhookSecret, now = new Date()): Promise<Received> {
  const message = { url: receiver.url(), eventId: 'evt_1', body: BODY }
  const signal = new AbortController().signal
  const sent = await sendMessage(message, { fetch: guardedFetch, secret, now, timeoutMs: 5_000, signal })
  expect(sent).toMatchObject({ status: 204, error: null })
  const received = receiver.received.at(-1)
  if (!received) throw new Error('nothing came')
  return received
}

describe.each(LIBRARIES)('%s', (_name, verifier) => {
  const secret = newWebhookSecret()

  test('W-01 verifies what we sign', async () => {
    const { headers, body } = await send(only(secret))
    expect(body).toBe(BODY)
    expect(headers['content-type']).toBe('application/json')
    expect(() => verifier(secret).verify(body, headers)).not.toThrow()
  })

  test('W-01 with secrets of 24 and of 64 bytes', async () => {
    for (const bytes of [24, 64]) {
      const sized = `whsec_${Buffer.alloc(bytes, 7).toString('base64')}`
      const { headers, body } = await send(only(sized))
      expect(() => verifier(sized).verify(body, headers)).not.toThrow()
    }
  })

  test('W-02 refuses another body, id, time, signature and secret', async () => {
    const { headers, body } = await send(only(secret))
    const verify = (changes: Record<string, string>, text = body) =>
      verifier(secret).verify(text, { ...headers, ...changes })
    expect(() => verify({})).not.toThrow()
    expect(() => verify({}, `${body} `)).toThrow()
    expect(() => verify({ 'webhook-id': 'evt_2' })).toThrow()
    expect(() => verify({ 'webhook-timestamp': String(Number(headers['webhook-timestamp']) + 1) })).toThrow()
    expect(() => verify({ 'webhook-signature': 'v1,AAAA' })).toThrow()
    expect(() => verifier(newWebhookSecret()).verify(body, headers)).toThrow()
  })

  test.each([-360, 360])('W-02 refuses what is dated %i s from now', async (seconds) => {
    const { headers, body } = await send(only(secret), new Date(Date.now() + seconds * 1000))
    expect(() => verifier(secret).verify(body, headers)).toThrow(/timestamp/i)
  })

  test('W-03 while a secret is rotated, who has the old one and who has the new one both verify', async () => {
    const old = newWebhookSecret()
    const rotated = { ...only(secret), previous: { secret: old, expiresAt: new Date(Date.now() + 60_000) } }
    const { headers, body } = await send(rotated)
    expect(headers['webhook-signature']?.split(' ')).toHaveLength(2)
    for (const one of [old, secret]) expect(() => verifier(one).verify(body, headers)).not.toThrow()
    expect(() => verifier(newWebhookSecret()).verify(body, headers)).toThrow()
  })
})
