import { sampleRateHz } from './voice.ts'

/** Samples in one period of every table; a guard sample follows so that interpolation never wraps. */
export const tableSize = 2048

function tableOf(value: (phase: number) => number): Float32Array {
  const table = new Float32Array(tableSize + 1)
  for (let i = 0; i <= tableSize; i++) table[i] = value((2 * Math.PI * i) / tableSize)
  return table
}

/** One period of a sine. */
export const sineTable = tableOf(Math.sin)

const octaves = 9
const lowestHz = 27.5
/** Higher harmonics are above what any filter here lets through. */
const highestHarmonicHz = 14_000

function sawOf(harmonics: number): Float32Array {
  return tableOf((phase) => {
    let sum = 0
    for (let k = 1; k <= harmonics; k++) {
      // Lanczos sigma factors take away the ripple of the cut-off Fourier series.
      const angle = (Math.PI * k) / (harmonics + 1)
      sum += ((Math.sin(angle) / angle) * Math.sin(k * phase)) / k
    }
    return (2 / Math.PI) * sum
  })
}

let saws: Float32Array[] | undefined

/** A sawtooth with only the harmonics that fit below half the sampling rate at `frequencyHz`. */
export function sawTable(frequencyHz: number): Float32Array {
  saws ??= Array.from({ length: octaves }, (_, octave) => {
    const topHz = lowestHz * 2 ** (octave + 1)
    return sawOf(
      Math.max(1, Math.min(400, Math.floor(Math.min(highestHarmonicHz, sampleRateHz / 2) / topHz))),
    )
  })
  const octave = Math.floor(Math.log2(Math.max(lowestHz, frequencyHz) / lowestHz))
  return saws[Math.min(octaves - 1, octave)] ?? sineTable
}
