import {
  approachPerSample,
  decayPerSample,
  type Instrument,
  panGains,
  sampleRateHz,
  type Voice,
  type VoiceStart,
} from './voice.ts'
import { sineTable, tableSize } from './wavetable.ts'

/** A bass note: a sine with a few harmonics, so that it is heard on small speakers too. */
export interface BassSettings {
  level: number
  attackSec: number
  /** Seconds until a held note has fallen by 60 dB. */
  decaySec: number
  releaseSec: number
  /** Levels of the harmonics from the second on, at brightness 1. */
  harmonics: readonly [number, number, number]
  /** The harmonics die away this many times faster than the note. */
  mellowing: number
}

const mask = tableSize - 1

class BassVoice implements Voice {
  private readonly settings: BassSettings
  private readonly step: number
  private readonly harmonicLevel: number
  private readonly leftGain: number
  private readonly rightGain: number
  private readonly durationFrames: number
  private phase = 0
  private attack = 0
  private level = 1
  private colour = 1
  private damper = 1
  private frame = 0

  constructor(settings: BassSettings, start: VoiceStart) {
    this.settings = settings
    this.step = (start.frequencyHz * tableSize) / sampleRateHz
    this.harmonicLevel = 0.4 + 0.6 * start.brightness * start.velocity
    const gains = panGains(start.pan, start.gain * start.velocity * settings.level)
    this.leftGain = gains[0]
    this.rightGain = gains[1]
    this.durationFrames = Math.round(start.durationSec * sampleRateHz)
  }

  render(left: Float32Array, right: Float32Array, from: number, to: number): boolean {
    const { settings, step, leftGain, rightGain } = this
    const [second, third, fourth] = settings.harmonics
    const approach = approachPerSample(settings.attackSec / 3)
    const decay = decayPerSample(settings.decaySec)
    const mellow = decayPerSample(settings.decaySec / settings.mellowing)
    const release = decayPerSample(settings.releaseSec)
    let { phase, attack, level, colour, damper } = this
    const releaseAt = from + this.durationFrames - this.frame
    for (let i = from; i < to; i++) {
      attack += (1 - attack) * approach
      level *= decay
      colour *= mellow
      if (i >= releaseAt) damper *= release
      const index = phase | 0
      const part = phase - index
      const here = sineTable[index] ?? 0
      const fundamental = here + ((sineTable[index + 1] ?? 0) - here) * part
      const overtones =
        second * (sineTable[(2 * phase) & mask] ?? 0) +
        third * (sineTable[(3 * phase) & mask] ?? 0) +
        fourth * (sineTable[(4 * phase) & mask] ?? 0)
      const value = (fundamental + overtones * colour * this.harmonicLevel) * attack * level * damper
      left[i] = (left[i] ?? 0) + value * leftGain
      right[i] = (right[i] ?? 0) + value * rightGain
      phase += step
      if (phase >= tableSize) phase -= tableSize
    }
    this.phase = phase
    this.attack = attack
    this.level = level
    this.colour = colour
    this.damper = damper
    this.frame += to - from
    return level * damper > 1e-4
  }
}

const bass =
  (settings: BassSettings): Instrument =>
  (start) =>
    new BassVoice(settings, start)

/** Swells in under pads. */
export const subBass = bass({
  level: 0.34,
  attackSec: 0.25,
  decaySec: 30,
  releaseSec: 0.8,
  harmonics: [0.35, 0.12, 0.05],
  mellowing: 4,
})

/** Plucked with the finger. */
export const fingerBass = bass({
  level: 0.46,
  attackSec: 0.018,
  decaySec: 3.2,
  releaseSec: 0.16,
  harmonics: [0.55, 0.25, 0.14],
  mellowing: 3,
})
