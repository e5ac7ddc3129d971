import type { ComposeClip, ComposeJob, Storyboard, Video } from '@potterlabs/generated/video-story/schemas.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { type RunwayTwin, runwayTwin } from '../../twins/runway.ts'
import { withTwins } from '../support/provider-twins.ts'
import { submitsTo } from '../support/purchases.ts'
import { type TestServer, testServer } from '../support/server.ts'
import type { ErrorBody } from '../support/stories.ts'
import { STORY, storyboardClient } from '../support/storyboards.ts'

/* A storyboard as a client renders it: clips by a provider outside, whose twin counts them, and one film of them. */

let runway: RunwayTwin
let server: TestServer
let boards: ReturnType<typeof storyboardClient>
beforeAll(async () => {
  runway = await runwayTwin()
  server = await testServer(withTwins({ runway }))
  boards = storyboardClient(server)
})
afterAll(async () => {
  await server.stop()
  await runway.stop()
})
beforeEach(() => runway.tasks.each(() => ({ polls: 1 })))

const delivery = { fps: 24, resolution: '720p' }
const render = (id: string, body: object = {}) =>
  server.call<ComposeJob & ErrorBody>('POST', `/v1/storyboards/${id}/render`, {
    body: { provider: 'runway', delivery, ...body },
  })
const scene = (...prompts: string[]) => ({
  slug: 'EXT. FIELD - DAY',
  shots: prompts.map((prompt) => ({ prompt, duration_sec: 1 })),
})
const boardOf = (...scenes: object[]) => boards.make({ source: { type: 'json', json: { scenes } } })

describe('rendered', () => {
  let board: Storyboard
  let first: ComposeJob
  let film: ComposeJob
  beforeAll(async () => {
    runway.tasks.each(() => ({ polls: 1 }))
    board = await boardOf(scene('A kite over dunes', 'The same kite, high up'), scene('A fox in the snow'))
    const transition = { type: 'crossfade', duration_sec: 0.5 }
    const { body, status, headers, text } = await render(board.id, { strategy: 'per-scene', transition })
    expect(status, text).toBe(202)
    expect(headers.get('location')).toBe(`/v1/compose/${body.id}`)
    first = body
    film = await server.finished<ComposeJob>(`/v1/compose/${first.id}`)
  }, 180_000)

  test('a clip for each scene, to be seen as they come, and one film with the crossfade over both', async () => {
    expect(first).toMatchObject({ storyboard_id: board.id, strategy: 'per-scene', provider: 'compositor' })
    expect(first.clips.map((clip) => [clip.scene_id, clip.shot_id, clip.status, clip.reused])).toEqual([
      ['sc_01', null, 'queued', false],
      ['sc_02', null, 'queued', false],
    ])
    expect(film).toMatchObject({
      final: { duration_sec: 2.5, resolution: '1280x720' },
      render: { reused: 0, rebuilt: 2 },
    })
    const { body } = await server.call<{ items: ComposeClip[] }>('GET', `/v1/compose/${film.id}/clips`)
    expect(body.items.map((clip) => [clip.video_id, clip.status, clip.start_sec])).toEqual([
      [film.clip_ids[0], 'succeeded', 0],
      [film.clip_ids[1], 'succeeded', 1.5],
    ])
    const video = await server.finished<Video>(`/v1/videos/${film.clip_ids[0]}`)
    expect(video).toMatchObject({ parent_id: film.id, storyboard_id: board.id, inputs: { duration_sec: 2 } })
    expect(video.inputs.prompt).toMatch(/^Shot 1: A kite over dunes\. Shot 2: The same kite, high up\./)
  })

  test('again after an edit: the scene that was edited; its clips alone are no source of a film', async () => {
    const edited = await boards.edit('PATCH', board.id, '/shots/shot_03', { prompt: 'A hare in the snow' })
    expect(edited.status, edited.text).toBe(200)
    const before = submitsTo(runway)
    const { body } = await render(board.id, { strategy: 'per-scene', stitch: false })
    expect(body.provider).toBeNull()
    const clips = await server.finished<ComposeJob>(`/v1/compose/${body.id}`)
    expect(submitsTo(runway)).toBe(before + 1)
    expect(clips).toMatchObject({ final: null, quality: null, render: { reused: 1, rebuilt: 1 } })
    expect(clips.clip_ids[0]).toBe(film.clip_ids[0])
    const { body: refused } = await server.call<ErrorBody>('POST', '/v1/compose', {
      body: { clips: [clips.id] },
    })
    expect(refused.error).toMatchObject({ code: 'unusable_asset', field: 'clips.0' })
  }, 180_000)
})

test('some clips fail: what was made is kept, and the next render makes what is missing', async () => {
  const board = await boardOf(scene('A lamp', 'A lantern'))
  runway.tasks.each(({ prompt }) => ({ polls: 1, failing: prompt.startsWith('A lantern') }))
  const { body } = await render(board.id, { stitch: false })
  const failed = await server.finished<ComposeJob>(`/v1/compose/${body.id}`, 'failed')
  expect(failed.error).toMatchObject({
    code: 'dependency_failed',
    message: '1 of 2 shots has failed: shot_02.',
    hint: expect.stringContaining(`/v1/storyboards/${board.id}/render`),
  })
  expect(failed.clips.map(({ status }) => status)).toEqual(['succeeded', 'failed'])
  runway.tasks.each(() => ({ polls: 1 }))
  const { body: again } = await render(board.id, { stitch: false })
  const whole = await server.finished<ComposeJob>(`/v1/compose/${again.id}`)
  expect(whole.render).toEqual({ reused: 1, rebuilt: 1 })
}, 180_000)

test('of a storyboard in the making, and canceled: its clips end with it, at the provider too', async () => {
  runway.tasks.each(() => ({ polls: 1_000 }))
  const before = runway.tasks.all().length
  // Long texts are left to a worker; a gap makes one long without making it more to read.
  const text = `${STORY}${'\n'.repeat(30_000)}The end.`
  const board = await boards.make({ source: { type: 'text', text } })
  const { body } = await render(board.id, { strategy: 'per-scene', stitch: false })
  expect(body.clips).toEqual([])
  const tasks = () => runway.tasks.all().slice(before)
  await vi.waitFor(() => expect(tasks().length).toBeGreaterThan(0), 60_000)
  const { body: running } = await server.call<ComposeJob>('GET', `/v1/compose/${body.id}`)
  expect(running.clips.length).toBeGreaterThan(3)
  expect((await server.call('DELETE', `/v1/compose/${body.id}`)).status).toBe(204)
  const { body: canceled } = await server.call<ComposeJob>('GET', `/v1/compose/${body.id}`)
  expect(canceled.clips.every(({ status }) => status === 'canceled')).toBe(true)
  await vi.waitFor(() => expect(tasks().every(({ state }) => state === 'canceled')).toBe(true), 30_000)
}, 120_000)

describe('what cannot be rendered', () => {
  test('is refused at once, with the field and what would do', async () => {
    const board = await boardOf(scene('A hill'))
    const errorOf = async (id: string, body?: object) => (await render(id, body)).body.error
    expect(await errorOf('sb_none')).toMatchObject({ code: 'not_found', field: 'storyboard_id' })
    expect(await errorOf(board.id, { provider: 'nobody' })).toMatchObject({ code: 'unknown_provider' })
    expect(await errorOf(board.id, { preset_id: 'p_none', provider: 'auto' })).toMatchObject({
      code: 'not_found',
      field: 'preset_id',
    })
    expect(await errorOf(board.id, { delivery: { aspect_ratio: '1:1' } })).toMatchObject({
      code: 'capability_unsupported',
      field: 'delivery.aspect_ratio',
    })
    await boards.edit('PATCH', board.id, '/shots/shot_01', { negative_prompt: 'people' })
    expect(await errorOf(board.id)).toMatchObject({
      code: 'capability_unsupported',
      message: expect.stringContaining('Shot shot_01'),
      field: 'provider',
    })
    const hills = scene(...Array.from({ length: 67 }, (_, index) => `Hill ${index}`))
    const many = await boardOf(hills, hills, hills)
    expect(await errorOf(many.id)).toMatchObject({
      code: 'invalid_param',
      field: 'strategy',
      hint: expect.stringContaining('per scene'),
    })
  })
})
