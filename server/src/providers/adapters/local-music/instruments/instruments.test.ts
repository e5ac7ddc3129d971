import { describe, expect, it } from 'vitest'
import { seededRandom } from '../../../../core/random.ts'
import { levelDb, powerSpectrum } from '../measure.test-support.ts'
import { type InstrumentName, instruments } from './index.ts'
import { blockFrames } from './voice.ts'

/** One note of a second, and all that rings after it. */
function play(
  name: InstrumentName,
  frequencyHz: number,
  blocks: readonly number[] = [blockFrames],
  longest = Number.POSITIVE_INFINITY,
) {
  const voice = instruments[name]({
    frequencyHz,
    durationSec: 1,
    velocity: 0.8,
    brightness: 0.7,
    pan: 0,
    gain: 1,
    random: seededRandom(3),
  })
  const left = new Float32Array(12 * 48_000)
  const right = new Float32Array(left.length)
  let sounding = true
  let frames = 0
  for (let block = 0; sounding && frames < Math.min(longest, left.length - blockFrames); block++) {
    const count = blocks[block % blocks.length] ?? blockFrames
    sounding = voice.render(left.subarray(frames), right.subarray(frames), 0, count)
    frames += count
  }
  return {
    left: Float64Array.from(left.subarray(0, frames)),
    right: Float64Array.from(right.subarray(0, frames)),
    sounding,
  }
}

const names = Object.keys(instruments).filter((name): name is InstrumentName => name in instruments)
const pitched: [InstrumentName, number][] = [
  ['pad', 220],
  ['warmPad', 220],
  ['strings', 440],
  ['softPiano', 262],
  ['electricPiano', 262],
  ['bell', 880],
  ['marimba', 330],
  ['kalimba', 523],
  ['guitar', 196],
  ['guitar', 659.3],
  ['mutedGuitar', 247],
  ['pizzicato', 294],
  ['subBass', 110],
  ['fingerBass', 110],
]

describe.each(names)('%s', (name) => {
  const { left, right, sounding } = play(name, 262)

  it('starts from silence, stays in range, dies away and is then done', () => {
    expect(Math.abs(left[0] ?? 1)).toBeLessThan(0.02)
    expect(left.every((value) => Math.abs(value) < 1)).toBe(true)
    expect(levelDb(left, 0, 0.5)).toBeGreaterThan(-60)
    expect(sounding).toBe(false)
    expect(levelDb(left, left.length / 48_000 - 0.01)).toBeLessThan(-55)
  })

  it('sounds on both sides and has no direct current', () => {
    expect(Math.abs(levelDb(left) - levelDb(right))).toBeLessThan(3)
    const mean = left.reduce((sum, value) => sum + value, 0) / left.length
    expect(Math.abs(mean)).toBeLessThan(0.002)
  })

  it('does not depend on how it is cut into blocks', () => {
    const pieces = play(name, 262, [17, 1000, 256, 1], 24_000).left
    const same = Math.min(left.length, pieces.length)
    const differences = pieces.subarray(0, same).map((value, i) => Math.abs(value - (left[i] ?? 0)))
    expect(differences.reduce((a, b) => Math.max(a, b), 0)).toBeLessThan(0.01)
  })
})

describe('tuning', () => {
  it.each(pitched)('of %s at %d Hz is within 8 cents', (name, frequencyHz) => {
    const size = 65_536
    const { left, right } = play(name, frequencyHz, [blockFrames], size + 2000)
    const mono = new Float64Array(size)
    for (let i = 0; i < size; i++) mono[i] = (left[i + 1000] ?? 0) + (right[i + 1000] ?? 0)
    const power = powerSpectrum(mono, 0, size)
    // The centre of gravity of the fundamental, a semitone wide: detuned voices count with their mean.
    let weighted = 0
    let total = 0
    for (let bin = 1; bin < power.length; bin++) {
      const binHz = (bin * 48_000) / size
      if (Math.abs(12 * Math.log2(binHz / frequencyHz)) > 0.5) continue
      weighted += (power[bin] ?? 0) * binHz
      total += power[bin] ?? 0
    }
    expect(Math.abs(1200 * Math.log2(weighted / total / frequencyHz))).toBeLessThan(8)
  })
})
