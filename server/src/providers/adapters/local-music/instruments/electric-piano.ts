import { decayPerSample, type Instrument, sampleRateHz, type Voice, type VoiceStart } from './voice.ts'
import { sineTable, tableSize } from './wavetable.ts'

const radiansToTable = tableSize / (2 * Math.PI)
const mask = tableSize - 1

/** Sine of a phase counted in table samples; may be any number. */
function sine(phase: number): number {
  const floor = Math.floor(phase)
  const index = floor & mask
  const here = sineTable[index] ?? 0
  return here + ((sineTable[index + 1] ?? 0) - here) * (phase - floor)
}

/**
 * A tine piano by frequency modulation (Chowning 1973): a 1:1 pair for the body whose index falls with the
 * note, a 1:14 pair for the short ring of the tine, and the slow stereo tremolo of the original.
 */
class ElectricPianoVoice implements Voice {
  private readonly step: number
  private readonly gain: number
  private readonly pan: number
  private readonly index: number
  private readonly bodyDecay: number
  private readonly tineDecay = decayPerSample(0.5)
  private readonly releaseDecay = decayPerSample(0.35)
  private readonly durationFrames: number
  private readonly tremoloPhase: number
  private phase = 0
  private body = 1
  private tine: number
  private damper = 1
  private attack = 0
  private frame = 0

  constructor(start: VoiceStart) {
    this.step = (start.frequencyHz * tableSize) / sampleRateHz
    this.gain = start.gain * start.velocity ** 1.3 * 0.36
    this.pan = start.pan
    this.index = (0.5 + 1.1 * start.velocity * (0.5 + 0.5 * start.brightness)) * radiansToTable
    this.bodyDecay = decayPerSample(5.5 * (220 / start.frequencyHz) ** 0.4)
    // The tine's modulator sits at fourteen times the note, so it is left out where it would alias.
    this.tine = start.frequencyHz * 16 < sampleRateHz / 2 ? 0.07 * start.velocity : 0
    this.durationFrames = Math.round(start.durationSec * sampleRateHz)
    this.tremoloPhase = start.random() * 0.6
  }

  render(left: Float32Array, right: Float32Array, from: number, to: number): boolean {
    const { step, index, bodyDecay, tineDecay, releaseDecay } = this
    let { phase, body, tine, damper, attack } = this
    const seconds = this.frame / sampleRateHz
    // One value a block would step audibly, so the tremolo is interpolated over it.
    const side = (at: number) => this.pan + 0.35 * Math.sin(2 * Math.PI * 1.1 * at + this.tremoloPhase)
    const sideFrom = side(seconds)
    const sideStep = (side(seconds + (to - from) / sampleRateHz) - sideFrom) / (to - from)
    const releaseAt = from + this.durationFrames - this.frame
    for (let i = from; i < to; i++) {
      const modulator = sine(phase) * index * body
      let value = sine(phase + modulator) * body
      if (tine > 1e-5) {
        value += sine(phase + sine(phase * 14) * radiansToTable * 0.9) * tine
        tine *= tineDecay
      }
      phase += step
      body *= bodyDecay
      if (attack < 1) attack = Math.min(1, attack + 1 / 120)
      if (i >= releaseAt) damper *= releaseDecay
      value *= this.gain * attack * damper
      const panned = (sideFrom + sideStep * (i - from)) * 0.5
      left[i] = (left[i] ?? 0) + value * (0.7 - panned)
      right[i] = (right[i] ?? 0) + value * (0.7 + panned)
    }
    this.phase = phase % tableSize
    this.body = body
    this.tine = tine
    this.damper = damper
    this.attack = attack
    this.frame += to - from
    return body * damper > 1e-4
  }
}

/** Tine electric piano with stereo tremolo. */
export const electricPiano: Instrument = (start) => new ElectricPianoVoice(start)
