import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Asset } from '@potterlabs/generated/platform/schemas.ts'
import type { BackgroundMusic, Voiceover } from '@potterlabs/generated/slideshow/schemas.ts'
import type { ComposeClip, ComposeJob } from '@potterlabs/generated/video-story/schemas.ts'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { encodeWav } from '../../src/core/wav.ts'
import { countingClip } from '../../src/media/film/test-film.ts'
import { probeMedia } from '../../src/media/probe.ts'
import { noAbort, testFfmpeg, withFolder } from '../../src/media/test-video.ts'
import { type TestServer, testServer } from '../support/server.ts'

/*
 * A timeline as a client makes it: files of its own, narration and music still in the making, and real ffmpeg throughout.
 */

let server: TestServer
let first: Asset
let second: Asset
let still: Asset
let sound: Asset

beforeAll(async () => {
  server = await testServer()
  await withFolder(async (folder) => {
    const clips = await Promise.all([
      countingClip(folder, 'first.mp4', { fps: 25, durationSec: 2, hz: 330 }),
      countingClip(folder, 'second.mp4', { fps: 30, durationSec: 1.5, hz: 440, size: '320x320' }),
    ])
    const wav = join(folder, 'sound.wav')
    const samples = Int16Array.from({ length: 24_000 }, (_, i) => Math.round(6000 * Math.sin(i / 8)))
    await writeFile(wav, encodeWav({ sampleRateHz: 24_000, channels: 1, samples }))
    const create = { width: 800, height: 600, channels: 3 as const, background: '#36a' }
    const png = join(folder, 'still.png')
    await sharp({ create }).png().toFile(png)
    ;[first, second, still, sound] = (await Promise.all([...clips, png, wav].map(upload))) as [
      Asset,
      Asset,
      Asset,
      Asset,
    ]
  })
})
afterAll(() => server.stop())

async function upload(path: string): Promise<Asset> {
  const form = new FormData()
  form.set('file', new Blob([new Uint8Array(await readFile(path))]), 'file')
  const answer = await server.call<Asset>('POST', '/v1/assets', { raw: form })
  expect(answer.status, answer.text).toBe(201)
  return answer.body
}

const compose = (body: object, apiKey = server.apiKey) =>
  server.call<ComposeJob>('POST', '/v1/compose', { body, apiKey })
const clip = (asset: Asset, parts: object = {}) => ({
  type: 'clip',
  source: { asset_id: asset.id },
  ...parts,
})
const card = (parts: object = {}) => ({ type: 'title', text: 'Dawn', duration_sec: 1, ...parts })
const bytesOf = async (url = ''): Promise<Buffer> => Buffer.from(await (await fetch(url)).arrayBuffer())

const probed = (url: string | undefined, name: string) =>
  withFolder(async (folder) => {
    const path = join(folder, name)
    await writeFile(path, await bytesOf(url))
    return probeMedia(path, { ffmpeg: testFfmpeg, signal: noAbort() })
  })

describe('a film of clips, a still, titles, narration, music and captions', () => {
  let made: ComposeJob
  let film: ComposeJob

  beforeAll(async () => {
    const { body: voiceover } = await server.call<Voiceover>('POST', '/v1/voiceovers', {
      body: { script: { type: 'text', text: 'The bakery opens at five.' }, voice: { voice_id: 'vx_rowan' } },
    })
    const { body: music } = await server.call<BackgroundMusic>('POST', '/v1/background-music', {
      body: { target: { voiceover_id: voiceover.id }, options: { style: 'piano-minimal', seed: 3 } },
    })
    const answer = await compose({
      items: [
        card({ subtitle: 'A film' }),
        clip(first, { transition: { type: 'crossfade', duration_sec: 0.5 } }),
        clip(second, { trim_start_sec: 0.5, muted: true, fit: 'blur' }),
        { type: 'still', asset_id: still.id, duration_sec: 2, focus: { x: 0.2, y: 0.3 } },
        card({ text: 'The oven 𓏒', placement: 'lower-third', start_sec: 3.6 }),
        { type: 'audio', source: { voiceover_id: voiceover.id }, role: 'voice', start_sec: 1 },
        { type: 'audio', source: { music_id: music.id }, gain_db: -3, fade_in_sec: 0.5, fade_out_sec: 1 },
        { type: 'audio', source: { asset_id: sound.id }, role: 'effect', start_sec: 0.2 },
      ],
      captions: { style: 'karaoke' },
      options: { resolution: '720p', fps: 25, watermark: { asset_id: still.id, opacity: 0.3 } },
      metadata: { reel: 'one' },
    })
    expect(answer.status, answer.text).toBe(202)
    expect(answer.headers.get('location')).toBe(`/v1/compose/${answer.body.id}`)
    made = answer.body
    film = await server.finished<ComposeJob>(`/v1/compose/${made.id}`)
  })

  test('it waits for what is still in the making, and shows what will be seen', () => {
    expect(made).toMatchObject({
      status: 'queued',
      kind: 'compose',
      final: null,
      provider: 'compositor',
      metadata: { reel: 'one' },
      clip_ids: [],
      render: { reused: 0, rebuilt: 0 },
    })
    expect(made.clips.map(({ id, type, asset_id, status }) => [id, type, asset_id, status])).toEqual([
      ['c1', 'title', null, 'queued'],
      ['c2', 'clip', first.id, 'queued'],
      ['c3', 'clip', second.id, 'queued'],
      ['c4', 'still', still.id, 'queued'],
      ['c5', 'title', null, 'queued'],
    ])
  })

  test('each is seen where it belongs; a crossfade lies over both', () => {
    expect(
      film.clips.map(({ status, start_sec, duration_sec }) => [status, start_sec, duration_sec]),
    ).toEqual([
      ['succeeded', 0, 1],
      ['succeeded', 0.52, 2],
      ['succeeded', 2.52, 1],
      ['succeeded', 3.52, 2],
      ['succeeded', 3.6, 1],
    ])
    expect(film.render).toEqual({ reused: 0, rebuilt: 5 })
  })

  test('the file is what it says, is measured, and has thumbnails and subtitles of what is said', async () => {
    expect(film.final).toMatchObject({ mime: 'video/mp4', resolution: '1280x720', duration_sec: 5.52 })
    expect(film.final?.thumbnails).toHaveLength(3)
    expect(film.links.final_video).toContain('/v1/artifacts/')
    expect(film.quality).toMatchObject({ frames: 138, silent_speech_sec: 0, frozen_sec: 0 })
    expect(Math.abs((film.quality?.integrated_lufs ?? 0) + 14)).toBeLessThanOrEqual(1)
    expect(film.quality?.av_end_difference_ms).toBeLessThanOrEqual(40)
    expect(film.quality?.caption_error_ms).toBeLessThanOrEqual(20)
    expect(film.stages.map(({ stage }) => stage)).toEqual(['picture', 'sound', 'mux', 'check'])
    const info = await probed(film.final?.url, 'film.mp4')
    expect(info.video).toMatchObject([{ codec: 'h264', widthPx: 1280, heightPx: 720, fps: 25, frames: 138 }])
    expect(info.audio).toMatchObject([{ codec: 'aac', channels: 2 }])
    const srt = (await bytesOf(film.subtitles?.srt.url)).toString('utf8')
    // Said from 1 s on.
    expect(srt).toMatch(/^1\n00:00:01,\d{3} --> 00:00:0\d,\d{3}\nThe bakery opens at five\./)
  })

  test('a character that no font has is named in the report and in the log', async () => {
    expect(film.quality?.missing_characters).toEqual(['𓏒'])
    const { text } = await server.call('GET', `/v1/jobs/${made.id}/logs`)
    expect(text).toContain('they are drawn as empty boxes: 𓏒 (U+133D2)')
  })

  test('its clips are a list of their own, a page at a time', async () => {
    const path = `/v1/compose/${made.id}/clips?limit=3`
    const page = (await server.call<{ items: ComposeClip[]; next: string }>('GET', path)).body
    const rest = (await server.call<{ items: ComposeClip[] }>('GET', `${path}&cursor=${page.next}`)).body
    expect([...page.items, ...rest.items]).toEqual(film.clips)
  })

  test('it is listed, by its status and for no storyboard, and nobody else sees it', async () => {
    const list = async (query: string) =>
      (await server.call<{ items: ComposeJob[] }>('GET', `/v1/compose?${query}`)).body.items.map(
        ({ id }) => id,
      )
    expect(await list('status=succeeded')).toContain(made.id)
    expect(await list('storyboard_id=sb_01m7zddtk0ss6ys3c4dwa7n360')).toEqual([])
    const apiKey = await server.stranger()
    expect((await server.call('GET', `/v1/compose/${made.id}`, { apiKey })).status).toBe(404)
  })

  test('films can be joined, to WebM; what is there already is shown so', async () => {
    const { body: short } = await compose({
      items: [card()],
      options: { resolution: '720p', aspect_ratio: '1:1', fps: 24 },
    })
    await server.finished(`/v1/compose/${short.id}`)
    const answer = await compose({
      clips: [short.id, short.id],
      transition: { type: 'dip', duration_sec: 0.4 },
      options: { format: 'webm', resolution: '720p', aspect_ratio: '1:1', fps: 24 },
    })
    expect(answer.status, answer.text).toBe(202)
    expect(answer.body.clips.map(({ status }) => status)).toEqual(['succeeded', 'succeeded'])
    const twice = await server.finished<ComposeJob>(`/v1/compose/${answer.body.id}`)
    expect(twice).toMatchObject({ clip_ids: [short.id, short.id], subtitles: null })
    expect(twice.final).toMatchObject({ mime: 'video/webm', resolution: '720x720' })
    const info = await probed(twice.final?.url, 'film.webm')
    // Twice 24 frames, ten of them over one another.
    expect(info.video).toMatchObject([{ codec: 'vp9', frames: 38 }])
    expect(info.audio).toMatchObject([{ codec: 'opus' }])
  })
})

describe('refused before anything is queued, with the field and what would have worked', () => {
  type Refusal = { error: { code: string; field: string; message: string; hint: string } }
  const refused = async (body: object, apiKey = server.apiKey) => {
    const answer = await server.call<Refusal>('POST', '/v1/compose', { body, apiKey })
    return [answer.status, answer.body.error.code, answer.body.error.field, answer.body.error.hint]
  }

  test('what is not there', async () => {
    const unknown = { type: 'clip', source: { video_id: 'vid_01m7zdervr3fch26w14wmchwyf' } }
    expect(await refused({ items: [card(), unknown] })).toMatchObject({
      0: 404,
      1: 'not_found',
      2: 'items.1.source.video_id',
    })
    expect(await refused({ clips: ['vid_none'] })).toMatchObject({ 0: 404, 1: 'not_found', 2: 'clips.0' })
    const nowhere = { type: 'audio', source: { voiceover_id: 'vo_none' } }
    expect(await refused({ items: [card(), nowhere] })).toMatchObject({
      0: 404,
      2: 'items.1.source.voiceover_id',
    })
  })

  test('a file of another project', async () => {
    const answer = await refused({ items: [clip(first)] }, await server.stranger())
    expect(answer).toMatchObject({ 0: 404, 1: 'not_found', 2: 'items.0.source.asset_id' })
  })

  test('a file of another kind', async () => {
    expect(await refused({ items: [clip(still)] })).toEqual([
      422,
      'unusable_asset',
      'items.0.source.asset_id',
      'Here goes an asset of kind video.',
    ])
  })

  test('two items at once', async () => {
    expect(await refused({ items: [clip(first), clip(second, { start_sec: 1 })] })).toEqual([
      422,
      'invalid_param',
      'items.1.start_sec',
      'Begin at 2 s or leave start_sec out; a transition may lie over both for its own length.',
    ])
  })

  test('more of a clip than there is', async () => {
    expect(await refused({ items: [clip(first, { trim_start_sec: 1, duration_sec: 3 })] })).toEqual([
      422,
      'invalid_param',
      'items.0.duration_sec',
      expect.stringMatching(/^At most 1(\.0\d*)? s, or leave duration_sec out\.$/),
    ])
  })

  test('two captions at once', async () => {
    const cues = [
      { start_sec: 0, end_sec: 0.6, text: 'One' },
      { start_sec: 0.5, end_sec: 1, text: 'Two' },
    ]
    expect(await refused({ items: [card()], captions: { cues } })).toMatchObject({
      0: 422,
      2: 'captions.cues.1.start_sec',
    })
  })

  test('a film that is too long', async () => {
    const items = [card(), card({ start_sec: 7200 })]
    expect(await refused({ items, provider: 'compositor' })).toEqual([
      422,
      'capability_unsupported',
      'items',
      'A film may last 7200 s; this one would last 7201 s.',
    ])
  })

  test('nothing to be seen', async () => {
    const items = [{ type: 'audio', source: { asset_id: sound.id } }]
    expect(await refused({ items })).toMatchObject({ 0: 422, 2: 'items' })
  })
})

test('what is found out only when a clip is there fails the job, with the field', async () => {
  const { body: source } = await compose({ items: [clip(first)], options: { resolution: '720p' } })
  const { body: made } = await compose({
    items: [{ type: 'clip', source: { video_id: source.id }, trim_start_sec: 5 }],
    options: { resolution: '720p' },
  })
  const failed = await server.finished<ComposeJob>(`/v1/compose/${made.id}`, 'failed')
  expect(failed.error).toMatchObject({ code: 'invalid_param', hint: 'Leave out less than 2 s.' })
  expect(failed.error?.message).toMatch(/^items\.0\.trim_start_sec: /)
  expect(failed.clips[0]).toMatchObject({ video_id: source.id, status: 'succeeded' })
})

test('a clip whose making fails fails the film with it, and says which', async () => {
  const { body: source } = await compose({ items: [card({ duration_sec: 60 })] })
  const { body: made } = await compose({ clips: [source.id] })
  expect((await server.call('DELETE', `/v1/compose/${source.id}`)).status).toBe(204)
  const failed = await server.finished<ComposeJob>(`/v1/compose/${made.id}`, 'failed')
  expect(failed.error?.code).toBe('dependency_failed')
  expect(failed.clips[0]).toMatchObject({ video_id: source.id, status: 'canceled' })
  const again = await server.call<{ error: { code: string } }>('DELETE', `/v1/compose/${made.id}`)
  expect([again.status, again.body.error.code]).toEqual([409, 'already_terminal'])
})
