import type { Asset } from '@potterlabs/generated/platform/schemas.ts'
import type {
  BackgroundMusic,
  Beats,
  Images,
  Music,
  Script,
  Slideshow,
  SlideshowVideo,
  Voiceover,
} from '@potterlabs/generated/slideshow/schemas.ts'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { decodeWav } from '../../src/core/wav.ts'
import { type TestServer, testServer } from '../support/server.ts'

/*
 * The flow by parts, as a client that swaps parts uses it: real speech, pictures, music and ffmpeg throughout.
 */

const SCRIPT = [
  '# The lamp',
  '## The island',
  'A lighthouse stands on a black rock. Every evening Ines climbs the stairs.',
  '## The storm',
  'Then the great storm came. Waves broke over the wall, and the lamp went out.',
  '## The ship',
  'She lit it again with her last match. The ship turned in time.',
].join('\n\n')

let server: TestServer
beforeAll(async () => {
  server = await testServer()
})
afterAll(() => server.stop())

async function create<Body>(path: string, body: object, status = 202): Promise<Body> {
  const answer = await server.call<Body & { id: string }>('POST', path, { body })
  expect(answer.status, answer.text).toBe(status)
  const collection = path.endsWith('/render') ? '/v1/slideshow-videos' : path
  expect(answer.headers.get('location')).toBe(`${collection}/${answer.body.id}`)
  return answer.body
}

const bytesOf = async (url: string | undefined): Promise<Buffer> =>
  Buffer.from(await (await fetch(url ?? '')).arrayBuffer())

describe('the whole chain in one burst', () => {
  let script: Script
  let voiceover: Voiceover
  let beats: Beats
  let slideshow: Slideshow
  let music: BackgroundMusic
  let video: SlideshowVideo
  let own: Asset

  beforeAll(async () => {
    const form = new FormData()
    const png = await sharp({ create: { width: 1200, height: 700, channels: 3, background: '#e33' } })
      .png()
      .toBuffer()
    form.set('file', new Blob([new Uint8Array(png)]), 'red.png')
    own = (await server.call<Asset>('POST', '/v1/assets', { raw: form })).body

    script = await create<Script>('/v1/scripts', { input: { type: 'markdown', text: SCRIPT } }, 201)
    voiceover = await create<Voiceover>('/v1/voiceovers', {
      script: { script_id: script.id },
      voice: { provider: 'local-tts', name: 'Clara' },
      options: { format: 'mp3', sample_rate_hz: 44_100, pace: 'fast' },
    })
    beats = await create<Beats>('/v1/beats', { script: { script_id: script.id } }, 201)
    slideshow = await create<Slideshow>(
      '/v1/slideshows',
      {
        beats: { beats_id: beats.id },
        image_strategy: { seed: 5, prompt_template: '{section.title}: {beat.summary}' },
        assets: [{ id: own.id, beat_id: beats.beats[1]?.id, focus: { x: 0.2, y: 0.3 }, fit: 'contain' }],
        caption_strategy: { source: 'beat_title', max_chars: 40 },
        timing_strategy: { mode: 'fit-voiceover', voiceover_id: voiceover.id },
      },
      201,
    )
    music = await create<BackgroundMusic>('/v1/background-music', {
      target: { voiceover_id: voiceover.id, slideshow_id: slideshow.id },
      options: { style: 'piano-minimal', duration_policy: 'exact', stems: true, seed: 3 },
    })
    video = await create<SlideshowVideo>('/v1/slideshow-videos', {
      voiceover_id: voiceover.id,
      slideshow_id: slideshow.id,
      music_id: music.id,
      options: { resolution: '720p', fps: 24, transition: 'cut', captions: { mode: 'sidecar' } },
    })
  })

  test('201: script, beats and the planned slides are there at once', () => {
    expect(script.title).toBe('The lamp')
    expect(script.sections.map((section) => section.title)).toEqual(['The island', 'The storm', 'The ship'])
    expect(beats).toMatchObject({ status: 'succeeded', provider: 'local-text' })
    expect(beats.beats.map((beat) => beat.section_id)).toEqual(['s1', 's2', 's3'])
    expect(slideshow.slides).toHaveLength(3)
    expect(slideshow.slides[1]?.image).toMatchObject({
      asset_id: own.id,
      images_id: null,
      focus: { x: 0.2, y: 0.3 },
      fit: 'contain',
    })
    expect(slideshow.slides[0]?.image).toMatchObject({ focus: null, fit: null })
  })

  test('202: what depends on unfinished work is taken in and waits', () => {
    expect(voiceover).toMatchObject({ status: 'queued', artifact: null, markers: [] })
    expect(video).toMatchObject({ status: 'queued', artifact: null, routing: { provider: 'compositor' } })
  })

  test('the voiceover is MP3 of the asked rate, with a marker a section, word times, SRT and VTT', async () => {
    voiceover = await server.finished<Voiceover>(`/v1/voiceovers/${voiceover.id}`)
    expect(voiceover.artifact).toMatchObject({ mime: 'audio/mpeg', sample_rate_hz: 44_100 })
    expect((await bytesOf(voiceover.artifact?.url)).subarray(0, 3).toString('latin1')).toMatch(
      /ID3|\xff[\xf0-\xff]/,
    )
    expect(voiceover.markers.map((marker) => marker.section_id)).toEqual(['s1', 's2', 's3'])
    const spoken = script.sections.map((section) => section.text).join(' ')
    expect(voiceover.words.map((word) => word.text).join(' ')).toBe(spoken.replaceAll(/\s+/g, ' '))
    const srt = (await bytesOf(voiceover.subtitles?.srt.url)).toString('utf8')
    expect(srt).toMatch(/^1\n00:00:00,\d{3} --> 00:00:0\d,\d{3}\nA lighthouse/)
    expect((await bytesOf(voiceover.subtitles?.vtt.url)).toString('utf8')).toMatch(/^WEBVTT\n/)
  })

  test('slides change when their section is first heard; the own picture is used, the others are made', async () => {
    slideshow = await server.finished<Slideshow>(`/v1/slideshows/${slideshow.id}`)
    expect(slideshow.slides.map((slide) => slide.start_sec)).toEqual(
      voiceover.markers.map((marker) => {
        const first = voiceover.words.find((word) => word.section_id === marker.section_id)
        return marker.section_id === 's1' ? 0 : first?.start_sec
      }),
    )
    expect(slideshow.duration_sec).toBeCloseTo(voiceover.artifact?.duration_sec ?? 0, 6)
    expect(slideshow.slides[0]?.image.prompt).toContain('The island: ')
    const pictures = await Promise.all(
      slideshow.slides.map(async ({ image }) => sharp(await bytesOf(image.url ?? '')).metadata()),
    )
    for (const picture of pictures) expect(picture.width).toBeGreaterThanOrEqual(1200)
    expect(slideshow.slides.every((slide) => slide.caption.length <= 40)).toBe(true)
  })

  test('the bed is exactly as long as the longer target, and its stems sum to it', async () => {
    music = await server.finished<BackgroundMusic>(`/v1/background-music/${music.id}`)
    expect(music.artifact?.mime).toBe('audio/mpeg')
    expect(music.artifact?.duration_sec).toBeCloseTo(slideshow.duration_sec, 3)
    expect(music.stems.length).toBeGreaterThanOrEqual(3)
    const stems = await Promise.all(
      music.stems.map(async ({ artifact }) => decodeWav(await bytesOf(artifact.url))),
    )
    expect(new Set(stems.map((stem) => stem.samples.length)).size).toBe(1)
  })

  test('the video has the asked shape, its clips are the slides, and its quality is measured', async () => {
    video = await server.finished<SlideshowVideo>(`/v1/slideshow-videos/${video.id}`)
    expect(video.artifact).toMatchObject({ mime: 'video/mp4', resolution: '1280x720' })
    expect(video.artifact?.thumbnails).toHaveLength(3)
    expect(video.tracks).toMatchObject({ voiceover: { id: voiceover.id }, music: { id: music.id } })
    expect(video.quality?.av_end_difference_ms).toBeLessThanOrEqual(1000 / 24)
    expect(video.quality?.integrated_lufs).toBeCloseTo(-14, 0)
    expect((await bytesOf(video.subtitles?.vtt.url)).toString('utf8')).toContain('lighthouse')
    const clips = await server.call<{ items: { slide_id: string; start_sec: number }[] }>(
      'GET',
      `/v1/slideshow-videos/${video.id}/clips`,
    )
    expect(clips.body.items.map((clip) => Math.round(clip.start_sec * 24))).toEqual(
      slideshow.slides.map((slide) => Math.round(slide.start_sec * 24)),
    )
  })

  test('rendering the slideshow again, square and silent, in other looks, makes nothing of the parts again', async () => {
    const before = await server.db.selectFrom('providerCalls').select('attemptKey').execute()
    const again = await create<SlideshowVideo>(`/v1/slideshows/${slideshow.id}/render`, {
      voiceover_id: null,
      options: {
        resolution: '720p',
        aspect_ratio: '1:1',
        fps: 25,
        motion: 'still',
        transition: 'dip',
        fit: 'blur',
        title_card: { text: 'The lamp', subtitle: 'A story', duration_sec: 0.6 },
        end_card: { text: 'The end', duration_sec: 0.5 },
        watermark: { asset_id: own.id, corner: 'bottom-left' },
        captions: { style: 'boxed' },
      },
    })
    const done = await server.finished<SlideshowVideo>(`/v1/slideshow-videos/${again.id}`)
    expect(done.artifact?.resolution).toBe('720x720')
    expect(done.tracks).toMatchObject({ voiceover: null, music: null })
    const durationSec = 0.6 + Math.ceil(slideshow.duration_sec * 25) / 25 + 0.5
    expect(done.artifact?.duration_sec).toBeCloseTo(durationSec, 1)
    expect(done.chapters.map(({ title }) => title)).toEqual(beats.beats.map(({ title }) => title))
    expect(done.chapters[0]?.start_sec).toBe(0)
    expect(done.chapters.at(-1)?.end_sec).toBeCloseTo(durationSec, 1)
    expect(done.quality?.black_sec).toBe(0)
    const poster = await sharp(await bytesOf(done.poster?.url)).metadata()
    expect(poster).toMatchObject({ format: 'jpeg', width: 720, height: 720 })
    expect(await server.db.selectFrom('providerCalls').select('attemptKey').execute()).toHaveLength(
      before.length,
    )
  })

  test('what a watermark names must be a picture of yours', async () => {
    const answer = await server.call<{ error: { code: string; field: string } }>(
      'POST',
      `/v1/slideshows/${slideshow.id}/render`,
      { body: { options: { watermark: { asset_id: 'a_01m7zbzxdxn59adhjv0pvwby3s' } } } },
    )
    expect([answer.status, answer.body.error.code, answer.body.error.field]).toEqual([
      404,
      'not_found',
      'options.watermark.asset_id',
    ])
  })

  test('a file can be had in ranges, and not with another signature', async () => {
    const url = video.artifact?.url ?? ''
    const part = await fetch(url, { headers: { Range: 'bytes=4-7' } })
    expect([part.status, await part.text(), part.headers.get('content-range')]).toEqual([
      206,
      'ftyp',
      `bytes 4-7/${video.artifact?.size_bytes}`,
    ])
    const beyond = await fetch(url, { headers: { Range: 'bytes=999999999-' } })
    expect(beyond.status).toBe(416)
    const forged = url.replace(/signature=(.)/, (_, first) => `signature=${first === 'A' ? 'B' : 'A'}`)
    expect((await fetch(forged)).status).toBe(404)
  })
})

test('a script with neither headings nor voice times: fixed slides, several pictures a beat, one job for each beat', async () => {
  const slideshow = await create<Slideshow>(
    '/v1/slideshows',
    {
      beats: {
        items: [
          { title: 'Dawn', summary: 'Dawn over the harbour' },
          { title: 'Noon', summary: 'Noon in the market' },
        ],
      },
      image_strategy: { per_beat: 2, aspect_ratio: '9:16', seed: 1 },
      timing_strategy: { mode: 'fixed', per_slide_sec: 1.5 },
    },
    201,
  )
  const done = await server.finished<Slideshow>(`/v1/slideshows/${slideshow.id}`)
  expect(done.slides.map((slide) => [slide.start_sec, slide.duration_sec])).toEqual([
    [0, 1.5],
    [1.5, 1.5],
    [3, 1.5],
    [4.5, 1.5],
  ])
  expect(new Set(done.slides.map((slide) => slide.image.asset_id)).size).toBe(4)
  expect(new Set(done.slides.map((slide) => slide.image.images_id)).size).toBe(2)
})

test('pictures of one prompt: as many as asked, all different, each an asset; the same seed makes the same', async () => {
  const body = {
    prompt: 'A fox in the snow',
    count: 2,
    aspect_ratio: '1:1',
    seed: 9,
    negative_prompt: 'text',
  }
  const [one, two] = await Promise.all([
    create<Images>('/v1/images', body),
    create<Images>('/v1/images', body),
  ])
  const first = await server.finished<Images>(`/v1/images/${one.id}`)
  const second = await server.finished<Images>(`/v1/images/${two.id}`)
  const hashes = first.items.map((item) => item.artifact.sha256)
  expect(new Set(hashes).size).toBe(2)
  expect(second.items.map((item) => item.artifact.sha256)).toEqual(hashes)
  const asset = await server.call<Asset>('GET', `/v1/assets/${first.items[0]?.asset_id}`)
  expect(asset.body).toMatchObject({ kind: 'image', checksum: hashes[0] })
})

test('music of a length, at a tempo', async () => {
  const made = await create<Music>('/v1/music', {
    duration_sec: 6,
    bpm: 90,
    style: 'lofi',
    intensity_curve: 'rise',
    seed: 2,
  })
  const done = await server.finished<Music>(`/v1/music/${made.id}`)
  expect(done).toMatchObject({ bpm: 90, style: 'lofi', provider: 'local-music', stems: [] })
  expect(done.artifact?.duration_sec).toBeCloseTo(6, 2)
})

test('when what it needs is canceled, the dependent fails and names it', async () => {
  const voiceover = await create<Voiceover>('/v1/voiceovers', {
    // Long enough to be in the making when it is canceled.
    script: { type: 'text', text: 'One calm evening the lamp went out. '.repeat(200) },
    voice: { voice_id: 'vx_clara' },
  })
  const music = await create<BackgroundMusic>('/v1/background-music', {
    target: { voiceover_id: voiceover.id },
  })
  const canceled = await server.call('DELETE', `/v1/jobs/${voiceover.id}`)
  expect(canceled.status).toBe(204)
  const failed = await server.finished<BackgroundMusic>(`/v1/background-music/${music.id}`, 'failed')
  expect(failed.error?.code).toBe('dependency_failed')
  expect(failed.error?.message).toContain(voiceover.id)
  const late = await server.call<{ error: { code: string } }>('POST', '/v1/background-music', {
    body: { target: { voiceover_id: voiceover.id } },
  })
  expect([late.status, late.body.error.code]).toEqual([422, 'dependency_failed'])
})
