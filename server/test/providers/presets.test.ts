import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestServer, testServer } from '../support/server.ts'

/* A provider and its settings under one name, and what requests make of it. Nothing works here: requests are only taken in. */

let server: TestServer
beforeAll(async () => {
  server = await testServer({
    role: 'api',
    providerSetting: (name) => (name === 'FAL_KEY' || name === 'OPENAI_API_KEY' ? 'a-key' : undefined),
  })
})
afterAll(() => server.stop())

interface Refusal {
  error: { code: string; field: string | null; message: string; hint: string | null }
}
const preset = (body: object) => server.call<{ id: string } & Refusal>('POST', '/v1/presets', { body })
const refused = async (body: object) => {
  const { status, body: answer } = await preset(body)
  return { status, code: answer.error.code, field: answer.error.field, hint: answer.error.hint }
}
async function made(body: object): Promise<string> {
  const answer = await preset(body)
  expect(answer.status, answer.text).toBe(201)
  return answer.body.id
}
/** What came of a request: the envelope of the job that it made. */
async function job(path: string, body: object) {
  const answer = await server.call<Record<string, unknown> & Refusal>('POST', path, { body })
  expect(answer.status, answer.text).toBeLessThan(300)
  return answer.body
}

describe('keeping them', () => {
  test('made, read, listed by kind and provider, edited as a whole, and deleted', async () => {
    const id = await made({ provider: 'local-image', defaults: { count: 2 }, metadata: { team: 'a' } })
    const other = await made({
      id: 'p_calm',
      provider: 'local-music',
      defaults: { bpm: 70 },
      description: 'Calm',
    })
    const found = await server.call('GET', `/v1/presets/${id}`)
    expect(found.body).toMatchObject({
      id,
      provider: 'local-image',
      kind: 'image',
      defaults: { count: 2 },
      metadata: { team: 'a' },
      links: { self: `/v1/presets/${id}`, provider: '/v1/providers/local-image' },
    })
    const listed = async (query: string) =>
      (await server.call<{ items: { id: string }[] }>('GET', `/v1/presets${query}`)).body.items.map(
        (item) => item.id,
      )
    expect(await listed('')).toEqual([other, id])
    expect(await listed('?kind=music')).toEqual([other])
    expect(await listed('?provider=local-image')).toEqual([id])
    expect(await listed('?kind=music&provider=local-image')).toEqual([])

    const etag = found.headers.get('etag') ?? ''
    const edit = (ifMatch: string) =>
      server.call('PATCH', `/v1/presets/${id}`, {
        body: { defaults: { aspect_ratio: '1:1' } },
        headers: { 'If-Match': ifMatch },
      })
    const edited = await edit(etag)
    expect(edited.body).toMatchObject({ defaults: { aspect_ratio: '1:1' }, metadata: { team: 'a' } })
    expect((await edit(etag)).status).toBe(412)

    expect((await server.call('DELETE', `/v1/presets/${id}`)).status).toBe(204)
    expect((await server.call('GET', `/v1/presets/${id}`)).status).toBe(404)
    expect((await server.call('DELETE', `/v1/presets/${id}`)).status).toBe(404)
  })

  test('another project neither sees nor uses it', async () => {
    const id = await made({ provider: 'local-image', defaults: {} })
    const apiKey = await server.stranger()
    expect((await server.call('GET', `/v1/presets/${id}`, { apiKey })).status).toBe(404)
    const used = await server.call<Refusal>('POST', '/v1/images', {
      apiKey,
      body: { prompt: 'A hill', preset_id: id },
    })
    expect([used.status, used.body.error.code, used.body.error.field]).toEqual([
      404,
      'not_found',
      'preset_id',
    ])
  })

  test('an id is used once', async () => {
    await made({ id: 'p_once', provider: 'local-image', defaults: {} })
    expect(await refused({ id: 'p_once', provider: 'local-image', defaults: {} })).toMatchObject({
      status: 409,
      code: 'already_exists',
    })
  })
})

describe('what a provider cannot do is refused, and the setting named', () => {
  test.each([
    ['no provider of that id', { provider: 'nobody', defaults: {} }, 'unknown_provider', 'provider'],
    ['auto locks nobody', { provider: 'auto', defaults: {} }, 'invalid_param', 'provider'],
    ['several modalities and none named', { provider: 'fal', defaults: {} }, 'invalid_param', 'kind'],
    [
      'not its modality',
      { provider: 'local-image', kind: 'tts', defaults: {} },
      'capability_unsupported',
      'kind',
    ],
    [
      'an unknown setting',
      { provider: 'local-image', defaults: { cuont: 2 } },
      'unknown_field',
      'defaults.cuont',
    ],
    [
      'no value of any request',
      { provider: 'local-image', defaults: { count: 9 } },
      'invalid_param',
      'defaults.count',
    ],
    [
      'another tempo',
      { provider: 'elevenlabs', kind: 'music', defaults: { bpm: 41, stems: true } },
      'capability_unsupported',
      'defaults.stems',
    ],
    [
      'more at once than it makes',
      { provider: 'fal', kind: 'image', defaults: { count: 5 } },
      'capability_unsupported',
      'defaults.count',
    ],
    [
      'a negative prompt',
      { provider: 'fal', kind: 'image', defaults: { negative_prompt: 'fog' } },
      'capability_unsupported',
      'defaults.negative_prompt',
    ],
    [
      'a voice of nobody',
      { provider: 'local-tts', defaults: { voice: { voice_id: 'vx_nobody' } } },
      'unknown_voice',
      'defaults.voice',
    ],
    [
      'clips that long',
      { provider: 'kling', defaults: { duration_sec: 60 } },
      'capability_unsupported',
      'defaults.duration_sec',
    ],
    [
      'an override that it does not have',
      { provider: 'kling', defaults: { motion_weight: 0.7 } },
      'unknown_field',
      'defaults.motion_weight',
    ],
    [
      'a value that the override cannot have',
      { provider: 'kling', defaults: { mode: 'max' } },
      'invalid_param',
      'defaults.mode',
    ],
  ])('%s', async (_title, body, code, field) => {
    expect(await refused(body)).toMatchObject({ status: 422, code, field })
  })

  test('an edit is held against the same', async () => {
    const id = await made({ provider: 'local-image', defaults: {} })
    const answer = await server.call<Refusal>('PATCH', `/v1/presets/${id}`, {
      body: { defaults: { fps: 24 } },
    })
    expect([answer.status, answer.body.error.field]).toEqual([422, 'defaults.fps'])
  })
})

describe('in a request', () => {
  test('it locks the provider and fills what was left out; what was sent wins, defaults of the contract do not', async () => {
    const id = await made({
      provider: 'local-image',
      defaults: { count: 3, aspect_ratio: '1:1', negative_prompt: 'fog', seed: 7 },
    })
    expect(await job('/v1/images', { prompt: 'A hill', count: 1, preset_id: id })).toMatchObject({
      count: 1,
      aspect_ratio: '1:1',
      negative_prompt: 'fog',
      seed: 7,
      provider: 'local-image',
      routing: {
        requested: 'local-image',
        preset_id: id,
        candidates: [{ reason: `locked by preset '${id}' and able to do it` }],
      },
    })
    // The contract's own default, sent: still the client's word.
    expect(await job('/v1/images', { prompt: 'A hill', aspect_ratio: '16:9', preset_id: id })).toMatchObject({
      count: 3,
      aspect_ratio: '16:9',
    })
  })

  test('of music and of a bed: each takes what it has a field for', async () => {
    const id = await made({
      provider: 'local-music',
      defaults: { style: 'lofi', bpm: 82, stems: true, duration_policy: 'exact', prompt: 'rain' },
    })
    expect(await job('/v1/music', { duration_sec: 20, preset_id: id, style: 'playful' })).toMatchObject({
      style: 'playful',
      routing: { preset_id: id },
    })
    const voiceover = await job('/v1/voiceovers', {
      script: { type: 'text', text: 'A hill.' },
      voice: { voice_id: 'vx_clara' },
    })
    expect(
      await job('/v1/background-music', { target: { voiceover_id: voiceover.id }, preset_id: id }),
    ).toMatchObject({ style: 'lofi', duration_policy: 'exact' })
  })

  test('of a voice: the voice itself, and options one by one', async () => {
    const id = await made({
      provider: 'local-tts',
      defaults: { voice: { voice_id: 'vx_clara' }, pace: 'slow', format: 'mp3' },
    })
    expect(
      await job('/v1/voiceovers', {
        script: { type: 'text', text: 'A hill.' },
        options: { format: 'wav' },
        preset_id: id,
      }),
    ).toMatchObject({ voice_id: 'vx_clara', options: { pace: 'slow', format: 'wav' } })
  })

  test('of beats, and of a slideshow', async () => {
    const beats = await made({ provider: 'local-text', defaults: { granularity: 'sentence', max_beats: 2 } })
    const script = {
      type: 'text',
      text: 'The sun rises over the hills. A lamp goes out. The town wakes up slowly.',
    }
    const found = await job('/v1/beats', { script, preset_id: beats })
    expect(found).toMatchObject({ options: { granularity: 'sentence', max_beats: 2 } })
    const pictures = await made({ provider: 'local-image', defaults: { per_beat: 2, aspect_ratio: '9:16' } })
    expect(
      await job('/v1/slideshows', { beats: { beats_id: found.id }, image_strategy: { preset_id: pictures } }),
    ).toMatchObject({ aspect_ratio: '9:16', provider: 'local-image', routing: { preset_id: pictures } })
  })

  test('a video of a script: one for each of its parts', async () => {
    const voice = await made({ provider: 'local-tts', defaults: { pace: 'fast' } })
    const beats = await made({ provider: 'local-text', defaults: { max_beats: 1 } })
    const pictures = await made({ provider: 'local-image', defaults: { seed: 11 } })
    const music = await made({ provider: 'local-music', defaults: { style: 'lofi', stems: true } })
    const cut = await made({
      provider: 'compositor',
      defaults: { transition: 'cut', captions: { mode: 'none' } },
    })
    const video = await job('/v1/slideshow-videos', {
      script: { type: 'text', text: 'The sun rises.\n\nThe town wakes up.' },
      preset_id: cut,
      voice_preset_id: voice,
      beats_preset_id: beats,
      image_strategy: { preset_id: pictures },
      music: { preset_id: music, options: { stems: false } },
      options: { captions: { style: 'boxed' } },
    })
    expect(video).toMatchObject({
      options: { transition: 'cut', captions: { mode: 'none', style: 'boxed', source: 'narration' } },
      routing: { preset_id: cut },
    })
    const { rows } = await partsOf(String(video.id))
    expect(rows).toMatchObject({
      voiceover: { options: { pace: 'fast' } },
      beats: { options: { max_beats: 1, granularity: 'paragraph' } },
      slideshow: { seed: 11 },
      'background-music': { style: 'lofi', stems: false },
    })
  })

  test.each([
    ['another provider', { provider: 'fal' }, 422, 'invalid_param', 'provider'],
    ['nothing of that id', { preset_id: 'p_nobody' }, 404, 'not_found', 'preset_id'],
    ['one of another kind', { preset_id: 'music' }, 422, 'invalid_param', 'preset_id'],
  ])('%s is refused', async (_title, said, status, code, field) => {
    const image = await made({ provider: 'local-image', defaults: {} })
    const music = await made({ provider: 'local-music', defaults: {} })
    const named = 'preset_id' in said && said.preset_id === 'music' ? { preset_id: music } : said
    const answer = await server.call<Refusal>('POST', '/v1/images', {
      body: { prompt: 'A hill', preset_id: image, ...named },
    })
    expect([answer.status, answer.body.error.code, answer.body.error.field]).toEqual([status, code, field])
  })

  test('a voice of another provider is refused', async () => {
    const id = await made({ provider: 'openai', kind: 'tts', defaults: {} })
    const body = { script: { type: 'text', text: 'A hill.' }, voice: { voice_id: 'vx_clara' }, preset_id: id }
    const answer = await server.call<Refusal>('POST', '/v1/voiceovers', { body })
    expect([answer.status, answer.body.error.field]).toEqual([422, 'voice.voice_id'])
  })
})

/** The inputs of a whole's parts, by their kinds. */
async function partsOf(parentId: string) {
  const rows = await server.db
    .selectFrom('jobs')
    .select(['kind', 'input'])
    .where('parentId', '=', parentId)
    .execute()
  return { rows: Object.fromEntries(rows.map(({ kind, input }) => [kind, input])) }
}
