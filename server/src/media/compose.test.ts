import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { encodeWav } from '../core/wav.ts'
import { measureStreamEnds } from './audio/stream-ends.ts'
import { type ComposeProgress, composeVideo } from './compose.ts'
import { chooseMotion } from './motion.ts'
import { probeMedia } from './probe.ts'
import { testSlides, testTimeline } from './test-timeline.ts'
import { decodeLuma, meanOfUpperHalf, noAbort, plainPictures, testFfmpeg, withFolder } from './test-video.ts'
import type { Timeline } from './timeline.ts'

const second = 1_000_000
/** Dark enough for white letters to show; luma 16 + 219/255 * value. */
const GREYS = [20, 60, 100, 40]

async function writeTone(path: string, hz: number, durationSec: number): Promise<string> {
  const sampleRateHz = 24_000
  const samples = Int16Array.from({ length: durationSec * sampleRateHz }, (_, i) =>
    Math.round(8000 * Math.sin((2 * Math.PI * hz * i) / sampleRateHz)),
  )
  await writeFile(path, encodeWav({ sampleRateHz, channels: 1, samples }))
  return path
}

async function smallTimeline(folder: string): Promise<Timeline> {
  const pictures = await plainPictures(
    folder,
    GREYS.map((grey) => [grey, grey, grey]),
  )
  const lengths = [1.3, 1.2, 1.4, 1.1].map((sec) => Math.round(sec * second))
  const base = testTimeline({ slides: testSlides(lengths, pictures) })
  return {
    ...base,
    slides: base.slides.map((slide, index) => ({ ...slide, motion: chooseMotion(3, index) })),
    captions: { style: 'subtitle', cues: [{ startUs: second, endUs: 2 * second, text: 'A line to read' }] },
    sound: {
      ...base.sound,
      voice: { path: await writeTone(join(folder, 'voice.wav'), 300, 3), startUs: 0.5 * second },
      music: {
        path: await writeTone(join(folder, 'music.wav'), 110, 5),
        gainDb: 0,
        fadeInUs: 0,
        fadeOutUs: second,
      },
    },
  }
}

/** The top-level boxes of an MP4 in order (ISO/IEC 14496-12: 32-bit length, four letters). */
function boxesOf(bytes: Buffer): string[] {
  const boxes: string[] = []
  for (let at = 0; at + 8 <= bytes.length; at += bytes.readUInt32BE(at)) {
    boxes.push(bytes.toString('latin1', at + 4, at + 8))
  }
  return boxes
}

describe('composeVideo', () => {
  it('makes the MP4 that the timeline describes', () =>
    withFolder(async (folder) => {
      const timeline = await smallTimeline(folder)
      const before = await readdir(folder)
      const progress: ComposeProgress[] = []
      const outPath = join(folder, 'out.mp4')
      const video = await composeVideo(timeline, {
        workDir: folder,
        outPath,
        ffmpeg: testFfmpeg,
        signal: noAbort(),
        onProgress: (step) => progress.push(step),
      })

      expect(video).toMatchObject({ path: outPath, durationSec: 5, frames: 150, widthPx: 320, heightPx: 180 })
      expect(await readdir(folder)).toEqual([...before, 'out.mp4'].sort())
      for (const stage of ['picture', 'sound', 'mux'] as const) {
        const last = progress.findLast((step) => step.stage === stage)
        expect(last?.done).toBe(last?.total)
      }

      const info = await probeMedia(outPath, { ffmpeg: testFfmpeg, signal: noAbort() })
      expect(info.video).toEqual([
        {
          codec: 'h264',
          profile: 'High',
          pixelFormat: 'yuv420p',
          widthPx: 320,
          heightPx: 180,
          fps: 30,
          frames: 150,
          durationSec: 5,
        },
      ])
      expect(info.audio).toMatchObject([{ codec: 'aac', channels: 2, sampleRateHz: 48_000 }])
      expect(info.durationSec).toBeCloseTo(5, 1)

      // The index before the data: playing can start at once.
      const boxes = boxesOf(await readFile(outPath))
      expect(boxes.indexOf('moov')).toBeLessThan(boxes.indexOf('mdat'))
      expect(boxes).toContain('moov')

      const ends = await measureStreamEnds(outPath, { ffmpeg: testFfmpeg, signal: noAbort() })
      expect(Math.abs((ends.videoEndSec ?? 0) - (ends.audioEndSec ?? 99))).toBeLessThan(1 / 30)

      const frames = await decodeLuma(outPath, 320, 180)
      expect(frames.length).toBe(150)
      const slideOf = (frame: number) =>
        timeline.slides.findIndex((slide) => frame < (slide.endUs * 30) / second)
      for (const [index, luma] of frames.entries()) {
        const expected = 16 + ((GREYS[slideOf(index)] ?? 0) * 219) / 255
        expect(Math.abs(meanOfUpperHalf(luma) - expected)).toBeLessThan(2)
        // White letters in the lower half exactly while the cue is on.
        const brightest = luma.subarray(luma.length / 2).reduce((most, value) => Math.max(most, value))
        if (index >= 30 && index < 60) expect(brightest).toBeGreaterThan(200)
        else expect(brightest).toBeLessThan(120)
      }
    }))

  it('fades from slide to slide, halfway at the cut', () =>
    withFolder(async (folder) => {
      const pictures = await plainPictures(folder, [
        [20, 20, 20],
        [220, 220, 220],
      ])
      const timeline = testTimeline({
        slides: testSlides([second, second], pictures),
        transition: { kind: 'crossfade', durationUs: 0.8 * second },
      })
      const outPath = join(folder, 'out.mp4')
      await composeVideo(timeline, { workDir: folder, outPath, ffmpeg: testFfmpeg, signal: noAbort() })
      const means = (await decodeLuma(outPath, 320, 180)).map(meanOfUpperHalf)
      const [from, to] = [16 + (20 * 219) / 255, 16 + (220 * 219) / 255]
      for (const [frame, mean] of means.entries()) {
        // 24 frames around the cut at frame 30: the first shows 1/25 of the new slide, the last 24/25.
        const share = Math.min(1, Math.max(0, (frame - 18 + 1) / 25))
        expect(Math.abs(mean - (from + (to - from) * share))).toBeLessThan(3)
      }
    }))

  it.each([
    [
      'the sound',
      (timeline: Timeline) => ({ ...timeline, sound: { ...timeline.sound, voice: missingVoice } }),
    ],
    ['a picture', (timeline: Timeline) => ({ ...timeline, slides: timeline.slides.map(withoutPicture) })],
  ])('when %s cannot be made, ends the other and leaves nothing', (_, spoil) =>
    withFolder(async (folder) => {
      const timeline = spoil(await smallTimeline(folder))
      const before = await readdir(folder)
      const outPath = join(folder, 'out.mp4')
      const composing = composeVideo(timeline, {
        workDir: folder,
        outPath,
        ffmpeg: testFfmpeg,
        signal: noAbort(),
      })
      await expect(composing).rejects.toThrow()
      expect(await readdir(folder)).toEqual(before)
    }),
  )

  it('on an abort rejects with the reason and leaves nothing', () =>
    withFolder(async (folder) => {
      const timeline = await smallTimeline(folder)
      const before = await readdir(folder)
      const abort = new AbortController()
      const composing = composeVideo(timeline, {
        workDir: folder,
        outPath: join(folder, 'out.mp4'),
        ffmpeg: testFfmpeg,
        signal: abort.signal,
        onProgress: ({ stage, done }) =>
          stage === 'picture' && done > 20 && abort.abort(new Error('canceled')),
      })
      await expect(composing).rejects.toThrow('canceled')
      expect(await readdir(folder)).toEqual(before)
    }))
})

const missingVoice = { path: '/no/such/voice.wav', startUs: 0 }
const withoutPicture = (slide: Timeline['slides'][number]) => ({ ...slide, imagePath: '/no/such.png' })
