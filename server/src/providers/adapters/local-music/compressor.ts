import { approachPerSample } from './instruments/voice.ts'

/** Frames for which one gain is worked out; between them it is interpolated. */
const controlFrames = 32
const thresholdDb = -21
const kneeDb = 10
const ratio = 2
const attack = approachPerSample(0.02 / controlFrames)
const release = approachPerSample(0.3 / controlFrames)
const smoothing = approachPerSample(0.01 / controlFrames)

/** Gain for a level, with a quadratic knee (Giannoulis, Massberg and Reiss, JAES 2012). */
function gainFor(meanSquare: number): number {
  const levelDb = 10 * Math.log10(meanSquare + 1e-12)
  const over = levelDb - thresholdDb
  const slope = 1 / ratio - 1
  if (over <= -kneeDb / 2) return 1
  const reductionDb = over >= kneeDb / 2 ? slope * over : (slope * (over + kneeDb / 2) ** 2) / (2 * kneeDb)
  return 10 ** (reductionDb / 20)
}

/**
 * Gentle glue: a feed-forward compressor that only says how much to turn down. The same gains go to the mix
 * and to every stem, so that the stems still add up to the mix.
 */
export class BusCompressor {
  private power = 0
  private gain = 1

  /** Writes the gain of frames `0..frames-1` to `gains`; `frames` is a multiple of 32 except at the very end. */
  measure(left: Float32Array, right: Float32Array, gains: Float32Array, frames: number): void {
    for (let at = 0; at < frames; at += controlFrames) {
      const end = Math.min(frames, at + controlFrames)
      let power = 0
      for (let i = at; i < end; i++) power += (left[i] ?? 0) ** 2 + (right[i] ?? 0) ** 2
      power /= 2 * (end - at)
      this.power += (power - this.power) * (power > this.power ? attack : release)
      const wanted = this.gain + (gainFor(this.power) - this.gain) * smoothing
      const step = (wanted - this.gain) / (end - at)
      for (let i = at; i < end; i++) gains[i] = this.gain + step * (i - at)
      this.gain = wanted
    }
  }
}
