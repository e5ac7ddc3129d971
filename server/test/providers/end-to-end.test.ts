import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import type {
  Beats,
  ClipList,
  Slideshow,
  SlideshowVideo,
  Voiceover,
} from '@potterlabs/generated/slideshow/schemas.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type ElevenlabsTwin, elevenlabsTwin } from '../../twins/elevenlabs.ts'
import { type FalTwin, falTwin } from '../../twins/fal.ts'
import { type OpenaiTwin, openaiTwin } from '../../twins/openai.ts'
import { pexelsTwin } from '../../twins/pexels.ts'
import type { Twin } from '../../twins/twin.ts'
import { billedMicrosUsd, withTwins } from '../support/provider-twins.ts'
import { type TestServer, testServer } from '../support/server.ts'
import { decodeFrame, decodeSound, loudness, readSrt, streamEnds } from '../support/watch.ts'

/*
 * Whole videos by providers outside: the server as it runs in production, and at the other end of every call a twin
 * that checks requests and keeps its own bill. The finished MP4 is watched and listened to.
 */

const PARAGRAPHS = [
  'The lamp keeper climbs the tower before the sun goes down.',
  'Ships far out at sea wait for the light to turn.',
  'At dawn she blows it out and sleeps.',
]
const TEXT = PARAGRAPHS.join('\n\n')
const WORDS = PARAGRAPHS.flatMap((paragraph) => paragraph.split(' '))

interface Twins {
  elevenlabs: ElevenlabsTwin
  fal: FalTwin
  openai: OpenaiTwin
  pexels: Twin
}

let folder: string
let twins: Twins
let server: TestServer
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'potterlabs-end-to-end-'))
  const [elevenlabs, fal, openai, pexels] = await Promise.all([
    elevenlabsTwin(),
    falTwin(),
    openaiTwin(),
    pexelsTwin(),
  ])
  twins = { elevenlabs, fal, openai, pexels }
  server = await testServer(withTwins({ ...twins }))
}, 60_000)
afterAll(async () => {
  await server.stop()
  await Promise.all(Object.values(twins).map((twin: Twin) => twin.stop()))
  await rm(folder, { recursive: true, force: true })
})
beforeEach(() => {
  for (const { charges, seen } of Object.values(twins)) {
    charges.length = 0
    seen.length = 0
  }
})

const submits = (twin: Twin) => twin.seen.filter(({ kind }) => kind === 'submit')

/** What all jobs of the project have cost, and what the project has spent. */
async function spending(): Promise<{ jobs: number; project: number }> {
  const jobs = await server.db.selectFrom('jobs').select('costMicrosUsd').execute()
  const days = await server.db.selectFrom('projectSpend').select(['billedMicros', 'reservedMicros']).execute()
  expect(days.map(({ reservedMicros }) => Number(reservedMicros))).toEqual(days.map(() => 0))
  return {
    jobs: jobs.reduce((sum, { costMicrosUsd }) => sum + Number(costMicrosUsd), 0),
    project: days.reduce((sum, { billedMicros }) => sum + Number(billedMicros), 0),
  }
}

async function download(url: string | undefined, name: string): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, Buffer.from(await (await fetch(url ?? '')).arrayBuffer()))
  return path
}

describe('narration by ElevenLabs, pictures by FLUX on fal, music by ElevenLabs', () => {
  let video: SlideshowVideo
  let voiceover: Voiceover
  let slideshow: Slideshow
  let mp4: string
  let before: { jobs: number; project: number }
  let billed: number
  let sent: { elevenlabs: string[]; fal: number }

  beforeAll(async () => {
    before = await spending()
    // Each is too busy once, in the middle of it all.
    twins.elevenlabs.failNext('submit', { type: 'rate_limit', retryAfterSec: 1 })
    twins.fal.failNext('submit', { type: 'rate_limit', retryAfterSec: 1 })
    const made = await server.call<SlideshowVideo>('POST', '/v1/slideshow-videos', {
      body: {
        script: { type: 'text', text: TEXT },
        voice: { provider: 'elevenlabs', name: 'George' },
        voiceover: { ssml: false },
        image_strategy: { provider: 'fal', seed: 5 },
        music: { provider: 'elevenlabs', options: { style: 'calm piano', seed: 5 } },
        options: { resolution: '720p' },
      },
    })
    expect(made.status).toBe(202)
    video = await server.finished<SlideshowVideo>(`/v1/slideshow-videos/${made.body.id}`)
    voiceover = await server.finished<Voiceover>(`/v1/voiceovers/${video.tracks.voiceover?.id}`)
    slideshow = await server.finished<Slideshow>(`/v1/slideshows/${video.tracks.slideshow.id}`)
    mp4 = await download(video.artifact?.url, 'video.mp4')
    // Read now: every test begins with empty bills.
    billed = billedMicrosUsd(...Object.values(twins))
    sent = {
      elevenlabs: submits(twins.elevenlabs).map(({ path }) => path.split('/').at(-1) ?? ''),
      fal: submits(twins.fal).length,
    }
  }, 180_000)

  test('the MP4 is as long as what is said, and sounds as loud as it should', async () => {
    const { video: picture, audio } = await streamEnds(mp4)
    expect([picture.widthPx, picture.heightPx, picture.codec, audio.codec]).toEqual([
      ...[1280, 720, 'h264', 'aac'],
    ])
    const narratedSec = voiceover.artifact?.duration_sec ?? 0
    expect(picture.endSec - narratedSec).toBeGreaterThanOrEqual(2)
    expect(picture.endSec - narratedSec).toBeLessThan(2.1)
    expect(Math.abs(picture.endSec - audio.endSec)).toBeLessThan(1 / 30)
    const { integratedLufs, truePeakDbtp } = await loudness(mp4)
    expect(Math.abs(integratedLufs + 14)).toBeLessThan(1)
    expect(truePeakDbtp).toBeLessThan(-0.5)
  })

  test('every word is heard where the markers and the captions say', async () => {
    expect(voiceover.words.map(({ text }) => text)).toEqual(WORDS)
    const sound = await decodeSound(mp4)
    for (const { text, start_sec: from, end_sec: to } of voiceover.words) {
      expect(sound.levelDb(from, to), text).toBeGreaterThan(-40)
    }
    const cues = readSrt(
      await (await fetch(video.subtitles?.srt.url ?? voiceover.subtitles?.srt.url ?? '')).text(),
    )
    expect(cues.map(({ text }) => text).join(' ')).toBe(WORDS.join(' '))
    for (const cue of cues) {
      const frame = await decodeFrame(mp4, (cue.startSec + cue.endSec) / 2)
      expect(frame.captionPixels(), cue.text).toBeGreaterThan(100)
    }
  })

  test('each slide shows the picture that was made for it', async () => {
    expect(slideshow.slides).toHaveLength(PARAGRAPHS.length)
    const { items } = (await server.call<ClipList>('GET', `/v1/slideshow-videos/${video.id}/clips`)).body
    const frames = await Promise.all(
      items.map((clip) => decodeFrame(mp4, clip.start_sec + clip.duration_sec / 2)),
    )
    for (const [index, frame] of frames.entries()) {
      if (index > 0) expect(frame.differenceFrom(frames[index - 1])).toBeGreaterThan(3)
    }
  })

  test('one call for each thing that was made, and one price: on their bill, in the jobs, of the project', async () => {
    // A 429 made nothing, so it is sent again: that is the one more of each.
    expect(sent.fal).toBe(PARAGRAPHS.length + 1)
    expect(sent.elevenlabs.filter((path) => path === 'music')).toHaveLength(1)
    expect(sent.elevenlabs.filter((path) => path !== 'music')).toHaveLength(PARAGRAPHS.length + 1)
    const { jobs, project } = await spending()
    expect(billed).toBeGreaterThan(3 * 25_000)
    expect(jobs - before.jobs).toBe(billed)
    expect(project - before.project).toBe(billed)
  })
})

test("a voice without word times: the text is aligned with OpenAI's sound, and so are the captions", async () => {
  const { body: made } = await server.call<Voiceover>('POST', '/v1/voiceovers', {
    body: {
      script: { type: 'text', text: TEXT },
      voice: { provider: 'openai', name: 'cedar' },
      options: { ssml: false },
    },
  })
  const voiceover = await server.finished<Voiceover>(`/v1/voiceovers/${made.id}`)
  expect(voiceover.words.map(({ text }) => text)).toEqual(WORDS)
  const times = voiceover.words.flatMap(({ start_sec: from, end_sec: to }) => [from, to])
  expect(times).toEqual(times.toSorted((a, b) => a - b))
  const sound = await decodeSound(await download(voiceover.artifact?.url, 'voice.wav'))
  expect(times.at(-1)).toBeLessThanOrEqual(sound.durationSec)
  for (const { text, start_sec: from, end_sec: to } of voiceover.words) {
    expect(sound.levelDb(from, to), text).toBeGreaterThan(-50)
  }
  const cues = readSrt(await (await fetch(voiceover.subtitles?.srt.url ?? '')).text())
  expect(cues.map(({ text }) => text).join(' ')).toBe(WORDS.join(' '))
  expect(cues.every(({ startSec, endSec }) => endSec > startSec)).toBe(true)
  expect(submits(twins.openai)).toHaveLength(PARAGRAPHS.length)
}, 60_000)

test('beats by a language model: told by it, in the own words of the script, at its price', async () => {
  const before = await spending()
  const { body: made } = await server.call<Beats>('POST', '/v1/beats', {
    body: { provider: 'openai', script: { type: 'text', text: TEXT }, options: { granularity: 'paragraph' } },
  })
  const beats = await server.finished<Beats>(`/v1/beats/${made.id}`)
  expect(beats.provider).toBe('openai')
  expect(beats.beats.map(({ text }) => text.trim())).toEqual(PARAGRAPHS)
  expect(submits(twins.openai)).toHaveLength(1)
  expect((await spending()).jobs - before.jobs).toBe(billedMicrosUsd(twins.openai))
  expect(beats.cost.amount_micros).toBe(billedMicrosUsd(twins.openai))
})
