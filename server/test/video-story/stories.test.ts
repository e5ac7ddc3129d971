import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Voiceover } from '@potterlabs/generated/slideshow/schemas.ts'
import type { ScenePage, Story, StoryPage, VideoPage } from '@potterlabs/generated/video-story/schemas.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { withFolder } from '../../src/media/test-video.ts'
import { type RunwayTwin, runwayTwin } from '../../twins/runway.ts'
import { billedMicrosUsd, withTwins } from '../support/provider-twins.ts'
import { submitsTo } from '../support/purchases.ts'
import { type TestServer, testServer } from '../support/server.ts'
import { type ErrorBody, storyClient } from '../support/stories.ts'
import { storyboardClient } from '../support/storyboards.ts'
import { decodeFrame, readSrt } from '../support/watch.ts'

/* A story as a client makes it, from a screenplay to one video. The clips are a twin's, all else is made here. */

const SCREENPLAY = `INT. WAREHOUSE - NIGHT

MARA slips through a side door.

MARA
(whispering)
Two minutes. No more.

EXT. HARBOUR - DAWN

A ferry sounds its horn.
`

let runway: RunwayTwin
let server: TestServer
let stories: ReturnType<typeof storyClient>
beforeAll(async () => {
  runway = await runwayTwin()
  server = await testServer(withTwins({ runway }))
  stories = storyClient(server)
})
afterAll(async () => {
  await server.stop()
  await runway.stop()
})
beforeEach(() => {
  runway.tasks.each(() => ({ polls: 1 }))
})

const told = {
  title: 'Midnight',
  input: { type: 'text', text: SCREENPLAY },
  options: { shot_density: 'high', target_style: 'noir' },
  render: { provider: 'runway', delivery: { fps: 24, resolution: '720p' } },
  narration: { enabled: true, voice_id: 'vx_rowan', pace: 'fast' },
  music: { enabled: true, seed: 7, gain_db: -3 },
}
const refused = async (body: object) =>
  (await server.call<ErrorBody>('POST', '/v1/stories', { body })).body.error

describe('a story that is told, with captions and music', () => {
  let story: Story
  let voiceover: Voiceover
  let billed: number
  beforeAll(async () => {
    runway.tasks.each(() => ({ polls: 1 }))
    const made = await stories.create({ ...told, metadata: { reel: 'one' } })
    expect(made).toMatchObject({ status: 'queued', final: null, missing_shot_ids: [], videos: [] })
    story = await stories.ended(made.id)
    billed = billedMicrosUsd(runway)
    voiceover = (await server.call<Voiceover>('GET', `/v1/voiceovers/${story.voiceover_id}`)).body
  }, 180_000)

  const scenes = async () =>
    (await server.call<ScenePage>('GET', `/v1/stories/${story.id}/scenes`)).body.items

  test('every part is a resource of its own, and is the story’s', async () => {
    expect(story).toMatchObject({
      kind: 'story',
      title: 'Midnight',
      phase: 'composing',
      metadata: { reel: 'one' },
      progress: { percent: 100, done: 2, total: 2 },
      render_count: { reused: 0, rebuilt: 2 },
      final: { mime: 'video/mp4', resolution: '1280x720' },
      cost: { amount_micros: billed },
    })
    const parts = [story.storyboard_id, story.voiceover_id, story.music_id, story.compose_id]
    for (const id of parts) {
      expect(await server.finished(`/v1/jobs/${id}`)).toMatchObject({ parent_id: story.id })
    }
    const { body: page } = await server.call<VideoPage>(
      'GET',
      `/v1/stories/${story.id}/videos?status=succeeded`,
    )
    expect(page.items.map((video) => [video.shot_id, video.story_id, video.parent_id])).toEqual([
      ['shot_01', story.id, story.id],
      ['shot_02', story.id, story.id],
    ])
    const { body: list } = await server.call<StoryPage>('GET', '/v1/stories?status=succeeded&limit=1')
    expect(list.items[0]?.id).toBe(story.id)
  })

  test('the narrator tells every shot with its lines, and every shot is long enough for it', async () => {
    expect(voiceover.words.map(({ text }) => text).join(' ')).toBe(
      'Mara slips through a side door. Mara: Two minutes. No more. A ferry sounds its horn.',
    )
    const shots = (await scenes()).flatMap((scene) => scene.shots)
    const begins = [
      ...voiceover.markers.map(({ time_sec: sec }) => sec),
      voiceover.artifact?.duration_sec ?? 0,
    ]
    shots.forEach((shot, index) => {
      const saidSec = (begins[index + 1] ?? 0) - (begins[index] ?? 0)
      expect(shot.duration_sec).toBeGreaterThanOrEqual(saidSec - 0.05)
    })
    const lengthSec = shots.reduce((sum, shot) => sum + (shot.duration_sec ?? 0), 0)
    expect(story.final?.duration_sec).toBeCloseTo(lengthSec, 1)
    // Nothing is silent that should be heard, nothing is louder than asked for.
    expect(story.quality).toMatchObject({ silent_speech_sec: 0 })
  })

  test('a line is seen while the narrator says it', async () => {
    const said = voiceover.words.filter(({ text }) => ['Two', 'more.'].includes(text))
    const cues = readSrt(await (await fetch(story.subtitles?.srt.url ?? '')).text())
    expect(cues.map(({ text }) => text)).toEqual(['Two minutes. No more.'])
    const [cue] = cues
    expect(cue?.startSec).toBeCloseTo(said[0]?.start_sec ?? 0, 1)
    expect(cue?.endSec).toBeGreaterThanOrEqual(said[1]?.end_sec ?? 0)
    await withFolder(async (folder) => {
      const path = join(folder, 'film.mp4')
      await writeFile(path, Buffer.from(await (await fetch(story.final?.url ?? '')).arrayBuffer()))
      const [during, after] = await Promise.all([
        decodeFrame(path, (said[0]?.start_sec ?? 0) + 0.3),
        decodeFrame(path, (cue?.endSec ?? 0) + 0.3),
      ])
      expect(during.captionPixels()).toBeGreaterThan(after.captionPixels() + 100)
    })
  })

  test('goes on after edits: a changed line is told anew, a changed shot is filmed anew, no more', async () => {
    const boards = storyboardClient(server)
    const edit = (shotId: string, body: object) =>
      boards.edit('PATCH', story.storyboard_id ?? '', `/shots/${shotId}`, body)
    await edit('shot_01', { dialogue: [{ character: 'Mara', text: 'One minute.', parenthetical: null }] })
    await edit('shot_02', { prompt: 'A ferry in the fog' })
    const spent = submitsTo(runway)
    await stories.resume(story.id, { retry_shot_ids: ['shot_01', 'shot_02'] })
    const again = await stories.ended(story.id)
    expect(submitsTo(runway)).toBe(spent + 1)
    expect(again.videos.map(({ reused }) => reused)).toEqual([true, false])
    expect(again.render_count).toEqual({ reused: 1, rebuilt: 1 })
    expect(again.music_id).toBe(story.music_id)
    expect(again.voiceover_id).not.toBe(story.voiceover_id)
    expect(again.final?.sha256).not.toBe(story.final?.sha256)
    const { body } = await server.call<Voiceover>('GET', `/v1/voiceovers/${again.voiceover_id}`)
    expect(body.words.map(({ text }) => text)).toContain('One')
  }, 180_000)
})

test('a cancel ends what was begun, at the provider too, and the story can go on from there', async () => {
  runway.tasks.each(() => ({ polls: 1_000 }))
  const before = runway.tasks.all().length
  const billed = billedMicrosUsd(runway)
  const { id } = await stories.create({
    input: { type: 'text', text: SCREENPLAY },
    options: { shot_density: 'high' },
    render: told.render,
  })
  const tasks = () => runway.tasks.all().slice(before)
  await vi.waitFor(() => expect(tasks().filter(({ polls }) => polls > 0)).toHaveLength(2), 20_000)
  const early = await server.call<ErrorBody>('POST', `/v1/stories/${id}:resume`, { body: {} })
  expect([early.status, early.body.error.code]).toEqual([409, 'still_running'])
  expect((await server.call('DELETE', `/v1/stories/${id}`)).status).toBe(204)
  await vi.waitFor(() => expect(tasks().every(({ state }) => state === 'canceled')).toBe(true), 20_000)
  expect(billedMicrosUsd(runway)).toBe(billed)
  const { body: canceled } = await server.call<Story>('GET', `/v1/stories/${id}`)
  expect(canceled).toMatchObject({ status: 'canceled', missing_shot_ids: ['shot_01', 'shot_02'] })
  const again = await server.call<ErrorBody>('DELETE', `/v1/stories/${id}`)
  expect([again.status, again.body.error.code]).toEqual([409, 'already_terminal'])
  // With one shot named the other stays missing: nobody is asked for it.
  runway.tasks.each(() => ({ polls: 1 }))
  await stories.resume(id, { retry_shot_ids: ['shot_02'] })
  const failed = await stories.ended(id, 'failed')
  expect(failed.missing_shot_ids).toEqual(['shot_01'])
  expect(tasks()).toHaveLength(3)
}, 180_000)

describe('what cannot be is said at once', () => {
  const input = { type: 'text', text: SCREENPLAY }
  test.each([
    ['nothing to show', { input: { type: 'text', text: '...' } }, 'empty_script', 'input'],
    ['a provider', { input, render: { provider: 'nobody' } }, 'unknown_provider', 'render.provider'],
    [
      'what makes no clips',
      { input, render: { provider: 'local-tts' } },
      'capability_unsupported',
      'render.provider',
    ],
    [
      'a shape',
      { input, render: { provider: 'runway', delivery: { aspect_ratio: '1:1' } } },
      'capability_unsupported',
      'render.delivery.aspect_ratio',
    ],
    ['a preset', { input, render: { preset_id: 'p_none' } }, 'not_found', 'render.preset_id'],
    [
      'a voice',
      { input, narration: { enabled: true, voice_id: 'vx_none' } },
      'unknown_voice',
      'narration.voice_id',
    ],
    ['music', { input, music: { enabled: true, provider: 'nobody' } }, 'unknown_provider', 'music.provider'],
    ['captions of nothing', { input, captions: { source: 'narration' } }, 'invalid_param', 'captions.source'],
    ['a character', { input, character_ids: ['chr_none'] }, 'not_found', 'character_ids.0'],
  ])('%s', async (_, body, code, field) => {
    expect(await refused(body)).toMatchObject({ code, field })
  })

  test('a shot that the storyboard does not have', async () => {
    const { items } = (await server.call<StoryPage>('GET', '/v1/stories?limit=1')).body
    const path = `/v1/stories/${items[0]?.id}:resume`
    const { body } = await server.call<ErrorBody>('POST', path, { body: { retry_shot_ids: ['shot_99'] } })
    expect(body.error).toMatchObject({ code: 'invalid_param', field: 'retry_shot_ids.0' })
    expect(body.error.hint).toContain('shot_01, shot_02')
  })
})
