import type { SlideshowVideo, Voiceover } from '@potterlabs/generated/slideshow/schemas.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestServer, testServer } from '../support/server.ts'

let server: TestServer
beforeAll(async () => {
  server = await testServer()
})
afterAll(() => server.stop())

const jobKinds = async () =>
  (
    await server.call<{ items: { kind: string; parent_id: string | null; status: string }[] }>(
      'GET',
      '/v1/jobs',
    )
  ).body.items

test('one request makes every part and the video; the parts are its children and resources of their own', async () => {
  const { body: made } = await server.call<SlideshowVideo>('POST', '/v1/slideshow-videos', {
    body: {
      script: { type: 'markdown', text: '# Dawn\n\nThe bakery opens at five.\n\nBread cools by the window.' },
      voice: { voice_id: 'vx_rowan' },
      voiceover: { pace: 'fast' },
      image_strategy: { seed: 3 },
      music: { options: { style: 'warm-acoustic', seed: 3 } },
      options: { resolution: '720p', aspect_ratio: '9:16' },
      metadata: { campaign: 'spring' },
    },
  })
  expect(made.metadata).toEqual({ campaign: 'spring' })
  const video = await server.finished<SlideshowVideo>(`/v1/slideshow-videos/${made.id}`)
  expect(video.artifact?.resolution).toBe('720x1280')
  expect(video.stages.map((stage) => stage.stage)).toEqual(['picture', 'sound', 'mux', 'check'])
  const voiceover = await server.finished<Voiceover>(`/v1/voiceovers/${video.tracks.voiceover?.id}`)
  expect(voiceover).toMatchObject({ parent_id: made.id, voice_id: 'vx_rowan', script_id: video.script_id })
  // The narration is never shortened, and the last picture stays while the music rings out.
  const [narrated = 0, shown = 0] = [voiceover.artifact?.duration_sec, video.artifact?.duration_sec]
  expect(shown - narrated).toBeGreaterThanOrEqual(2)
  expect(shown - narrated).toBeLessThan(2.1)
  const jobs = await jobKinds()
  expect(
    jobs
      .filter((job) => job.parent_id === made.id)
      .map((job) => job.kind)
      .sort(),
  ).toEqual(['background-music', 'beats', 'slideshow', 'voiceover'])
  expect(jobs.every((job) => job.status === 'succeeded')).toBe(true)
})

test('without music and captions: narration and pictures alone', async () => {
  const { body: made } = await server.call<SlideshowVideo>('POST', '/v1/slideshow-videos', {
    body: {
      script: { type: 'text', text: 'The bakery opens at five.' },
      music: { enabled: false },
      options: { resolution: '720p', captions: { mode: 'none' } },
    },
  })
  const video = await server.finished<SlideshowVideo>(`/v1/slideshow-videos/${made.id}`)
  expect(video).toMatchObject({ subtitles: null, tracks: { music: null } })
  expect(video.quality?.integrated_lufs).toBeCloseTo(-14, 0)

  // The same again, of parts that are there by now.
  expect(video.render?.reused).toEqual([])
  const { body: repeat } = await server.call<SlideshowVideo>('POST', '/v1/slideshow-videos', {
    body: {
      slideshow_id: video.tracks.slideshow.id,
      voiceover_id: video.tracks.voiceover?.id,
      options: { resolution: '720p', captions: { mode: 'none' } },
    },
  })
  const again = await server.finished<SlideshowVideo>(`/v1/slideshow-videos/${repeat.id}`)
  expect(again.render).toEqual({ reused: video.render?.rebuilt, rebuilt: [], why: [] })
  expect(again.artifact?.sha256).toBe(video.artifact?.sha256)
})

test('canceling the video cancels the parts that it made', async () => {
  const text = 'The bakery opens at five. '.repeat(60)
  const { body: made } = await server.call<SlideshowVideo>('POST', '/v1/slideshow-videos', {
    body: { script: { type: 'text', text }, options: { resolution: '720p' } },
  })
  expect((await server.call('DELETE', `/v1/jobs/${made.id}`)).status).toBe(204)
  await server.finished(`/v1/jobs/${made.id}`, 'canceled')
  await server.finished(`/v1/voiceovers/${made.tracks.voiceover?.id}`, 'canceled')
  const again = await server.call<{ error: { code: string } }>('DELETE', `/v1/jobs/${made.id}`)
  expect([again.status, again.body.error.code]).toEqual([409, 'already_terminal'])
})
