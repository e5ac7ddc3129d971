import { expect, it } from 'vitest'
import type { View } from '../timeline.ts'
import { type Composition, Compositor } from './compositor.ts'
import { testPicture } from './test-reference.ts'

const [width, height] = [96, 54]
const lumaBytes = width * height
const view: View = { centreX: 0.5, centreY: 0.5, zoom: 1 }
const a = { slot: 0, view } as const
const b = { slot: 1, view } as const

function compositorOfTwo() {
  const compositor = new Compositor({
    widthPx: width,
    heightPx: height,
    maxPictureWidthPx: width,
    maxPictureHeightPx: height,
  })
  for (const slot of [0, 1] as const) {
    const rgb = testPicture(width, height, slot + 1).filter((_, index) => index % 4 !== 3)
    compositor.storePicture(slot, rgb, width, height)
  }
  const compose = (base: Composition['base'], incoming: Composition['incoming']) =>
    compositor.compose({ base, incoming, overlay: false }).slice()
  return { compose, frameA: compose(a, null), frameB: compose(b, null) }
}

/** Calls back for each sample of a 4:2:0 frame: its index, its column as a share of the width, its plane's columns. */
function eachSample(visit: (index: number, column: number, columns: number) => void): void {
  for (let i = 0; i < lumaBytes; i++) visit(i, i % width, width)
  for (let i = lumaBytes; i < lumaBytes * 1.5; i++) visit(i, (i - lumaBytes) % (width / 2), width / 2)
}

const eased = (t: number) => t * t * (3 - 2 * t)

it.each([0.1, 0.5, 0.9])(
  'a wipe uncovers the next picture from the left, behind a soft edge, at %f',
  (weight) => {
    const { compose, frameA, frameB } = compositorOfTwo()
    const frame = compose(a, { layer: b, weight, transition: 'wipe' })
    const edge = 0.08
    eachSample((index, column, columns) => {
      const share = Math.min(1, Math.max(0, (eased(weight) * (1 + edge) - column / columns) / edge))
      const expected = (frameA[index] ?? 0) * (1 - share) + (frameB[index] ?? 0) * share
      expect(Math.abs((frame[index] ?? Number.NaN) - expected)).toBeLessThan(2)
    })
  },
)

it.each([0.1, 0.5, 0.9])(
  'a slide pushes one picture out to the left and the next one in, at %f',
  (weight) => {
    const { compose, frameA, frameB } = compositorOfTwo()
    const frame = compose(a, { layer: b, weight, transition: 'slide' })
    const shift = Math.round((eased(weight) * width) / 2)
    eachSample((index, column, columns) => {
      const moved = columns === width ? 2 * shift : shift
      const expected = column < columns - moved ? frameA[index + moved] : frameB[index - (columns - moved)]
      expect(frame[index]).toBe(expected)
    })
  },
)

it('black is black, and half way to it half as bright', () => {
  const { compose, frameA } = compositorOfTwo()
  const black = compose('black', null)
  eachSample((index, _, columns) => expect(black[index]).toBe(columns === width ? 16 : 128))
  const half = compose(a, { layer: 'black', weight: 0.5 })
  eachSample((index) => {
    const expected = ((frameA[index] ?? 0) + (black[index] ?? 0)) / 2
    expect(Math.abs((half[index] ?? Number.NaN) - expected)).toBeLessThanOrEqual(1)
  })
})
