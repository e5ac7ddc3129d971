/** to = (a * (256 - weight) + b * weight) / 256 over `count` bytes; writes in steps of 16 bytes. */
export function crossfade(to: usize, a: usize, b: usize, count: usize, weight: i32): void {
  const weightA = i16x8.splat(<i16>(256 - weight))
  const weightB = i16x8.splat(<i16>weight)
  const half = i16x8.splat(128)
  for (let x: usize = 0; x < count; x += 16) {
    const p = v128.load(a + x)
    const q = v128.load(b + x)
    const low = i16x8.add(
      i16x8.mul(i16x8.extend_low_i8x16_u(p), weightA),
      i16x8.mul(i16x8.extend_low_i8x16_u(q), weightB),
    )
    const high = i16x8.add(
      i16x8.mul(i16x8.extend_high_i8x16_u(p), weightA),
      i16x8.mul(i16x8.extend_high_i8x16_u(q), weightB),
    )
    const sum = i8x16.narrow_i16x8_u(
      i16x8.shr_u(i16x8.add(low, half), 8),
      i16x8.shr_u(i16x8.add(high, half), 8),
    )
    v128.store(to + x, sum)
  }
}

/**
 * Blends two planes as `crossfade` does, with a weight of its own for each column: `weights` are 16-bit numbers 0..256,
 * `width` of them and as many more as fill a multiple of 16. Writes up to 15 bytes beyond the last row.
 */
export function blendColumns(to: usize, a: usize, b: usize, weights: usize, width: i32, height: i32): void {
  const whole = i16x8.splat(256)
  const half = i16x8.splat(128)
  for (let y = 0; y < height; y++) {
    const row = <usize>(y * width)
    for (let x: usize = 0; x < <usize>width; x += 16) {
      const p = v128.load(a + row + x)
      const q = v128.load(b + row + x)
      const weightLow = v128.load(weights + 2 * x)
      const weightHigh = v128.load(weights + 2 * x, 16)
      const low = i16x8.add(
        i16x8.mul(i16x8.extend_low_i8x16_u(p), i16x8.sub(whole, weightLow)),
        i16x8.mul(i16x8.extend_low_i8x16_u(q), weightLow),
      )
      const high = i16x8.add(
        i16x8.mul(i16x8.extend_high_i8x16_u(p), i16x8.sub(whole, weightHigh)),
        i16x8.mul(i16x8.extend_high_i8x16_u(q), weightHigh),
      )
      const sum = i8x16.narrow_i16x8_u(
        i16x8.shr_u(i16x8.add(low, half), 8),
        i16x8.shr_u(i16x8.add(high, half), 8),
      )
      v128.store(to + row + x, sum)
    }
  }
}

/** Moves a plane out to the left by `shift` columns and another one in behind it. */
export function pushColumns(to: usize, a: usize, b: usize, width: i32, height: i32, shift: i32): void {
  const rest = <usize>(width - shift)
  for (let y = 0; y < height; y++) {
    const row = <usize>(y * width)
    memory.copy(to + row, a + row + <usize>shift, rest)
    memory.copy(to + row + rest, b + row, <usize>shift)
  }
}

/**
 * Lays a premultiplied plane over a frame's plane: to = to * (255 - alpha) / 255 + colour.
 * `width` is a multiple of 8; where a row's padding hangs over the frame's edge its alpha is 0 and nothing changes.
 */
export function overlayPlane(
  to: usize,
  toStride: i32,
  colour: usize,
  alpha: usize,
  width: i32,
  height: i32,
): void {
  const full = i16x8.splat(255)
  const half = i16x8.splat(128)
  for (let y = 0; y < height; y++) {
    const row = to + <usize>(y * toStride)
    const offset = <usize>(y * width)
    for (let x: usize = 0; x < <usize>width; x += 8) {
      const transparency = i16x8.sub(full, v128.load8x8_u(alpha + offset + x))
      const product = i16x8.add(i16x8.mul(v128.load8x8_u(row + x), transparency), half)
      // Blinn, "Three Wrongs Make a Right", 1995: (p + (p >> 8)) >> 8 is p / 255, rounded.
      const under = i16x8.shr_u(i16x8.add(product, i16x8.shr_u(product, 8)), 8)
      const sum = i16x8.add(under, v128.load8x8_u(colour + offset + x))
      v128.store64_lane(row + x, i8x16.narrow_i16x8_u(sum, sum), 0)
    }
  }
}
