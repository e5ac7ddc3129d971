import type { TransitionKind } from '../timeline.ts'
import type { Kernel } from './kernel.ts'
import { roundUp16 } from './layout.ts'

/** How wide the soft edge of a wipe is, as a share of the frame. */
const WIPE_EDGE_SHARE = 0.08

/** Draws one finished frame of two, one of which takes over from the other. */
export class Transitions {
  readonly #kernel: Kernel
  readonly #widthPx: number
  readonly #heightPx: number
  /** A weight for each column of luma; those of chroma behind. */
  readonly #weights: number

  constructor(kernel: Kernel, widthPx: number, heightPx: number) {
    this.#kernel = kernel
    this.#widthPx = widthPx
    this.#heightPx = heightPx
    this.#weights = kernel.allocate(
      Int16Array.BYTES_PER_ELEMENT * (roundUp16(widthPx) + roundUp16(widthPx / 2)),
    )
  }

  /**
   * `to`, `under` and `over` are addresses of whole frames, `weight` how far `over` has come, 0..1. What moves across
   * the frame starts and stops softly; a crossfade does neither, or its ends would be lost.
   */
  draw(
    to: number,
    under: number,
    over: number,
    { weight, transition = 'crossfade' }: { weight: number; transition?: Exclude<TransitionKind, 'dip'> },
  ): void {
    if (transition === 'wipe') this.#wipe(to, under, over, eased(weight))
    else if (transition === 'slide') this.#push(to, under, over, eased(weight))
    else {
      const frameBytes = (this.#widthPx * this.#heightPx * 3) / 2
      this.#kernel.call.crossfade(to, under, over, frameBytes, Math.round(weight * 256))
    }
  }

  #wipe(to: number, under: number, over: number, share: number): void {
    const columns = roundUp16(this.#widthPx)
    const bytes = Int16Array.BYTES_PER_ELEMENT
    const luma = this.#weightRow(this.#weights, columns)
    const chroma = this.#weightRow(this.#weights + bytes * columns, roundUp16(this.#widthPx / 2))
    const edgePx = WIPE_EDGE_SHARE * this.#widthPx
    const frontPx = share * (this.#widthPx + edgePx)
    for (let x = 0; x < this.#widthPx; x++) {
      luma[x] = Math.round(256 * Math.min(1, Math.max(0, (frontPx - x) / edgePx)))
      if (x % 2 === 0) chroma[x / 2] = luma[x] ?? 0
    }
    this.#eachPlane((offset, width, height, isLuma) =>
      this.#kernel.call.blendColumns(
        to + offset,
        under + offset,
        over + offset,
        this.#weights + (isLuma ? 0 : bytes * columns),
        width,
        height,
      ),
    )
  }

  /** By whole samples of chroma: at this speed nobody sees the fractions. */
  #push(to: number, under: number, over: number, share: number): void {
    const shift = Math.round((share * this.#widthPx) / 2)
    this.#eachPlane((offset, width, height, isLuma) =>
      this.#kernel.call.pushColumns(
        to + offset,
        under + offset,
        over + offset,
        width,
        height,
        isLuma ? 2 * shift : shift,
      ),
    )
  }

  #weightRow(address: number, columns: number): Int16Array {
    const { buffer } = this.#kernel.bytes(address, 0)
    return new Int16Array(buffer, address, columns)
  }

  /** In order: writes of the kernel may run over the end of a plane into the next. */
  #eachPlane(draw: (offset: number, width: number, height: number, isLuma: boolean) => void): void {
    const [width, height] = [this.#widthPx, this.#heightPx]
    const lumaBytes = width * height
    draw(0, width, height, true)
    draw(lumaBytes, width / 2, height / 2, false)
    draw(lumaBytes * 1.25, width / 2, height / 2, false)
  }
}

/** Starts and stops softly: 3t² - 2t³. */
const eased = (share: number): number => share * share * (3 - 2 * share)
