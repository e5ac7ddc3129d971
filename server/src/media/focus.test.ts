import fc from 'fast-check'
import { expect, it } from 'vitest'
import { cropToShape, focusInCrop } from './focus.ts'

const lengths = fc.integer({ min: 32, max: 4000 })
const sizes = fc.record({ widthPx: lengths, heightPx: lengths })
const shares = fc.double({ min: 0, max: 1, noNaN: true })
const points = fc.record({ x: shares, y: shares })
const hd = { widthPx: 1920, heightPx: 1080 }

it('cuts a portrait around the face, not around its middle', () => {
  const portrait = { widthPx: 1200, heightPx: 1800 }
  expect(cropToShape(portrait, hd)).toEqual({ left: 0, top: 563, widthPx: 1200, heightPx: 675 })
  expect(cropToShape(portrait, hd, { x: 0.3, y: 0.25 })).toMatchObject({ top: 113, heightPx: 675 })
  expect(focusInCrop(portrait, hd, { x: 0.3, y: 0.25 })).toEqual({ x: 0.3, y: expect.closeTo(0.5, 2) })
})

it('goes no further than the picture: a focus at its edge lies at the edge of the frame', () => {
  const panorama = { widthPx: 4000, heightPx: 1000 }
  expect(cropToShape(panorama, hd, { x: 1, y: 0.5 })).toMatchObject({ left: 4000 - 1778, top: 0 })
  expect(focusInCrop(panorama, hd, { x: 1, y: 0.5 })).toEqual({ x: 1, y: 0.5 })
})

it('always gives a part of the picture in the frame’s shape, as large as there is, with the focus in it', () => {
  fc.assert(
    fc.property(sizes, sizes, points, (picture, frame, focus) => {
      const { left, top, widthPx, heightPx } = cropToShape(picture, frame, focus)
      expect(Math.min(left, top)).toBeGreaterThanOrEqual(0)
      expect(left + widthPx).toBeLessThanOrEqual(picture.widthPx)
      expect(top + heightPx).toBeLessThanOrEqual(picture.heightPx)
      expect(widthPx === picture.widthPx || heightPx === picture.heightPx).toBe(true)
      const scale = Math.max(frame.widthPx / picture.widthPx, frame.heightPx / picture.heightPx)
      expect(Math.abs(widthPx - frame.widthPx / scale)).toBeLessThan(1)
      expect(Math.abs(heightPx - frame.heightPx / scale)).toBeLessThan(1)
      const seen = focusInCrop(picture, frame, focus)
      expect(left + seen.x * widthPx).toBeCloseTo(focus.x * picture.widthPx, 6)
      expect(top + seen.y * heightPx).toBeCloseTo(focus.y * picture.heightPx, 6)
    }),
  )
})
