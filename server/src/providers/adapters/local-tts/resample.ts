/** Zero crossings of the sinc on each side of its centre: more is steeper and slower. */
const ZERO_CROSSINGS = 32
/** Kaiser window shape for about 90 dB of stop band. */
const KAISER_BETA = 9
/** Pass band edge as a part of the lower Nyquist frequency, so that the roll-off ends near that frequency. */
const PASS_BAND = 0.93

/** Modified Bessel function of the first kind and order 0, by its power series. */
function bessel0(x: number): number {
  let sum = 1
  let term = 1
  for (let k = 1; term > sum * 1e-12; k++) {
    term *= (x / (2 * k)) ** 2
    sum += term
  }
  return sum
}

const greatestCommonDivisor = (a: number, b: number): number =>
  b === 0 ? a : greatestCommonDivisor(b, a % b)

/**
 * Changes the sample rate with a Kaiser-windowed sinc, evaluated as an exact polyphase filter (both rates are
 * whole numbers of hertz): J. O. Smith, "Digital Audio Resampling", CCRMA. The output starts at the same moment
 * as the input and is `ceil(length * toHz / fromHz)` samples long.
 */
export function resample(input: Float32Array, fromHz: number, toHz: number): Float32Array {
  if (fromHz === toHz) return input.slice()
  const divisor = greatestCommonDivisor(fromHz, toHz)
  const phases = toHz / divisor
  const step = fromHz / divisor
  const cutoff = PASS_BAND * Math.min(1, toHz / fromHz)
  const half = Math.ceil(ZERO_CROSSINGS / cutoff)
  const taps = 2 * half
  const filters = polyphaseFilters(phases, half, cutoff)

  const output = new Float32Array(Math.ceil((input.length * toHz) / fromHz))
  for (let n = 0; n < output.length; n++) {
    const position = n * step
    const first = Math.floor(position / phases) - half + 1
    const filter = (position % phases) * taps
    let sum = 0
    for (let tap = Math.max(0, -first); tap < taps && first + tap < input.length; tap++) {
      sum += (input[first + tap] ?? 0) * (filters[filter + tap] ?? 0)
    }
    output[n] = sum
  }
  return output
}

/** One filter of `2 * half` taps for every position between two input samples, each with unity gain at 0 Hz. */
function polyphaseFilters(phases: number, half: number, cutoff: number): Float32Array {
  const taps = 2 * half
  const filters = new Float32Array(phases * taps)
  const windowScale = bessel0(KAISER_BETA)
  for (let phase = 0; phase < phases; phase++) {
    const row = new Float64Array(taps)
    let gain = 0
    for (let tap = 0; tap < taps; tap++) {
      const distance = tap - half + 1 - phase / phases
      const angle = Math.PI * distance * cutoff
      const sinc = angle === 0 ? 1 : Math.sin(angle) / angle
      const edge = Math.max(0, 1 - (distance / half) ** 2)
      row[tap] = (sinc * bessel0(KAISER_BETA * Math.sqrt(edge))) / windowScale
      gain += row[tap] ?? 0
    }
    for (let tap = 0; tap < taps; tap++) filters[phase * taps + tap] = (row[tap] ?? 0) / gain
  }
  return filters
}
