import type { ComposeJob, Storyboard, VideoPage } from '@potterlabs/generated/video-story/schemas.ts'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type RunwayTwin, runwayTwin } from '../../twins/runway.ts'
import { billedMicrosUsd, withTwins } from '../support/provider-twins.ts'
import { submitsTo } from '../support/purchases.ts'
import { type TestServer, testServer } from '../support/server.ts'
import { scriptOf, storyClient } from '../support/stories.ts'
import { shotsOf, storyboardClient } from '../support/storyboards.ts'

/*
 * ten shots of our screenplay, made by a provider outside whose twin keeps its own bill. What is made is paid for
 * once, whatever fails, is edited or is canceled.
 */

let runway: RunwayTwin
let server: TestServer
let boards: ReturnType<typeof storyboardClient>
let stories: ReturnType<typeof storyClient>
let body: object
beforeAll(async () => {
  runway = await runwayTwin()
  server = await testServer(withTwins({ runway }))
  boards = storyboardClient(server)
  stories = storyClient(server)
  const json = scriptOf(await boards.screenplay(), { shots: 10, durationSec: 1 })
  body = {
    input: { type: 'json', json },
    captions: { mode: 'none' },
    render: { provider: 'runway', delivery: { fps: 24, resolution: '720p' } },
  }
}, 60_000)
afterAll(async () => {
  await server.stop()
  await runway.stop()
})
beforeEach(() => {
  runway.seen.length = 0
  runway.tasks.each(() => ({ polls: 1 }))
})

/** The two seconds of the shortest clip that is sold. */
const CLIP_MICROS = 500_000

test('R-29 3 of 10 shots fail; resumed they are three new calls, and the film is made', async () => {
  const failing = ['shot_02', 'shot_05', 'shot_09']
  const { id, storyboard_id: storyboardId } = await stories.create(body)
  const board = await server.finished<Storyboard>(`/v1/storyboards/${storyboardId}`)
  const lost = shotsOf(board).filter((shot) => failing.includes(shot.id))
  runway.tasks.each(({ prompt }) => ({
    polls: 1,
    failing: lost.some((shot) => prompt.startsWith(shot.prompt)),
  }))
  const failed = await stories.ended(id, 'failed')
  expect(submitsTo(runway)).toBe(10)
  expect(failed).toMatchObject({
    phase: 'rendering',
    missing_shot_ids: failing,
    render_count: { reused: 0, rebuilt: 7 },
    progress: { stage: 'failed', done: 7, total: 10 },
    cost: { amount_micros: 7 * CLIP_MICROS },
    error: {
      code: 'dependency_failed',
      message: '3 of 10 shots have failed: shot_02, shot_05, shot_09.',
      hint: expect.stringContaining(`/v1/stories/${id}:resume with retry_shot_ids ["shot_02"`),
    },
  })

  runway.tasks.each(() => ({ polls: 1 }))
  const resumed = await stories.resume(id, { retry_shot_ids: failing })
  expect(resumed.videos.map(({ reused }) => reused)).toEqual(
    failed.videos.map(({ shot_id: shotId }) => !failing.includes(shotId ?? '')),
  )
  const story = await stories.ended(id)
  expect(submitsTo(runway)).toBe(13)
  expect(story).toMatchObject({
    phase: 'composing',
    missing_shot_ids: [],
    render_count: { reused: 7, rebuilt: 3 },
    final: { duration_sec: 10, resolution: '1280x720' },
    cost: { amount_micros: 10 * CLIP_MICROS },
  })
  expect(billedMicrosUsd(runway)).toBe(10 * CLIP_MICROS)

  // One shot is edited, and the storyboard rendered again: one new clip.
  const edited = await boards.edit('PATCH', storyboardId ?? '', '/shots/shot_04', { prompt: 'A red kite' })
  expect(edited.status, edited.text).toBe(200)
  const { body: render } = await server.call<ComposeJob>('POST', `/v1/storyboards/${storyboardId}/render`, {
    body: { provider: 'runway', stitch: false, delivery: { fps: 24, resolution: '720p' } },
  })
  const clips = await server.finished<ComposeJob>(`/v1/compose/${render.id}`)
  expect(submitsTo(runway)).toBe(14)
  expect(clips).toMatchObject({ render: { reused: 9, rebuilt: 1 }, cost: { amount_micros: CLIP_MICROS } })
  const ids = story.videos.map(({ video_id: videoId }) => videoId)
  expect(clips.clip_ids.filter((videoId) => !ids.includes(videoId))).toEqual([clips.clip_ids[3]])

  const { body: page } = await server.call<VideoPage>('GET', `/v1/stories/${id}/videos?limit=4`)
  expect(page.items.map((video) => video.shot_id)).toEqual(['shot_01', 'shot_02', 'shot_03', 'shot_04'])
  expect(page.items.every((video) => video.story_id === id)).toBe(true)
}, 240_000)
