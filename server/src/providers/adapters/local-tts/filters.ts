/** Second-order filter coefficients, normalised to a0 = 1. */
interface Biquad {
  b0: number
  b1: number
  b2: number
  a1: number
  a2: number
}

/** R. Bristow-Johnson, "Cookbook formulae for audio EQ biquad filter coefficients"; Q of a Butterworth filter. */
export function highPass(cutoffHz: number, sampleRateHz: number): Biquad {
  const w = (2 * Math.PI * cutoffHz) / sampleRateHz
  const alpha = Math.sin(w) / Math.SQRT2
  const a0 = 1 + alpha
  const edge = (1 + Math.cos(w)) / 2 / a0
  return { b0: edge, b1: -2 * edge, b2: edge, a1: (-2 * Math.cos(w)) / a0, a2: (1 - alpha) / a0 }
}

/** Raises (or lowers) everything above `cornerHz` by `gainDb`; same source, shelf slope 1. */
export function highShelf(cornerHz: number, gainDb: number, sampleRateHz: number): Biquad {
  const a = 10 ** (gainDb / 40)
  const w = (2 * Math.PI * cornerHz) / sampleRateHz
  const cos = Math.cos(w)
  const slope = Math.sqrt(a) * Math.SQRT2 * Math.sin(w)
  const a0 = a + 1 - (a - 1) * cos + slope
  return {
    b0: (a * (a + 1 + (a - 1) * cos + slope)) / a0,
    b1: (-2 * a * (a - 1 + (a + 1) * cos)) / a0,
    b2: (a * (a + 1 + (a - 1) * cos - slope)) / a0,
    a1: (2 * (a - 1 - (a + 1) * cos)) / a0,
    a2: (a + 1 - (a - 1) * cos - slope) / a0,
  }
}

/** Runs a filter over the samples, in place. */
export function applyBiquad(samples: Float32Array, { b0, b1, b2, a1, a2 }: Biquad): void {
  let s1 = 0
  let s2 = 0
  for (let i = 0; i < samples.length; i++) {
    const x = samples[i] ?? 0
    const y = b0 * x + s1
    s1 = b1 * x - a1 * y + s2
    s2 = b2 * x - a2 * y
    samples[i] = y
  }
}
