import { readFileSync } from 'node:fs'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestServer, testServer } from '../support/server.ts'

let server: TestServer

beforeAll(async () => {
  server = await testServer({ role: 'api' })
})
afterAll(() => server.stop())

const artifact = { id: 'art_old', mime: 'video/mp4', sizeBytes: 1000, sha256: 'a'.repeat(64), durationSec: 4 }
const quality = {
  ...{ av_end_difference_ms: 0.7, integrated_lufs: -14, true_peak_dbtp: -3.1 },
  ...{ silent_speech_sec: 0, black_sec: 0, frozen_sec: 0, frames: 120 },
}
const stages = [{ stage: 'picture', run_ms: 900 }]
const loudness = { integrated_lufs: -14, true_peak_dbtp: -1 }
const ducking = { enabled: true, threshold_db: -12, attack_ms: 20, release_ms: 250 }
const look = { resolution: '720p', aspect_ratio: '16:9', fps: 30 }

/** As the release before stored stems, outputs and characters wrote them. */
const OLDER_ROWS = [
  {
    path: '/v1/slideshow-videos/ssv_old',
    kind: 'slideshow-video',
    input: {
      ...{ scriptId: null, beatsId: null, slideshowId: 'ss_old', voiceoverId: 'vo_old', musicId: null },
      options: {
        ...{ transition: 'crossfade', transition_sec: 0.5, motion: 'ken-burns', music_gain_db: 0, ...look },
        captions: { mode: 'burn-in', style: 'subtitle', source: 'narration' },
        ...{ ducking, loudness },
      },
    },
    output: { artifact, srt: null, vtt: null, quality, stages, clips: [] },
  },
  {
    path: '/v1/images/img_old',
    kind: 'images',
    input: {
      ...{ prompt: 'A lamp', negativePrompt: null, aspectRatio: '16:9', count: 1, seed: 7, references: [] },
      ...{ search: null, generate: true },
    },
    output: {
      items: [{ index: 0, assetId: 'a_old', prompt: 'A lamp', artifact: { ...artifact, mime: 'image/png' } }],
    },
  },
  {
    path: '/v1/compose/cmp_old',
    kind: 'compose',
    input: {
      items: [],
      captions: { mode: 'none', style: 'subtitle', source: 'cues', cues: [] },
      options: { format: 'mp4', ...look, ducking, loudness },
      ...{ storyboard: null, shots: {}, reusedVideoIds: [] },
    },
    output: { artifact, srt: null, vtt: null, quality, stages, places: [] },
  },
]

test.each(OLDER_ROWS)(
  'R-27 what an earlier release made is still shown: $path',
  async ({ path, kind, input, output }) => {
    const id = path.split('/').at(-1) ?? ''
    await server.db
      .insertInto('jobs')
      .values({
        ...{ projectId: server.projectId, id, kind, status: 'succeeded', eventSeq: 1 },
        ...{ input: JSON.stringify(input), output: JSON.stringify(output) },
      })
      .execute()
    const migration = new URL('../../src/store/migrations/0013_older_rows.sql', import.meta.url)
    await sql.raw(readFileSync(migration, 'utf8')).execute(server.db)
    const answer = await server.call('GET', path)
    expect(answer.status, answer.text).toBe(200)
  },
)
