import { createHash } from 'node:crypto'
import { cp, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { encodeWav } from '../../core/wav.ts'
import { inputArguments } from '../audio/measure.ts'
import { type ComposedVideo, composeVideo } from '../compose.ts'
import { run } from '../run.ts'
import { testSlides, testTimeline } from '../test-timeline.ts'
import { noAbort, plainPictures, testFfmpeg, withFolder } from '../test-video.ts'
import type { Timeline } from '../timeline.ts'
import type { MediaCache } from './media-cache.ts'
import type { RenderReport } from './render-report.ts'
import { testCache } from './test-cache.ts'

/*
 * What an edit costs, with real encoders: four slides of two seconds are four segments of picture, and one of sound.
 */

const second = 1_000_000
const SLIDE_SEC = 2
const FPS = 24

async function fourSlides(folder: string): Promise<Timeline> {
  const pictures = await plainPictures(folder, [
    [40, 40, 40],
    [90, 60, 40],
    [40, 90, 60],
    [60, 40, 90],
  ])
  const music = join(folder, 'music.wav')
  const samples = Int16Array.from({ length: 8_000 }, (_, i) => 6000 * Math.sin(i / 7))
  await writeFile(music, encodeWav({ sampleRateHz: 8_000, channels: 1, samples }))
  const slides = testSlides(
    pictures.map(() => SLIDE_SEC * second),
    pictures,
  )
  const base = testTimeline({ widthPx: 160, heightPx: 90, fps: FPS, slides })
  return {
    ...base,
    captions: {
      style: 'subtitle',
      cues: [0, 1, 2, 3].map((slide) => ({
        startUs: (slide * SLIDE_SEC + 0.5) * second,
        endUs: (slide * SLIDE_SEC + 1.5) * second,
        text: `Caption ${slide + 1}`,
      })),
    },
    sound: { ...base.sound, music: { path: music, gainDb: 0, fadeInUs: 0, fadeOutUs: second } },
  }
}

const withCaption = (timeline: Timeline, index: number, text: string): Timeline => ({
  ...timeline,
  captions: {
    ...timeline.captions,
    cues: timeline.captions.cues.map((cue, place) => (place === index ? { ...cue, text } : cue)),
  },
})

/** Opens a folder's cache as a process does at its start. */
type Rendered = ComposedVideo & { report: RenderReport }

let renders = 0
async function render(
  timeline: Timeline,
  folder: string,
  cache: MediaCache | null,
  scope = 'project',
): Promise<Rendered> {
  const video = await composeVideo(timeline, {
    workDir: folder,
    outPath: join(folder, `video_${renders++}.mp4`),
    ffmpeg: testFfmpeg,
    signal: noAbort(),
    cache: cache && { cache, scope, lineage: 'slideshow' },
  })
  return { ...video, report: video.render ?? { reused: [], rebuilt: [], why: [] } }
}

let shared: string
let timeline: Timeline
let first: Rendered

beforeAll(async () => {
  shared = await mkdtemp(join(tmpdir(), 'incremental-'))
  timeline = await fourSlides(shared)
  first = await render(timeline, shared, await testCache(shared))
})
afterAll(() => rm(shared, { recursive: true }))

/** Runs `work` in a folder of its own, with a cache that holds the first render. */
const afterTheFirst = (work: (folder: string, cache: MediaCache) => Promise<void>): Promise<void> =>
  withFolder(async (folder) => {
    await cp(join(shared, 'cache'), join(folder, 'cache'), { recursive: true, preserveTimestamps: true })
    await work(folder, await testCache(folder))
  })

/** Hashes of a video's coded pictures, in the order of the file. */
async function codedPictures(path: string): Promise<string[]> {
  const input = ['-v', 'error', '-nostdin', ...inputArguments(path), '-map', '0:v:0']
  const args = [...input, '-c', 'copy', '-f', 'framehash', 'pipe:1']
  const { stdout } = await run('ffmpeg', args, { signal: noAbort() })
  return stdout
    .toString()
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split(',').at(-1)?.trim() ?? '')
}

const sha256 = async (path: string): Promise<string> =>
  createHash('sha256')
    .update(await readFile(path))
    .digest('hex')

const places = (report: RenderReport, list: 'reused' | 'rebuilt') =>
  report[list].map(({ kind, startSec, durationSec }) =>
    kind === 'sound' ? kind : `${startSec}..${startSec + durationSec}`,
  )

describe('a render with a cache', () => {
  it('makes all of it the first time, the same as without a cache, and nothing the second time', () =>
    afterTheFirst(async (folder, cache) => {
      const { rebuilt, why } = first.report
      expect(places(first.report, 'rebuilt')).toEqual(['0..2', '2..4', '4..6', '6..8', 'sound'])
      expect(why).toEqual([{ reason: 'no earlier render is known', segments: rebuilt.map(({ id }) => id) }])
      const second = await render(timeline, folder, cache)
      expect(second.report).toEqual({ reused: rebuilt, rebuilt: [], why: [] })
      expect(second.loudness).toEqual(first.loudness)
      const plain = await render(timeline, folder, null)
      const [without, made, kept] = await Promise.all([plain, first, second].map(({ path }) => sha256(path)))
      expect(made).toBe(without)
      expect(kept).toBe(without)
    }))

  it('after an edit of a caption makes the segment that shows it, and takes over the others bit for bit', () =>
    afterTheFirst(async (folder, cache) => {
      const after = await render(withCaption(timeline, 2, 'Another caption'), folder, cache)
      expect(places(after.report, 'rebuilt')).toEqual(['4..6'])
      expect(places(after.report, 'reused')).toEqual(['0..2', '2..4', '6..8', 'sound'])
      expect(after.report.why).toEqual([
        { reason: 'the caption over slide 3 changed', segments: [after.report.rebuilt[0]?.id] },
      ])
      const [old, edited] = await Promise.all([first, after].map(({ path }) => codedPictures(path)))
      const differing = edited?.flatMap((hash, frame) => (hash === old?.[frame] ? [] : [frame])) ?? []
      expect(edited?.length).toBe(4 * SLIDE_SEC * FPS)
      expect(differing.length).toBeGreaterThan(0)
      expect(differing.every((frame) => frame >= 4 * FPS && frame < 6 * FPS)).toBe(true)
    }))

  it('takes slides over at other places of the video', () =>
    afterTheFirst(async (folder, cache) => {
      const order = [3, 0, 1, 2]
      const slides = order.flatMap((from, to) => {
        const slide = timeline.slides[from]
        return slide
          ? [{ ...slide, startUs: to * SLIDE_SEC * second, endUs: (to + 1) * SLIDE_SEC * second }]
          : []
      })
      const cues = timeline.captions.cues.map((cue, index) => ({
        ...cue,
        text: timeline.captions.cues[order[index] ?? 0]?.text ?? '',
      }))
      const moved = { ...timeline, slides, captions: { ...timeline.captions, cues } }
      const after = await render(moved, folder, cache)
      expect(after.report.rebuilt).toEqual([])
      const ids = (report: RenderReport) => [...report.reused, ...report.rebuilt].map(({ id }) => id)
      const [one, two, three, four, sound] = ids(first.report)
      expect(ids(after.report)).toEqual([four, one, two, three, sound])
    }))

  it('makes again what was damaged on disk', () =>
    afterTheFirst(async (folder, cache) => {
      const kept = await readdir(join(folder, 'cache'), { recursive: true })
      const damaged = kept.find((name) => name.endsWith('/picture'))
      await truncate(join(folder, 'cache', damaged ?? ''), 1000)
      const after = await render(timeline, folder, cache)
      expect(after.report.rebuilt.length).toBe(1)
      expect(after.report.why.map(({ reason }) => reason)).toEqual([
        'it was made before, and is not kept any more',
      ])
      expect(await sha256(after.path)).toBe(await sha256(first.path))
    }))

  it('makes each segment once for two renders at once, as of two processes', () =>
    withFolder(async (folder) => {
      const caches = [await testCache(folder), await testCache(folder)]
      const videos = await Promise.all(caches.map((cache) => render(timeline, folder, cache)))
      const made = videos.flatMap(({ report }) => report.rebuilt.map(({ id }) => id))
      expect(made.sort()).toEqual(first.report.rebuilt.map(({ id }) => id).sort())
      for (const { path } of videos) expect(await sha256(path)).toBe(await sha256(first.path))
    }))

  it('never takes over what another scope has made', () =>
    afterTheFirst(async (folder, cache) => {
      const other = await render(timeline, folder, cache, 'another project')
      expect(other.report.reused).toEqual([])
      const ids = first.report.rebuilt.map(({ id }) => id)
      expect(other.report.rebuilt.filter(({ id }) => ids.includes(id))).toEqual([])
    }))

  it('goes on after a canceled render with what that had finished', () =>
    withFolder(async (folder) => {
      const cache = await testCache(folder)
      const abort = new AbortController()
      const canceled = composeVideo(timeline, {
        workDir: folder,
        outPath: join(folder, 'canceled.mp4'),
        ffmpeg: testFfmpeg,
        signal: abort.signal,
        threads: 1,
        cache: { cache, scope: 'project', lineage: 'slideshow' },
        onProgress: ({ stage, done }) =>
          stage === 'picture' && done > 2.5 * SLIDE_SEC * FPS && abort.abort(new Error('canceled')),
      })
      await expect(canceled).rejects.toThrow('canceled')
      const after = await render(timeline, folder, cache)
      expect(places(after.report, 'reused')).toEqual(expect.arrayContaining(['0..2', '2..4']))
      expect(places(after.report, 'rebuilt')).toEqual(expect.arrayContaining(['6..8']))
    }))
})
