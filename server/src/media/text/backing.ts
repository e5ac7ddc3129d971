import type { Colour } from './sheet.ts'

/** How much of each pixel something covers, 0..255, row by row. */
export interface Mask {
  widthPx: number
  heightPx: number
  coverage: Uint8Array
}

/** A rectangle of the whole size with round, smooth corners. */
export function roundedBox(widthPx: number, heightPx: number, radiusPx: number): Mask {
  const coverage = new Uint8Array(widthPx * heightPx).fill(255)
  const radius = Math.min(radiusPx, widthPx / 2, heightPx / 2)
  for (let y = 0; y < Math.ceil(radius); y++) {
    for (let x = 0; x < Math.ceil(radius); x++) {
      const outside = Math.hypot(radius - x - 0.5, radius - y - 0.5) - radius
      const value = Math.round(255 * Math.min(1, Math.max(0, 0.5 - outside)))
      for (const row of [y, heightPx - 1 - y]) {
        coverage[row * widthPx + x] = value
        coverage[row * widthPx + widthPx - 1 - x] = value
      }
    }
  }
  return { widthPx, heightPx, coverage }
}

/** A mask gone soft and moved down: a Gaussian blur, by three means over windows (Wells, 1986, "Efficient synthesis"). */
export function softened({ widthPx, heightPx, coverage }: Mask, sigmaPx: number, downPx: number): Mask {
  const radius = Math.round(Math.sqrt(4 * sigmaPx ** 2 + 1) / 2 - 0.5)
  const [from, to] = [moved(coverage, widthPx * Math.round(downPx)), new Uint8Array(coverage.length)]
  for (let round = 0; round < 3; round++) {
    for (let y = 0; y < heightPx; y++) average(from, to, y * widthPx, 1, widthPx, radius)
    for (let x = 0; x < widthPx; x++) average(to, from, x, widthPx, heightPx, radius)
  }
  return { widthPx, heightPx, coverage: from }
}

/** Lays a colour in the shape of a mask under a picture (straight RGBA), in place: Porter and Duff's "over". */
export function layUnder(rgba: Uint8Array, mask: Mask, [red, green, blue, opacity]: Colour): void {
  const { coverage } = mask
  for (let pixel = 0, at = 0; pixel < coverage.length; pixel++, at += 4) {
    const alpha = rgba[at + 3] ?? 0
    const under = (coverage[pixel] ?? 0) * opacity
    if (alpha === 255 || under === 0) continue
    const share = (under * (255 - alpha)) / 255
    const total = alpha + share
    const kept = alpha / total
    rgba[at] = Math.round((rgba[at] ?? 0) * kept + red * (1 - kept))
    rgba[at + 1] = Math.round((rgba[at + 1] ?? 0) * kept + green * (1 - kept))
    rgba[at + 2] = Math.round((rgba[at + 2] ?? 0) * kept + blue * (1 - kept))
    rgba[at + 3] = Math.round(total)
  }
}

function moved(values: Uint8Array, by: number): Uint8Array<ArrayBuffer> {
  const to = new Uint8Array(values.length)
  to.set(values.subarray(0, values.length - by), by)
  return to
}

/** Each of `count` values, `step` apart, as the mean of those within `radius` of it; beyond the ends is nothing. */
function average(
  from: Uint8Array,
  to: Uint8Array,
  first: number,
  step: number,
  count: number,
  radius: number,
): void {
  const share = 1 / (2 * radius + 1)
  let sum = 0
  for (let index = 0; index < Math.min(radius, count); index++) sum += from[first + index * step] ?? 0
  for (let index = 0; index < count; index++) {
    if (index + radius < count) sum += from[first + (index + radius) * step] ?? 0
    to[first + index * step] = sum * share + 0.5
    if (index >= radius) sum -= from[first + (index - radius) * step] ?? 0
  }
}
