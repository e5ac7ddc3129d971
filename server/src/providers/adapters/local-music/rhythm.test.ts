import { describe, expect, it } from 'vitest'
import { secondsAt, stepsOfBar } from './rhythm.ts'

describe('the groove', () => {
  it('places beats at the tempo', () => {
    const straight = { bpm: 120, swing: 0.5, swingUnit: 0.5, looseness: 0 }
    expect([0, 0.5, 1, 2.25].map((beat) => secondsAt(beat, straight))).toEqual([0, 0.25, 0.5, 1.125])
  })

  it('delays only the off-beats when it swings', () => {
    const swung = { bpm: 60, swing: 2 / 3, swingUnit: 0.5, looseness: 0 }
    expect(secondsAt(1, swung)).toBeCloseTo(1, 9)
    expect(secondsAt(1.5, swung)).toBeCloseTo(1 + 2 / 3, 9)
    expect(secondsAt(2, swung)).toBeCloseTo(2, 9)
  })
})

describe('percussion text', () => {
  it('gives beat and strength of every stroke, bar by bar', () => {
    expect(stepsOfBar('X...o...........', 0, 4)).toEqual([
      [0, 1],
      [1, 0.55],
    ])
    const twoBars = 'x................-..............'
    expect(stepsOfBar(twoBars, 0, 4)).toEqual([[0, 0.8]])
    expect(stepsOfBar(twoBars, 1, 4)).toEqual([[0.25, 0.3]])
    expect(stepsOfBar(twoBars, 2, 4)).toEqual([[0, 0.8]])
  })
})
