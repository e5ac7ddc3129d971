// @ts-ignore: decorator
@inline function interleaveLow(a: v128, b: v128): v128 {
  return i8x16.shuffle(a, b, 0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23)
}

// @ts-ignore: decorator
@inline function interleaveHigh(a: v128, b: v128): v128 {
  return i8x16.shuffle(a, b, 8, 24, 9, 25, 10, 26, 11, 27, 12, 28, 13, 29, 14, 30, 15, 31)
}

/**
 * Transposes a block of 16 x 16 bytes, and turns the bytes over by `flip` (0 or 0x80 in every lane).
 * Four rounds of the perfect shuffle "interleave row i with row i + 8" are a transposition.
 */
export function transposeBlock(to: usize, toStride: usize, from: usize, fromStride: usize, flip: v128): void {
  let a0 = v128.load(from)
  let a1 = v128.load(from + fromStride)
  let a2 = v128.load(from + 2 * fromStride)
  let a3 = v128.load(from + 3 * fromStride)
  let a4 = v128.load(from + 4 * fromStride)
  let a5 = v128.load(from + 5 * fromStride)
  let a6 = v128.load(from + 6 * fromStride)
  let a7 = v128.load(from + 7 * fromStride)
  let a8 = v128.load(from + 8 * fromStride)
  let a9 = v128.load(from + 9 * fromStride)
  let a10 = v128.load(from + 10 * fromStride)
  let a11 = v128.load(from + 11 * fromStride)
  let a12 = v128.load(from + 12 * fromStride)
  let a13 = v128.load(from + 13 * fromStride)
  let a14 = v128.load(from + 14 * fromStride)
  let a15 = v128.load(from + 15 * fromStride)
  // Sixteen named locals rather than an array: WebAssembly keeps locals in registers, arrays in memory.
  for (let round = 0; round < 4; round++) {
    const b0 = interleaveLow(a0, a8)
    const b1 = interleaveHigh(a0, a8)
    const b2 = interleaveLow(a1, a9)
    const b3 = interleaveHigh(a1, a9)
    const b4 = interleaveLow(a2, a10)
    const b5 = interleaveHigh(a2, a10)
    const b6 = interleaveLow(a3, a11)
    const b7 = interleaveHigh(a3, a11)
    const b8 = interleaveLow(a4, a12)
    const b9 = interleaveHigh(a4, a12)
    const b10 = interleaveLow(a5, a13)
    const b11 = interleaveHigh(a5, a13)
    const b12 = interleaveLow(a6, a14)
    const b13 = interleaveHigh(a6, a14)
    const b14 = interleaveLow(a7, a15)
    const b15 = interleaveHigh(a7, a15)
    a0 = b0
    a1 = b1
    a2 = b2
    a3 = b3
    a4 = b4
    a5 = b5
    a6 = b6
    a7 = b7
    a8 = b8
    a9 = b9
    a10 = b10
    a11 = b11
    a12 = b12
    a13 = b13
    a14 = b14
    a15 = b15
  }
  v128.store(to, v128.xor(a0, flip))
  v128.store(to + toStride, v128.xor(a1, flip))
  v128.store(to + 2 * toStride, v128.xor(a2, flip))
  v128.store(to + 3 * toStride, v128.xor(a3, flip))
  v128.store(to + 4 * toStride, v128.xor(a4, flip))
  v128.store(to + 5 * toStride, v128.xor(a5, flip))
  v128.store(to + 6 * toStride, v128.xor(a6, flip))
  v128.store(to + 7 * toStride, v128.xor(a7, flip))
  v128.store(to + 8 * toStride, v128.xor(a8, flip))
  v128.store(to + 9 * toStride, v128.xor(a9, flip))
  v128.store(to + 10 * toStride, v128.xor(a10, flip))
  v128.store(to + 11 * toStride, v128.xor(a11, flip))
  v128.store(to + 12 * toStride, v128.xor(a12, flip))
  v128.store(to + 13 * toStride, v128.xor(a13, flip))
  v128.store(to + 14 * toStride, v128.xor(a14, flip))
  v128.store(to + 15 * toStride, v128.xor(a15, flip))
}
