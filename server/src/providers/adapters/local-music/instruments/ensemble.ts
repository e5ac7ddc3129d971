import {
  approachPerSample,
  type Instrument,
  panGains,
  sampleRateHz,
  type Voice,
  type VoiceStart,
} from './voice.ts'
import { sawTable, tableSize } from './wavetable.ts'

/** A section of sawtooth oscillators through a moving low-pass: synthesiser pads and bowed strings. */
export interface EnsembleSettings {
  /** Level of a full-velocity note. */
  level: number
  detuneCents: number
  attackSec: number
  releaseSec: number
  /** Low-pass cut-off at brightness 0 and 1. */
  cutoffHz: readonly [number, number]
  /** How far the cut-off wanders, in octaves, and how often. */
  sweepOctaves: number
  sweepHz: number
  vibratoCents: number
  vibratoHz: number
}

const controlFrames = 32
/** sqrt(2)/2 damping each way: a Butterworth response without a peak. */
const damping = Math.SQRT2

/**
 * Four detuned saws, two a side. The filter is the trapezoidal state-variable low-pass (Zavalishin, "The Art of
 * VA Filter Design", ch. 4; Simper 2013), which stays stable and click-free while its cut-off moves.
 */
class EnsembleVoice implements Voice {
  private readonly settings: EnsembleSettings
  private readonly table: Float32Array
  private readonly increment: number
  private readonly ratios: Float64Array
  private readonly phases: Float64Array
  private readonly filter = new Float64Array(4)
  private readonly leftGain: number
  private readonly rightGain: number
  private readonly cutoffHz: number
  private readonly durationFrames: number
  private readonly sweepPhase: number
  private frame = 0
  private level = 0

  constructor(settings: EnsembleSettings, start: VoiceStart) {
    this.settings = settings
    this.table = sawTable(start.frequencyHz * 1.02)
    this.increment = (start.frequencyHz * tableSize) / sampleRateHz
    const cents = [-1, 0.6, 1, -0.6].map(
      (share) => share * settings.detuneCents * (0.8 + 0.4 * start.random()),
    )
    this.ratios = Float64Array.from(cents, (value) => 2 ** (value / 1200))
    this.phases = Float64Array.from(cents, () => start.random() * tableSize)
    const gains = panGains(start.pan, start.gain * start.velocity * settings.level)
    this.leftGain = gains[0]
    this.rightGain = gains[1]
    const [dark, bright] = settings.cutoffHz
    // Higher notes need a higher cut-off to keep their colour, though not in full proportion.
    const tracking = (start.frequencyHz / 262) ** 0.4
    this.cutoffHz = dark * (bright / dark) ** start.brightness * tracking
    this.durationFrames = Math.round(start.durationSec * sampleRateHz)
    this.sweepPhase = start.random() * 2 * Math.PI
  }

  render(left: Float32Array, right: Float32Array, from: number, to: number): boolean {
    for (let at = from; at < to; ) {
      const release = this.frame >= this.durationFrames
      const untilRelease = release ? controlFrames : this.durationFrames - this.frame
      const end = Math.min(to, at + Math.min(controlFrames, untilRelease))
      this.renderControlPeriod(left, right, at, end, release)
      this.frame += end - at
      at = end
    }
    return this.frame < this.durationFrames || this.level > 2e-4
  }

  private renderControlPeriod(
    left: Float32Array,
    right: Float32Array,
    from: number,
    to: number,
    release: boolean,
  ): void {
    const { settings, table, phases, ratios, filter, leftGain, rightGain } = this
    const seconds = this.frame / sampleRateHz
    const sweep = Math.sin(2 * Math.PI * settings.sweepHz * seconds + this.sweepPhase) * settings.sweepOctaves
    const g = Math.tan((Math.PI * Math.min(12_000, this.cutoffHz * 2 ** sweep)) / sampleRateHz)
    const a1 = 1 / (1 + g * (g + damping))
    const a2 = g * a1
    const a3 = g * a2
    // The vibrato of a player sets in only once the note stands.
    const vibrato = settings.vibratoCents * Math.min(1, seconds / 1.2)
    const bend =
      2 ** ((vibrato * Math.sin(2 * Math.PI * settings.vibratoHz * seconds + this.sweepPhase)) / 1200)
    const step = this.increment * bend
    const step0 = step * (ratios[0] ?? 1)
    const step1 = step * (ratios[1] ?? 1)
    const step2 = step * (ratios[2] ?? 1)
    const step3 = step * (ratios[3] ?? 1)
    let p0 = phases[0] ?? 0
    let p1 = phases[1] ?? 0
    let p2 = phases[2] ?? 0
    let p3 = phases[3] ?? 0
    let l1 = filter[0] ?? 0
    let l2 = filter[1] ?? 0
    let r1 = filter[2] ?? 0
    let r2 = filter[3] ?? 0
    let level = this.level
    const target = release ? 0 : 1
    const approach = approachPerSample((release ? settings.releaseSec : settings.attackSec) / 3)
    for (let i = from; i < to; i++) {
      level += (target - level) * approach
      let index = p0 | 0
      let here = table[index] ?? 0
      let sawLeft = here + ((table[index + 1] ?? 0) - here) * (p0 - index)
      index = p1 | 0
      here = table[index] ?? 0
      sawLeft += here + ((table[index + 1] ?? 0) - here) * (p1 - index)
      index = p2 | 0
      here = table[index] ?? 0
      let sawRight = here + ((table[index + 1] ?? 0) - here) * (p2 - index)
      index = p3 | 0
      here = table[index] ?? 0
      sawRight += here + ((table[index + 1] ?? 0) - here) * (p3 - index)
      p0 += step0
      if (p0 >= tableSize) p0 -= tableSize
      p1 += step1
      if (p1 >= tableSize) p1 -= tableSize
      p2 += step2
      if (p2 >= tableSize) p2 -= tableSize
      p3 += step3
      if (p3 >= tableSize) p3 -= tableSize

      let v3 = sawLeft - l2
      let v1 = a1 * l1 + a2 * v3
      let v2 = l2 + a2 * l1 + a3 * v3
      l1 = 2 * v1 - l1
      l2 = 2 * v2 - l2
      left[i] = (left[i] ?? 0) + v2 * level * leftGain
      v3 = sawRight - r2
      v1 = a1 * r1 + a2 * v3
      v2 = r2 + a2 * r1 + a3 * v3
      r1 = 2 * v1 - r1
      r2 = 2 * v2 - r2
      right[i] = (right[i] ?? 0) + v2 * level * rightGain
    }
    phases[0] = p0
    phases[1] = p1
    phases[2] = p2
    phases[3] = p3
    filter[0] = l1
    filter[1] = l2
    filter[2] = r1
    filter[3] = r2
    this.level = level
  }
}

const ensemble =
  (settings: EnsembleSettings): Instrument =>
  (start) =>
    new EnsembleVoice(settings, start)

/** A slow, soft bed. */
export const pad = ensemble({
  level: 0.11,
  detuneCents: 9,
  attackSec: 1.1,
  releaseSec: 2,
  cutoffHz: [420, 1900],
  sweepOctaves: 0.35,
  sweepHz: 0.09,
  vibratoCents: 0,
  vibratoHz: 0,
})

/** The same with a quicker attack, for faster music. */
export const warmPad = ensemble({
  level: 0.11,
  detuneCents: 7,
  attackSec: 0.35,
  releaseSec: 0.9,
  cutoffHz: [500, 1600],
  sweepOctaves: 0.2,
  sweepHz: 0.13,
  vibratoCents: 0,
  vibratoHz: 0,
})

/** A bowed section that swells into each chord. */
export const strings = ensemble({
  level: 0.1,
  detuneCents: 12,
  attackSec: 0.9,
  releaseSec: 1.1,
  cutoffHz: [900, 3600],
  sweepOctaves: 0.15,
  sweepHz: 0.17,
  vibratoCents: 9,
  vibratoHz: 5.2,
})
