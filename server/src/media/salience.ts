import sharp from 'sharp'
import type { Point } from './timeline.ts'

const MAX_PIXELS = 40_000_000
/** Large enough to tell a face in a crowd's distance, small enough to cost a hundredth of a second. */
const LONG_SIDE_PX = 96
/** A subject is looked for in windows of this share of the picture's shorter side. */
const WINDOW_SHARE = 0.3
/** Photographers put subjects nearer to the middle than to the corners: the spread of that, as a share of each side. */
const CENTRE_SPREAD = 0.32

/**
 * What draws the eye in a still: the middle of the region whose colours stand out most from the picture's mean. Achanta et
 * al., "Frequency-tuned Salient Region Detection", 2009, with a preference for the middle. The same picture gives the same
 * point.
 */
export async function findFocus(imagePath: string): Promise<Point> {
  const { data, info } = await sharp(imagePath, { limitInputPixels: MAX_PIXELS })
    .flatten({ background: '#000' })
    .toColourspace('srgb')
    .resize(LONG_SIDE_PX, LONG_SIDE_PX, { fit: 'inside' })
    .blur(0.8)
    .removeAlpha()
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true })
  const map = salienceOf(data, info.width, info.height)
  return densest(map, info.width, info.height)
}

/** Squared distance of each pixel's colour from the mean, in lightness and two opponent colours. */
function salienceOf(rgb: Uint8Array, width: number, height: number): Float64Array {
  const pixels = width * height
  const opponents = new Float64Array(pixels * 3)
  const mean: [number, number, number] = [0, 0, 0]
  for (let pixel = 0; pixel < pixels; pixel++) {
    const [red, green, blue] = [rgb[pixel * 3] ?? 0, rgb[pixel * 3 + 1] ?? 0, rgb[pixel * 3 + 2] ?? 0]
    const colour = [(red + green + blue) / 3, red - green, (red + green) / 2 - blue] as const
    for (const [axis, value] of colour.entries()) {
      opponents[pixel * 3 + axis] = value
      mean[axis] = (mean[axis] ?? 0) + value / pixels
    }
  }
  return Float64Array.from({ length: pixels }, (_, pixel) => {
    const [x, y] = [((pixel % width) + 0.5) / width, (Math.floor(pixel / width) + 0.5) / height]
    const distance = mean.reduce(
      (sum, value, axis) => sum + ((opponents[pixel * 3 + axis] ?? 0) - value) ** 2,
      0,
    )
    return distance * Math.exp(-((x - 0.5) ** 2 + (y - 0.5) ** 2) / (2 * CENTRE_SPREAD ** 2))
  })
}

/** The centre of gravity of the square window that holds most. */
function densest(map: Float64Array, width: number, height: number): Point {
  const side = Math.max(1, Math.round(WINDOW_SHARE * Math.min(width, height)))
  let best = { sum: 0, left: (width - side) / 2, top: (height - side) / 2 }
  const sums = integral(map, width, height)
  const at = (x: number, y: number) => sums[y * (width + 1) + x] ?? 0
  for (let top = 0; top + side <= height; top++) {
    for (let left = 0; left + side <= width; left++) {
      const sum = at(left + side, top + side) - at(left, top + side) - at(left + side, top) + at(left, top)
      if (sum > best.sum * (1 + 1e-9)) best = { sum, left, top }
    }
  }
  if (best.sum === 0) return { x: 0.5, y: 0.5 }
  let [sumX, sumY] = [0, 0]
  for (let y = best.top; y < best.top + side; y++) {
    for (let x = best.left; x < best.left + side; x++) {
      const weight = map[y * width + x] ?? 0
      sumX += weight * (x + 0.5)
      sumY += weight * (y + 0.5)
    }
  }
  return { x: sumX / best.sum / width, y: sumY / best.sum / height }
}

/** Sums of everything above and to the left (Crow, "Summed-area tables", 1984), one row and column larger than the map. */
function integral(map: Float64Array, width: number, height: number): Float64Array {
  const sums = new Float64Array((width + 1) * (height + 1))
  for (let y = 0; y < height; y++) {
    let row = 0
    for (let x = 0; x < width; x++) {
      row += map[y * width + x] ?? 0
      sums[(y + 1) * (width + 1) + x + 1] = (sums[y * (width + 1) + x + 1] ?? 0) + row
    }
  }
  return sums
}

/** A still on this machine, as far as a video needs to know it. */
export interface Still {
  imagePath: string
  widthPx: number
  heightPx: number
  /** What is to stay in sight. */
  focus: Point
}

/** Looks at a still; `focus` is known where somebody said it. */
export async function lookAtStill(imagePath: string, focus: Point | null): Promise<Still> {
  const { width, height } = await sharp(imagePath, { limitInputPixels: MAX_PIXELS }).metadata()
  return { imagePath, widthPx: width, heightPx: height, focus: focus ?? (await findFocus(imagePath)) }
}
