import type { Kernel } from './kernel.ts'
import { forEachStrip, roundUp16, STRIP_ROWS } from './layout.ts'

/** A raster laid over frames: straight-alpha RGBA, with even position and size inside the frame. */
export interface OverlayRaster {
  x: number
  y: number
  widthPx: number
  heightPx: number
  rgba: Uint8Array
}

/** A raster kept as premultiplied YUV planes in the kernel's memory, ready to be laid over any frame. */
export class Overlay {
  readonly #kernel: Kernel
  readonly #frameWidthPx: number
  readonly #frameHeightPx: number
  readonly #planes: { luma: number; alpha: number; cb: number; cr: number; chromaAlpha: number }
  readonly #staging: number
  /** Where it lies; `stride` is the width padded with transparent samples. */
  #shape: { x: number; y: number; stride: number; heightPx: number } | undefined

  constructor(kernel: Kernel, frameWidthPx: number, frameHeightPx: number) {
    this.#kernel = kernel
    this.#frameWidthPx = frameWidthPx
    this.#frameHeightPx = frameHeightPx
    const bytes = roundUp16(frameWidthPx) * frameHeightPx
    this.#planes = {
      luma: kernel.allocate(bytes),
      alpha: kernel.allocate(bytes),
      cb: kernel.allocate(bytes / 4),
      cr: kernel.allocate(bytes / 4),
      chromaAlpha: kernel.allocate(bytes / 4),
    }
    this.#staging = kernel.allocate(STRIP_ROWS * frameWidthPx * 4)
  }

  /** Replaces the raster. */
  set({ x, y, widthPx, heightPx, rgba }: OverlayRaster): void {
    if ([x, y, widthPx, heightPx].some((value) => value % 2 !== 0 || value < 0)) {
      throw new RangeError(`an overlay of ${widthPx}x${heightPx} at ${x},${y} is not even`)
    }
    if (x + widthPx > this.#frameWidthPx || y + heightPx > this.#frameHeightPx) {
      throw new RangeError(`an overlay of ${widthPx}x${heightPx} at ${x},${y} leaves the frame`)
    }
    const stride = roundUp16(widthPx)
    const { luma, alpha, cb, cr, chromaAlpha } = this.#planes
    for (const address of [luma, alpha]) this.#kernel.bytes(address, stride * heightPx).fill(0)
    for (const address of [cb, cr, chromaAlpha]) this.#kernel.bytes(address, (stride * heightPx) / 4).fill(0)
    forEachStrip(rgba, widthPx * 4, heightPx, (row, rows, bytes) => {
      this.#kernel.bytes(this.#staging, bytes.length).set(bytes)
      const lumaAt = row * stride
      const chromaAt = lumaAt / 4
      this.#kernel.call.storeOverlayStrip(
        luma + lumaAt,
        alpha + lumaAt,
        cb + chromaAt,
        cr + chromaAt,
        chromaAlpha + chromaAt,
        stride,
        this.#staging,
        widthPx,
        rows,
      )
    })
    this.#shape = { x, y, stride, heightPx }
  }

  /** Lays the raster over the frame at an address. */
  layOver(frame: number): void {
    if (!this.#shape) throw new Error('no overlay was set')
    const { x, y, stride, heightPx } = this.#shape
    const { luma, alpha, cb, cr, chromaAlpha } = this.#planes
    const width = this.#frameWidthPx
    const lumaBytes = width * this.#frameHeightPx
    const chromaAt = frame + lumaBytes + (y / 2) * (width / 2) + x / 2
    const lay = this.#kernel.call.overlayPlane
    lay(frame + y * width + x, width, luma, alpha, stride, heightPx)
    lay(chromaAt, width / 2, cb, chromaAlpha, stride / 2, heightPx / 2)
    lay(chromaAt + lumaBytes / 4, width / 2, cr, chromaAlpha, stride / 2, heightPx / 2)
  }
}
