import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { inputArguments } from './audio/measure.ts'
import { chooseMotion } from './motion.ts'
import { planVideo, type VideoPlan } from './plan.ts'
import { ProcessError, run } from './run.ts'
import { testSlides, testTimeline } from './test-timeline.ts'
import { noAbort, plainPictures, testFfmpeg, withFolder } from './test-video.ts'
import { renderVideo } from './video.ts'

const second = 1_000_000

async function smallPlan(folder: string, lengthsSec: number[]): Promise<VideoPlan> {
  const pictures = await plainPictures(folder, [
    [200, 40, 40],
    [40, 200, 40],
  ])
  const slides = testSlides(
    lengthsSec.map((sec) => sec * second),
    pictures,
  ).map((slide, index) => ({ ...slide, motion: chooseMotion(9, index) }))
  return planVideo(
    testTimeline({
      widthPx: 160,
      heightPx: 90,
      slides,
      transition: { kind: 'crossfade', durationUs: 0.5 * second },
    }),
  )
}

const pngs = (names: string[]): string[] => names.filter((name) => !name.startsWith('plain_'))

describe('renderVideo', () => {
  it('gives the same bytes with one thread as with three, and counts all frames, at least each half second', () =>
    withFolder(async (folder) => {
      const plan = await smallPlan(folder, [3, 2.5, 3])
      expect(plan.chunks.length).toBe(3)
      const digests = []
      for (const threads of [1, 3]) {
        const progress = [0]
        const { path } = await renderVideo(plan, {
          workDir: folder,
          signal: noAbort(),
          ffmpeg: testFfmpeg,
          threads,
          onProgress: (done) => progress.push(done),
        })
        expect(progress.at(-1)).toBe(255)
        const steps = progress.slice(1).map((done, index) => done - (progress[index] ?? 0))
        expect(Math.min(...steps)).toBeGreaterThan(0)
        expect(Math.max(...steps)).toBeLessThanOrEqual(15)
        digests.push(
          createHash('sha256')
            .update(await readFile(path))
            .digest('hex'),
        )
      }
      expect(digests[0]).toBe(digests[1])
      expect(pngs(await readdir(folder))).toEqual(['picture.mp4'])
    }))

  it('shows each frame at its exact time, across the joins', () =>
    withFolder(async (folder) => {
      const plan = await smallPlan(folder, [2.3, 2.4, 2.1])
      const { path } = await renderVideo(plan, { workDir: folder, signal: noAbort(), ffmpeg: testFfmpeg })
      const show = ['-show_entries', 'packet=pts_time,flags', '-of', 'csv=p=0']
      const { stdout } = await run('ffprobe', ['-v', 'error', ...show, ...inputArguments(path)], {
        signal: noAbort(),
      })
      const packets = stdout.toString().trim().split('\n')
      const times = packets.map((line) => Number(line.split(',')[0])).sort((a, b) => a - b)
      expect(times).toEqual(Array.from({ length: plan.frames }, (_, frame) => expect.closeTo(frame / 30, 5)))
      const keyTimes = packets.filter((line) => line.includes('K')).map((line) => Number(line.split(',')[0]))
      for (const chunk of plan.chunks)
        expect(keyTimes).toContainEqual(expect.closeTo(chunk.fromFrame / 30, 5))
    }))

  it('on an abort rejects with the reason, with no encoder and no file left', () =>
    withFolder(async (folder) => {
      const plan = await smallPlan(folder, [60])
      const abort = new AbortController()
      const rendering = renderVideo(plan, {
        workDir: folder,
        signal: abort.signal,
        ffmpeg: testFfmpeg,
        onProgress: (done) => done > 50 && abort.abort(new Error('no longer wanted')),
      })
      await expect(rendering).rejects.toThrow('no longer wanted')
      expect(pngs(await readdir(folder))).toEqual([])
      const { stdout } = await run('ps', ['-A', '-o', 'args'], { signal: noAbort() })
      expect(stdout.toString()).not.toContain(folder)
    }))

  it('fails with what the encoder said, and leaves no file', () =>
    withFolder(async (folder) => {
      const plan = await smallPlan(folder, [3, 3])
      const broken = {
        ...plan,
        encoderArgs: plan.encoderArgs.map((arg) => (arg === 'high' ? 'no-such' : arg)),
      }
      const rendering = renderVideo(broken, { workDir: folder, signal: noAbort(), ffmpeg: testFfmpeg })
      const error = await rendering.catch((reason: unknown) => reason)
      expect(error).toBeInstanceOf(ProcessError)
      expect((error as ProcessError).stderrTail).toContain('no-such')
      expect(pngs(await readdir(folder))).toEqual([])
    }))

  it('fails when a picture is missing, and leaves no file', () =>
    withFolder(async (folder) => {
      const plan = await smallPlan(folder, [3, 3])
      const broken = {
        ...plan,
        slides: plan.slides.map((slide, index) => (index ? { ...slide, imagePath: '/no/such.png' } : slide)),
      }
      const rendering = renderVideo(broken, { workDir: folder, signal: noAbort(), ffmpeg: testFfmpeg })
      await expect(rendering).rejects.toThrow(/such\.png/)
      expect(pngs(await readdir(folder))).toEqual([])
    }))
})
