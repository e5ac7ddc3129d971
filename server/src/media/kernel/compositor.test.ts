import { describe, expect, it } from 'vitest'
import type { View } from '../timeline.ts'
import { Compositor } from './compositor.ts'
import { type Plane, referencePlanes, referenceResample, testPicture } from './test-reference.ts'
import { windowOf } from './window.ts'

const whole: View = { centreX: 0.5, centreY: 0.5, zoom: 1 }
const close: View = { centreX: 0.47, centreY: 0.52, zoom: 1.13 }

const withoutAlpha = (rgba: Uint8Array): Uint8Array => rgba.filter((_, index) => index % 4 !== 3)

interface TestPicture {
  width: number
  height: number
  rgba: Uint8Array
}

function compositorWith(width: number, height: number, pictures: TestPicture[]) {
  const maxPictureWidthPx = Math.max(width, ...pictures.map((picture) => picture.width))
  const maxPictureHeightPx = Math.max(height, ...pictures.map((picture) => picture.height))
  const options = { widthPx: width, heightPx: height, maxPictureWidthPx, maxPictureHeightPx }
  const compositor = new Compositor(options)
  for (const [index, picture] of pictures.entries()) {
    compositor.storePicture(index === 0 ? 0 : 1, withoutAlpha(picture.rgba), picture.width, picture.height)
  }
  return compositor
}

/** Y, Cb, Cr. */
function planesOf(frame: Uint8Array, width: number, height: number): Plane[] {
  const plane = (offset: number, w: number, h: number): Plane => ({
    width: w,
    height: h,
    at: (x, y) => frame[offset + y * w + x] ?? Number.NaN,
  })
  const luma = width * height
  return [
    plane(0, width, height),
    plane(luma, width / 2, height / 2),
    plane(luma * 1.25, width / 2, height / 2),
  ]
}

/** Largest and mean difference of two planes. */
function difference(a: Plane, b: Plane): { most: number; mean: number } {
  expect([a.width, a.height]).toEqual([b.width, b.height])
  let [most, sum] = [0, 0]
  for (let y = 0; y < a.height; y++) {
    for (let x = 0; x < a.width; x++) {
      const apart = Math.abs(a.at(x, y) - b.at(x, y))
      most = Math.max(most, Number.isNaN(apart) ? Number.POSITIVE_INFINITY : apart)
      sum += apart
    }
  }
  return { most, mean: sum / (a.width * a.height) }
}

function expectedFrame(
  rgba: Uint8Array,
  width: number,
  height: number,
  frame: [number, number],
  view: View,
): Plane[] {
  const { luma, cb, cr } = referencePlanes(rgba, width, height)
  const window = windowOf(
    view,
    { widthPx: width, heightPx: height },
    { widthPx: frame[0], heightPx: frame[1] },
  )
  const chroma = { ...window, left: window.left / 2, top: (window.top + window.stepY / 2 - 0.5) / 2 }
  return [
    referenceResample(luma, frame[0], frame[1], window),
    referenceResample(cb, frame[0] / 2, frame[1] / 2, chroma),
    referenceResample(cr, frame[0] / 2, frame[1] / 2, chroma),
  ]
}

describe('drawing a picture', () => {
  // Landscape, portrait and square; chroma widths that are no multiple of the kernel's block; the smallest frame.
  it.each([
    [320, 180, 362, 204],
    [90, 160, 102, 180],
    [214, 214, 214, 214],
    [278, 34, 300, 38],
    [32, 32, 36, 36],
  ])(
    '%ix%i from a picture of %ix%i agrees with the definition',
    (width, height, pictureWidth, pictureHeight) => {
      const rgba = testPicture(pictureWidth, pictureHeight, width)
      const compositor = compositorWith(width, height, [{ width: pictureWidth, height: pictureHeight, rgba }])
      for (const view of [whole, close]) {
        const frame = compositor.compose({ base: { slot: 0, view }, incoming: null, overlay: false })
        const expected = expectedFrame(rgba, pictureWidth, pictureHeight, [width, height], view)
        for (const [index, plane] of planesOf(frame, width, height).entries()) {
          // Two roundings to 8 bits, and weights in 1/128.
          const { most, mean } = difference(plane, expected[index] ?? plane)
          expect(most).toBeLessThan(2.6)
          expect(mean).toBeLessThan(0.6)
        }
      }
    },
  )

  it('keeps flat colours exact, to the edges', () => {
    const rgba = new Uint8Array(110 * 62 * 4).fill(255)
    const compositor = compositorWith(96, 54, [{ width: 110, height: 62, rgba }])
    const frame = compositor.compose({ base: { slot: 0, view: close }, incoming: null, overlay: false })
    const [luma, cb, cr] = planesOf(frame, 96, 54)
    for (const [plane, value] of [
      [luma, 235],
      [cb, 128],
      [cr, 128],
    ] as const) {
      expect(plane && difference(plane, { ...plane, at: () => value }).most).toBe(0)
    }
  })

  it.each([
    ['red', [255, 0, 0], [63, 102, 240]],
    ['green', [0, 255, 0], [173, 42, 26]],
    ['blue', [0, 0, 255], [32, 240, 118]],
    ['grey', [128, 128, 128], [126, 128, 128]],
  ])('makes %s what BT.709 says', (_, rgb, yuv) => {
    const rgba = new Uint8Array(32 * 32 * 4).map((__, index) => [...rgb, 255][index % 4] ?? 0)
    const compositor = compositorWith(32, 32, [{ width: 32, height: 32, rgba }])
    const frame = compositor.compose({ base: { slot: 0, view: whole }, incoming: null, overlay: false })
    expect([frame[0], frame[1024], frame[1280]]).toEqual(yuv)
  })

  it('leaves two finished frames valid, and draws a still view only once with the same result', () => {
    const rgba = testPicture(64, 64, 1)
    const compositor = compositorWith(64, 64, [{ width: 64, height: 64, rgba }])
    const compose = (view: View) =>
      compositor.compose({ base: { slot: 0, view }, incoming: null, overlay: false })
    const first = compose(whole)
    const copy = first.slice()
    const second = compose(whole)
    expect(second).toEqual(copy)
    expect(first).toEqual(copy)
    expect(compose(close)).not.toEqual(copy)
  })
})

describe('crossfading', () => {
  it.each([0.03, 0.25, 0.5, 0.97])('blends two pictures with a share of %f', (weight) => {
    const [a, b] = [testPicture(96, 54, 2), testPicture(110, 62, 3)]
    const compositor = compositorWith(96, 54, [
      { width: 96, height: 54, rgba: a },
      { width: 110, height: 62, rgba: b },
    ])
    const only = (slot: 0 | 1) =>
      compositor.compose({ base: { slot, view: close }, incoming: null, overlay: false }).slice()
    const [frameA, frameB] = [only(0), only(1)]
    const faded = compositor.compose({
      base: { slot: 0, view: close },
      incoming: { layer: { slot: 1, view: close }, weight },
      overlay: false,
    })
    const share = Math.round(weight * 256) / 256
    const expected = frameA.map((value, index) =>
      Math.round(value * (1 - share) + (frameB[index] ?? 0) * share),
    )
    const apart = faded.map((value, index) => Math.abs(value - (expected[index] ?? 0)))
    expect(Math.max(...apart)).toBeLessThanOrEqual(1)
  })
})

describe('laying a caption over a frame', () => {
  it.each([
    [0, 0, 96, 54],
    [38, 20, 58, 34],
    [2, 40, 10, 14],
  ])('agrees with the definition at %i,%i with %ix%i', (x, y, widthPx, heightPx) => {
    const rgba = testPicture(96, 54, 4)
    const raster = testPicture(widthPx, heightPx, 5, true)
    const compositor = compositorWith(96, 54, [{ width: 96, height: 54, rgba }])
    const under = compositor
      .compose({ base: { slot: 0, view: whole }, incoming: null, overlay: false })
      .slice()
    compositor.setOverlay({ x, y, widthPx, heightPx, rgba: raster })
    const over = compositor.compose({ base: { slot: 0, view: whole }, incoming: null, overlay: true })
    const { luma, cb, cr, alpha, chromaAlpha } = referencePlanes(raster, widthPx, heightPx)
    const layers = [
      { colour: luma, alpha, scale: 1 },
      { colour: cb, alpha: chromaAlpha, scale: 2 },
      { colour: cr, alpha: chromaAlpha, scale: 2 },
    ]
    const framesUnder = planesOf(under, 96, 54)
    for (const [index, plane] of planesOf(over, 96, 54).entries()) {
      const below = framesUnder[index]
      const layer = layers[index]
      if (!below || !layer) throw new Error('three planes')
      const expected: Plane = {
        ...plane,
        at: (column, row) => {
          const [i, j] = [column - x / layer.scale, row - y / layer.scale]
          const inside = i >= 0 && j >= 0 && i < layer.colour.width && j < layer.colour.height
          if (!inside) return below.at(column, row)
          const opacity = layer.alpha.at(i, j) / 255
          return below.at(column, row) * (1 - opacity) + layer.colour.at(i, j) * opacity
        },
      }
      expect(difference(plane, expected).most).toBeLessThan(2)
    }
  })

  it('leaves no trace of a larger caption before it', () => {
    const rgba = testPicture(96, 54, 6)
    const small = { x: 10, y: 10, widthPx: 20, heightPx: 8, rgba: testPicture(20, 8, 7, true) }
    const large = { x: 0, y: 0, widthPx: 96, heightPx: 54, rgba: testPicture(96, 54, 8, true) }
    const fresh = compositorWith(96, 54, [{ width: 96, height: 54, rgba }])
    const used = compositorWith(96, 54, [{ width: 96, height: 54, rgba }])
    used.setOverlay(large)
    for (const compositor of [fresh, used]) compositor.setOverlay(small)
    const [a, b] = [fresh, used].map((compositor) =>
      compositor.compose({ base: { slot: 0, view: whole }, incoming: null, overlay: true }),
    )
    expect(a).toEqual(b)
  })

  it.each([
    ['odd', { x: 1, y: 0, widthPx: 4, heightPx: 4 }],
    ['outside', { x: 60, y: 0, widthPx: 8, heightPx: 4 }],
  ])('refuses one that is %s', (_, place) => {
    const compositor = compositorWith(64, 64, [])
    expect(() => compositor.setOverlay({ ...place, rgba: new Uint8Array(128) })).toThrow(RangeError)
  })
})

it('refuses frames that 4:2:0 or the kernel cannot hold', () => {
  expect(() => compositorWith(63, 64, [])).toThrow(/not even/)
  expect(() => compositorWith(64, 16, [])).toThrow(/at least 32x32/)
})
