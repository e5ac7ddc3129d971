import { describe, expect, it } from 'vitest'
import { DuckingLevelReader, type DuckingLevels, duckDepthDb, plannedDuckDepthDb } from './ducking.ts'

const ducking = { enabled: true, thresholdDb: -12, attackMs: 100, releaseMs: 200 }
const SILENCE = Number.NEGATIVE_INFINITY

/** Steps of a twentieth of a second, alike. */
const steps = (count: number, level: DuckingLevels): DuckingLevels[] =>
  Array.from({ length: count }, () => level)

describe('duckDepthDb', () => {
  it('is what the music loses under settled speech, whatever the music itself does', () => {
    const levels = [
      ...steps(20, [SILENCE, -30, -30]),
      // The compressor is on its way: not settled yet.
      ...steps(4, [-20, -30, -33]),
      ...steps(20, [-20, -30, -40]),
      ...steps(20, [-20, -50, -60]),
      // A breath between two words, which the key holds.
      ...steps(3, [SILENCE, -30, -40]),
      ...steps(20, [-20, -50, -60]),
      // It lets go.
      ...steps(13, [SILENCE, -30, -36]),
      ...steps(20, [SILENCE, -30, -30]),
    ]
    expect(duckDepthDb(levels, ducking)).toBe(10)
  })

  it('counts from the bed as it would be where nobody pauses', () => {
    expect(duckDepthDb(steps(20, [-20, -30, -38]), ducking)).toBe(8)
  })

  it('is unknown where nobody speaks, or no music is heard', () => {
    expect(duckDepthDb(steps(50, [SILENCE, -30, -30]), ducking)).toBeNull()
    expect(duckDepthDb(steps(50, [-20, SILENCE, SILENCE]), ducking)).toBeNull()
    expect(duckDepthDb([], ducking)).toBeNull()
  })

  it('waits for as long as the attack takes', () => {
    expect(duckDepthDb(steps(60, [-20, -30, -38]), { ...ducking, attackMs: 2000 })).toBeNull()
  })
})

it('DuckingLevelReader takes three levels a step out of what ffmpeg prints', () => {
  const reader = new DuckingLevelReader()
  for (const line of [
    'frame:0    pts:0       pts_time:0',
    'lavfi.astats.1.RMS_level=-inf',
    'lavfi.astats.2.RMS_level=-24.084125',
    'lavfi.astats.3.RMS_level=-34.5',
    'frame:1    pts:4800    pts_time:0.1',
    'lavfi.astats.1.RMS_level=-20',
  ]) {
    reader.readLine(line)
  }
  expect(reader.levels).toEqual([[SILENCE, -24.084125, -34.5]])
})

it('plannedDuckDepthDb follows the curve of the compressor', () => {
  expect(plannedDuckDepthDb(ducking)).toBe(10.5)
  expect(plannedDuckDepthDb({ ...ducking, thresholdDb: 0 })).toBeCloseTo(0)
  expect(plannedDuckDepthDb({ ...ducking, enabled: false })).toBe(0)
})
