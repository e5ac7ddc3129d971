import { transposeBlock } from './transpose'

/**
 * ITU-R BT.709, limited range, in 1/65536: Y = 16 + 219/255 * (0.2126 R + 0.7152 G + 0.0722 B) and the colour
 * differences around 128 with 224/255. Chroma is 4:2:0 sited as H.264 assumes it: on the even luma columns
 * (so 1-2-1 across) and between the two rows (so 1-1 down), eight parts in all.
 */
const LUMA_R: i32 = 11966
const LUMA_G: i32 = 40254
const LUMA_B: i32 = 4064
const CB_R: i32 = -6596
const CB_G: i32 = -22188
const CB_B: i32 = 28784
const CR_R: i32 = 28784
const CR_G: i32 = -26145
const CR_B: i32 = -2639

// @ts-ignore: decorator
@inline function luma(at: usize): u8 {
  const sum = LUMA_R * <i32>load<u8>(at) + LUMA_G * <i32>load<u8>(at, 1) + LUMA_B * <i32>load<u8>(at, 2)
  return <u8>((sum + (16 << 16) + (1 << 15)) >> 16)
}

/** The 1-2-1 sum of one channel around a sample, of two rows. */
// @ts-ignore: decorator
@inline function eightParts(left: usize, middle: usize, right: usize, rowBytes: usize): i32 {
  const upper = <i32>load<u8>(left) + 2 * <i32>load<u8>(middle) + <i32>load<u8>(right)
  const lower =
    <i32>load<u8>(left + rowBytes) + 2 * <i32>load<u8>(middle + rowBytes) + <i32>load<u8>(right + rowBytes)
  return upper + lower
}

/** Luma of four pixels of packed RGB, as 32-bit numbers; reads 16 bytes. */
// @ts-ignore: decorator
@inline function fourLuma(at: usize): v128 {
  const pixels = v128.load(at)
  // Red and green of each pixel, then green and blue: the factor of green is too large for 16 bits, so it comes in halves.
  const pairs = i8x16.shuffle(pixels, pixels, 0, 1, 3, 4, 6, 7, 9, 10, 1, 2, 4, 5, 7, 8, 10, 11)
  const redGreen = i32x4.dot_i16x8_s(i16x8.extend_low_i8x16_u(pairs), i32x4.splat(pair(LUMA_R, LUMA_G / 2)))
  const greenBlue = i32x4.dot_i16x8_s(i16x8.extend_high_i8x16_u(pairs), i32x4.splat(pair(LUMA_G / 2, LUMA_B)))
  return i32x4.shr_s(
    i32x4.add(i32x4.add(redGreen, greenBlue), i32x4.splat((16 << 16) + (1 << 15))),
    16,
  )
}

/** Two 16-bit factors as one 32-bit number. */
// @ts-ignore: decorator
@inline function pair(first: i32, second: i32): i32 {
  return (first & 0xffff) | (second << 16)
}

/**
 * The eight parts of red, green, blue and a zero, for two chroma samples side by side, from a row of packed RGB; `at` is
 * the pixel left of the first. Reads 16 bytes.
 */
// @ts-ignore: decorator
@inline function fourParts(at: usize): v128 {
  const pixels = v128.load(at)
  const zero = i8x16.splat(0)
  const sides = i8x16.shuffle(pixels, zero, 0, 1, 2, 16, 6, 7, 8, 16, 6, 7, 8, 16, 12, 13, 14, 16)
  const middles = i8x16.shuffle(pixels, zero, 3, 4, 5, 16, 9, 10, 11, 16, 16, 16, 16, 16, 16, 16, 16, 16)
  return i16x8.add(
    i16x8.add(i16x8.extend_low_i8x16_u(sides), i16x8.extend_high_i8x16_u(sides)),
    i16x8.shl(i16x8.extend_low_i8x16_u(middles), 1),
  )
}

/** A colour difference of four chroma samples, as 32-bit numbers, from the parts of the first two and of the other two. */
// @ts-ignore: decorator
@inline function fourChroma(parts: v128, more: v128, red: i32, green: i32, blue: i32): v128 {
  const factors = i64x2.splat(<i64>(<u32>pair(red, green)) | ((<i64>(blue & 0xffff)) << 32))
  const a = i32x4.dot_i16x8_s(parts, factors)
  const b = i32x4.dot_i16x8_s(more, factors)
  const sum = i32x4.add(i32x4.shuffle(a, b, 0, 2, 4, 6), i32x4.shuffle(a, b, 1, 3, 5, 7))
  return i32x4.shr_s(i32x4.add(sum, i32x4.splat((128 << 19) + (1 << 18))), 19)
}

// @ts-ignore: decorator
@inline function storeFourBytes(to: usize, values: v128): void {
  const words = i16x8.narrow_i32x4_s(values, values)
  v128.store32_lane(to, i8x16.narrow_i16x8_u(words, words), 0)
}

/** Columns of 16 x 16 blocks, in signed bytes, at row `row` of a column-by-column plane. */
function storeColumns(to: usize, toStride: i32, row: i32, from: usize, fromStride: i32, width: i32, rows: i32): void {
  const makeSigned = i8x16.splat(-128)
  for (let y = 0; y < rows; y += 16) {
    for (let x = 0; x < width; x += 16) {
      const block = to + <usize>(x * toStride + row + y)
      transposeBlock(block, <usize>toStride, from + <usize>(y * fromStride + x), <usize>fromStride, makeSigned)
    }
  }
}

/**
 * Converts up to 32 rows of packed RGB and stores them as columns of signed bytes, ready for `resamplePlane`.
 *
 * @param lumaStride bytes of one luma column, the picture's height rounded up to 16; likewise `chromaStride`
 * @param row first row of the strip, a multiple of 32
 * @param rgb `rows` rows of `width` * 3 bytes, both even; up to 48 bytes around them are read, and make no difference
 * @param scratch 48 * (width + 32) bytes
 */
export function storeRgbStrip(
  lumaPlane: usize,
  cbPlane: usize,
  crPlane: usize,
  lumaStride: i32,
  chromaStride: i32,
  row: i32,
  rgb: usize,
  width: i32,
  rows: i32,
  scratch: usize,
): void {
  const rowBytes = <usize>(width * 3)
  const lumaWidth = (width + 31) & ~31
  const chromaWidth = lumaWidth >> 1
  const cbStrip = scratch + <usize>(32 * lumaWidth)
  const crStrip = cbStrip + <usize>(16 * chromaWidth)
  for (let y = 0; y < rows; y++) {
    const from = rgb + <usize>y * rowBytes
    for (let x = 0; x < width; x += 16) {
      const at = from + <usize>(x * 3)
      const low = i16x8.narrow_i32x4_s(fourLuma(at), fourLuma(at + 12))
      const high = i16x8.narrow_i32x4_s(fourLuma(at + 24), fourLuma(at + 36))
      v128.store(scratch + <usize>(y * lumaWidth + x), i8x16.narrow_i16x8_u(low, high))
    }
  }
  for (let y = 0; y < rows; y += 2) {
    const from = rgb + <usize>y * rowBytes
    const to = <usize>((y >> 1) * chromaWidth)
    for (let x = 0; x < width; x += 8) {
      const left = from + <usize>(x * 3) - 3
      const parts = i16x8.add(fourParts(left), fourParts(left + rowBytes))
      const more = i16x8.add(fourParts(left + 12), fourParts(left + 12 + rowBytes))
      const at = to + <usize>(x >> 1)
      storeFourBytes(cbStrip + at, fourChroma(parts, more, CB_R, CB_G, CB_B))
      storeFourBytes(crStrip + at, fourChroma(parts, more, CR_R, CR_G, CR_B))
    }
    // Left of the first column there is only itself.
    const r = eightParts(from, from, from + 3, rowBytes)
    const g = eightParts(from + 1, from + 1, from + 4, rowBytes)
    const b = eightParts(from + 2, from + 2, from + 5, rowBytes)
    store<u8>(cbStrip + to, <u8>((CB_R * r + CB_G * g + CB_B * b + (128 << 19) + (1 << 18)) >> 19))
    store<u8>(crStrip + to, <u8>((CR_R * r + CR_G * g + CR_B * b + (128 << 19) + (1 << 18)) >> 19))
  }
  storeColumns(lumaPlane, lumaStride, row, scratch, lumaWidth, width, rows)
  storeColumns(cbPlane, chromaStride, row >> 1, cbStrip, chromaWidth, width >> 1, rows >> 1)
  storeColumns(crPlane, chromaStride, row >> 1, crStrip, chromaWidth, width >> 1, rows >> 1)
}

/** One channel times its alpha, 1-2-1 over two rows: 0 .. 8 * 255 * 255. */
// @ts-ignore: decorator
@inline function eightWeighted(left: usize, middle: usize, right: usize, rowBytes: usize, channel: usize): f32 {
  const upper =
    <i32>load<u8>(left + channel) * <i32>load<u8>(left, 3) +
    2 * <i32>load<u8>(middle + channel) * <i32>load<u8>(middle, 3) +
    <i32>load<u8>(right + channel) * <i32>load<u8>(right, 3)
  const lower =
    <i32>load<u8>(left + rowBytes + channel) * <i32>load<u8>(left + rowBytes, 3) +
    2 * <i32>load<u8>(middle + rowBytes + channel) * <i32>load<u8>(middle + rowBytes, 3) +
    <i32>load<u8>(right + rowBytes + channel) * <i32>load<u8>(right + rowBytes, 3)
  return <f32>(upper + lower)
}

/**
 * Converts rows of straight-alpha RGBA into premultiplied planes for `overlayPlane`: luma and alpha of `stride`
 * bytes a row, and Cb, Cr and their alpha of half that; `rows` and `width` even, `stride` a multiple of 16.
 * The planes of the other columns must be zero. All addresses are those of the strip's first row.
 */
export function storeOverlayStrip(
  lumaPlane: usize,
  alphaPlane: usize,
  cbPlane: usize,
  crPlane: usize,
  chromaAlphaPlane: usize,
  stride: i32,
  rgba: usize,
  width: i32,
  rows: i32,
): void {
  const rowBytes = <usize>(width * 4)
  for (let y = 0; y < rows; y++) {
    for (let x = 0; x < width; x++) {
      const at = rgba + <usize>y * rowBytes + <usize>(x * 4)
      const alpha = <i32>load<u8>(at, 3)
      store<u8>(lumaPlane + <usize>(y * stride + x), <u8>((<i32>luma(at) * alpha + 127) / 255))
      store<u8>(alphaPlane + <usize>(y * stride + x), <u8>alpha)
    }
  }
  const unit: f32 = 1.0 / (65536.0 * 8.0 * 255.0)
  for (let y = 0; y < rows; y += 2) {
    for (let x = 0; x < width; x += 2) {
      const middle = rgba + <usize>y * rowBytes + <usize>(x * 4)
      const left = x == 0 ? middle : middle - 4
      const right = middle + 4
      const r = eightWeighted(left, middle, right, rowBytes, 0)
      const g = eightWeighted(left, middle, right, rowBytes, 1)
      const b = eightWeighted(left, middle, right, rowBytes, 2)
      const alpha = <f32>eightParts(left + 3, middle + 3, right + 3, rowBytes) / 8
      const neutral = (alpha * 128) / 255
      const at = <usize>((y >> 1) * (stride >> 1) + (x >> 1))
      const cb = (<f32>CB_R * r + <f32>CB_G * g + <f32>CB_B * b) * unit
      const cr = (<f32>CR_R * r + <f32>CR_G * g + <f32>CR_B * b) * unit
      store<u8>(cbPlane + at, <u8>nearest<f32>(neutral + cb))
      store<u8>(crPlane + at, <u8>nearest<f32>(neutral + cr))
      store<u8>(chromaAlphaPlane + at, <u8>nearest<f32>(alpha))
    }
  }
}
