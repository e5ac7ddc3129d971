import { decodeWav } from '../../../core/wav.ts'
import { type ProduceInput, produce } from './produce.ts'

/** A made piece as numbers in [-1, 1]. */
export interface Heard {
  left: Float64Array
  right: Float64Array
  /** Half the sum of both sides. */
  mono: Float64Array
  sampleRateHz: number
}

export const inputFor = (changes: Partial<ProduceInput> = {}): ProduceInput => ({
  styleId: 'ambient-cinematic',
  bpm: null,
  durationSec: 20,
  intensityCurve: 'flat',
  stems: false,
  drums: true,
  seed: 7,
  ...changes,
})

export function hear(wav: Uint8Array): Heard {
  const { samples, sampleRateHz } = decodeWav(wav)
  const frames = samples.length / 2
  const left = Float64Array.from({ length: frames }, (_, i) => (samples[i * 2] ?? 0) / 32768)
  const right = Float64Array.from({ length: frames }, (_, i) => (samples[i * 2 + 1] ?? 0) / 32768)
  return { left, right, mono: left.map((value, i) => (value + (right[i] ?? 0)) / 2), sampleRateHz }
}

export const hearProduced = (changes: Partial<ProduceInput>): Heard => hear(produce(inputFor(changes)).audio)

/** Level of a stretch in dB relative to full scale. */
export function levelDb(samples: Float64Array, fromSec = 0, toSec = samples.length / 48_000): number {
  const part = samples.subarray(Math.round(fromSec * 48_000), Math.round(toSec * 48_000))
  return 10 * Math.log10(part.reduce((sum, value) => sum + value * value, 0) / part.length + 1e-20)
}

/** Power of each frequency bin of a Hann-windowed stretch (radix-2 FFT); `size` is a power of two. */
export function powerSpectrum(samples: Float64Array, start: number, size: number): Float64Array {
  const real = new Float64Array(size)
  const imaginary = new Float64Array(size)
  const bits = Math.log2(size)
  for (let i = 0; i < size; i++) {
    let reversed = 0
    for (let bit = 0; bit < bits; bit++) if (i & (1 << bit)) reversed |= 1 << (bits - 1 - bit)
    real[reversed] = (samples[start + i] ?? 0) * (0.5 - 0.5 * Math.cos((2 * Math.PI * i) / size))
  }
  for (let half = 1; half < size; half *= 2) {
    for (let k = 0; k < half; k++) {
      const cos = Math.cos((Math.PI * k) / half)
      const sin = -Math.sin((Math.PI * k) / half)
      for (let at = k; at < size; at += 2 * half) {
        const r = (real[at + half] ?? 0) * cos - (imaginary[at + half] ?? 0) * sin
        const i = (real[at + half] ?? 0) * sin + (imaginary[at + half] ?? 0) * cos
        real[at + half] = (real[at] ?? 0) - r
        imaginary[at + half] = (imaginary[at] ?? 0) - i
        real[at] = (real[at] ?? 0) + r
        imaginary[at] = (imaginary[at] ?? 0) + i
      }
    }
  }
  return Float64Array.from({ length: size / 2 }, (_, k) => (real[k] ?? 0) ** 2 + (imaginary[k] ?? 0) ** 2)
}

/** Share of the energy from 120 to 1500 Hz on each of the twelve pitch classes. */
export function chromaOf(samples: Float64Array): number[] {
  const size = 16_384
  const chroma = new Array<number>(12).fill(0)
  for (let start = 0; start + size <= samples.length; start += size) {
    powerSpectrum(samples, start, size).forEach((power, bin) => {
      const frequencyHz = (bin * 48_000) / size
      if (frequencyHz < 120 || frequencyHz > 1500) return
      const tone = (Math.round(69 + 12 * Math.log2(frequencyHz / 440)) + 120) % 12
      chroma[tone] = (chroma[tone] ?? 0) + power
    })
  }
  const total = chroma.reduce((sum, value) => sum + value, 0)
  return chroma.map((value) => value / total)
}

/** Power-weighted mean frequency in Hz: how bright a stretch sounds, by every fourth window. */
export function brightnessHz(samples: Float64Array, fromSec: number, toSec: number): number {
  const size = 8192
  let weighted = 0
  let total = 0
  for (let start = Math.round(fromSec * 48_000); start + size <= toSec * 48_000; start += 4 * size) {
    powerSpectrum(samples, start, size).forEach((power, bin) => {
      // Amplitude rather than power: the ear weighs the upper partials more than their power.
      const amplitude = Math.sqrt(power)
      weighted += amplitude * ((bin * 48_000) / size)
      total += amplitude
    })
  }
  return weighted / total
}

/** How suddenly the sound grows, every 10 ms: the half-wave rectified rise of its level above 500 Hz. */
export function onsetStrength(samples: Float64Array): Float64Array {
  const hop = 480
  const levels: number[] = []
  for (let at = hop; at + hop <= samples.length; at += hop) {
    let power = 0
    // A first difference stands in for a high-pass: attacks are bright, held notes are not.
    for (let i = at; i < at + hop; i++) power += ((samples[i] ?? 0) - (samples[i - 1] ?? 0)) ** 2
    levels.push(Math.log10(power + 1e-7))
  }
  return Float64Array.from(levels, (level, i) => Math.max(0, level - (levels[i - 1] ?? level)))
}
