import type { JobEnvelope } from '@potterlabs/generated/platform/schemas.ts'
import type { Images, Slideshow, SlideshowVideo } from '@potterlabs/generated/slideshow/schemas.ts'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type OpenaiTwin, openaiTwin } from '../../twins/openai.ts'
import { withTwins } from '../support/provider-twins.ts'
import { type TestServer, testServer } from '../support/server.ts'

/* A slide of a finished slideshow is given another picture, caption or length; only what is new is made and paid for. */

let openai: OpenaiTwin
let server: TestServer
beforeAll(async () => {
  openai = await openaiTwin()
  server = await testServer(withTwins({ openai }))
})
afterAll(async () => {
  await server.stop()
  await openai.stop()
})
beforeEach(() => {
  openai.charges.length = 0
})

const beat = (title: string) => ({ section_id: 's1', title, summary: `${title}, at dawn.` })

async function made(beats = ['Harbour', 'Market', 'Lighthouse'], status = 'succeeded'): Promise<Slideshow> {
  const { body, text } = await server.call<Slideshow>('POST', '/v1/slideshows', {
    body: {
      beats: { items: beats.map(beat) },
      image_strategy: { provider: 'openai', aspect_ratio: '1:1', prompt_template: '{beat.title}' },
      timing_strategy: { mode: 'fixed', per_slide_sec: 3 },
    },
  })
  expect(body.id, text).toBeDefined()
  return server.finished<Slideshow>(`/v1/slideshows/${body.id}`, status)
}

async function edit(slideshow: Slideshow, slide: string, body: object, headers?: Record<string, string>) {
  const path = `/v1/slideshows/${slideshow.id}`
  const tag = (await server.call('GET', path)).headers.get('etag') ?? ''
  return server.call<Slideshow & { error: { code: string; field: string } }>(
    'PATCH',
    `${path}/slides/${slide}`,
    {
      body,
      headers: headers ?? { 'If-Match': tag },
    },
  )
}

test('another caption and length are there at once: later slides move, nothing is made', async () => {
  const before = await made()
  openai.charges.length = 0
  const edited = await edit(before, 'sl_2', { caption: 'Fish, fresh.', duration_sec: 5 })
  expect(edited.status, edited.text).toBe(200)
  expect(edited.body).toMatchObject({ status: 'succeeded', duration_sec: 11 })
  expect(
    edited.body.slides.map(({ caption, start_sec, duration_sec }) => [caption, start_sec, duration_sec]),
  ).toEqual([
    [before.slides[0]?.caption, 0, 3],
    ['Fish, fresh.', 3, 5],
    [before.slides[2]?.caption, 8, 3],
  ])
  const now = await server.call<Slideshow>('GET', `/v1/slideshows/${before.id}`)
  expect([now.text, now.headers.get('etag')]).toEqual([edited.text, edited.headers.get('etag')])
  expect(openai.charges).toEqual([])
})

test('a picture to be made sets the slideshow running, and is the only one that is made and paid for', async () => {
  const before = await made()
  expect(openai.charges).toHaveLength(3)
  const edited = await edit(before, 'sl_3', { image: { prompt: 'A storm, in oils', provider: 'openai' } })
  expect(edited.body.status, edited.text).toBe('queued')
  const pictures = ({ slides }: Slideshow) => slides.map(({ image }) => image.asset_id)
  expect(pictures(edited.body), 'the others stay to be seen').toEqual([...pictures(before).slice(0, 2), null])

  const after = await server.finished<Slideshow>(`/v1/slideshows/${before.id}`)
  expect(pictures(after).slice(0, 2)).toEqual(pictures(before).slice(0, 2))
  const image = after.slides[2]?.image
  expect(image).toMatchObject({
    prompt: 'A storm, in oils',
    images_id: edited.body.slides[2]?.image.images_id,
  })
  const { body: images } = await server.call<Images>('GET', `/v1/images/${image?.images_id}`)
  expect(images.items[0]?.asset_id).toBe(image?.asset_id)
  expect(openai.charges).toHaveLength(4)
  expect(images.cost.amount_micros).toBe(openai.charges.at(-1)?.amountMicrosUsd)
})

test('a picture of the client’s own, in the next video of it', async () => {
  const before = await made(['Harbour', 'Market'])
  const own = before.slides[0]?.image.asset_id
  const edited = await edit(before, 'sl_2', { image: { asset_id: own }, duration_sec: 0.5 })
  expect(edited.body).toMatchObject({
    status: 'succeeded',
    slides: [{}, { image: { asset_id: own, images_id: null, prompt: null } }],
  })
  const options = { resolution: '720p', fps: 24, transition: 'cut', aspect_ratio: '1:1' }
  const { body: video } = await server.call<SlideshowVideo>('POST', `${before.links.render}`, {
    body: { options },
  })
  const done = await server.finished<SlideshowVideo>(`/v1/slideshow-videos/${video.id}`)
  expect(done.artifact?.duration_sec).toBeCloseTo(3.5, 1)
  const { body: clips } = await server.call(`GET`, done.links.clips ?? '')
  expect(clips.items).toMatchObject([{ asset_id: own }, { asset_id: own, start_sec: 3 }])
})

test('where a picture came to nothing another one mends the slideshow, and the others are not made again', async () => {
  const before = await made()
  openai.refuseNextContent()
  await edit(before, 'sl_1', { image: { prompt: 'Something that is refused', provider: 'openai' } })
  const failed = await server.finished<Slideshow>(`/v1/slideshows/${before.id}`, 'failed')
  expect(failed.error?.code).toBe('dependency_failed')
  openai.charges.length = 0
  const own = before.slides[1]?.image.asset_id
  expect((await edit(before, 'sl_1', { image: { asset_id: own } })).body.status).toBe('queued')
  const mended = await server.finished<Slideshow>(`/v1/slideshows/${before.id}`)
  expect(mended.slides.map(({ image }) => image.asset_id)).toEqual([
    own,
    ...before.slides.slice(1).map(({ image }) => image.asset_id),
  ])
  expect(openai.charges).toEqual([])

  openai.refuseNextContent()
  const never = await made(['Harbour'], 'failed')
  await edit(never, 'sl_1', { image: { prompt: 'A quiet harbour', provider: 'openai' } })
  expect(
    (await server.finished<Slideshow>(`/v1/slideshows/${never.id}`)).slides[0]?.image.asset_id,
  ).not.toBeNull()
})

test('H-10 what may not be edited, or not so', async () => {
  const slideshow = await made(['Harbour'])
  const refused = async (slide: string, body: object, headers?: Record<string, string>) => {
    const { status, body: answer } = await edit(slideshow, slide, body, headers)
    return [status, answer.error.code, answer.error.field]
  }
  expect(await refused('sl_9', { caption: '' })).toEqual([404, 'not_found', 'slide_id'])
  expect(await refused('sl_1', { image: { asset_id: 'a_0' } })).toEqual([404, 'not_found', 'image.asset_id'])
  expect(await refused('sl_1', { image: { prompt: 'A', provider: 'local-tts' } })).toEqual([
    422,
    'capability_unsupported',
    'image.provider',
  ])
  expect(await refused('sl_1', { caption: '' }, {})).toEqual([428, 'precondition_required', 'If-Match'])
  expect(await refused('sl_1', { caption: '' }, { 'If-Match': '"old"' })).toEqual([
    412,
    'precondition_failed',
    'If-Match',
  ])
  const { body: job } = await server.call<JobEnvelope>('GET', `/v1/jobs/${slideshow.id}`)
  expect(job.status).toBe('succeeded')
})

test('not while it is being made, and not in length where a narration says it', async () => {
  const { body: voiceover } = await server.call<{ id: string }>('POST', '/v1/voiceovers', {
    body: { script: { type: 'text', text: 'The harbour at dawn.' } },
  })
  const idle = await testServer({ role: 'api' })
  const body = { beats: { items: [beat('Harbour')] }, image_strategy: { aspect_ratio: '1:1' } }
  const { body: waiting } = await idle.call<Slideshow>('POST', '/v1/slideshows', { body })
  const early = await idle.call('PATCH', `/v1/slideshows/${waiting.id}/slides/sl_1`, {
    body: { caption: 'Too early' },
    headers: { 'If-Match': '*' },
  })
  expect(early).toMatchObject({ status: 409, body: { error: { code: 'still_running' } } })
  await idle.stop()

  const timed = { timing_strategy: { mode: 'fit-voiceover', voiceover_id: voiceover.id } }
  const { body: made } = await server.call<Slideshow>('POST', '/v1/slideshows', {
    body: { ...body, ...timed },
  })
  const slideshow = await server.finished<Slideshow>(`/v1/slideshows/${made.id}`)
  const longer = await edit(slideshow, 'sl_1', { duration_sec: 9 })
  expect([longer.status, longer.body.error.field]).toEqual([422, 'duration_sec'])
})
