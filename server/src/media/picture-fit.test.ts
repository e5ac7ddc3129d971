import { join } from 'node:path'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { decodePicture } from './picture.ts'
import type { Framing } from './picture-fit.ts'
import { findFocus } from './salience.ts'
import { withFolder } from './test-video.ts'

const frame = { widthPx: 320, heightPx: 180 }
const framing = (parts: Partial<Framing>): Framing => ({
  ...frame,
  fit: 'cover',
  focus: null,
  wholeShare: 1,
  ...parts,
})

/** A grey picture with an orange disc in it, at `x`, `y` of its size. */
async function discPicture(folder: string, size: { width: number; height: number }, x: number, y: number) {
  const { width, height } = size
  const path = join(folder, `disc_${width}x${height}.png`)
  const disc = `<svg width="${width}" height="${height}"><rect width="100%" height="100%" fill="#6e7a80"/><circle cx="${x * width}" cy="${y * height}" r="30" fill="#f08020"/></svg>`
  await sharp(Buffer.from(disc)).png().toFile(path)
  return path
}

async function framed(path: string, parts: Partial<Framing>) {
  const { rgb } = await decodePicture(path, framing(parts))
  const at = (x: number, y: number) => [...rgb.subarray((y * 320 + x) * 3, (y * 320 + x) * 3 + 3)]
  const isOrange = (x: number, y: number) => {
    const [red = 0, , blue = 0] = at(x, y)
    return red > 200 && blue < 100
  }
  return { at, isOrange }
}

const tall = { width: 300, height: 600 }

describe('a tall picture in a wide frame', () => {
  it('is cut around its focus; without one around its middle, where the subject may be lost', () =>
    withFolder(async (folder) => {
      const path = await discPicture(folder, tall, 0.5, 0.15)
      const around = await framed(path, { focus: { x: 0.5, y: 0.15 } })
      expect(around.isOrange(160, 90)).toBe(true)
      const middle = await framed(path, {})
      const rows = Array.from({ length: 180 }, (_, y) => middle.isOrange(160, y))
      expect(rows).not.toContain(true)
    }))

  it('is seen whole between black bars', () =>
    withFolder(async (folder) => {
      const { at, isOrange } = await framed(await discPicture(folder, tall, 0.5, 0.15), { fit: 'contain' })
      expect(isOrange(160, 27)).toBe(true)
      expect(at(20, 90)).toEqual([0, 0, 0])
    }))

  it('is seen whole before itself, blurred and darker', () =>
    withFolder(async (folder) => {
      const { at, isOrange } = await framed(await discPicture(folder, tall, 0.5, 0.15), { fit: 'blur' })
      expect(isOrange(160, 27)).toBe(true)
      const [red = 0] = at(20, 90)
      expect(red).toBeGreaterThan(50)
      expect(red).toBeLessThan(90)
      const whole = await framed(await discPicture(folder, tall, 0.5, 0.15), { fit: 'blur', wholeShare: 0.5 })
      // Half as large: its head is where the frame's upper quarter ends.
      expect(whole.isOrange(160, 45 + 14)).toBe(true)
    }))
})

it('a picture of nearly the frame’s shape fills it: no thin rim of itself', () =>
  withFolder(async (folder) => {
    const { at } = await framed(await discPicture(folder, { width: 600, height: 340 }, 0.5, 0.5), {
      fit: 'blur',
    })
    expect(at(2, 90)).toEqual([0x6e, 0x7a, 0x80])
    expect(at(160, 2)).toEqual([0x6e, 0x7a, 0x80])
  }))

it.each([
  ['a little smaller than wanted is taken pixel for pixel', 280, 158, 280, 158],
  ['with odd sides loses a row and a column', 281, 159, 280, 158],
  ['much smaller is enlarged', 160, 90, 320, 180],
  ['larger is made smaller', 640, 360, 320, 180],
])('a picture %s', (_, width, height, widthPx, heightPx) =>
  withFolder(async (folder) => {
    const path = await discPicture(folder, { width, height }, 0.5, 0.5)
    const picture = await decodePicture(path, framing({}))
    expect([picture.widthPx, picture.heightPx]).toEqual([widthPx, heightPx])
    expect(picture.rgb).toHaveLength(widthPx * heightPx * 3)
  }),
)

describe('findFocus', () => {
  it.each([
    [tall, 0.3, 0.2],
    [{ width: 600, height: 340 }, 0.8, 0.6],
    [{ width: 900, height: 300 }, 0.2, 0.5],
  ])('finds what stands out in a picture of %o at %f, %f', (size, x, y) =>
    withFolder(async (folder) => {
      const focus = await findFocus(await discPicture(folder, size, x, y))
      expect(Math.abs(focus.x - x)).toBeLessThan(0.06)
      expect(Math.abs(focus.y - y)).toBeLessThan(0.06)
    }),
  )

  it('is the middle where nothing does', () =>
    withFolder(async (folder) => {
      const path = join(folder, 'plain.png')
      await sharp({ create: { width: 200, height: 100, channels: 3, background: '#445566' } })
        .png()
        .toFile(path)
      expect(await findFocus(path)).toEqual({ x: expect.closeTo(0.5, 9), y: expect.closeTo(0.5, 9) })
    }))
})
