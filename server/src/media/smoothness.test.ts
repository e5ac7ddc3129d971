import { join } from 'node:path'
import sharp from 'sharp'
import { expect, it } from 'vitest'
import { windowOf } from './kernel/window.ts'
import { chooseMotion, viewAt } from './motion.ts'
import { planVideo } from './plan.ts'
import { measureShift } from './test-flow.ts'
import { testSlides, testTimeline } from './test-timeline.ts'
import { decodeLuma, noAbort, testFfmpeg, withFolder } from './test-video.ts'
import type { Motion, View } from './timeline.ts'
import { renderVideo } from './video.ts'

const frame = { widthPx: 320, heightPx: 180 }
/** Long enough for a chunk of its own for each slide. */
const FRAMES = 60

/** Soft blobs of every brightness, from a seed: texture in every direction, and none too fine to be sampled. */
async function writeChart(folder: string): Promise<string> {
  const path = join(folder, 'chart.png')
  const [width, height] = [400, 224]
  const values = Buffer.alloc(width * height)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const wave = (across: number, down: number, phase: number) => Math.sin(x / across + y / down + phase)
      values[y * width + x] = 128 + 34 * (wave(4.1, 9.7, 0) + wave(-7.3, 5.2, 1) + wave(13, -4.7, 2))
    }
  }
  await sharp(values, { raw: { width, height, channels: 1 } })
    .png()
    .toFile(path)
  return path
}

const view = (centreX: number, centreY: number, zoom: number): View => ({ centreX, centreY, zoom })
const slowPan: Motion = {
  kind: 'ken-burns',
  from: view(0.47, 0.48, 1.13),
  to: view(0.53, 0.52, 1.13),
}

const motions: [string, Motion][] = [
  ['a push', chooseMotion(4, 0)],
  ['a pull', chooseMotion(4, 1)],
  ['a slow pan', slowPan],
]

// What is measured is what is seen: frames out of the encoder, decoded again. The steps are a sixth to three quarters of a
// pixel, where motion by whole pixels would stand still for some frames and jump in the next.
it('pushes, pulls and pans move in even steps of parts of a pixel, as far as they should', () =>
  withFolder(async (folder) => {
    const lengthsUs = motions.map(() => 2_000_000)
    const slides = testSlides(lengthsUs, [await writeChart(folder)]).map((slide, index) => {
      return { ...slide, motion: motions[index]?.[1] ?? slide.motion }
    })
    const plan = planVideo(testTimeline({ ...frame, slides }))
    const options = { workDir: folder, ffmpeg: testFfmpeg, signal: noAbort(), threads: 1 }
    const { path } = await renderVideo(plan, options)
    const planes = (await decodeLuma(path, 320, 180)).map((values) => ({ ...frame, values }))
    expect(planes).toHaveLength(FRAMES * motions.length)

    // The corner from which zooms go away, where they are fastest.
    const corner = { left: 16, top: 16, widthPx: 96, heightPx: 64 }
    const middle = { x: corner.left + 47.5, y: corner.top + 31.5 }
    for (const [slide, [name, motion]] of motions.entries()) {
      const seen = planes.slice(slide * FRAMES, (slide + 1) * FRAMES)
      for (const [index, plane] of seen.slice(1).entries()) {
        const before = seen[index]
        if (!before) continue
        const shift = measureShift(before, plane, corner)
        const due = shiftDue(motion, index, middle)
        const [length, lengthDue] = [Math.hypot(shift.x, shift.y), Math.hypot(due.x, due.y)]
        const where = `${name}, frame ${index + 1}`
        expect(length, where).toBeLessThan(1)
        expect(Math.abs(length / lengthDue - 1), where).toBeLessThan(0.1)
        expect(Math.hypot(shift.x - due.x, shift.y - due.y), where).toBeLessThan(0.08)
      }
    }
  }))

/** How far what lies at a place of the frame should move until the next one. */
function shiftDue(motion: Motion, index: number, place: { x: number; y: number }) {
  const picture = frame
  const [now, next] = [index, index + 1].map((k) =>
    windowOf(viewAt(motion, k / (FRAMES - 1)), picture, frame),
  )
  if (!now || !next) throw new Error('two windows')
  const along = (at: number, start: number, step: number, startNext: number, stepNext: number) =>
    (start + at * step - startNext) / stepNext - at
  return {
    x: along(place.x, now.left, now.stepX, next.left, next.stepX),
    y: along(place.y, now.top, now.stepY, next.top, next.stepY),
  }
}
