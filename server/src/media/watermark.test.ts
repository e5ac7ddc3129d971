import { join } from 'node:path'
import sharp from 'sharp'
import { expect, it } from 'vitest'
import { withFolder } from './test-video.ts'
import type { Watermark } from './timeline.ts'
import { drawWatermark } from './watermark.ts'

const frame = { widthPx: 640, heightPx: 360 }
const marginPx = 16

async function drawn(folder: string, parts: Partial<Watermark>, shape = { width: 201, height: 100 }) {
  const imagePath = join(folder, `logo_${shape.width}.png`)
  await sharp({ create: { ...shape, channels: 4, background: { r: 250, g: 10, b: 10, alpha: 0.8 } } })
    .png()
    .toFile(imagePath)
  return drawWatermark({ imagePath, corner: 'top-right', opacity: 0.5, widthShare: 0.2, ...parts }, frame)
}

it.each([
  ['top-left', marginPx, marginPx],
  ['top-right', 640 - marginPx - 72, marginPx],
  ['bottom-left', marginPx, 360 - marginPx - 36],
  ['bottom-right', 640 - marginPx - 72, 360 - marginPx - 36],
] as const)('stands %s, clear of the margin, at even places', (corner, x, y) =>
  withFolder(async (folder) => {
    expect(await drawn(folder, { corner })).toMatchObject({ x, y, widthPx: 72, heightPx: 36 })
  }),
)

it('is as faint as asked, where the picture itself is not', () =>
  withFolder(async (folder) => {
    const { rgba, widthPx } = await drawn(folder, {})
    const middle = (18 * widthPx + 36) * 4
    expect([...rgba.subarray(middle, middle + 4)]).toEqual([250, 10, 10, Math.round(0.8 * 255 * 0.5)])
  }))

it('never grows taller than two fifths of the frame', () =>
  withFolder(async (folder) => {
    const { heightPx, widthPx } = await drawn(folder, { widthShare: 0.5 }, { width: 20, height: 400 })
    expect([widthPx, heightPx]).toEqual([8, 144])
  }))
