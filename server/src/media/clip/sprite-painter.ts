import type { ClipSprites, Shape } from '../../core/layered-clip.ts'
import { cbOf, crOf, lumaOf } from './planes.ts'

/** Paints small shapes of one colour at sub-pixel places into frames. */
export class SpritePainter {
  readonly #sprites: ClipSprites
  readonly #widthPx: number
  readonly #heightPx: number
  readonly #yuv: readonly [number, number, number]

  constructor(sprites: ClipSprites, { widthPx, heightPx }: { widthPx: number; heightPx: number }) {
    this.#sprites = sprites
    this.#widthPx = widthPx
    this.#heightPx = heightPx
    const [red, green, blue] = sprites.color
    this.#yuv = [lumaOf(red, green, blue), cbOf(red, green, blue), crOf(red, green, blue)]
  }

  /** Into a frame of planar YUV 4:2:0. */
  paint(frame: number, bytes: Uint8Array): void {
    const places = this.#sprites.places[frame]
    if (!places) return
    const samples = this.#widthPx * this.#heightPx
    const [luma, cb, cr] = this.#yuv
    const target = { bytes, width: this.#widthPx, height: this.#heightPx }
    const chroma = { bytes, width: this.#widthPx / 2, height: this.#heightPx / 2 }
    for (let at = 0; at < places.length; at += 4) {
      const shape = this.#sprites.shapes[places[at] ?? 0]
      const opacity = places[at + 3] ?? 0
      if (!shape || opacity <= 0) continue
      const left = (places[at + 1] ?? 0) - shape.widthPx / 2
      const top = (places[at + 2] ?? 0) - shape.heightPx / 2
      lay({ ...target, offset: 0, step: 1 }, shape, left, top, opacity, luma)
      lay({ ...chroma, offset: samples, step: 2 }, shape, left, top, opacity, cb)
      lay({ ...chroma, offset: samples * 1.25, step: 2 }, shape, left, top, opacity, cr)
    }
  }
}

interface Target {
  bytes: Uint8Array
  width: number
  height: number
  /** Where the plane begins. */
  offset: number
  /** Frame pixels for one of its samples. */
  step: 1 | 2
}

/** Blends `value` into a plane by the cover of a shape whose upper left corner lies at (left, top) of the frame. */
function lay(target: Target, shape: Shape, left: number, top: number, opacity: number, value: number): void {
  const { bytes, width, height, offset, step } = target
  const firstX = Math.max(0, Math.floor(left / step))
  const lastX = Math.min(width - 1, Math.ceil((left + shape.widthPx) / step))
  const firstY = Math.max(0, Math.floor(top / step))
  const lastY = Math.min(height - 1, Math.ceil((top + shape.heightPx) / step))
  const middle = (step - 1) / 2
  for (let y = firstY; y <= lastY; y++) {
    for (let x = firstX; x <= lastX; x++) {
      const cover = coverAt(shape, x * step + middle - left, y * step + middle - top) * opacity
      if (cover <= 0) continue
      const at = offset + y * width + x
      const under = bytes[at] ?? 0
      bytes[at] = Math.round(under + (value - under) * cover)
    }
  }
}

/** 0..1 between the samples of a shape, nothing outside it. */
function coverAt({ widthPx, heightPx, cover }: Shape, x: number, y: number): number {
  const [column, row] = [Math.floor(x), Math.floor(y)]
  const [shareX, shareY] = [x - column, y - row]
  const sample = (i: number, j: number): number =>
    i < 0 || j < 0 || i >= widthPx || j >= heightPx ? 0 : (cover[j * widthPx + i] ?? 0)
  const upper = sample(column, row) * (1 - shareX) + sample(column + 1, row) * shareX
  const lower = sample(column, row + 1) * (1 - shareX) + sample(column + 1, row + 1) * shareX
  return (upper * (1 - shareY) + lower * shareY) / 255
}
