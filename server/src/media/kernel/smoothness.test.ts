import { expect, it } from 'vitest'
import { chooseMotion, viewAt } from '../motion.ts'
import type { Motion } from '../timeline.ts'
import { Compositor } from './compositor.ts'
import { windowOf } from './window.ts'

const frame = { widthPx: 640, heightPx: 360 }
const picture = { widthPx: 724, heightPx: 408 }
const FRAMES = 120
const DISC_RADIUS = 6

/**
 * A test chart: one white disc on black, its edge four samples wide. It has no long tails, whose rounding to 8 bits
 * would move the centre of gravity more than the drawing does.
 */
function chart(dotX: number, dotY: number): Uint8Array {
  const rgb = new Uint8Array(picture.widthPx * picture.heightPx * 3)
  for (let y = 0; y < picture.heightPx; y++) {
    for (let x = 0; x < picture.widthPx; x++) {
      const inward = Math.min(1, Math.max(0, (DISC_RADIUS + 2 - Math.hypot(x - dotX, y - dotY)) / 4))
      const value = 255 * (0.5 - 0.5 * Math.cos(Math.PI * inward))
      rgb.fill(Math.round(value), (y * picture.widthPx + x) * 3, (y * picture.widthPx + x) * 3 + 3)
    }
  }
  return rgb
}

/** Centre of gravity of the light in a frame. */
function centroid(luma: Uint8Array): [number, number] {
  let [sum, sumX, sumY] = [0, 0, 0]
  for (let y = 0; y < frame.heightPx; y++) {
    for (let x = 0; x < frame.widthPx; x++) {
      const light = (luma[y * frame.widthPx + x] ?? 16) - 16
      sum += light
      sumX += light * x
      sumY += light * y
    }
  }
  return [sumX / sum, sumY / sum]
}

const pan: Motion = {
  kind: 'ken-burns',
  from: { centreX: 0.45, centreY: 0.45, zoom: 1.13 },
  to: { centreX: 0.55, centreY: 0.55, zoom: 1.13 },
}

// The chosen motions are as slow as a quarter of a pixel a frame, where whole-pixel steps would show as a stutter.
it.each([
  ['a push', chooseMotion(4, 0)],
  ['a pull', chooseMotion(4, 1)],
  ['a slow pan', pan],
])('moves a dot in even steps, well below a pixel, in %s', (_, motion) => {
  const [dotX, dotY] = [600, 330]
  const compositor = new Compositor({
    ...frame,
    maxPictureWidthPx: picture.widthPx,
    maxPictureHeightPx: picture.heightPx,
  })
  compositor.storePicture(0, chart(dotX, dotY), picture.widthPx, picture.heightPx)
  const places = Array.from({ length: FRAMES }, (_, index) => {
    const view = viewAt(motion, index / (FRAMES - 1))
    const seen = centroid(compositor.compose({ base: { slot: 0, view }, incoming: null, overlay: false }))
    const { left, top, stepX, stepY } = windowOf(view, picture, frame)
    // Against the geometry itself: the dot is where it should be to a fiftieth of a pixel.
    expect(Math.abs(seen[0] - (dotX - left) / stepX)).toBeLessThan(0.02)
    expect(Math.abs(seen[1] - (dotY - top) / stepY)).toBeLessThan(0.02)
    return seen
  })
  const steps = places.slice(1).map(([x, y], index) => {
    const before = places[index] ?? [0, 0]
    return Math.hypot(x - before[0], y - before[1])
  })
  expect(Math.max(...steps)).toBeLessThan(1)
  for (const [index, step] of steps.slice(1, -1).entries()) {
    const around = ((steps[index] ?? 0) + (steps[index + 2] ?? 0)) / 2
    expect(Math.abs(step / around - 1)).toBeLessThan(0.1)
  }
})
