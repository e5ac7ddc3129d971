import {
  approachPerSample,
  decayPerSample,
  type Instrument,
  Noise,
  panGains,
  sampleRateHz,
  type Voice,
  type VoiceStart,
} from './voice.ts'
import { sineTable, tableSize } from './wavetable.ts'

interface DrumSettings {
  level: number
  /** The skin: falls from `fromHz` to `toHz`. */
  tone: { gain: number; fromHz: number; toHz: number; bendSec: number; decaySec: number }
  noise: NoiseSettings
}

interface NoiseSettings {
  level: number
  /** Band the noise is kept to. */
  lowHz: number
  highHz: number
  attackSec: number
  decaySec: number
}

class DrumVoice implements Voice {
  private readonly settings: DrumSettings
  private readonly noise: Noise
  private readonly leftGain: number
  private readonly rightGain: number
  private phase = 0
  private tone = 1
  private bend = 1
  private swell = 0
  private hiss = 1
  private lowPassed = 0
  private lowPassedAgain = 0
  private rumble = 0
  private frame = 0
  private attack = 0

  constructor(settings: DrumSettings, start: VoiceStart) {
    this.settings = settings
    this.noise = new Noise(start.random)
    const gains = panGains(start.pan, start.gain * start.velocity ** 1.3 * settings.level)
    this.leftGain = gains[0]
    this.rightGain = gains[1]
  }

  render(left: Float32Array, right: Float32Array, from: number, to: number): boolean {
    const { tone: skin, noise: band } = this.settings
    const toneDecay = decayPerSample(skin.decaySec)
    const bendDecay = decayPerSample(skin.bendSec)
    const hissDecay = decayPerSample(band.decaySec)
    const swellStep = 1 / (band.attackSec * sampleRateHz)
    const highShare = approachPerSample(1 / (2 * Math.PI * band.highHz))
    const lowShare = approachPerSample(1 / (2 * Math.PI * band.lowHz))
    const { leftGain, rightGain } = this
    for (let i = from; i < to; i++) {
      if (this.attack < 1) this.attack = Math.min(1, this.attack + 1 / 48)
      this.lowPassed += (this.noise.next() - this.lowPassed) * highShare
      this.lowPassedAgain += (this.lowPassed - this.lowPassedAgain) * highShare
      this.rumble += (this.lowPassedAgain - this.rumble) * lowShare
      // A swell rises to its peak before it decays; a stroke has next to no rise.
      if (this.swell < 1) this.swell = Math.min(1, this.swell + swellStep)
      else this.hiss *= hissDecay
      const hiss = (this.lowPassedAgain - this.rumble) * this.swell * this.swell * this.hiss * band.level
      const frequencyHz = skin.toHz + (skin.fromHz - skin.toHz) * this.bend
      const skinSound = skin.gain === 0 ? 0 : (sineTable[this.phase | 0] ?? 0) * this.tone * skin.gain
      this.phase += (frequencyHz * tableSize) / sampleRateHz
      if (this.phase >= tableSize) this.phase -= tableSize
      this.tone *= toneDecay
      this.bend *= bendDecay
      const value = (hiss + skinSound) * this.attack
      left[i] = (left[i] ?? 0) + value * leftGain
      right[i] = (right[i] ?? 0) + value * rightGain
    }
    this.frame += to - from
    return this.swell < 1 || this.hiss > 1e-3 || (skin.gain > 0 && this.tone > 1e-3)
  }
}

const drum =
  (settings: DrumSettings): Instrument =>
  (start) =>
    new DrumVoice(settings, start)

const noSkin = { gain: 0, fromHz: 0, toHz: 0, bendSec: 1, decaySec: 0.01 }
const hissOf = (level: number, lowHz: number, highHz: number, attackSec: number, decaySec: number) =>
  drum({ level: 1, tone: noSkin, noise: { level, lowHz, highHz, attackSec, decaySec } })

/** A round bass drum without a click, so that it does not cut through speech. */
export const kick = drum({
  level: 0.85,
  tone: { gain: 1, fromHz: 118, toHz: 50, bendSec: 0.14, decaySec: 0.42 },
  noise: { level: 0.12, lowHz: 80, highHz: 900, attackSec: 0.002, decaySec: 0.03 },
})

/** A large, deep, slow drum. */
export const boom = drum({
  level: 0.8,
  tone: { gain: 1, fromHz: 72, toHz: 41, bendSec: 0.5, decaySec: 2.6 },
  noise: { level: 0.5, lowHz: 40, highHz: 240, attackSec: 0.006, decaySec: 0.8 },
})

/** A hand drum of middle size. */
export const tom = drum({
  level: 0.6,
  tone: { gain: 1, fromHz: 150, toHz: 98, bendSec: 0.2, decaySec: 0.6 },
  noise: { level: 0.25, lowHz: 100, highHz: 1200, attackSec: 0.003, decaySec: 0.08 },
})

/** A snare played softly. */
export const snare = drum({
  level: 0.5,
  tone: { gain: 0.45, fromHz: 230, toHz: 180, bendSec: 0.05, decaySec: 0.16 },
  noise: { level: 1, lowHz: 700, highHz: 5200, attackSec: 0.002, decaySec: 0.24 },
})

export const brush = hissOf(0.7, 900, 5200, 0.02, 0.26)
export const shaker = hissOf(0.6, 4200, 9500, 0.022, 0.1)
export const hat = hissOf(0.6, 6000, 11_000, 0.0015, 0.09)
export const snap = hissOf(1.1, 1100, 3200, 0.003, 0.1)

/** Noise that rises for two seconds: a cymbal rolled into the next phrase. */
export const cymbalSwell = hissOf(0.5, 2600, 8500, 2.1, 2.2)
