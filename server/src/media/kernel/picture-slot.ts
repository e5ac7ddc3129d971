import type { Kernel } from './kernel.ts'
import { forEachStrip, roundUp16, STRIP_ROWS } from './layout.ts'

/** One plane of a stored picture: columns of `stride` signed bytes. */
export interface StoredPlane {
  address: number
  widthPx: number
  heightPx: number
  stride: number
}

export interface StoredPicture {
  luma: StoredPlane
  cb: StoredPlane
  cr: StoredPlane
}

/** Room in the kernel's memory for one picture of at most the given size. */
export class PictureSlot {
  readonly #kernel: Kernel
  readonly #address: number
  readonly #staging: number
  readonly #scratch: number
  #picture: StoredPicture | undefined

  /** `staging` and `scratch` may be shared by all slots: see `pictureWorkspace`. */
  constructor(
    kernel: Kernel,
    maxWidthPx: number,
    maxHeightPx: number,
    workspace: { staging: number; scratch: number },
  ) {
    this.#kernel = kernel
    this.#address = kernel.allocate(
      roundUp16(maxWidthPx) * roundUp16(maxHeightPx) +
        2 * roundUp16(maxWidthPx / 2) * roundUp16(maxHeightPx / 2),
    )
    this.#staging = workspace.staging
    this.#scratch = workspace.scratch
  }

  get picture(): StoredPicture {
    if (!this.#picture) throw new Error('the picture slot is empty')
    return this.#picture
  }

  /** Stores packed 8-bit RGB of even size. */
  store(rgb: Uint8Array, widthPx: number, heightPx: number): void {
    const chroma = { widthPx: widthPx / 2, heightPx: heightPx / 2, stride: roundUp16(heightPx / 2) }
    const luma = { address: this.#address, widthPx, heightPx, stride: roundUp16(heightPx) }
    const cb = { ...chroma, address: luma.address + luma.stride * roundUp16(widthPx) }
    const cr = { ...chroma, address: cb.address + chroma.stride * roundUp16(widthPx / 2) }
    forEachStrip(rgb, widthPx * 3, heightPx, (row, rows, bytes) => {
      this.#kernel.bytes(this.#staging, bytes.length).set(bytes)
      this.#kernel.call.storeRgbStrip(
        luma.address,
        cb.address,
        cr.address,
        luma.stride,
        chroma.stride,
        row,
        this.#staging,
        widthPx,
        rows,
        this.#scratch,
      )
    })
    this.#picture = { luma, cb, cr }
  }
}

/** Bytes that storing a picture needs beside the slot itself. */
export const pictureWorkspace = (maxWidthPx: number): { stagingBytes: number; scratchBytes: number } => ({
  stagingBytes: STRIP_ROWS * maxWidthPx * 3,
  scratchBytes: 48 * (maxWidthPx + 32),
})
