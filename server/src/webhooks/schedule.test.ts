import { describe, expect, test } from 'vitest'
import { type AttemptResult, nextStep, WAITS_MS } from './schedule.ts'

const NOW = new Date('2026-11-21T12:00:00.000Z')
const result = (status: number | null, retryAfter: string | null = null): AttemptResult => ({
  status,
  retryAfter,
})

/** Milliseconds until the next attempt. */
function wait(step: number, answer: AttemptResult, chance = 0.5): number {
  const next = nextStep(step, answer, NOW, () => chance)
  if (next.status !== 'pending') throw new Error(`it is ${next.status}`)
  return next.at.getTime() - NOW.getTime()
}

describe('W-04 attempts at 0 s, 5 s, 5 m, 30 m, 2 h, 5 h, 10 h, 10 h', () => {
  const minutes = [0, 5 / 60, 5, 30, 120, 300, 600, 600]

  test('is the table', () => {
    expect(WAITS_MS).toEqual(minutes.map((count) => count * 60_000))
  })

  test.each(minutes.slice(1).map((count, step) => [step, count * 60_000]))(
    'after attempt %i it waits %i ms, a tenth more or less',
    (step, waitMs) => {
      const failed = result(500)
      expect(wait(step, failed, 0)).toBeCloseTo(waitMs * 0.9, 3)
      expect(wait(step, failed, 0.5)).toBe(waitMs)
      expect(wait(step, failed, 0.999_999)).toBeGreaterThan(waitMs * 1.09)
      expect(wait(step, failed, 0.999_999)).toBeLessThan(waitMs * 1.1)
    },
  )

  test('after the eighth it is given up', () => {
    expect(nextStep(7, result(500), NOW, Math.random)).toEqual({ status: 'failed' })
  })
})

describe('W-05 what an answer means', () => {
  test.each([200, 201, 202, 204, 299])('%i: delivered', (status) => {
    expect(nextStep(0, result(status), NOW, Math.random)).toEqual({ status: 'delivered' })
  })

  test.each([null, 300, 301, 302, 304, 307, 308, 400, 401, 404, 408, 429, 500, 502, 503])(
    '%s: again',
    (status) => {
      expect(wait(0, result(status))).toBe(5_000)
    },
  )

  test('410: never again', () => {
    expect(nextStep(0, result(410, '60'), NOW, Math.random)).toEqual({ status: 'failed' })
  })

  test.each([
    [429, '120', 120_000],
    [503, '120', 120_000],
    [503, ' 7 ', 7_000],
    [429, 'Sat, 21 Nov 2026 12:10:00 GMT', 600_000],
    [503, '999999999', 86_400_000],
    [503, 'Tue, 01 Jan 2030 00:00:00 GMT', 86_400_000],
    // Sooner than the table, in the past, and nonsense: the table holds.
    [503, '1', 5_000],
    [429, 'Sat, 21 Nov 2020 12:10:00 GMT', 5_000],
    [429, '-5', 5_000],
    [429, 'soon', 5_000],
    [429, '', 5_000],
    // Only those two say when they will be well again.
    [500, '120', 5_000],
  ])('%i with Retry-After %j waits %i ms', (status, retryAfter, waitMs) => {
    expect(wait(0, result(status, retryAfter))).toBe(waitMs)
  })
})
