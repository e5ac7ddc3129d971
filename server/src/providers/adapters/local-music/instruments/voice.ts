import type { Random } from '../../../../core/random.ts'

/** Everything here is rendered at this rate. */
export const sampleRateHz = 48_000

/** Most frames a voice is asked for at a time. */
export const blockFrames = 1024

/** What a note tells its instrument. */
export interface VoiceStart {
  frequencyHz: number
  durationSec: number
  /** 0..1 */
  velocity: number
  /** 0..1 */
  brightness: number
  /** -1 left .. 1 right */
  pan: number
  /** Linear level of the track. */
  gain: number
  random: Random
}

/** A sounding note. */
export interface Voice {
  /**
   * Adds its next `to - from` frames (at most `blockFrames`) to `left` and `right` from index `from` on.
   * False when it has died away and may be dropped.
   */
  render(left: Float32Array, right: Float32Array, from: number, to: number): boolean
}

export type Instrument = (start: VoiceStart) => Voice

/** Equal-power panning: the loudness stays the same from side to side. */
export function panGains(pan: number, gain: number): [left: number, right: number] {
  const angle = ((pan + 1) * Math.PI) / 4
  return [Math.cos(angle) * gain, Math.sin(angle) * gain]
}

/** Per-sample factor after which a level has fallen by 60 dB in `seconds`. */
export const decayPerSample = (seconds: number): number => 10 ** (-3 / (seconds * sampleRateHz))

/** Per-sample share of the way to its target that a one-pole smoother with this time constant goes. */
export const approachPerSample = (seconds: number): number => 1 - Math.exp(-1 / (seconds * sampleRateHz))

/** White noise as a repeatable stream in [-1, 1): xorshift32 (Marsaglia 2003), made for inner loops. */
export class Noise {
  private state: number

  constructor(random: Random) {
    this.state = Math.floor(random() * 0xfffffffe) + 1
  }

  next(): number {
    let state = this.state
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    this.state = state
    return state / 2147483648
  }
}
