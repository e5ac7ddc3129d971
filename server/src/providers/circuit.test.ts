import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ObservedCall } from '../store/provider-health.ts'
import { CIRCUIT_POLICY, circuitOf } from './circuit.ts'

const { faultsInARow, coolDownMs, minCalls, trialMs } = CIRCUIT_POLICY

/** One call a second from 0 on, each answered at once: `.` sound, `x` a fault. */
const calls = (pattern: string, from = 0): ObservedCall[] =>
  [...pattern].map((sign, index) => answered(from + index * 1_000, sign === 'x'))
const answered = (at: number, atFault: boolean): ObservedCall => ({
  sentAt: at,
  answeredAt: at,
  atFault,
  isUnderWay: false,
})
const underWay = (sentAt: number): ObservedCall => ({
  sentAt,
  answeredAt: null,
  atFault: false,
  isUnderWay: true,
})

describe('O-01 a circuit', () => {
  test('opens by faults in a row, and lets one call through when it has cooled down', () => {
    const history = calls('...xxxxx')
    expect(circuitOf(calls('...xxxx'), 7_000)).toEqual({ state: 'closed', retryAfterMs: 0 })
    expect(circuitOf(history, 7_000)).toEqual({ state: 'open', retryAfterMs: coolDownMs })
    expect(circuitOf(history, 7_000 + coolDownMs - 1)).toEqual({ state: 'open', retryAfterMs: 1 })
    const warm = 7_000 + coolDownMs
    expect(circuitOf(history, warm)).toEqual({ state: 'half_open', retryAfterMs: 0 })
    const onTrial = circuitOf([...history, underWay(warm)], warm + 1)
    expect(onTrial.state).toBe('half_open')
    expect(onTrial.retryAfterMs).toBeGreaterThan(0)
    // Whoever made the call may have died: after a while another may.
    expect(circuitOf([...history, underWay(warm)], warm + trialMs)).toMatchObject({ retryAfterMs: 0 })
  })

  test('closes by a sound answer to that call, and opens again by a fault', () => {
    const history = calls('xxxxx')
    const warm = 4_000 + coolDownMs
    expect(circuitOf([...history, answered(warm, false)], warm).state).toBe('closed')
    expect(circuitOf([...history, answered(warm, true)], warm)).toEqual({
      state: 'open',
      retryAfterMs: coolDownMs,
    })
    // What was sent before it opened says nothing of now.
    expect(circuitOf([...history, { ...answered(warm, false), sentAt: 3_000 }], warm).state).toBe('half_open')
  })

  test('opens by too many faults among many calls', () => {
    expect(circuitOf(calls('.xx.xx.xx'), 8_000).state).toBe('closed')
    expect(circuitOf(calls('.xx.xx.xx.xx'), 11_000).state).toBe('open')
  })
})

describe('a circuit of any history', () => {
  const history = fc.array(
    fc.record({
      sentAt: fc.integer({ min: 0, max: 600_000 }),
      tookMs: fc.option(fc.integer({ min: 0, max: 120_000 })),
      atFault: fc.boolean(),
    }),
    { maxLength: 60 },
  )
  const asCalls = (drawn: { sentAt: number; tookMs: number | null; atFault: boolean }[]): ObservedCall[] =>
    drawn.map(({ sentAt, tookMs, atFault }) => ({
      sentAt,
      answeredAt: tookMs === null ? null : sentAt + tookMs,
      atFault: tookMs !== null && atFault,
      isUnderWay: tookMs === null,
    }))
  const END = 720_000

  test('does not depend on the order in which it is told', () => {
    fc.assert(
      fc.property(history, fc.integer(), (drawn, seed) => {
        const told = asCalls(drawn)
        const shuffled = [...told].sort(
          (a, b) => ((a.sentAt * 31 + seed) % 97) - ((b.sentAt * 31 + seed) % 97),
        )
        const known = told.filter(({ answeredAt }) => answeredAt !== null)
        // Two answers of one moment may be told in any order, if they are alike.
        fc.pre(new Set(known.map(({ answeredAt }) => answeredAt)).size === known.length)
        expect(circuitOf(shuffled, END)).toEqual(circuitOf(told, END))
      }),
    )
  })

  test('is closed while there are fewer faults than could open it, and with none', () => {
    fc.assert(
      fc.property(history, (drawn) => {
        const told = asCalls(drawn)
        const faults = told.filter(({ atFault }) => atFault).length
        fc.pre(faults < Math.min(faultsInARow, minCalls / 2))
        expect(circuitOf(told, END).state).toBe('closed')
      }),
    )
  })

  test('never makes anybody wait longer than it takes to cool down, and never for ever', () => {
    fc.assert(
      fc.property(history, fc.integer({ min: 0, max: END }), (drawn, now) => {
        const told = asCalls(drawn).filter(({ sentAt, answeredAt }) => (answeredAt ?? sentAt) <= now)
        const circuit = circuitOf(told, now)
        expect(circuit.retryAfterMs).toBeLessThanOrEqual(coolDownMs)
        expect(circuitOf(told, now + coolDownMs + trialMs).state).not.toBe('open')
        if (circuit.state === 'closed') expect(circuit.retryAfterMs).toBe(0)
        if (circuit.state === 'open') expect(circuit.retryAfterMs).toBeGreaterThan(0)
      }),
    )
  })

  test('is closed by one sound answer to a call sent when it had cooled down', () => {
    fc.assert(
      fc.property(history, (drawn) => {
        const told = asCalls(drawn)
        const later = END + coolDownMs + 120_000
        expect(circuitOf([...told, answered(later, false)], later).state).toBe('closed')
      }),
    )
  })
})
