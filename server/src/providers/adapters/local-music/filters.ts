import { sampleRateHz } from './instruments/voice.ts'

/** Numerator and denominator of a second-order section, normalised so that a0 is 1. */
export interface BiquadCoefficients {
  b0: number
  b1: number
  b2: number
  a1: number
  a2: number
}

/** One channel of a second-order filter, transposed direct form II. */
export class Biquad {
  private readonly coefficients: BiquadCoefficients
  private first = 0
  private second = 0

  constructor(coefficients: BiquadCoefficients) {
    this.coefficients = coefficients
  }

  /** Filters frames `0..frames-1` in place. */
  process(samples: Float32Array | Float64Array, frames: number): void {
    const { b0, b1, b2, a1, a2 } = this.coefficients
    let { first, second } = this
    for (let i = 0; i < frames; i++) {
      const input = samples[i] ?? 0
      const output = b0 * input + first
      first = b1 * input - a1 * output + second
      second = b2 * input - a2 * output
      samples[i] = output
    }
    this.first = first
    this.second = second
  }
}

/** R. Bristow-Johnson, "Audio EQ Cookbook": high-pass. */
export function highPass(frequencyHz: number, q = Math.SQRT1_2): BiquadCoefficients {
  const angle = (2 * Math.PI * frequencyHz) / sampleRateHz
  const alpha = Math.sin(angle) / (2 * q)
  const cos = Math.cos(angle)
  const a0 = 1 + alpha
  const b0 = (1 + cos) / 2 / a0
  return { b0, b1: -2 * b0, b2: b0, a1: (-2 * cos) / a0, a2: (1 - alpha) / a0 }
}

/** R. Bristow-Johnson, "Audio EQ Cookbook": peaking equaliser. */
export function peaking(frequencyHz: number, q: number, gainDb: number): BiquadCoefficients {
  const angle = (2 * Math.PI * frequencyHz) / sampleRateHz
  const alpha = Math.sin(angle) / (2 * q)
  const amplitude = 10 ** (gainDb / 40)
  const a0 = 1 + alpha / amplitude
  return {
    b0: (1 + alpha * amplitude) / a0,
    b1: (-2 * Math.cos(angle)) / a0,
    b2: (1 - alpha * amplitude) / a0,
    a1: (-2 * Math.cos(angle)) / a0,
    a2: (1 - alpha / amplitude) / a0,
  }
}

/** ITU-R BS.1770-5 table 1 (48 kHz): the head. */
export const kWeightingShelf: BiquadCoefficients = {
  b0: 1.53512485958697,
  b1: -2.69169618940638,
  b2: 1.19839281085285,
  a1: -1.69065929318241,
  a2: 0.73248077421585,
}

/** ITU-R BS.1770-5 table 2 (48 kHz): the low end. */
export const kWeightingHighPass: BiquadCoefficients = {
  b0: 1,
  b1: -2,
  b2: 1,
  a1: -1.99004745483398,
  a2: 0.99007225036621,
}
