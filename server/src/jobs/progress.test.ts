import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { JobProgress } from '../store/schema.ts'
import { mergeProgress, progressReporter } from './progress.ts'

const start: JobProgress = { percent: 0, stage: null, done: null, total: null }

describe('mergeProgress', () => {
  test('counts percent from done and total unless it is given', () => {
    expect(mergeProgress(start, { done: 1, total: 8 })).toEqual({
      percent: 12.5,
      stage: null,
      done: 1,
      total: 8,
    })
    expect(mergeProgress(start, { done: 1, total: 8, percent: 40 }).percent).toBe(40)
    expect(mergeProgress(start, { done: 0, total: 0 }).percent).toBe(0)
  })

  test('a new stage forgets what was counted in the last', () => {
    const voice = mergeProgress(start, { stage: 'voice', done: 3, total: 4 })
    expect(mergeProgress(voice, { stage: 'images' })).toMatchObject({
      stage: 'images',
      done: null,
      total: null,
    })
    expect(mergeProgress(voice, { done: 4 })).toMatchObject({ stage: 'voice', done: 4, total: 4 })
  })

  test('percent never falls and stays within 0 to 100', () => {
    const updates = fc.array(fc.record({ percent: fc.double({ min: -50, max: 200, noNaN: true }) }))
    fc.assert(
      fc.property(updates, (list) => {
        let before = start
        for (const update of list) {
          const after = mergeProgress(before, update)
          expect(after.percent).toBeGreaterThanOrEqual(before.percent)
          expect(after.percent).toBeLessThanOrEqual(100)
          before = after
        }
      }),
    )
  })
})

describe('progressReporter', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  function recording() {
    const written: JobProgress[] = []
    const reporter = progressReporter({
      initial: start,
      intervalMs: 250,
      write: async (progress) => void written.push(progress),
    })
    return { written, reporter }
  }

  test('writes four times a second at most, and always the latest', async () => {
    const { written, reporter } = recording()
    for (let done = 1; done <= 1_000; done++) {
      reporter.report({ done, total: 1_000 })
      await vi.advanceTimersByTimeAsync(1)
    }
    await reporter.flush()
    expect(written.length).toBeLessThanOrEqual(6)
    expect(written.length).toBeGreaterThanOrEqual(4)
    expect(written.at(-1)).toMatchObject({ done: 1_000, percent: 100 })
  })

  test('writes a new stage at once, and nothing for no change', async () => {
    const { written, reporter } = recording()
    for (const stage of ['plan', 'voice', 'voice', 'images']) reporter.report({ stage })
    await reporter.flush()
    // The stages were told in one breath, so the writes that came after the first found the newest.
    expect(written.at(-1)?.stage).toBe('images')
    const before = written.length
    reporter.report({ stage: 'images' })
    await vi.advanceTimersByTimeAsync(1_000)
    expect(written).toHaveLength(before)
  })
})
