import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Video } from '@potterlabs/generated/video-story/schemas.ts'
import sharp from 'sharp'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { encodeWav } from '../../src/core/wav.ts'
import { locateFfmpeg } from '../../src/media/ffmpeg.ts'
import { type MediaInfo, probeMedia } from '../../src/media/probe.ts'
import { type KlingTwin, klingTwin } from '../../twins/kling.ts'
import { type RunwayTwin, runwayTwin } from '../../twins/runway.ts'
import { billedMicrosUsd, withTwins } from '../support/provider-twins.ts'
import { type TestServer, testServer } from '../support/server.ts'

/*
 * One clip at a time: by our own camera, and by providers outside, whose twins keep their own bills. Every finished clip
 * is downloaded and measured.
 */

interface ErrorBody {
  error: { code: string; field: string | null; message: string; hint: string | null }
}

let folder: string
let runway: RunwayTwin
let kling: KlingTwin
let server: TestServer
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'potterlabs-videos-'))
  ;[runway, kling] = await Promise.all([runwayTwin(), klingTwin()])
  server = await testServer(withTwins({ runway, kling }))
}, 60_000)
afterAll(async () => {
  await server.stop()
  await Promise.all([runway.stop(), kling.stop()])
  await rm(folder, { recursive: true, force: true })
})
beforeEach(() => {
  for (const twin of [runway, kling]) {
    twin.charges.length = 0
    twin.seen.length = 0
  }
  // Done when first asked after: what a wait is like is the engine's own test.
  runway.tasks.next({ polls: 1 })
  kling.tasks.next({ polls: 1 })
})

/** What Runway has of a prompt. */
const taskOf = (prompt: string) => runway.tasks.all().find(({ input }) => input.prompt.startsWith(prompt))

const create = (body: unknown) => server.call<Video & ErrorBody>('POST', '/v1/videos', { body })

async function made(body: unknown): Promise<Video> {
  const answer = await create(body)
  expect(answer.status, answer.text).toBe(202)
  expect(answer.headers.get('location')).toBe(`/v1/videos/${answer.body.id}`)
  return server.finished<Video>(`/v1/videos/${answer.body.id}`)
}

async function bytesOf(video: Video): Promise<Buffer> {
  return Buffer.from(await (await fetch(video.artifact?.url ?? '')).arrayBuffer())
}

async function measured(video: Video): Promise<MediaInfo> {
  const path = join(folder, `${video.id}.mp4`)
  await writeFile(path, await bytesOf(video))
  return probeMedia(path, { ffmpeg: await locateFfmpeg({}), signal: AbortSignal.timeout(30_000) })
}

async function upload(data: Uint8Array, type: string, name: string): Promise<string> {
  const form = new FormData()
  form.set('file', new Blob([new Uint8Array(data)], { type }), name)
  const { body, status, text } = await server.call<{ id: string }>('POST', '/v1/assets', { raw: form })
  expect(status, text).toBe(201)
  return body.id
}

const picture = (color: string): Promise<Buffer> =>
  sharp({ create: { width: 640, height: 360, channels: 3, background: color } })
    .png()
    .toBuffer()

describe('by our own camera', () => {
  test('a prompt becomes a clip of exactly the length, rate and size that were asked for', async () => {
    const video = await made({
      inputs: { prompt: 'A sailing boat at dusk', duration_sec: 1.2, fps: 25, resolution: '720p', seed: 4 },
      provider: 'local-video',
      metadata: { scene: 'harbour' },
    })
    const {
      video: [clip],
      audio,
    } = await measured(video)
    expect(clip).toMatchObject({ widthPx: 1280, heightPx: 720, fps: 25, frames: 30, codec: 'h264' })
    expect(audio).toEqual([])
    expect(video).toMatchObject({
      kind: 'video',
      provider: 'local-video',
      cost: { amount_micros: 0 },
      metadata: { scene: 'harbour' },
      inputs: { duration_sec: 1.2, fps: 25, resolution: '720p', aspect_ratio: '16:9', seed: 4 },
      artifact: { mime: 'video/mp4', duration_sec: 1.2, resolution: '1280x720' },
      links: { result: video.artifact?.url },
    })
    expect(video.artifact?.thumbnails).toHaveLength(3)
    expect(video.logs.join('\n')).toContain('1280x720, 25 fps, 1.2 s')
  })

  test('it begins and ends with the given pictures, and has the given sound', async () => {
    const [red, blue] = [await picture('#c03030'), await picture('#3040c0')]
    const samples = Int16Array.from({ length: 96_000 }, (_, at) => Math.round(Math.sin(at / 20) * 8_000))
    const wav = encodeWav({ sampleRateHz: 48_000, channels: 1, samples })
    const video = await made({
      provider: 'local-video',
      inputs: {
        prompt: 'From dusk into night',
        duration_sec: 1,
        fps: 24,
        resolution: '720p',
        aspect_ratio: '1:1',
      },
      assets: [
        { id: await upload(red, 'image/png', 'first.png'), role: 'first_frame' },
        { id: await upload(blue, 'image/png', 'last.png'), role: 'last_frame' },
        { id: await upload(wav, 'audio/wav', 'tone.wav'), role: 'audio' },
      ],
    })
    const {
      video: [clip],
      audio: [sound],
    } = await measured(video)
    expect([clip?.widthPx, clip?.heightPx, clip?.frames]).toEqual([720, 720, 24])
    expect(sound).toMatchObject({ codec: 'aac', sampleRateHz: 48_000, channels: 2 })
    expect(video.assets.map(({ role }) => role)).toEqual(['first_frame', 'last_frame', 'audio'])
  })

  test('what nobody said has the documented defaults, and a seed is drawn and shown', async () => {
    const { body } = await create({ inputs: { prompt: 'A library at night' }, provider: 'local-video' })
    expect(body).toMatchObject({
      status: 'queued',
      preset_id: null,
      inputs: { duration_sec: 5, fps: 30, resolution: '1080p', aspect_ratio: '16:9', negative_prompt: null },
      links: { self: `/v1/videos/${body.id}` },
    })
    expect(body.inputs.seed).toBeGreaterThanOrEqual(0)
    expect((await server.call('DELETE', `/v1/videos/${body.id}`)).status).toBe(204)
  })
})

describe('by providers outside', () => {
  test('between two lengths the next longer one is bought, and cut', async () => {
    const video = await made({
      provider: 'runway',
      inputs: { prompt: 'A fox in the snow', duration_sec: 2.5, fps: 30, resolution: '720p', seed: 11 },
    })
    expect(taskOf('A fox in the snow')?.input).toMatchObject({ durationSec: 3 })
    const {
      video: [clip],
    } = await measured(video)
    expect(clip).toMatchObject({ widthPx: 1280, heightPx: 720, fps: 30, frames: 75 })
    expect(billedMicrosUsd(runway)).toBe(750_000)
    expect(video.cost.amount_micros).toBe(750_000)
    expect(video.artifact?.duration_sec).toBe(2.5)
  })

  test('a provider is given its own overrides and nobody else’s', async () => {
    const video = await made({
      provider: 'kling',
      inputs: {
        prompt: 'A red kite over dunes',
        duration_sec: 3,
        fps: 24,
        resolution: '720p',
        aspect_ratio: '9:16',
      },
      overrides: { kling: { mode: 'pro' }, runway: { contentModeration: {} } },
    })
    const [sent] = kling.seen.filter(({ kind }) => kind === 'submit')
    expect(sent?.json).toMatchObject({ mode: 'pro', duration: '3', aspect_ratio: '9:16' })
    expect(sent?.json).not.toHaveProperty('contentModeration')
    expect(video.artifact?.resolution).toBe('720x1280')
    expect(video.cost.amount_micros).toBe(billedMicrosUsd(kling))
  })

  test('a cancel ends the work at the provider, too, and charges nothing', async () => {
    runway.tasks.next({ polls: 100 })
    const { body } = await create({
      provider: 'runway',
      inputs: { prompt: 'A slow tide', duration_sec: 4, resolution: '720p' },
    })
    await vi.waitFor(() => expect(taskOf('A slow tide')?.polls).toBeGreaterThan(0), 20_000)
    expect((await server.call('DELETE', `/v1/videos/${body.id}`)).status).toBe(204)
    await vi.waitFor(() => expect(taskOf('A slow tide')?.state).toBe('canceled'), 20_000)
    expect(billedMicrosUsd(runway)).toBe(0)
    const again = await server.call<ErrorBody>('DELETE', `/v1/videos/${body.id}`)
    expect([again.status, again.body.error.code]).toEqual([409, 'already_terminal'])
  })

  test('a clip that is none fails the job, and what it cost stays to be seen', async () => {
    runway.failNext('result', { type: 'status', status: 200, body: { not: 'a film' } })
    const { body } = await create({
      provider: 'runway',
      inputs: { prompt: 'A broken clip', duration_sec: 2, resolution: '720p' },
    })
    const video = await server.finished<Video>(`/v1/videos/${body.id}`, 'failed')
    expect(video.error?.code).toBe('provider_bad_output')
    expect(video.cost.amount_micros).toBe(billedMicrosUsd(runway))
    expect(billedMicrosUsd(runway)).toBe(500_000)
  })

  test('what a request allows to be spent is not exceeded', async () => {
    const { status, body } = await create({
      provider: 'runway',
      inputs: { prompt: 'Too dear', duration_sec: 10 },
      max_cost_micros: 1_000_000,
    })
    expect([status, body.error.code, body.error.field]).toEqual([
      422,
      'cost_limit_reached',
      'max_cost_micros',
    ])
    expect(runway.seen).toEqual([])
  })
})

describe('what is asked of a provider', () => {
  test.each([
    ['a length', { duration_sec: 12 }, 'inputs.duration_sec', '10 seconds'],
    ['a shape', { aspect_ratio: '1:1' }, 'inputs.aspect_ratio', '16:9, 9:16'],
    ['a negative prompt', { negative_prompt: 'text' }, 'inputs.negative_prompt', 'seed, cancel, progress'],
    ['a prompt', { prompt: 'word '.repeat(300) }, 'inputs.prompt', '1000 characters'],
  ])('%s that it cannot do is refused with what it can', async (_, inputs, field, hint) => {
    const { status, body } = await create({ provider: 'runway', inputs: { prompt: 'A hill', ...inputs } })
    expect([status, body.error.code, body.error.field]).toEqual([422, 'capability_unsupported', field])
    expect(body.error.hint).toContain(hint)
  })

  test('so is the role of an asset; auto goes to whoever takes it', async () => {
    const id = await upload(await picture('#208040'), 'image/png', 'green.png')
    const assets = [{ id, role: 'last_frame' }]
    const inputs = { prompt: 'Towards the green', duration_sec: 3, resolution: '720p' }
    const { body: refused } = await create({ provider: 'runway', inputs, assets })
    expect(refused.error).toMatchObject({ code: 'capability_unsupported', field: 'assets.0.role' })
    const { body: taken } = await create({ inputs: { ...inputs, seed: 3 }, assets })
    expect(taken.provider).toBe('local-video')
    expect(taken.routing?.candidates.map(({ provider }) => provider)).toEqual(
      expect.arrayContaining(['local-video', 'runway', 'kling']),
    )
    await server.call('DELETE', `/v1/videos/${taken.id}`)
  })

  test('an asset has to be there and of the right kind, and each role is taken once', async () => {
    const id = await upload(await picture('#806020'), 'image/png', 'ochre.png')
    const ask = async (assets: unknown) => (await create({ inputs: { prompt: 'A hill' }, assets })).body.error
    expect(await ask([{ id: 'a_missing' }])).toMatchObject({ code: 'not_found', field: 'assets.0.id' })
    expect(await ask([{ id, role: 'audio' }])).toMatchObject({ code: 'unusable_asset', field: 'assets.0.id' })
    expect(
      await ask([
        { id, role: 'first_frame' },
        { id, role: 'first_frame' },
      ]),
    ).toMatchObject({ code: 'invalid_param', field: 'assets.1.role' })
  })

  test('characters are shown to who takes pictures, and described to who does not', async () => {
    const id = await upload(await picture('#602080'), 'image/png', 'mara.png')
    const { body: mara } = await server.call<{ id: string }>('POST', '/v1/characters', {
      body: { name: 'Mara', description: 'A woman with short silver hair.', reference_asset_ids: [id] },
    })
    const shot = {
      inputs: { prompt: 'Mara opens a door', duration_sec: 2, fps: 24, resolution: '720p' },
      character_ids: [mara.id],
    }
    const [{ body: shown }, { body: described }] = await Promise.all([
      create({ ...shot, provider: 'local-video' }),
      create({ ...shot, provider: 'runway' }),
    ])
    expect(shown.characters).toEqual([{ character_id: mara.id, used_as: 'reference_images' }])
    expect(described.characters).toEqual([{ character_id: mara.id, used_as: 'description' }])
    await vi.waitFor(() => expect(taskOf('Mara')).toBeDefined(), 20_000)
    expect(taskOf('Mara')?.input.prompt).toBe('Mara opens a door. Mara: A woman with short silver hair.')
  })

  test('a preset locks the provider and fills what the request leaves out, in its own words too', async () => {
    const { body: preset, text } = await server.call<{ id: string }>('POST', '/v1/presets', {
      body: {
        id: 'p_tall_kling',
        kind: 'video',
        provider: 'kling',
        defaults: { duration_sec: 4, aspect_ratio: '9:16', resolution: '720p', mode: 'pro' },
      },
    })
    expect(preset.id, text).toBe('p_tall_kling')
    const { body: video } = await create({
      preset_id: preset.id,
      inputs: { prompt: 'A tower', duration_sec: 3, fps: 24 },
    })
    expect(video).toMatchObject({
      provider: 'kling',
      preset_id: 'p_tall_kling',
      inputs: { duration_sec: 3, aspect_ratio: '9:16' },
    })
    const submits = () => kling.seen.filter(({ kind }) => kind === 'submit')
    await vi.waitFor(() => expect(submits()).toHaveLength(1), 20_000)
    expect(submits()[0]?.json).toMatchObject({ mode: 'pro', duration: '3' })
  })
})

describe('lists', () => {
  test('show a project’s own, newest first, by status and provider', async () => {
    const { body } = await create({ inputs: { prompt: 'A last one' }, provider: 'local-video' })
    await server.call('DELETE', `/v1/videos/${body.id}`)
    const list = async (query: string, apiKey?: string) =>
      (
        await server.call<{ items: Video[] }>(
          'GET',
          `/v1/videos?${query}`,
          apiKey === undefined ? {} : { apiKey },
        )
      ).body.items
    expect((await list('limit=1')).map(({ id }) => id)).toEqual([body.id])
    const byRunway = await list('provider=runway&status=succeeded')
    expect(byRunway.length).toBeGreaterThan(0)
    expect(new Set(byRunway.map(({ provider, status }) => `${provider} ${status}`))).toEqual(
      new Set(['runway succeeded']),
    )
    expect(await list('story_id=story_none')).toEqual([])
    const stranger = await server.stranger()
    expect(await list('limit=5', stranger)).toEqual([])
    expect((await server.call('GET', `/v1/videos/${body.id}`, { apiKey: stranger })).status).toBe(404)
  })
})
