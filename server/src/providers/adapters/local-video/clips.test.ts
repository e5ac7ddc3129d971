import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import type { LayeredClip } from '../../../core/layered-clip.ts'
import { seededRandom } from '../../../core/random.ts'
import { FramePainter } from '../../../media/clip/frame-painter.ts'
import { cameraFor } from './camera.ts'
import { readCameraWords, withoutCameraWords } from './camera-words.ts'
import drawClip, { type DrawnClipRequest } from './draw-clip.ts'
import drawPictureClip from './draw-picture-clip.ts'
import { projectionOf } from './projection.ts'

const small: DrawnClipRequest = {
  prompt: 'Mountains at noon',
  negativePrompt: null,
  aspectRatio: '16:9',
  seed: 7,
  family: null,
  widthPx: 320,
  heightPx: 180,
  fps: 24,
  frames: 24,
}
const drawn = (prompt: string, change: Partial<DrawnClipRequest> = {}) =>
  drawClip({ ...small, prompt, ...change })

/** The luma of some frames, as a viewer gets them. */
function watch(clip: LayeredClip, frames: readonly number[]): Uint8Array[] {
  const painter = new FramePainter(clip)
  return frames.map((frame) => painter.paint(frame).slice(0, clip.widthPx * clip.heightPx))
}

const difference = (one: Uint8Array, other: Uint8Array): number =>
  one.reduce((sum, value, at) => sum + Math.abs(value - (other[at] ?? 0)), 0) / one.length

/** How far a picture went to the right (or down) between two frames, in pixels: where the shifted first one fits best. */
function shiftBetween(one: Uint8Array, other: Uint8Array, axis: 'x' | 'y', most = 40): number {
  const { widthPx: width, heightPx: height } = small
  const costs = Array.from({ length: 2 * most + 1 }, (_, index) => {
    const by = index - most
    let [sum, count] = [0, 0]
    for (let y = most; y < height - most; y++) {
      for (let x = most; x < width - most; x++) {
        const from = axis === 'x' ? y * width + x - by : (y - by) * width + x
        sum += Math.abs((one[from] ?? 0) - (other[y * width + x] ?? 0))
        count++
      }
    }
    return { by, cost: sum / count }
  })
  return costs.reduce((best, next) => (next.cost < best.cost ? next : best)).by
}

describe('a clip of a prompt', () => {
  it('is the same for the same seed, and another for another', () => {
    const [one, again, other] = [7, 7, 8].map((seed) =>
      watch(drawn('A sailing boat at dusk', { seed }), [0, 11, 23]),
    )
    expect(again).toEqual(one)
    expect(other).not.toEqual(one)
  })

  it.each([
    ['pan left', 'x', 1],
    ['pan right', 'x', -1],
    ['crane up', 'y', 1],
    ['tilt down', 'y', -1],
  ] as const)('moves as the camera is told: %s', (words, axis, way) => {
    const [first = new Uint8Array(), last = new Uint8Array()] = watch(
      drawn(`Mountains at noon, ${words}`),
      [0, 23],
    )
    expect(shiftBetween(first, last, axis) * way).toBeGreaterThan(4)
  })

  it('moves what is near more than what is far', () => {
    const { layers } = drawn('A walk in the forest, pan right')
    const ways = layers.flatMap((layer) =>
      layer.kind === 'layer' && layer.bitmap.widthPx > 300
        ? [Math.abs((layer.poses[23 * 4] ?? 0) - (layer.poses[0] ?? 0))]
        : [],
    )
    expect(Math.max(...ways)).toBeGreaterThan(2.5 * Math.min(...ways.filter((way) => way > 0)))
  })

  it('lives even where the camera is locked off', () => {
    const clip = drawn('A sailing boat on the sea at dusk, locked-off shot')
    const frames = watch(clip, [0, 8, 16])
    const [one = new Uint8Array(), two = new Uint8Array(), three = new Uint8Array()] = frames
    const [sky] = clip.layers
    expect(sky?.kind === 'layer' && sky.poses.slice(-4)).toEqual(
      sky?.kind === 'layer' && sky.poses.slice(0, 4),
    )
    for (const [before, after] of [
      [one, two],
      [two, three],
    ] as const) {
      expect(difference(before, after)).toBeGreaterThan(0.2)
      expect(difference(before, after)).toBeLessThan(20)
    }
  })

  it.each([
    ['rain', 'A city street in the rain'],
    ['snow', 'A village in the snow'],
    ['leaves', 'An autumn forest, dust in the air'],
  ])('has %s that the prompt asks for, and none that the negative prompt forbids', (word, prompt) => {
    const many = (negativePrompt: string | null) =>
      drawn(prompt, { negativePrompt }).layers.reduce(
        (sum, layer) => sum + (layer.kind === 'sprites' ? (layer.places[5]?.length ?? 0) / 4 : 0),
        0,
      )
    expect(many(null)).toBeGreaterThan(many(`${word}, winter, autumn`))
  })

  it('never shows what lies beside the drawing', () => {
    const set = { width: 1600, height: 900 }
    const prompts = [
      'pan left',
      'tilt up',
      'orbit shot',
      'flythrough',
      'pull back',
      'handheld tracking shot',
      'close-up',
      'a hill',
    ]
    for (const prompt of prompts) {
      for (const seed of [1, 2, 3]) {
        const camera = cameraFor(prompt, seededRandom(seed), seed % 2 === 0 ? 1 : -1)
        const focus = { x: 400 * seed, y: 600 }
        const view = projectionOf({
          camera,
          set,
          focus,
          widthPx: 320,
          heightPx: 180,
          fps: 24,
          frames: 48,
          seed,
        })
        for (const nearness of [0.08, 0.5, 1]) {
          for (let frame = 0; frame < 48; frame++) {
            const { x, y, scale } = view.at(nearness, frame)
            expect(Math.max(x, y), prompt).toBeLessThanOrEqual(0.001)
            expect(x + set.width * scale, prompt).toBeGreaterThanOrEqual(319.999)
            expect(y + set.height * scale, prompt).toBeGreaterThanOrEqual(179.999)
          }
        }
      }
    }
  })
})

describe('words for the camera', () => {
  it.each([
    ['The camera pans to the left over a bay', { across: { name: 'pan left', way: -1 } }],
    ['Tracking shot of a runner', { across: { name: 'tracking shot', way: 0 } }],
    ['Slow push-in on a safe', { into: { name: 'push in', way: 1.42 } }],
    ['Wide shot, crane up over the roofs', { up: { name: 'crane up', way: -1 }, isWide: true }],
    ['Handheld close-up of a hand', { isHandheld: true, isClose: true }],
    ['A frying pan on the stove', { across: null }],
    ['A crane lifts a container', { up: null }],
  ])('%s', (prompt, expected) => {
    expect(readCameraWords(prompt)).toMatchObject(expected)
  })

  it('are nothing to be seen', () => {
    expect(withoutCameraWords('Crane up over a village, pan right, summer')).toBe('over a village, summer')
    expect(withoutCameraWords('Pan left')).toBe('Pan left')
    expect(withoutCameraWords('A hall. Camera: slow pan, 24mm. Style: noir.')).toBe('A hall. Style: noir.')
  })
})

describe('a clip of pictures', () => {
  const picture = (hue: number): Promise<Buffer> =>
    sharp(
      Buffer.from(
        `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="400"><rect width="640" height="400" fill="hsl(${hue},60%,40%)"/><circle cx="300" cy="180" r="90" fill="#fff"/></svg>`,
      ),
    )
      .png()
      .toBuffer()

  async function lumaOf(bytes: Buffer): Promise<Uint8Array> {
    const rgb = await sharp(bytes).resize(320, 180, { fit: 'cover' }).removeAlpha().raw().toBuffer()
    return Uint8Array.from({ length: 320 * 180 }, (_, at) => {
      const [red = 0, green = 0, blue = 0] = rgb.subarray(at * 3, at * 3 + 3)
      return Math.round(16 + (219 / 255) * (0.2126 * red + 0.7152 * green + 0.0722 * blue))
    })
  }

  it.each(['slow push in, it snows', 'pan right', 'locked-off shot'])(
    'begins with the first frame and ends with the last: %s',
    async (prompt) => {
      const [red, blue] = [await picture(0), await picture(220)]
      const clip = await drawPictureClip({ ...small, prompt, first: red, last: blue })
      const [first = new Uint8Array(), middle = new Uint8Array(), last = new Uint8Array()] = watch(
        clip,
        [0, 12, 23],
      )
      expect(difference(first, await lumaOf(red))).toBeLessThan(1.5)
      expect(difference(last, await lumaOf(blue))).toBeLessThan(1.5)
      expect(difference(middle, first)).toBeGreaterThan(2)
    },
  )

  it('comes nearer from the one picture that there is', async () => {
    const bytes = await picture(120)
    const clip = await drawPictureClip({ ...small, prompt: 'push in', first: bytes, last: null })
    const [first = new Uint8Array(), last = new Uint8Array()] = watch(clip, [0, 23])
    expect(difference(first, await lumaOf(bytes))).toBeLessThan(1.5)
    const white = (luma: Uint8Array) => luma.filter((value) => value > 200).length
    expect(white(last)).toBeGreaterThan(white(first) * 1.5)
  })
})
