import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type TestServer, testServer } from '../support/server.ts'
import { verify, type WebhookClient, webhookClient } from '../support/webhook-client.ts'
import { type WebhookReceiver, webhookReceiver } from '../support/webhook-receiver.ts'
import { LOOPBACK } from '../support/webhooks.ts'

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
})

test('a job’s own webhook is signed with the project’s secret, or with the one it came with', async () => {
  const { body: shown } = await server.call<{ secret: string }>('GET', '/v1/webhook-secret')
  const own = `whsec_${Buffer.alloc(32, 5).toString('base64')}`
  const jobs = [
    await client.beats({ webhook: { url: receiver.url('/job-1') } }),
    await client.beats({ webhook: { url: receiver.url('/job-2'), secret: own } }),
  ]
  await receiver.until((all) => ['/job-1', '/job-2'].every((path) => all.some((one) => one.path === path)))
  for (const [path, secret, job] of [
    ['/job-1', shown.secret, jobs[0]],
    ['/job-2', own, jobs[1]],
  ]) {
    const [received, ...more] = receiver.received.filter((one) => one.path === path)
    if (!received || !secret) throw new Error('nothing came')
    expect(more, 'its end and nothing else').toEqual([])
    expect(() => verify(secret, received)).not.toThrow()
    expect(JSON.parse(received.body)).toMatchObject({ type: 'job.succeeded', data: { id: job } })
  }
  // Those to the endpoints of other tests stand beside it.
  const sentTo = (await client.deliveriesOf(`job_id=${jobs[0]}`)).map((delivery) => delivery.webhook_id)
  expect(sentTo.filter((id) => id === null)).toHaveLength(1)
})

test('the project’s secret is rotated like any other', async () => {
  const { body: before } = await server.call<{ secret: string }>('GET', '/v1/webhook-secret')
  const { body: after } = await server.call<{ secret: string }>('POST', '/v1/webhook-secret:rotate', {
    body: { grace_sec: 60 },
  })
  expect(after.secret).not.toBe(before.secret)
  await client.beats({ webhook: { url: receiver.url('/job-3') } })
  await receiver.until((all) => all.some(({ path }) => path === '/job-3'))
  const [received] = receiver.received.filter(({ path }) => path === '/job-3')
  if (!received) throw new Error('nothing came')
  for (const { secret } of [before, after]) expect(() => verify(secret, received)).not.toThrow()
})

test('a job’s own webhook is taken by every request that makes a job', async () => {
  const webhook = { url: receiver.url('/whole') }
  const script = { type: 'text', text: 'The lamp turns. Ships pass.' }
  const make = async (path: string, body: object): Promise<string> => {
    const answer = await server.call<{ id: string }>('POST', path, { body: { ...body, webhook } })
    expect(answer.status, answer.text).toBeLessThan(300)
    return answer.body.id
  }
  const voices = await server.call<{ items: { id: string }[] }>('GET', '/v1/voices?limit=1')
  const voice = { voice_id: voices.body.items[0]?.id }
  const voiceover = await make('/v1/voiceovers', { script, voice })
  const beatsId = await make('/v1/beats', { script })
  const slideshow = await make('/v1/slideshows', { beats: { beats_id: beatsId }, image_strategy: {} })
  const parts = { voiceover_id: voiceover, slideshow_id: slideshow }
  const made = [
    voiceover,
    slideshow,
    await make('/v1/images', { prompt: 'a lamp' }),
    await make('/v1/music', { duration_sec: 60 }),
    await make('/v1/background-music', { target: { voiceover_id: voiceover } }),
    await make('/v1/slideshow-videos', parts),
    await make(`/v1/slideshows/${slideshow}/render`, {}),
    await make('/v1/slideshow-videos', { script }),
  ]
  const rows = await server.db
    .selectFrom('jobWebhooks')
    .select('jobId')
    .where('url', '=', webhook.url)
    .execute()
  // Not the parts of the film that was made of a script: they are in the log, and nobody asked to be told.
  expect(rows.map(({ jobId }) => jobId).sort()).toEqual([...made, beatsId].sort())
  await Promise.all(made.map((id) => server.call('DELETE', `/v1/jobs/${id}`)))
})
