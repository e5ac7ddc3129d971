import type { Provider, ProviderPage } from '@potterlabs/generated/providers/schemas.ts'
import type { Voice, VoicePage } from '@potterlabs/generated/slideshow/schemas.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ElevenlabsTwin, elevenlabsTwin } from '../../twins/elevenlabs.ts'
import { withTwins } from '../support/provider-twins.ts'
import { type TestServer, testServer } from '../support/server.ts'

/* What clients see of providers outside, on a server that has the key of one of them. */

let twin: ElevenlabsTwin
let server: TestServer
beforeAll(async () => {
  twin = await elevenlabsTwin()
  server = await testServer(withTwins({ elevenlabs: twin }))
})
afterAll(async () => {
  await server.stop()
  await twin.stop()
})

const provider = async (id: string) => (await server.call<Provider>('GET', `/v1/providers/${id}`)).body

test('a provider with its key set can be used, and says what it has, costs and where to read of it', async () => {
  const elevenlabs = await provider('elevenlabs')
  expect(elevenlabs).toMatchObject({
    status: 'available',
    kinds: ['tts', 'music'],
    built_in: false,
    url: 'https://elevenlabs.io/docs/api-reference',
    regions: ['us', 'eu'],
  })
  expect(elevenlabs).not.toHaveProperty('unavailable_reason')
  expect(elevenlabs.models?.map(({ id, modality, is_default }) => [id, modality, is_default])).toEqual([
    ['eleven_multilingual_v2', 'tts', true],
    ['music_v2', 'music', true],
  ])
  expect(elevenlabs.prices?.map(({ unit, amount_micros, as_of }) => [unit, amount_micros, as_of])).toEqual([
    ['character', 100, '2026-11-21'],
    ['second', 10_000, '2026-11-21'],
  ])
})

test('one without its key is listed, unavailable, with what the operator has to do', async () => {
  const reason = 'The operator of this server has to set RUNWAY_API_KEY.'
  expect(await provider('runway')).toMatchObject({ status: 'unavailable', unavailable_reason: reason })
  expect((await provider('kling')).unavailable_reason).toMatch(/has to set KLING_\w+ and KLING_\w+\.$/)

  const { body } = await server.call<ProviderPage>('GET', '/v1/providers?status=unavailable&limit=200')
  expect(body.items.map(({ id }) => id)).toContain('runway')
  expect(body.items.map(({ id }) => id)).not.toContain('elevenlabs')
})

test('named without its key it is refused with that sentence, and never chosen', async () => {
  const pictures = (named: string) =>
    server.call<{ error: { code: string; hint: string } }>('POST', '/v1/images', {
      body: { provider: named, prompt: 'a harbour at dawn' },
    })
  const refused = await pictures('fal')
  expect(refused.status).toBe(503)
  expect(refused.body.error).toMatchObject({
    code: 'provider_unavailable',
    hint: 'The operator of this server has to set FAL_KEY.',
  })
  const chosen = await server.call<{ provider: string; routing: { candidates: object[] } }>(
    'POST',
    '/v1/images',
    { body: { prompt: 'a harbour at dawn' } },
  )
  expect(chosen.body.provider).toBe('local-image')
  expect(chosen.body.routing.candidates).toContainEqual({
    ...{ provider: 'fal', chosen: false },
    reason: 'The operator of this server has to set FAL_KEY.',
  })
})

test('no key is told anywhere', async () => {
  const answers = await Promise.all(
    ['/v1/providers?limit=200', '/v1/providers/elevenlabs', '/v1/capabilities', '/v1/voices'].map((path) =>
      server.call('GET', path),
    ),
  )
  for (const { text } of answers) {
    for (const secret of Object.values(twin.secrets)) expect(text).not.toContain(secret)
    expect(text).not.toContain(twin.url)
  }
})

test("a provider's voices are listed beside ours, all pages of them, and asked for once", async () => {
  const list = async (query: string) =>
    (await server.call<VoicePage>('GET', `/v1/voices?limit=200${query}`)).body.items
  const voices = await list('&provider=elevenlabs')
  expect(voices.map(({ name, language, gender }) => [name, language, gender]).sort()).toEqual([
    ['George', 'en-GB', 'male'],
    ['River', 'en', 'neutral'],
    ['Sarah', 'en-US', 'female'],
  ])
  expect((await list('&language=en-GB')).map(({ id }) => id)).toContain(voices[0]?.id)
  const one = await server.call<Voice>('GET', `/v1/voices/${voices[0]?.id}`)
  expect(one.body).toEqual(voices[0])
  const pages = twin.seen.filter(({ path }) => path === '/v2/voices')
  expect(pages).toHaveLength(2)
})
