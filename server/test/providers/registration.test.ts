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
import { liarTwin } from '../../twins/shapes/liar.ts'
import { type QueueTwin, queueTwin } from '../../twins/shapes/queue.ts'
import { type StillsTwin, stillsTwin } from '../../twins/shapes/stills.ts'
import { tunesTwin } from '../../twins/shapes/tunes.ts'
import { voicesTwin } from '../../twins/shapes/voices.ts'
import type { Twin } from '../../twins/twin.ts'
import { probed } from '../support/registered.ts'
import { type TestServer, testServer } from '../support/server.ts'

/* Providers that nobody compiled in, on the whole server: one POST each. */

let twins: { stills: StillsTwin; clips: ClipsTwin; voices: Twin; tunes: Twin; queue: QueueTwin; liar: Twin }
let server: TestServer
beforeAll(async () => {
  twins = {
    stills: await stillsTwin(),
    clips: await clipsTwin(),
    voices: await voicesTwin(),
    tunes: await tunesTwin(),
    queue: await queueTwin(),
    liar: await liarTwin(),
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
    const { body: job } = await server.call<{ status: string; cost: object }>(
      'GET',
      `/v1/jobs/${provider.probe?.job_id}`,
    )
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

describe('a liar', () => {
  const image = {
    modes: ['generate'],
    aspect_ratios: ['16:9'],
    max_count: 1,
    max_prompt_characters: 500,
    features: [],
  }
  const tts = {
    languages: ['en'],
    sample_rates_hz: [24000],
    formats: ['mp3'],
    ssml: false,
    word_times: true,
    paces: ['medium'],
    emphases: ['normal'],
    max_characters: 500,
  }
  const music = {
    styles: ['ambient'],
    stems: false,
    bpm: { min: 60, max: 120 },
    max_duration_sec: 60,
    intensity_curves: ['flat'],
    features: [],
  }
  const video = {
    max_resolution: ['480p'],
    fps: [24],
    durations_sec: [4],
    aspect_ratios: ['16:9'],
    max_prompt_characters: 500,
    references: [],
    features: [],
  }
  const text = { tasks: ['beats'], languages: ['en'], max_characters: 1000 }
  const submit = (path: string, more: object = {}) => ({
    method: 'POST',
    path,
    body: "{ 'text': request.text, 'prompt': request.prompt }",
    ...more,
  })
  const lies = [
    ['squares', { image }, { modality: 'image', submit: submit('/square') }, 'what came is 512x512'],
    ['stamps', { image }, { modality: 'image', submit: submit('/tiny') }, 'too small'],
    ['web-pages', { image }, { modality: 'image', submit: submit('/page') }, 'what came is none'],
    [
      'no-times',
      { tts },
      {
        modality: 'tts',
        voices: [{ ref: 'one', name: 'One', language: 'en' }],
        submit: submit('/speech', { extract: { outputs: "{ 'base64': body.audio }", words: 'body.words' } }),
      },
      'no times for its words',
    ],
    ['silence', { music }, { modality: 'music', submit: submit('/silence') }, 'of silence'],
    ['short', { video }, { modality: 'video', submit: submit('/short') }, 'what came lasts 1.0 s'],
    [
      'chatter',
      { text },
      { modality: 'text', submit: submit('/chat', { extract: { outputs: 'body.text' } }) },
      'what came is none',
    ],
  ] as const

  test.each(lies)(
    'that makes %s is caught, and nothing of it is published',
    async (name, capabilities, calls, message) => {
      const id = `liar-${name}`
      const adapter = {
        type: 'http',
        base_url: twins.liar.url,
        auth: { type: 'bearer', secret: 'LIAR_KEY' },
        calls: [calls],
      }
      const made = await register({
        id,
        name: 'Liar',
        kinds: Object.keys(capabilities),
        capabilities,
        adapter,
      })
      expect([made.status, made.body]).toEqual([201, expect.anything()])
      const provider = await probed(server, id)
      expect(provider).toMatchObject({ status: 'unavailable', probe: { status: 'failed' } })
      expect(provider.probe?.checks).toEqual([
        { modality: calls.modality, passed: false, message: expect.stringContaining(message) },
      ])
      expect((await server.call('GET', `/v1/providers/${id}/capabilities`)).body).toEqual({})
    },
  )

  test('is refused by name', async () => {
    const { status, body } = await server.call('POST', '/v1/images', {
      body: { provider: 'liar-squares', prompt: 'A red door', aspect_ratio: '16:9' },
    })
    expect(status).toBeGreaterThanOrEqual(400)
    expect(body).toMatchObject({
      error: { code: 'provider_unavailable', hint: expect.stringContaining('probe') },
    })
  })
})

describe('what may not be registered', () => {
  const refused = async (change: (document: ReturnType<typeof stills>) => object) => {
    const { status, body } = await register({ ...change(stills(twins.stills.url)), id: 'not-to-be' })
    return {
      status,
      error: (body as unknown as { error: { code: string; field: string; message: string } }).error,
    }
  }
  const withAdapter = (change: object) =>
    refused((document) => ({ ...document, adapter: { ...document.adapter, ...change } }))

  test('a secret at a host that the operator did not name', async () => {
    const { status, error } = await withAdapter({ base_url: 'https://evil.example.com' })
    expect([status, error.field]).toEqual([422, 'adapter.auth.secret'])
    expect(error.message).toContain('may not be sent to evil.example.com')
  })

  test('a secret that was not declared for this', async () => {
    const { status, error } = await withAdapter({ auth: { type: 'bearer', secret: 'OPENAI_API_KEY' } })
    expect([status, error.field]).toEqual([422, 'adapter.auth.secret'])
  })

  test.each(['http://169.254.169.254/latest', 'https://user:pass@api.example.com', 'ftp://api.example.com'])(
    'a base URL that must not be called: %s',
    async (base_url) => {
      const { status, error } = await withAdapter({ base_url, auth: { type: 'none' } })
      expect([status, error.field]).toEqual([422, 'adapter.base_url'])
    },
  )

  test('an expression that is none, named by its place', async () => {
    const { status, error } = await refused((document) => {
      const [calls] = document.adapter.calls
      return {
        ...document,
        adapter: {
          ...document.adapter,
          calls: [{ ...calls, submit: { ...calls?.submit, body: '{ broken' } }],
        },
      }
    })
    expect([status, error.field]).toEqual([422, 'adapter.calls.0.submit.body'])
  })

  test('capabilities without a call', async () => {
    const { status, error } = await refused((document) => ({ ...document, kinds: ['image', 'music'] }))
    expect([status, error.field]).toEqual([422, 'capabilities.music'])
  })

  test('an id of ours', async () => {
    const { status, body } = await register({ ...stills(twins.stills.url), id: 'local-image' })
    expect([status, body]).toEqual([
      409,
      expect.objectContaining({ error: expect.objectContaining({ code: 'already_exists' }) }),
    ])
  })
})

describe('an endless expression', () => {
  test('ends, and with it only its own call', async () => {
    const document = stills(twins.stills.url)
    const [calls] = document.adapter.calls
    const endless = '($f := function($n) { $f($n + 1) }; $f(0))'
    const adapter = {
      ...document.adapter,
      calls: [{ ...calls, submit: { ...calls?.submit, body: endless } }],
    }
    expect((await register({ ...document, id: 'endless', adapter })).status).toBe(201)
    const asked = Date.now()
    expect((await server.call('GET', '/v1/providers')).status).toBe(200)
    expect(Date.now() - asked).toBeLessThan(2_000)
    expect((await probed(server, 'endless')).probe?.checks[0]?.message).toContain('cannot make this request')
  })
})

describe('what it costs to try one out', () => {
  test('nothing beyond the limit', async () => {
    const before = twins.stills.charges.length
    const document = { ...stills(twins.stills.url), id: 'too-dear', probe: { max_cost_micros: 3999 } }
    expect((await register(document)).status).toBe(201)
    const provider = await probed(server, 'too-dear')
    expect(provider).toMatchObject({ status: 'unavailable', probe: { status: 'failed' } })
    expect(provider.probe?.checks[0]?.message).toContain('Not tried')
    expect(twins.stills.charges).toHaveLength(before)
  })

  test('nothing at all on the word of who registers it', async () => {
    const before = twins.stills.charges.length
    const made = await register({ ...stills(twins.stills.url), id: 'trusted', probe: { skip: true } })
    expect(made.body).toMatchObject({ status: 'available', probe: { status: 'skipped' } })
    expect(twins.stills.charges).toHaveLength(before)
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
