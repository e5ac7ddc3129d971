import type { Provider } from '@potterlabs/generated/providers/schemas.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { declaredFor, stills } from '../../src/providers/http-adapter/shapes.testkit.ts'
import { liarTwin } from '../../twins/shapes/liar.ts'
import { type StillsTwin, stillsTwin } from '../../twins/shapes/stills.ts'
import type { Twin } from '../../twins/twin.ts'
import { probed } from '../support/registered.ts'
import { type TestServer, testServer } from '../support/server.ts'

/* Providers that may not be registered, or do not do what they say. */

let twins: { stills: StillsTwin; liar: Twin }
let server: TestServer
beforeAll(async () => {
  twins = { stills: await stillsTwin(), liar: await liarTwin() }
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
