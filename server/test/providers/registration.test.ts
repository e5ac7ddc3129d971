import type { Provider } from '@potterlabs/generated/providers/schemas.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import {
  clips,
  declaredFor,
  queue,
  stills,
  tunes,
  voices,
} from '../../src/providers/http-adapter/shapes.testkit.ts'
import { type ClipsTwin, clipsTwin } from '../../twins/shapes/clips.ts'
import { type QueueTwin, queueTwin } from '../../twins/shapes/queue.ts'
import { type StillsTwin, stillsTwin } from '../../twins/shapes/stills.ts'
import { tunesTwin } from '../../twins/shapes/tunes.ts'
import { voicesTwin } from '../../twins/shapes/voices.ts'
import type { Twin } from '../../twins/twin.ts'
import { probed } from '../support/registered.ts'
import { type TestServer, testServer } from '../support/server.ts'

/* Providers that nobody compiled in, on the whole server: one POST each. */

let twins: { stills: StillsTwin; clips: ClipsTwin; voices: Twin; tunes: Twin; queue: QueueTwin }
let server: TestServer
beforeAll(async () => {
  twins = {
    stills: await stillsTwin(),
    clips: await clipsTwin(),
    voices: await voicesTwin(),
    tunes: await tunesTwin(),
    queue: await queueTwin(),
  }
  server = await testServer({
    egressAllow: ['127.0.0.1/32'],
    providerSecrets: declaredFor(...Object.values(twins)),
  })
})
afterAll(async () => {
  await server?.stop()
  await Promise.all(Object.values(twins).map((twin) => twin.stop()))
})

const register = (document: object) => server.call<Provider>('POST', '/v1/providers', { body: document })

describe('a provider becomes usable by one request', () => {
  test.each([
    ['form in, bytes out', () => stills(twins.stills.url), 'image', 'Got a picture of 640x360.'],
    ['polling', () => clips(twins.clips.url), 'video', 'Got a clip of 320x180 and 2.0 s.'],
    ['base 64 with times', () => voices(twins.voices.url), 'tts', 'with the times of 12 words.'],
    ['200 that refuses', () => tunes(twins.tunes.url), 'music', 'Got music of 10.'],
    ['queue with a result', () => queue(twins.queue.url), 'image', 'Got a picture of'],
  ])('%s', async (_name, documentOf, modality, message) => {
    const document = documentOf()
    const made = await register(document)
    expect([made.status, made.body.status, made.body.probe?.status]).toEqual([201, 'unavailable', 'running'])
    expect(made.headers.get('location')).toBe(`/v1/providers/${document.id}`)

    const provider = await probed(server, document.id)
    expect(provider.probe?.checks).toEqual([
      { modality, passed: true, message: expect.stringContaining(message) },
    ])
    expect([provider.status, provider.probe?.status]).toEqual(['available', 'passed'])
    const { body: published } = await server.call('GET', `/v1/providers/${document.id}/capabilities`)
    expect(published).toEqual(document.capabilities)
    const job = await server.finished<{ status: string; cost: object }>(`/v1/jobs/${provider.probe?.job_id}`)
    expect(job).toMatchObject({ status: 'succeeded', cost: { amount_micros: expect.any(Number) } })
  })

  test('and makes things from the next request on', async () => {
    const { body } = await server.call<{ id: string }>('POST', '/v1/images', {
      body: { provider: 'acme-stills', prompt: 'A red door', aspect_ratio: '16:9' },
    })
    const images = await server.finished<{ provider: string; cost: object }>(`/v1/images/${body.id}`)
    expect(images).toMatchObject({ provider: 'acme-stills', cost: { amount_micros: 4000 } })
  })

  test('auto may choose it where nobody else can', async () => {
    const { body } = await server.call<{ id: string; routing: { candidates: object[] } }>(
      'POST',
      '/v1/images',
      {
        body: { provider: 'auto', prompt: 'A red door', aspect_ratio: '16:9' },
      },
    )
    expect(body.routing.candidates).toContainEqual(expect.objectContaining({ provider: 'acme-stills' }))
  })

  test('nobody else sees it', async () => {
    const stranger = await server.stranger()
    const { status } = await server.call('GET', '/v1/providers/acme-stills', { apiKey: stranger })
    expect(status).toBe(404)
  })

  test('no secret is in any answer', async () => {
    const { text } = await server.call('GET', '/v1/providers?limit=200')
    const definition = await server.call('GET', '/v1/providers/acme-clips/definition')
    for (const { secrets } of Object.values(twins)) {
      for (const secret of Object.values(secrets)) expect(text + definition.text).not.toContain(secret)
    }
  })
})

describe('afterwards', () => {
  const etagOf = async (id: string) =>
    (await server.call('GET', `/v1/providers/${id}`)).headers.get('etag') ?? ''
  const settings = (prices: number) => {
    const { id: _id, ...rest } = stills(twins.stills.url)
    return {
      ...rest,
      prices: [{ modality: 'image', unit: 'image', amount_micros: prices, as_of: '2026-11-22' }],
    }
  }

  test('it is replaced by who has seen it, and probed anew', async () => {
    const before = await etagOf('acme-stills')
    const blind = await server.call('PUT', '/v1/providers/acme-stills', { body: settings(5000) })
    expect(blind.status).toBe(428)
    const headers = { 'If-Match': before }
    const { status, body } = await server.call<Provider>('PUT', '/v1/providers/acme-stills', {
      body: settings(5000),
      headers,
    })
    expect([status, body.probe?.status]).toEqual([200, 'running'])
    const provider = await probed(server, 'acme-stills')
    expect(provider).toMatchObject({
      status: 'available',
      prices: [expect.objectContaining({ amount_micros: 5000 })],
    })
    const stale = await server.call('PUT', '/v1/providers/acme-stills', { body: settings(1), headers })
    expect(stale.status).toBe(412)
  })

  test('built-in ones are neither replaced nor deleted', async () => {
    const headers = { 'If-Match': await etagOf('local-image') }
    expect(
      (await server.call('PUT', '/v1/providers/local-image', { body: settings(1), headers })).status,
    ).toBe(409)
    expect((await server.call('DELETE', '/v1/providers/local-image')).status).toBe(409)
    expect((await server.call('DELETE', '/v1/providers/nobody')).status).toBe(404)
  })

  test('its definition goes out and comes in as YAML', async () => {
    const out = await server.call('GET', '/v1/providers/acme-queue/definition')
    expect(out.headers.get('content-type')).toBe('application/yaml')
    expect(parse(out.text)).toMatchObject({ id: 'acme-queue', adapter: { auth: { secret: 'QUEUE_KEY' } } })
    const put = (id: string, raw: string) =>
      server.call<Provider>('PUT', `/v1/providers/${id}/definition`, {
        raw,
        headers: { 'Content-Type': 'application/yaml' },
      })

    const again = await put('acme-queue', out.text)
    expect([again.status, again.body.probe?.status]).toEqual([200, 'passed'])
    const renamed = out.text.replace('id: acme-queue', 'id: acme-queue-2')
    expect((await put('acme-queue', renamed)).status).toBe(422)
    expect((await put('acme-queue-2', renamed)).body).toMatchObject({
      id: 'acme-queue-2',
      probe: { status: 'running' },
    })
    expect((await probed(server, 'acme-queue-2')).status).toBe('available')
    const broken = await put('acme-queue-2', renamed.replace('max_count: 4', 'max_count: many'))
    expect(broken.body).toMatchObject({
      error: { code: 'invalid_param', field: 'capabilities.image.max_count' },
    })
  })

  test('while jobs refer to it it stays, switched off; then it goes', async () => {
    twins.queue.tasks.next({ polls: 1_000 })
    const body = { provider: 'acme-queue-2', prompt: 'A red door', aspect_ratio: '16:9' }
    const { body: job } = await server.call<{ id: string }>('POST', '/v1/images', { body })
    while (twins.queue.tasks.all().every(({ state }) => state === 'succeeded'))
      await new Promise((resolve) => setTimeout(resolve, 20))
    expect((await server.call('DELETE', '/v1/providers/acme-queue-2')).status).toBe(204)
    const { body: off } = await server.call('GET', '/v1/providers/acme-queue-2')
    expect(off).toMatchObject({ enabled: false, status: 'unavailable' })
    expect((await server.call('POST', '/v1/images', { body })).body).toMatchObject({
      error: { code: 'provider_unavailable' },
    })

    await server.call('DELETE', `/v1/jobs/${job.id}`)
    expect((await server.call('DELETE', '/v1/providers/acme-queue-2')).status).toBe(204)
    expect((await server.call('GET', '/v1/providers/acme-queue-2')).status).toBe(404)
  })
})
