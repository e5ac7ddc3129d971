import { describe, expect, it } from 'vitest'
import { LoudnessMeter } from './loudness.ts'

function measure(...stretches: { seconds: number; peakDb: number }[]): number {
  const meter = new LoudnessMeter()
  let frame = 0
  for (const { seconds, peakDb } of stretches) {
    const amplitude = 10 ** (peakDb / 20)
    const sine = Float64Array.from(
      { length: seconds * 48_000 },
      () => amplitude * Math.sin((2 * Math.PI * 997 * frame++) / 48_000),
    )
    meter.add(sine.slice(), sine, sine.length)
  }
  return meter.integrated()
}

describe('integrated loudness (EBU Tech 3341 signals)', () => {
  it('of a stereo 1 kHz sine is its peak level', () => {
    expect(measure({ seconds: 5, peakDb: -23 })).toBeCloseTo(-23, 1)
    expect(measure({ seconds: 5, peakDb: -33 })).toBeCloseTo(-33, 1)
  })

  it('leaves out what lies far below the rest', () => {
    const quiet = { seconds: 4, peakDb: -36 }
    const loudness = measure(quiet, { seconds: 24, peakDb: -23 }, quiet)
    expect(Math.abs(loudness + 23)).toBeLessThan(0.1)
  })

  it('of silence is minus infinity', () => {
    expect(measure({ seconds: 1, peakDb: -200 })).toBe(Number.NEGATIVE_INFINITY)
  })
})
