import { describe, expect, it } from 'vitest'
import type { Bitmap, ClipLayer, ClipSprites } from '../../core/layered-clip.ts'
import { FramePainter } from './frame-painter.ts'
import { cbOf, crOf, lumaOf } from './planes.ts'

const [WIDTH, HEIGHT] = [64, 48]

function flat(widthPx: number, heightPx: number, [red, green, blue, alpha]: readonly number[]): Bitmap {
  const pixel = [red, green, blue].map((value = 0) => Math.round((value * (alpha ?? 255)) / 255))
  const rgba = new Uint8Array(widthPx * heightPx * 4).map((_, at) => [...pixel, alpha ?? 255][at % 4] ?? 0)
  return { widthPx, heightPx, rgba }
}

const layer = (bitmap: Bitmap, pose: readonly [number, number, number, number]): ClipLayer => ({
  kind: 'layer',
  bitmap,
  poses: Float64Array.from([...pose, ...pose]),
})

function paint(...layers: (ClipLayer | ClipSprites)[]) {
  const painter = new FramePainter({ widthPx: WIDTH, heightPx: HEIGHT, fps: 24, frames: 2, layers })
  const bytes = painter.paint(0)
  return {
    luma: (x: number, y: number) => bytes[y * WIDTH + x],
    cb: (x: number, y: number) => bytes[WIDTH * HEIGHT + (y >> 1) * (WIDTH / 2) + (x >> 1)],
    cr: (x: number, y: number) => bytes[WIDTH * HEIGHT * 1.25 + (y >> 1) * (WIDTH / 2) + (x >> 1)],
  }
}

const orange = [230, 120, 20] as const
const wall = layer(flat(WIDTH, HEIGHT, [40, 90, 160]), [0, 0, 1, 1])

describe('painting layers', () => {
  it('is black where there is nothing', () => {
    const frame = paint()
    expect([frame.luma(5, 5), frame.cb(5, 5), frame.cr(5, 5)]).toEqual([16, 128, 128])
  })

  it('keeps colours by BT.709', () => {
    const frame = paint(layer(flat(WIDTH, HEIGHT, orange), [0, 0, 1, 1]))
    const expected = [lumaOf(...orange), cbOf(...orange), crOf(...orange)].map(Math.round)
    for (const [x, y] of [
      [0, 0],
      [63, 47],
      [31, 20],
    ] as const)
      expect([frame.luma(x, y), frame.cb(x, y), frame.cr(x, y)]).toEqual(expected)
  })

  it('lays a layer at its place and size, and leaves the rest alone', () => {
    const frame = paint(wall, layer(flat(10, 10, orange), [20, 10, 2, 1]))
    expect(frame.luma(30, 20)).toBe(Math.round(lumaOf(...orange)))
    const around = Math.round(lumaOf(40, 90, 160))
    for (const [x, y] of [
      [17, 20],
      [43, 20],
      [30, 7],
      [30, 33],
    ] as const)
      expect(frame.luma(x, y)).toBe(around)
  })

  it.each([
    ['half covered', [...orange, 128], 1, 128 / 255],
    ['half faded', [...orange, 255], 0.5, 0.5],
    ['both', [...orange, 128], 0.5, 64 / 255],
    ['gone', [...orange, 255], 0, 0],
  ] as const)('blends what is %s', (_, color, opacity, share) => {
    const frame = paint(wall, layer(flat(WIDTH + 8, HEIGHT + 8, color), [-4, -4, 1, opacity]))
    const mixed = lumaOf(40, 90, 160) * (1 - share) + lumaOf(...orange) * share
    expect(Math.abs((frame.luma(30, 20) ?? 0) - mixed)).toBeLessThan(2)
  })

  it('bears layers out of sight and hanging over every edge', () => {
    const card = flat(30, 30, orange)
    const poses = [
      [-200, 0],
      [500, 5],
      [0, -99],
      [0, 200],
      [-15, -15],
      [50, 30],
      [-1.5, 40.25],
    ] as const
    const frame = paint(wall, ...poses.map(([x, y]) => layer(card, [x, y, 1.1, 1])))
    expect(frame.luma(2, 2)).toBe(Math.round(lumaOf(...orange)))
    expect(frame.luma(32, 20)).toBe(Math.round(lumaOf(40, 90, 160)))
    expect(frame.luma(63, 47)).toBe(Math.round(lumaOf(...orange)))
  })

  it('paints sprites at sub-pixel places', () => {
    const sprites: ClipSprites = {
      kind: 'sprites',
      color: [255, 255, 255],
      shapes: [{ widthPx: 4, heightPx: 4, cover: new Uint8Array(16).fill(255) }],
      places: [Float32Array.from([0, 20, 20, 1, 0, 40.5, 20, 0.5, 0, 63, 47, 1]), new Float32Array()],
    }
    const frame = paint(wall, sprites)
    const around = lumaOf(40, 90, 160)
    expect(frame.luma(20, 20)).toBe(235)
    expect(frame.luma(24, 20)).toBe(Math.round(around))
    expect(Math.abs((frame.luma(40, 20) ?? 0) - (around + 235) / 2)).toBeLessThan(2)
    expect(Math.abs((frame.luma(38, 20) ?? 0) - (around * 0.75 + 235 * 0.25))).toBeLessThan(2)
  })

  it('refuses frames that the kernel cannot hold', () => {
    expect(() => new FramePainter({ widthPx: 60, heightPx: 48, fps: 24, frames: 1, layers: [] })).toThrow(
      RangeError,
    )
  })
})
