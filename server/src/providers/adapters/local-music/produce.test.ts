import { describe, expect, it } from 'vitest'
import { decodeWav } from '../../../core/wav.ts'
import type { IntensityCurve } from '../../port.ts'
import { arrange } from './arrange.ts'
import {
  brightnessHz,
  chromaOf,
  hear,
  hearProduced,
  inputFor,
  levelDb,
  onsetStrength,
} from './measure.test-support.ts'
import { produce } from './produce.ts'
import { styles } from './styles/index.ts'

describe.each(styles)('$id', (style) => {
  const input = inputFor({ styleId: style.id, durationSec: 10 })
  const heard = hearProduced(input)

  it('is in its key: nearly all the energy lies on notes of the scale', () => {
    const score = arrange({ ...input, style, durationSec: 8 })
    const chroma = chromaOf(hearProduced({ ...input, drums: false, durationSec: 8 }).mono)
    const inScale = score.scale.reduce((sum, tone) => sum + (chroma[tone] ?? 0), 0)
    expect(inScale).toBeGreaterThan(0.88)
  })

  it('has the exact length, no clipping, no direct current', () => {
    expect(heard.left).toHaveLength(10 * 48_000)
    const ceiling = 10 ** (-1 / 20)
    expect(heard.left.every((value) => Math.abs(value) < ceiling)).toBe(true)
    expect(heard.right.every((value) => Math.abs(value) < ceiling)).toBe(true)
    expect(Math.abs(heard.mono.reduce((sum, value) => sum + value, 0) / heard.mono.length)).toBeLessThan(1e-4)
  })

  it('sounds throughout and is silent only with the last sample', () => {
    for (let sec = 0.2; sec < 9; sec += 0.4) expect(levelDb(heard.mono, sec, sec + 0.4)).toBeGreaterThan(-50)
    expect(levelDb(heard.mono, 9.9, 9.98)).toBeGreaterThan(-90)
    expect(levelDb(heard.mono, 9.98)).toBeLessThan(-50)
    expect(heard.left.at(-1)).toBe(0)
    expect(heard.right.at(-1)).toBe(0)
  })

  it('is stereo, and loses little when summed to mono', () => {
    const side = heard.left.map((value, i) => (value - (heard.right[i] ?? 0)) / 2)
    expect(levelDb(side)).toBeGreaterThan(levelDb(heard.mono) - 30)
    expect(levelDb(side)).toBeLessThan(levelDb(heard.mono))
  })
})

describe('the length', () => {
  it.each([5, 5.4321, 7.77777])('of %d s is kept to the sample', (durationSec) => {
    const { audio, durationSec: made } = produce(inputFor({ durationSec }))
    const frames = Math.round(durationSec * 48_000)
    expect(decodeWav(audio).samples).toHaveLength(frames * 2)
    expect(made).toBe(frames / 48_000)
  })
})

describe('the seed', () => {
  it('gives identical bytes again, and another piece when it changes', () => {
    const input = inputFor({ durationSec: 6 })
    const first = Buffer.from(produce(input).audio)
    expect(first.equals(produce(input).audio)).toBe(true)
    expect(first.equals(produce({ ...input, seed: 8 }).audio)).toBe(false)
  })

  it('keeps the key when only length or curve changes', () => {
    const style = styles[0]
    if (!style) throw new Error('no styles')
    const keys = [20, 60, 600].map((durationSec) => arrange({ ...inputFor({ durationSec }), style }).key)
    expect(new Set(keys).size).toBe(1)
  })
})

describe('the tempo', () => {
  it.each([88, 123])('of %d bpm is where the attacks are most regular', (bpm) => {
    const { mono } = hearProduced({ styleId: 'uplifting-corporate', durationSec: 16, bpm })
    const strength = onsetStrength(mono).subarray(0, 1300)
    const regularity = (tempo: number): number => {
      const halfBeat = 3000 / tempo
      let real = 0
      let imaginary = 0
      for (const [i, value] of strength.entries()) {
        real += value * Math.cos((2 * Math.PI * i) / halfBeat)
        imaginary += value * Math.sin((2 * Math.PI * i) / halfBeat)
      }
      return Math.hypot(real, imaginary)
    }
    const candidates = Array.from({ length: 121 }, (_, i) => bpm * (0.85 + i * 0.0025))
    const best = candidates.reduce((a, b) => (regularity(b) > regularity(a) ? b : a))
    expect(Math.abs(best / bpm - 1)).toBeLessThan(0.006)
  })
})

describe('the intensity curve', () => {
  const thirds = (curve: IntensityCurve) => {
    const { mono } = hearProduced({ styleId: 'warm-acoustic', durationSec: 30, intensityCurve: curve })
    // The ring-out of the last three seconds belongs to the ending, not to the curve.
    const ends = [0, 9, 18, 27]
    return [0, 1, 2].map((third) => {
      const from = ends[third] ?? 0
      const to = ends[third + 1] ?? 0
      return { level: levelDb(mono, from, to), bright: brightnessHz(mono, from, to), mono }
    })
  }

  it('rise: the last third is clearly louder and brighter than the first', () => {
    const [first, second, last] = thirds('rise')
    if (!first || !second || !last) throw new Error('three thirds')
    expect(last.level).toBeGreaterThan(first.level + 6)
    expect(second.level).toBeGreaterThan(first.level + 2)
    expect(last.bright).toBeGreaterThan(first.bright * 1.1)
  })

  it('rise-plateau-outro: the middle is above both ends', () => {
    const [first, middle, last] = thirds('rise-plateau-outro')
    if (!first || !middle || !last) throw new Error('three thirds')
    expect(middle.level).toBeGreaterThan(first.level + 2.5)
    expect(middle.level).toBeGreaterThan(last.level + 2)
  })

  it('flat: every three seconds are within a few dB of each other', () => {
    const [first] = thirds('flat')
    if (!first) throw new Error('three thirds')
    const levels = Array.from({ length: 8 }, (_, i) => levelDb(first.mono, i * 3 + 1, i * 3 + 4))
    expect(Math.max(...levels) - Math.min(...levels)).toBeLessThan(5)
  })
})

describe('stems', () => {
  const made = produce(inputFor({ durationSec: 8, stems: true, intensityCurve: 'rise' }))
  const stems = made.stems.map(({ audio }) => decodeWav(audio).samples)

  it('are three to five, named by what plays', () => {
    expect(made.stems.map(({ name }) => name)).toEqual(['pads', 'keys', 'melody', 'bass', 'drums'])
  })

  it('add up to the mix within about one step of rounding each', () => {
    const mix = decodeWav(made.audio).samples
    let worst = 0
    for (let i = 0; i < mix.length; i++) {
      const sum = stems.reduce((total, stem) => total + (stem[i] ?? 0), 0)
      worst = Math.max(worst, Math.abs(sum - (mix[i] ?? 0)))
    }
    expect(worst).toBeLessThanOrEqual(1.2 * stems.length + 1)
  })

  it('do not change the mix', () => {
    const alone = produce(inputFor({ durationSec: 8, intensityCurve: 'rise' })).audio
    expect(Buffer.from(alone).equals(made.audio)).toBe(true)
  })

  it('of slow pads hold no clicks: nothing sudden above 15 kHz', () => {
    const pads = made.stems[0]
    if (!pads) throw new Error('no stems')
    const { mono } = hear(pads.audio)
    // Four differences in a row are a steep high-pass: any step in the wave stands out.
    let steep = mono
    for (let order = 0; order < 4; order++) steep = steep.map((value, i) => value - (steep[i - 1] ?? 0))
    expect(steep.every((value) => Math.abs(value) < 0.004)).toBe(true)
  })
})
