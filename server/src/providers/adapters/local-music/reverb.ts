import { sampleRateHz } from './instruments/voice.ts'

/** The room of a style. */
export interface ReverbSettings {
  /** Seconds until the tail has fallen by 60 dB. */
  decaySec: number
  /** 0 bright .. 1 dark. */
  damping: number
  /** 0.5 a chamber .. 1.5 a hall: scales the delay lines. */
  size: number
}

const lines = 8
/** Samples at size 1: mutually prime, 29 to 83 ms, so that echoes never fall together. */
const lineLengths = [1399, 1697, 1993, 2309, 2671, 3067, 3511, 3989] as const
const diffuserLengths = [
  [142, 379],
  [107, 277],
] as const
const diffusion = 0.62
const preDelaySec = 0.018
/** Four seconds for the read points of the moving lines to go there and back. */
const wanderFrames = 4 * sampleRateHz

/** A Schroeder all-pass (1962): smears a click into many without colouring it. */
class Diffuser {
  private readonly line: Float64Array
  private position = 0

  constructor(length: number) {
    this.line = new Float64Array(length)
  }

  process(input: number): number {
    const delayed = this.line[this.position] ?? 0
    const fed = input + diffusion * delayed
    this.line[this.position] = fed
    this.position = this.position + 1 === this.line.length ? 0 : this.position + 1
    return delayed - diffusion * fed
  }
}

/**
 * A feedback delay network (Jot and Chaigne, AES 1991): eight delay lines mixed by the Householder reflection
 * I - (2/N) 1 1^T, which is lossless, with a gain and a one-pole low-pass in each line for the decay. Two lines
 * are read at a slowly moving point so that the tail does not ring. It is linear: the reverbs of parts sum to
 * the reverb of the sum, which the stems rely on.
 */
export class Reverb {
  /** All delay lines one after the other; line k lies in [starts[k], starts[k + 1]). */
  private readonly memory: Float64Array
  private readonly starts: Int32Array
  private readonly positions: Int32Array
  private readonly gains: Float64Array
  private readonly outputs = new Float64Array(lines)
  private readonly damped = new Float64Array(lines)
  private readonly damping: number
  private readonly diffusers: Diffuser[][]
  private readonly preDelay: Float64Array
  private prePosition = 0
  private readonly lowCut: number
  private lowLeft = 0
  private lowRight = 0
  private frame = 0

  constructor(settings: ReverbSettings) {
    const lengths = lineLengths.map((length) => Math.round(length * settings.size))
    this.starts = Int32Array.from({ length: lines + 1 }, (_, k) =>
      lengths.slice(0, k).reduce((sum, length) => sum + length, 0),
    )
    this.memory = new Float64Array(this.starts[lines] ?? 0)
    this.positions = this.starts.slice(0, lines)
    this.gains = Float64Array.from(
      lengths,
      (length) => 10 ** ((-3 * length) / (settings.decaySec * sampleRateHz)),
    )
    this.damping = 0.15 + 0.65 * settings.damping
    this.diffusers = diffuserLengths.map((pair) => pair.map((length) => new Diffuser(length)))
    this.preDelay = new Float64Array(2 * Math.round(preDelaySec * sampleRateHz))
    // Lows below 160 Hz stay dry: a room that booms hides speech.
    this.lowCut = 1 - Math.exp((-2 * Math.PI * 160) / sampleRateHz)
  }

  /** Adds the room's answer to `sendLeft`/`sendRight` to `left`/`right`, frames `0..frames-1`. */
  process(
    sendLeft: Float32Array,
    sendRight: Float32Array,
    left: Float32Array,
    right: Float32Array,
    frames: number,
  ): void {
    const { memory, starts, positions, gains, outputs, damped, damping, preDelay } = this
    for (let i = 0; i < frames; i++) {
      const inLeft = sendLeft[i] ?? 0
      const inRight = sendRight[i] ?? 0
      this.lowLeft += (inLeft - this.lowLeft) * this.lowCut
      this.lowRight += (inRight - this.lowRight) * this.lowCut
      const at = this.prePosition
      const diffusedLeft = this.diffuse(0, preDelay[at] ?? 0)
      const diffusedRight = this.diffuse(1, preDelay[at + 1] ?? 0)
      preDelay[at] = inLeft - this.lowLeft
      preDelay[at + 1] = inRight - this.lowRight
      this.prePosition = at + 2 === preDelay.length ? 0 : at + 2

      this.frame = this.frame + 1 === wanderFrames ? 0 : this.frame + 1
      let sum = 0
      let outLeft = 0
      let outRight = 0
      for (let k = 0; k < lines; k++) {
        const position = positions[k] ?? 0
        let value = memory[position] ?? 0
        if (k === 2 || k === 5) {
          // The point read moves between this sample and the next one, never further.
          const share = 0.5 + 0.5 * triangle(this.frame / wanderFrames + k * 0.1)
          const next = memory[position + 1 === starts[k + 1] ? (starts[k] ?? 0) : position + 1] ?? 0
          value += (next - value) * share
        }
        const low = (damped[k] ?? 0) * damping + value * (1 - damping)
        damped[k] = low
        const out = low * (gains[k] ?? 0)
        outputs[k] = out
        sum += out
        const signed = (k & 2) === 0 ? out : -out
        if ((k & 1) === 0) outLeft += signed
        else outRight += signed
      }
      const reflected = (2 / lines) * sum
      for (let k = 0; k < lines; k++) {
        const position = positions[k] ?? 0
        memory[position] = (outputs[k] ?? 0) - reflected + ((k & 1) === 0 ? diffusedLeft : diffusedRight)
        positions[k] = position + 1 === starts[k + 1] ? (starts[k] ?? 0) : position + 1
      }
      left[i] = (left[i] ?? 0) + 0.35 * outLeft
      right[i] = (right[i] ?? 0) + 0.35 * outRight
    }
  }

  private diffuse(side: 0 | 1, input: number): number {
    const [first, second] = this.diffusers[side] ?? []
    return first && second ? second.process(first.process(input)) : input
  }
}

/** -1..1 over a phase of 1. */
const triangle = (phase: number): number => 4 * Math.abs(phase - Math.floor(phase + 0.5)) - 1
