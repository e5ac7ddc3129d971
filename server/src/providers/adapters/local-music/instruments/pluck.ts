import {
  decayPerSample,
  type Instrument,
  Noise,
  panGains,
  sampleRateHz,
  type Voice,
  type VoiceStart,
} from './voice.ts'

/** The finger lets go over two milliseconds: a burst that began at full height would click. */
const attackStep = 1 / (0.002 * sampleRateHz)

/** A plucked string. */
export interface PluckSettings {
  level: number
  /** Seconds until a 220 Hz string has fallen by 60 dB; shorter for higher ones. */
  decaySec: number
  /** How bright the pluck is at velocity 0 and 1: share of each new noise sample let through. */
  softness: readonly [number, number]
  /** Where the string is plucked, as a share of its length. */
  pickPosition: number
  releaseSec: number
  /** Resonance of the body: frequency, and how much it adds there to the string itself. */
  bodyHz: number
  body: number
}

/**
 * Karplus and Strong (1983) with the extensions of Jaffe and Smith (1983): a low-passed, comb-filtered noise
 * burst runs round a delay line through a two-point average; an all-pass tunes the fraction of a sample; the
 * loop gain sets the decay.
 */
class PluckVoice implements Voice {
  private readonly line: Float32Array
  private readonly loopGain: number
  private readonly tuning: number
  private readonly leftGain: number
  private readonly rightGain: number
  private readonly durationFrames: number
  private readonly releaseDecay: number
  private readonly bodyFeedback: number
  private readonly bodyLoss: number
  private readonly bodyInput: number
  private position = 0
  private previous: number
  private allpassIn: number
  private allpassOut: number
  private body1 = 0
  private body2 = 0
  private attack = 0
  private damper = 1
  private frame = 0
  private level = 1
  private readonly levelDecay: number

  constructor(settings: PluckSettings, start: VoiceStart) {
    const period = sampleRateHz / start.frequencyHz
    // Half a sample of the period is spent in the two-point average, 0.1..1.1 in the tuning all-pass.
    const length = Math.floor(period - 0.5 - 0.1)
    const fraction = period - 0.5 - length
    this.tuning = (1 - fraction) / (1 + fraction)
    this.line = excite(length, settings, start)
    // The filters of the loop take over mid-vibration; starting them at rest would notch the second period.
    this.previous = this.line[length - 1] ?? 0
    this.allpassIn = this.previous
    this.allpassOut = this.previous
    const decaySec = settings.decaySec * (220 / start.frequencyHz) ** 0.5
    this.loopGain = 10 ** (-3 / (start.frequencyHz * decaySec))
    this.levelDecay = decayPerSample(decaySec)
    const gains = panGains(start.pan, start.gain * start.velocity ** 1.3 * settings.level)
    this.leftGain = gains[0]
    this.rightGain = gains[1]
    this.durationFrames = Math.round(start.durationSec * sampleRateHz)
    this.releaseDecay = decayPerSample(settings.releaseSec)
    const radius = decayPerSample(0.09)
    const angle = (2 * Math.PI * settings.bodyHz) / sampleRateHz
    this.bodyFeedback = 2 * radius * Math.cos(angle)
    this.bodyLoss = radius * radius
    // Normalised to `body` at the resonance itself.
    this.bodyInput = settings.body * (1 - radius) * 2 * Math.sin(angle)
  }

  render(left: Float32Array, right: Float32Array, from: number, to: number): boolean {
    const { line, loopGain, tuning, leftGain, rightGain, releaseDecay, bodyFeedback, bodyLoss, bodyInput } =
      this
    const { length } = line
    let { position, previous, allpassIn, allpassOut, body1, body2, damper, attack } = this
    const releaseAt = from + this.durationFrames - this.frame
    for (let i = from; i < to; i++) {
      const out = line[position] ?? 0
      const averaged = 0.5 * (out + previous) * loopGain
      previous = out
      allpassOut = tuning * (averaged - allpassOut) + allpassIn
      allpassIn = averaged
      line[position] = allpassOut
      position = position + 1 === length ? 0 : position + 1
      const resonance = bodyInput * out + bodyFeedback * body1 - bodyLoss * body2
      body2 = body1
      body1 = resonance
      if (i >= releaseAt) damper *= releaseDecay
      if (attack < 1) attack = Math.min(1, attack + attackStep)
      const value = (out + resonance) * attack * damper
      left[i] = (left[i] ?? 0) + value * leftGain
      right[i] = (right[i] ?? 0) + value * rightGain
    }
    this.position = position
    this.previous = previous
    this.allpassIn = allpassIn
    this.allpassOut = allpassOut
    this.body1 = body1
    this.body2 = body2
    this.damper = damper
    this.attack = attack
    this.frame += to - from
    this.level *= this.levelDecay ** (to - from)
    return damper * this.level > 1e-4
  }
}

/** The first period of the string: what the finger leaves in it. */
function excite(length: number, settings: PluckSettings, start: VoiceStart): Float32Array {
  const noise = new Noise(start.random)
  const [soft, hard] = settings.softness
  const share = soft + (hard - soft) * start.velocity * (0.5 + 0.5 * start.brightness)
  const burst = new Float64Array(length)
  let once = 0
  let twice = 0
  // Twice round, so that the smoothed noise joins its own beginning.
  const white = Float64Array.from({ length }, () => noise.next())
  for (let i = 0; i < 2 * length; i++) {
    once += ((white[i % length] ?? 0) - once) * share
    twice += (once - twice) * share
    burst[i % length] = twice
  }
  const offset = Math.max(1, Math.round(length * settings.pickPosition))
  const combed = burst.map((value, i) => value - (burst[(i + length - offset) % length] ?? 0))
  const mean = combed.reduce((sum, value) => sum + value, 0) / length
  const energy = combed.reduce((sum, value) => sum + (value - mean) ** 2, 0) / length
  const scale = 0.25 / Math.sqrt(energy + 1e-12)
  return Float32Array.from(combed, (value) => (value - mean) * scale)
}

const pluck =
  (settings: PluckSettings): Instrument =>
  (start) =>
    new PluckVoice(settings, start)

/** Nylon strings, played with the fingers. */
export const guitar = pluck({
  level: 0.55,
  decaySec: 4.2,
  softness: [0.14, 0.38],
  pickPosition: 0.21,
  releaseSec: 0.5,
  bodyHz: 196,
  body: 1.2,
})

/** Strings muted with the palm: short and round, a pulse more than a tone. */
export const mutedGuitar = pluck({
  level: 0.8,
  decaySec: 0.55,
  softness: [0.15, 0.34],
  pickPosition: 0.27,
  releaseSec: 0.12,
  bodyHz: 180,
  body: 1,
})

/** Plucked orchestral strings. */
export const pizzicato = pluck({
  level: 0.72,
  decaySec: 0.75,
  softness: [0.13, 0.28],
  pickPosition: 0.33,
  releaseSec: 0.2,
  bodyHz: 280,
  body: 1.6,
})
