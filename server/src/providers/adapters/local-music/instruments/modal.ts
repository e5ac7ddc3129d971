import {
  blockFrames,
  decayPerSample,
  type Instrument,
  Noise,
  panGains,
  sampleRateHz,
  type Voice,
  type VoiceStart,
} from './voice.ts'

/** One vibration of a struck body. */
export interface Mode {
  /** Frequency as a multiple of the note's. */
  ratio: number
  gain: number
  /** Seconds until it has fallen by 60 dB. */
  decaySec: number
}

/** A struck body as a sum of decaying sines, with the noise of what strikes it. */
export interface ModalSettings {
  level: number
  modes(start: VoiceStart): Mode[]
  attackSec: number
  /** How fast the note is damped once its written length is over. */
  releaseSec: number
  strike: { gain: number; decaySec: number; smoothing: number }
}

/** -80 dB below the note's start. */
const inaudible = 1e-4
const scratch = new Float64Array(blockFrames)

/**
 * Modal synthesis: each mode is the impulse response of a two-pole resonator, y[n] = 2 r cos(w) y[n-1] -
 * r^2 y[n-2], two multiplications a sample (J. O. Smith, "Introduction to Digital Filters", app. on two-pole
 * resonators). Modes that have died away are no longer computed, so long tails are nearly free.
 */
class ModalVoice implements Voice {
  private readonly feedback: Float64Array
  private readonly loss: Float64Array
  private readonly last: Float64Array
  private readonly beforeLast: Float64Array
  private readonly amplitude: Float64Array
  private readonly radius: Float64Array
  private readonly noise: Noise
  private readonly strikeDecay: number
  private readonly smoothing: number
  private readonly leftGain: number
  private readonly rightGain: number
  private readonly durationFrames: number
  private readonly releaseDecay: number
  private readonly attackStep: number
  private frame = 0
  private damper = 1
  private attack = 0
  private strikeLevel: number
  private strikeState = 0

  constructor(settings: ModalSettings, start: VoiceStart) {
    const modes = settings.modes(start).filter((mode) => mode.ratio * start.frequencyHz < 0.4 * sampleRateHz)
    const angles = modes.map((mode) => (2 * Math.PI * mode.ratio * start.frequencyHz) / sampleRateHz)
    const total = modes.reduce((sum, mode) => sum + mode.gain, 0)
    this.radius = Float64Array.from(modes, (mode) => decayPerSample(mode.decaySec))
    this.amplitude = Float64Array.from(modes, (mode) => mode.gain / total)
    this.feedback = this.radius.map((radius, k) => 2 * radius * Math.cos(angles[k] ?? 0))
    this.loss = this.radius.map((radius) => radius * radius)
    // The two samples before the first: every mode starts at zero, as a struck body does.
    this.last = this.amplitude.map((gain, k) => (-gain * Math.sin(angles[k] ?? 0)) / (this.radius[k] ?? 1))
    this.beforeLast = this.amplitude.map(
      (gain, k) => (-gain * Math.sin(2 * (angles[k] ?? 0))) / (this.loss[k] ?? 1),
    )
    this.noise = new Noise(start.random)
    this.strikeLevel = settings.strike.gain * start.velocity
    this.strikeDecay = decayPerSample(settings.strike.decaySec)
    this.smoothing = settings.strike.smoothing
    const gains = panGains(start.pan, start.gain * start.velocity ** 1.4 * settings.level)
    this.leftGain = gains[0]
    this.rightGain = gains[1]
    this.durationFrames = Math.round(start.durationSec * sampleRateHz)
    this.releaseDecay = decayPerSample(settings.releaseSec)
    this.attackStep = 1 / (settings.attackSec * sampleRateHz)
  }

  render(left: Float32Array, right: Float32Array, from: number, to: number): boolean {
    const count = to - from
    scratch.fill(0, 0, count)
    const ringing = this.addModes(count)
    this.addStrike(count)
    let { attack, damper } = this
    const { leftGain, rightGain, attackStep, releaseDecay } = this
    const releaseAt = this.durationFrames - this.frame
    for (let i = 0; i < count; i++) {
      if (attack < 1) attack = Math.min(1, attack + attackStep)
      if (i >= releaseAt) damper *= releaseDecay
      const value = (scratch[i] ?? 0) * attack * damper
      left[from + i] = (left[from + i] ?? 0) + value * leftGain
      right[from + i] = (right[from + i] ?? 0) + value * rightGain
    }
    this.attack = attack
    this.damper = damper
    this.frame += count
    return ringing && damper > 1e-4
  }

  private addModes(count: number): boolean {
    const { feedback, loss, last, beforeLast, amplitude, radius } = this
    let ringing = false
    for (let k = 0; k < feedback.length; k++) {
      const level = amplitude[k] ?? 0
      if (level < inaudible) continue
      ringing = true
      const a = feedback[k] ?? 0
      const b = loss[k] ?? 0
      let y1 = last[k] ?? 0
      let y2 = beforeLast[k] ?? 0
      for (let i = 0; i < count; i++) {
        const y = a * y1 - b * y2
        y2 = y1
        y1 = y
        scratch[i] = (scratch[i] ?? 0) + y
      }
      last[k] = y1
      beforeLast[k] = y2
      amplitude[k] = level * (radius[k] ?? 0) ** count
    }
    return ringing
  }

  private addStrike(count: number): void {
    if (this.strikeLevel < inaudible) return
    let level = this.strikeLevel
    let state = this.strikeState
    for (let i = 0; i < count; i++) {
      state += (this.noise.next() - state) * this.smoothing
      scratch[i] = (scratch[i] ?? 0) + state * level
      level *= this.strikeDecay
    }
    this.strikeLevel = level
    this.strikeState = state
  }
}

/** An instrument from its modes. */
export const modal =
  (settings: ModalSettings): Instrument =>
  (start) =>
    new ModalVoice(settings, start)
