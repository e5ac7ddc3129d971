import { transposeBlock } from './transpose'

/** Output columns handled at a time, so that both passes of a tile stay in the second-level cache. */
const TILE: i32 = 128

/** Where one output column or row comes from: four source lines and their weights in 1/128. */
@unmanaged
class Tap {
  line0: i32
  line1: i32
  line2: i32
  line3: i32
  weight0: i16
  weight1: i16
  weight2: i16
  weight3: i16
}

/** Catmull-Rom spline: Keys, "Cubic Convolution Interpolation for Digital Image Processing", 1981, a = -1/2. */
// @ts-ignore: decorator
@inline function cubic(distance: f64): f64 {
  const x = abs<f64>(distance)
  if (x < 1) return (1.5 * x - 2.5) * x * x + 1
  if (x < 2) return ((-0.5 * x + 2.5) * x - 4) * x + 2
  return 0
}

// @ts-ignore: decorator
@inline function clamp(value: i32, last: i32): i32 {
  return value < 0 ? 0 : value > last ? last : value
}

// @ts-ignore: decorator
@inline function roundUp16(value: i32): i32 {
  return (value + 15) & ~15
}

/** Fills `count` taps for positions `start + k * step` on an axis whose lines 0..last lie `stride` bytes apart. */
function fillTaps(taps: usize, count: i32, start: f64, step: f64, last: i32, stride: i32, firstLine: i32): void {
  for (let k = 0; k < count; k++) {
    const position = start + <f64>k * step
    const line = <i32>floor<f64>(position)
    const fraction = position - <f64>line
    const tap = changetype<Tap>(taps + <usize>k * offsetof<Tap>())
    tap.line0 = (clamp(line - 1, last) - firstLine) * stride
    tap.line1 = (clamp(line, last) - firstLine) * stride
    tap.line2 = (clamp(line + 1, last) - firstLine) * stride
    tap.line3 = (clamp(line + 2, last) - firstLine) * stride
    const weight0 = <i32>nearest<f64>(cubic(fraction + 1) * 128)
    const weight3 = <i32>nearest<f64>(cubic(2 - fraction) * 128)
    // Rounded on its own, each weight would shift the picture by up to 1/64 of a sample, seen as trembling in slow
    // motion. So the inner two follow from the outer: their centre of gravity is the position, their sum is 128.
    const weight2 = <i32>nearest<f64>(fraction * 128) + weight0 - 2 * weight3
    tap.weight0 = <i16>weight0
    tap.weight1 = <i16>(128 - weight0 - weight2 - weight3)
    tap.weight2 = <i16>weight2
    tap.weight3 = <i16>weight3
  }
}

/**
 * One output line: the weighted sum of four source lines of signed bytes (value - 128), `count` a multiple of 16.
 * Signed bytes keep every partial sum inside 16 bits: at most 160/128 of the weights times 128.
 */
// @ts-ignore: decorator
@inline function sumLines(to: usize, source: usize, tap: Tap, count: usize, flip: v128): void {
  const weight0 = i16x8.splat(tap.weight0)
  const weight1 = i16x8.splat(tap.weight1)
  const weight2 = i16x8.splat(tap.weight2)
  const weight3 = i16x8.splat(tap.weight3)
  const half = i16x8.splat(64)
  const line0 = source + tap.line0
  const line1 = source + tap.line1
  const line2 = source + tap.line2
  const line3 = source + tap.line3
  for (let x: usize = 0; x < count; x += 16) {
    const low = i16x8.add(
      i16x8.add(
        i16x8.mul(v128.load8x8_s(line0 + x), weight0),
        i16x8.mul(v128.load8x8_s(line1 + x), weight1),
      ),
      i16x8.add(
        i16x8.mul(v128.load8x8_s(line2 + x), weight2),
        i16x8.mul(v128.load8x8_s(line3 + x), weight3),
      ),
    )
    const high = i16x8.add(
      i16x8.add(
        i16x8.mul(v128.load8x8_s(line0 + x, 8), weight0),
        i16x8.mul(v128.load8x8_s(line1 + x, 8), weight1),
      ),
      i16x8.add(
        i16x8.mul(v128.load8x8_s(line2 + x, 8), weight2),
        i16x8.mul(v128.load8x8_s(line3 + x, 8), weight3),
      ),
    )
    const sum = i8x16.narrow_i16x8_s(
      i16x8.shr_s(i16x8.add(low, half), 7),
      i16x8.shr_s(i16x8.add(high, half), 7),
    )
    v128.store(to + x, v128.xor(sum, flip))
  }
}

/**
 * Draws a window of a picture plane at any sub-pixel position and scale, by separable cubic interpolation.
 *
 * The source lies column by column in signed bytes (see `storeRgbStrip`), so the horizontal pass also is a sum of
 * contiguous lines; a transposition between the passes puts the result the right way up. No pass gathers single
 * samples, which is what makes this fast.
 *
 * @param to first byte of the output plane, rows tightly packed, `width` >= 16
 * @param source columns of `sourceStride` bytes
 * @param left position of the first output column on the source's axis, in samples; likewise `top`
 * @param stepX source samples for one output column; likewise `stepY`
 * @param scratch 24 bytes for each output column and row, then 2 * 128 * (sourceStride + 16) bytes
 */
export function resamplePlane(
  to: usize,
  width: i32,
  height: i32,
  source: usize,
  sourceStride: i32,
  sourceWidth: i32,
  sourceHeight: i32,
  left: f64,
  top: f64,
  stepX: f64,
  stepY: f64,
  scratch: usize,
): void {
  const firstRow = clamp(<i32>floor<f64>(top) - 1, sourceHeight - 1) & ~15
  const lastRow = clamp(<i32>floor<f64>(top + <f64>(height - 1) * stepY) + 2, sourceHeight - 1)
  const rows = roundUp16(lastRow + 1 - firstRow)
  const tile = min<i32>(TILE, width & ~15)

  const columnTaps = scratch
  const rowTaps = columnTaps + <usize>width * offsetof<Tap>()
  const columns = rowTaps + <usize>height * offsetof<Tap>()
  const upright = columns + <usize>(TILE * (sourceStride + 16))
  fillTaps(columnTaps, width, left, stepX, sourceWidth - 1, sourceStride, 0)
  fillTaps(rowTaps, height, top, stepY, sourceHeight - 1, tile, firstRow)

  const keepSigned = i8x16.splat(0)
  const makeUnsigned = i8x16.splat(-128)
  for (let x = 0; x < width; x += tile) {
    // The last tile is moved back to end at the edge: it draws some columns again, to the same values.
    const tileLeft = min<i32>(x, width - tile)
    for (let k = 0; k < tile; k++) {
      const tap = changetype<Tap>(columnTaps + <usize>(tileLeft + k) * offsetof<Tap>())
      sumLines(columns + <usize>(k * rows), source + <usize>firstRow, tap, <usize>rows, keepSigned)
    }
    for (let y = 0; y < rows; y += 16) {
      for (let k = 0; k < tile; k += 16) {
        transposeBlock(
          upright + <usize>(y * tile + k),
          <usize>tile,
          columns + <usize>(k * rows + y),
          <usize>rows,
          keepSigned,
        )
      }
    }
    for (let y = 0; y < height; y++) {
      const tap = changetype<Tap>(rowTaps + <usize>y * offsetof<Tap>())
      sumLines(to + <usize>(y * width + tileLeft), upright, tap, <usize>tile, makeUnsigned)
    }
  }
}
