import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestServer, testServer } from '../support/server.ts'

/*
 * Each field of a request against what providers say of themselves: one that is named is refused what it cannot do, with
 * what it can; auto passes it over with the same sentence.
 */

const PNG = readFileSync(new URL('../../../generated/curl/sample.png', import.meta.url))

let server: TestServer
beforeAll(async () => {
  server = await testServer({
    role: 'api',
    providerSetting: (name) =>
      ['FAL_KEY', 'OPENAI_API_KEY', 'PEXELS_API_KEY'].includes(name) ? 'a-key' : undefined,
  })
})
afterAll(() => server.stop())

interface Reply {
  id: string
  provider: string
  voice_id: string
  routing: { candidates: { provider: string; chosen: boolean; reason: string }[] }
  error: { code: string; field: string; hint: string }
}
const post = (path: string, body: object) => server.call<Reply>('POST', path, { body })

const script = async (language: string, text: string) => {
  const { body } = await post('/v1/scripts', { input: { type: 'text', text, language } })
  return { script_id: body.id }
}
const german = () => script('de', 'Vierzig Jahre lang hielt eine Familie die Lampe.')

describe('a named provider is refused what it cannot do, at the field, with what it can', () => {
  const clara = { voice_id: 'vx_clara' }
  const alloy = { provider: 'openai', name: 'alloy' }
  const picture = { prompt: 'A hill' }
  const tagged = { type: 'text', text: 'One <break time="500ms"/> two.' }
  const ASSET = 'asset'
  test.each<[string, string, object, string, string]>([
    [
      'a seed',
      '/v1/images',
      { ...picture, provider: 'openai', seed: 4 },
      'seed',
      'It takes no seed; it can do nothing of that kind.',
    ],
    [
      'a negative prompt',
      '/v1/images',
      { ...picture, provider: 'fal', negative_prompt: 'fog' },
      'negative_prompt',
      'It takes no negative_prompt; it can do seed.',
    ],
    [
      'so many at once',
      '/v1/images',
      { ...picture, provider: 'fal', count: 8 },
      'count',
      'It takes at most 4 pictures at once; you sent 8.',
    ],
    [
      'so long a prompt',
      '/v1/images',
      { prompt: 'x'.repeat(2_001), provider: 'fal' },
      'prompt',
      'It takes at most 2000 characters; you sent 2001.',
    ],
    [
      'pictures that are made',
      '/v1/images',
      { ...picture, provider: 'pexels' },
      'provider',
      'It can do search; you sent generate.',
    ],
    [
      'a reference',
      '/v1/images',
      { ...picture, provider: 'fal', assets: [{ id: ASSET, role: 'style_ref' }] },
      'assets.0.role',
      'It takes no style_ref; it can do seed.',
    ],
    [
      'SSML',
      '/v1/voiceovers',
      { script: tagged, voice: alloy },
      'options.ssml',
      'It reads plain text: take the SSML tags out, or have them read as text with ssml false.',
    ],
    [
      'a language',
      '/v1/voiceovers',
      { script: 'german', voice: clara },
      'script',
      'It knows en, en-US, en-GB; the script is in de.',
    ],
    [
      'a sample rate',
      '/v1/voiceovers',
      { script: { type: 'text', text: 'A.' }, voice: clara, options: { sample_rate_hz: 96_000 } },
      'options.sample_rate_hz',
      "voice 'vx_clara' supports 16000, 22050, 24000, 44100, 48000 Hz; you sent 96000.",
    ],
    [
      'so many pictures of a beat',
      '/v1/slideshows',
      { beats: { items: [{ title: 'A', summary: 'B' }] }, image_strategy: { provider: 'openai', seed: 1 } },
      'image_strategy.seed',
      'It takes no seed; it can do nothing of that kind.',
    ],
  ])('%s', async (_title, path, body, field, hint) => {
    const asked = JSON.parse(
      JSON.stringify(body)
        .replace('"german"', JSON.stringify(await german()))
        .replace(`"${ASSET}"`, JSON.stringify(await asset())),
    )
    const answer = await post(path, asked)
    expect([answer.status, answer.body.error]).toMatchObject([
      422,
      { code: 'capability_unsupported', field, hint },
    ])
  })
})

describe('auto passes over who cannot, and says why', () => {
  test('pictures with a negative prompt', async () => {
    const { body } = await post('/v1/images', { prompt: 'A hill', negative_prompt: 'fog' })
    expect(body.provider).toBe('local-image')
    expect(body.routing.candidates).toContainEqual({
      provider: 'fal',
      chosen: false,
      reason: 'It takes no negative_prompt; it can do seed.',
    })
  })

  test('a script in another language goes to who reads it; without a voice named, one of that language is taken', async () => {
    const { body } = await post('/v1/voiceovers', { script: await german() })
    expect(body.provider).toBe('openai')
    expect(body.routing.candidates).toContainEqual({
      provider: 'local-tts',
      chosen: false,
      reason: 'It knows en, en-US, en-GB; the script is in de.',
    })
    const tagged = await post('/v1/voiceovers', { script: await script('en-GB', 'One <break/> two.') })
    expect(tagged.body.provider).toBe('local-tts')
    const voice = await server.call<{ language: string }>('GET', `/v1/voices/${tagged.body.voice_id}`)
    expect(voice.body.language).toBe('en-GB')
  })

  test('a voice by its name goes to whose it is', async () => {
    const { body } = await post('/v1/voiceovers', {
      script: { type: 'text', text: 'A hill.' },
      voice: { provider: 'auto', name: 'Alloy' },
    })
    expect(body.provider).toBe('openai')
    expect(body.routing.candidates).toContainEqual({
      provider: 'local-tts',
      chosen: false,
      reason: "It has no voice 'Alloy'.",
    })
  })

  test('those that are not set up, with what the operator has to set', async () => {
    const { body } = await post('/v1/images', { prompt: 'A hill' })
    expect(body.routing.candidates).toContainEqual({
      provider: 'replicate',
      chosen: false,
      reason: 'The operator of this server has to set REPLICATE_API_TOKEN.',
    })
    const named = await post('/v1/images', { prompt: 'A hill', provider: 'replicate' })
    expect([named.status, named.body.error]).toMatchObject([
      503,
      {
        code: 'provider_unavailable',
        field: 'provider',
        hint: 'The operator of this server has to set REPLICATE_API_TOKEN.',
      },
    ])
  })
})

let kept: string | undefined
/** A picture of the project's own. */
async function asset(): Promise<string> {
  if (kept !== undefined) return kept
  const form = new FormData()
  form.set('file', new Blob([PNG], { type: 'image/png' }), 'dot.png')
  const answer = await server.call<{ id: string }>('POST', '/v1/assets', { raw: form })
  expect(answer.status, answer.text).toBe(201)
  kept = answer.body.id
  return kept
}
