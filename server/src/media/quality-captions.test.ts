import { join } from 'node:path'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import type { MediaCache } from './cache/media-cache.ts'
import { testCache } from './cache/test-cache.ts'
import { type ComposedVideo, composeVideo } from './compose.ts'
import { chooseMotion } from './motion.ts'
import { breaches, measureQuality } from './quality.ts'
import { measureCaptionError } from './quality-captions.ts'
import { testSlides, testTimeline } from './test-timeline.ts'
import { noAbort, testFfmpeg, withFolder } from './test-video.ts'
import { type CaptionCue, type CaptionStyle, quantise, type Timeline } from './timeline.ts'

const second = 1_000_000
const FPS = 25
const tools = { ffmpeg: testFfmpeg, signal: noAbort() }
/** The second differs from the first by a letter. */
const TEXTS = ['Look at the lamp', 'Look at the lamps', 'It burns all night', 'Nobody knows why']

/** Cues one after another, each heard 10 ms before its frame, moved by `lateFrames` of its place. */
const cuesOf = (lateFrames: (index: number) => number = () => 0): CaptionCue[] =>
  TEXTS.map((text, index) => {
    const dueUs = quantise((0.6 + 1.2 * index) * second, FPS)
    const startUs = quantise(dueUs + (lateFrames(index) * second) / FPS, FPS)
    const words = [{ from: 0, to: 4, startUs: dueUs - 10_000, endUs: dueUs + 300_000 }]
    return { startUs, endUs: startUs + second, text, words }
  })

/** Two noisy pictures that move, one fading into the other while a caption begins. */
async function timelineOf(folder: string, style: CaptionStyle, cues = cuesOf()): Promise<Timeline> {
  const pictures = await Promise.all(
    [150, 90].map(async (mean) => {
      const path = join(folder, `noise_${mean}.png`)
      const noise = { type: 'gaussian' as const, mean, sigma: 60 }
      const create = { width: 400, height: 240, channels: 3 as const, background: '#000', noise }
      await sharp({ create }).blur(1.5).png().toFile(path)
      return path
    }),
  )
  const slides = testSlides([1.8 * second, 3.6 * second], pictures)
  return testTimeline({
    fps: FPS,
    slides: slides.map((slide, index) => ({ ...slide, motion: chooseMotion(5, index) })),
    transition: { kind: 'crossfade', durationUs: 0.8 * second },
    captions: { style, cues },
  })
}

const render = (folder: string, timeline: Timeline, cache: MediaCache | null = null) =>
  composeVideo(timeline, {
    ...tools,
    workDir: folder,
    outPath: join(folder, 'video.mp4'),
    cache: cache && { cache, scope: 'project', lineage: null },
  })

const errorOf = ({ path, burnedIn, kept }: ComposedVideo, cues = cuesOf()) =>
  measureCaptionError(path, { cues, fps: FPS, burnedIn }, { ...tools, kept })

describe('in the picture', () => {
  it('a caption is seen from its first frame on, over noise, motion and a fade, and when it comes early', () =>
    withFolder(async (folder) => {
      const video = await render(folder, await timelineOf(folder, 'karaoke'))
      expect(await errorOf(video)).toBeCloseTo(10, 3)
      const dueLater = cuesOf(() => 3).map(({ words, ...cue }) => cue)
      expect(await errorOf(video, dueLater)).toBeCloseTo(120, 3)
    }))

  it('one that is like the last but one is not taken for that', () =>
    withFolder(async (folder) => {
      const cues = ['Yes!', 'No!', 'Yes!', 'No!'].map((text, index): CaptionCue => {
        const startUs = (1 + index / 5) * second
        return { startUs, endUs: startUs + second / 5, text }
      })
      const video = await render(folder, await timelineOf(folder, 'boxed', cues))
      expect(await errorOf(video, cues)).toBeCloseTo(0, 3)
    }))

  it('captions that come late, and more so along the video, fail it', () =>
    withFolder(async (folder) => {
      const late = cuesOf((index) => index)
      const { path, burnedIn } = await render(folder, await timelineOf(folder, 'minimal', late))
      const timeline = await timelineOf(folder, 'minimal')
      const captions = { cues: cuesOf(), fps: FPS, burnedIn }
      const report = await measureQuality(path, { timeline, captions, speech: [], ...tools })
      expect(report.captionErrorMs).toBeCloseTo(130, 3)
      expect(breaches(report, timeline)).toEqual([
        'a caption begins 130.0 ms from its word, the limit is 40 ms',
      ])
    }))

  it('captions that are not there count as half a second away', () =>
    withFolder(async (folder) => {
      const bare = await render(folder, await timelineOf(folder, 'subtitle', []))
      expect(bare.burnedIn).toBeNull()
      const burnedIn = { widthPx: 320, heightPx: 180, captionStyle: 'subtitle', hanForms: 'jp' } as const
      expect(await errorOf({ ...bare, burnedIn })).toBe(500)
    }))

  it('is not looked at again where it was kept', () =>
    withFolder(async (folder) => {
      const cache = await testCache(folder)
      const timeline = await timelineOf(folder, 'subtitle')
      const first = await errorOf(await render(folder, timeline, cache))
      const { kept, ...again } = await render(folder, timeline, cache)
      if (!kept) throw new Error('a render with a cache tells what it kept')
      // Nothing can be seen in a file that is not there.
      expect(await errorOf({ ...again, kept, path: join(folder, 'gone.mp4') })).toBe(first)
    }))
})

describe('beside the video', () => {
  const errorBeside = (cues: readonly CaptionCue[]) =>
    measureCaptionError('/no/such/video.mp4', { cues, fps: FPS, burnedIn: null }, tools)

  it('each cue is held against its first word', async () => {
    expect(await errorBeside([])).toBeNull()
    expect(await errorBeside(cuesOf())).toBe(10)
    expect(await errorBeside(cuesOf((index) => (index === 2 ? 2 : 0)))).toBe(90)
  })

  it('cues whose words are not known begin when they were asked for', async () => {
    expect(await errorBeside(cuesOf((index) => index).map(({ words, ...cue }) => cue))).toBe(0)
  })

  it('of two cues within a frame the later one may wait for the next', async () => {
    const [one, other] = cuesOf()
    if (!one || !other) throw new Error('there are four')
    expect(
      await errorBeside([one, { ...other, startUs: one.startUs + 40_000, words: one.words ?? [] }]),
    ).toBe(10)
  })
})
