import { describe, expect, it } from 'vitest'
import { resample } from './resample.ts'

const tone = (hz: number, rateHz: number, seconds = 0.5): Float32Array =>
  Float32Array.from({ length: rateHz * seconds }, (_, i) => Math.sin((2 * Math.PI * hz * i) / rateHz))

/** The amplitude of one frequency in the middle of the samples, where no edge disturbs it, in dB of full scale. */
function levelDb(samples: Float32Array, hz: number, rateHz: number): number {
  const margin = Math.round(rateHz * 0.05)
  const middle = samples.subarray(margin, samples.length - margin)
  let real = 0
  let imaginary = 0
  let windowSum = 0
  middle.forEach((sample, i) => {
    const window = 0.5 - 0.5 * Math.cos((2 * Math.PI * i) / middle.length)
    const angle = (2 * Math.PI * hz * i) / rateHz
    real += sample * window * Math.cos(angle)
    imaginary += sample * window * Math.sin(angle)
    windowSum += window
  })
  return 20 * Math.log10((2 * Math.hypot(real, imaginary)) / windowSum + 1e-12)
}

describe('resample', () => {
  it.each([22_050, 24_000, 44_100, 48_000])(
    'keeps a 3 kHz tone and its phase from 16 kHz to %i Hz',
    (toHz) => {
      const output = resample(tone(3_000, 16_000), 16_000, toHz)
      const ideal = tone(3_000, toHz)
      expect(output).toHaveLength(ideal.length)
      expect(levelDb(output, 3_000, toHz)).toBeCloseTo(0, 1)
      const middle = Math.round(toHz / 4)
      for (let i = middle; i < middle + 100; i++) expect(output[i]).toBeCloseTo(ideal[i] ?? Number.NaN, 3)
    },
  )

  it.each([24_000, 44_100, 48_000])('leaves no image of a tone above 8 kHz at %i Hz', (toHz) => {
    const output = resample(tone(6_500, 16_000), 16_000, toHz)
    expect(levelDb(output, 6_500, toHz)).toBeCloseTo(0, 1)
    expect(levelDb(output, 9_500, toHz)).toBeLessThan(-80)
  })

  it('removes what would fold back when the rate goes down', () => {
    const output = resample(tone(9_500, 22_050), 22_050, 16_000)
    expect(levelDb(output, 6_500, 16_000)).toBeLessThan(-80)
  })

  it('changes nothing at the same rate', () => {
    const input = tone(440, 16_000, 0.01)
    expect(resample(input, 16_000, 16_000)).toEqual(input)
  })
})
