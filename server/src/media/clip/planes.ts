import type { Bitmap } from '../../core/layered-clip.ts'
import type { Kernel } from '../kernel/kernel.ts'
import { roundUp16 } from '../kernel/layout.ts'
import type { StoredPlane } from '../kernel/picture-slot.ts'

/** A bitmap in the kernel's memory: premultiplied YUV and its cover, as the kernel's `resamplePlane` reads planes. */
export interface StoredBitmap {
  /** Without the margin. */
  widthPx: number
  heightPx: number
  /** Transparent pixels around it, so that its edges end where they should. */
  margin: number
  luma: StoredPlane
  cb: StoredPlane
  cr: StoredPlane
  /** Null of a bitmap without any transparency. */
  cover: { luma: StoredPlane; chroma: StoredPlane } | null
}

/** As far as the kernel's interpolation reaches. */
const MARGIN_PX = 2

/** ITU-R BT.709 in limited range, of 8-bit channels; premultiplied ones come with their alpha. */
export const lumaOf = (red: number, green: number, blue: number, alpha = 255): number =>
  (16 * alpha) / 255 + (219 / 255) * (0.2126 * red + 0.7152 * green + 0.0722 * blue)
export const cbOf = (red: number, green: number, blue: number, alpha = 255): number =>
  (128 * alpha) / 255 + (224 / 255) * (-0.114572 * red - 0.385428 * green + 0.5 * blue)
export const crOf = (red: number, green: number, blue: number, alpha = 255): number =>
  (128 * alpha) / 255 + (224 / 255) * (0.5 * red - 0.454153 * green - 0.045847 * blue)

const plane = (kernel: Kernel, widthPx: number, heightPx: number): StoredPlane => {
  const stride = roundUp16(heightPx)
  return { address: kernel.allocate(stride * roundUp16(widthPx)), widthPx, heightPx, stride }
}

/**
 * Stores a bitmap. One that fills the frame wherever it goes needs neither cover nor margin. One of odd size is taken as
 * if its last column or row stood twice.
 */
export function storeBitmap(
  kernel: Kernel,
  { widthPx, heightPx, rgba }: Bitmap,
  fillsFrame: boolean,
): StoredBitmap {
  const isBare = fillsFrame && isOpaque(rgba)
  const margin = isBare ? 0 : MARGIN_PX
  const width = widthPx + (widthPx % 2) + 2 * margin
  const height = heightPx + (heightPx % 2) + 2 * margin
  const luma = plane(kernel, width, height)
  const cb = plane(kernel, width / 2, height / 2)
  const cr = plane(kernel, width / 2, height / 2)
  const cover = isBare
    ? null
    : { luma: plane(kernel, width, height), chroma: plane(kernel, width / 2, height / 2) }
  // Taken last: memory that grows makes earlier windows on it stale.
  const bytes = (stored: StoredPlane) =>
    kernel.bytes(stored.address, stored.stride * roundUp16(stored.widthPx))
  const [lumaBytes, cbBytes, crBytes] = [bytes(luma), bytes(cb), bytes(cr)]
  const coverBytes = cover && { luma: bytes(cover.luma), chroma: bytes(cover.chroma) }
  const padded = isBare ? rgba : withMargin({ widthPx, heightPx, rgba }, width, height)
  const [columns, rows] = isBare ? [widthPx, heightPx] : [width, height]
  const at = (x: number, y: number): number =>
    (Math.min(y, rows - 1) * columns + Math.max(0, Math.min(x, columns - 1))) * 4
  for (let x = 0; x < width; x++) {
    for (let y = 0; y < height; y++) {
      const from = at(x, y)
      const alpha = padded[from + 3] ?? 0
      const value = lumaOf(padded[from] ?? 0, padded[from + 1] ?? 0, padded[from + 2] ?? 0, alpha)
      const to = x * luma.stride + y
      // Planes hold value - 128 in signed bytes.
      lumaBytes[to] = Math.round(value) - 128
      if (coverBytes) coverBytes.luma[to] = alpha - 128
    }
  }
  for (let x = 0; x < width; x += 2) {
    for (let y = 0; y < height; y += 2) {
      let [red, green, blue, alpha] = [0, 0, 0, 0]
      // Chroma is sited on the even columns and between the rows: 1-2-1 across, 1-1 down.
      for (const row of [y, y + 1]) {
        for (let step = -1; step <= 1; step++) {
          const from = at(x + step, row)
          const weight = step === 0 ? 0.25 : 0.125
          red += (padded[from] ?? 0) * weight
          green += (padded[from + 1] ?? 0) * weight
          blue += (padded[from + 2] ?? 0) * weight
          alpha += (padded[from + 3] ?? 0) * weight
        }
      }
      const to = (x / 2) * cb.stride + y / 2
      cbBytes[to] = Math.round(cbOf(red, green, blue, alpha)) - 128
      crBytes[to] = Math.round(crOf(red, green, blue, alpha)) - 128
      if (coverBytes) coverBytes.chroma[to] = Math.round(alpha) - 128
    }
  }
  return { widthPx: width - 2 * margin, heightPx: height - 2 * margin, margin, luma, cb, cr, cover }
}

function withMargin({ widthPx, heightPx, rgba }: Bitmap, width: number, height: number): Uint8Array {
  const out = new Uint8Array(width * height * 4)
  for (let y = 0; y < height - 2 * MARGIN_PX; y++) {
    const row = Math.min(y, heightPx - 1) * widthPx * 4
    const to = ((y + MARGIN_PX) * width + MARGIN_PX) * 4
    out.set(rgba.subarray(row, row + widthPx * 4), to)
    if (widthPx % 2 === 1)
      out.set(rgba.subarray(row + (widthPx - 1) * 4, row + widthPx * 4), to + widthPx * 4)
  }
  return out
}

function isOpaque(rgba: Uint8Array): boolean {
  for (let at = 3; at < rgba.length; at += 4) if (rgba[at] !== 255) return false
  return true
}
