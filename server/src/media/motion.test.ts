import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { windowOf } from './kernel/window.ts'
import { chooseMotion, maxZoom, motionFor, viewAt } from './motion.ts'
import type { Motion } from './timeline.ts'

const seeds = fc.integer()
const indexes = fc.nat(500)
const shares = fc.double({ min: 0, max: 1, noNaN: true })

describe('chooseMotion', () => {
  it('is the same for the same seed, and varies from slide to slide', () => {
    const moves = Array.from({ length: 12 }, (_, index) => chooseMotion(5, index))
    expect(moves).toEqual(Array.from({ length: 12 }, (_, index) => chooseMotion(5, index)))
    expect(new Set(moves.map((move) => JSON.stringify(move))).size).toBe(12)
    expect(moves[0]).not.toEqual(chooseMotion(6, 0))
  })

  it('uses pushes, pulls and pans', () => {
    const kinds = new Set(Array.from({ length: 40 }, (_, index) => direction(chooseMotion(1, index))))
    expect(kinds).toEqual(new Set(['in', 'out', 'pan']))
  })

  it('is gentle: 10 to 18 % at the usual length, less on short slides', () => {
    fc.assert(
      fc.property(seeds, indexes, (seed, index) => {
        expect(maxZoom(chooseMotion(seed, index))).toBeGreaterThanOrEqual(1.07)
        expect(maxZoom(chooseMotion(seed, index))).toBeLessThanOrEqual(1.13)
        expect(maxZoom(chooseMotion(seed, index, 1.5))).toBeLessThanOrEqual(1.045)
        expect(maxZoom(chooseMotion(seed, index, 60))).toBeLessThanOrEqual(1.13)
      }),
    )
  })

  it('never leaves the picture', () => {
    fc.assert(
      fc.property(seeds, indexes, shares, (seed, index, progress) => {
        const { centreX, centreY, zoom } = viewAt(chooseMotion(seed, index), progress)
        const half = 1 / zoom / 2
        for (const centre of [centreX, centreY]) {
          expect(centre - half).toBeGreaterThanOrEqual(-1e-9)
          expect(centre + half).toBeLessThanOrEqual(1 + 1e-9)
        }
      }),
    )
  })
})

describe('a move with a focus', () => {
  const focuses = fc.record({ x: shares, y: shares })

  it.each([
    ['in the upper left', { x: 0.2, y: 0.3 }],
    ['at the right edge', { x: 1, y: 0.5 }],
  ])('goes towards it, or comes from it: %s', (_, focus) => {
    for (let index = 0; index < 12; index++) {
      const motion = chooseMotion(5, index, 6, { focus })
      if (motion.kind === 'still') throw new Error('it should move')
      const close = motion.to.zoom > 1 ? motion.to : motion.from
      expect(Math.sign(close.centreX - 0.5)).toBe(Math.sign(focus.x - 0.5))
      expect(Math.sign(close.centreY - 0.5)).toBe(Math.sign(focus.y - 0.5))
    }
  })

  it('keeps it in sight, and never leaves the picture', () => {
    fc.assert(
      fc.property(seeds, indexes, shares, focuses, (seed, index, progress, focus) => {
        const { centreX, centreY, zoom } = viewAt(chooseMotion(seed, index, 6, { focus }), progress)
        const half = 1 / zoom / 2 + 1e-9
        for (const [centre, at] of [
          [centreX, focus.x],
          [centreY, focus.y],
        ] as const) {
          expect(centre - half).toBeGreaterThanOrEqual(-2e-9)
          expect(centre + half).toBeLessThanOrEqual(1 + 2e-9)
          // What lies at the picture's own edge is cut by as much as the view has come closer.
          const seen = Math.min(Math.max(at, 0.07), 0.93)
          expect(Math.abs(centre - seen)).toBeLessThanOrEqual(half)
        }
      }),
    )
  })

  it('comes closer to what stands farther out', () => {
    const mean = (focus: { x: number; y: number }) =>
      Array.from({ length: 60 }, (_, index) => maxZoom(chooseMotion(2, index, 6, { focus }))).reduce(
        (sum, zoom) => sum + zoom / 60,
        0,
      )
    expect(mean({ x: 0.9, y: 0.5 })).toBeGreaterThan(mean({ x: 0.5, y: 0.5 }) + 0.015)
  })
})

describe('motionFor', () => {
  it('leaves bars alone, and only grows or shrinks a picture that is seen whole', () => {
    expect(motionFor('contain', 1, 0, 6, null)).toEqual({ kind: 'still' })
    for (let index = 0; index < 20; index++) {
      const motion = motionFor('blur', 1, index, 6, { x: 0.9, y: 0.1 })
      if (motion.kind === 'still') throw new Error('it should move')
      for (const view of [motion.from, motion.to]) expect([view.centreX, view.centreY]).toEqual([0.5, 0.5])
      expect(motion.from.zoom).not.toBe(motion.to.zoom)
    }
    expect(motionFor('cover', 1, 3, 6, null)).toEqual(chooseMotion(1, 3, 6))
  })
})

describe('viewAt', () => {
  const motion: Motion = {
    kind: 'ken-burns',
    from: { centreX: 0.5, centreY: 0.5, zoom: 1 },
    to: { centreX: 0.45, centreY: 0.55, zoom: 1.2 },
  }

  it('begins and ends where the motion says', () => {
    expect(viewAt(motion, 0)).toEqual({ centreX: 0.5, centreY: 0.5, zoom: 1 })
    const end = viewAt(motion, 1)
    expect([end.centreX, end.centreY, end.zoom]).toEqual([
      expect.closeTo(0.45, 12),
      expect.closeTo(0.55, 12),
      expect.closeTo(1.2, 12),
    ])
  })

  it('zooms by the same factor in every frame', () => {
    const zooms = Array.from({ length: 11 }, (_, i) => viewAt(motion, i / 10).zoom)
    for (let i = 1; i < zooms.length; i++) {
      expect((zooms[i] ?? 0) / (zooms[i - 1] ?? 1)).toBeCloseTo(1.2 ** 0.1, 10)
    }
  })

  it('pans at one speed', () => {
    const pan: Motion = {
      kind: 'ken-burns',
      from: { ...motion.to, centreX: 0.45 },
      to: { ...motion.to, centreX: 0.55 },
    }
    expect(viewAt(pan, 0.25).centreX).toBeCloseTo(0.475, 12)
    expect(viewAt(pan, 0.75).centreX).toBeCloseTo(0.525, 12)
  })

  it('shows the whole picture, sample for sample, where nothing moves', () => {
    const size = { widthPx: 640, heightPx: 360 }
    expect(windowOf(viewAt({ kind: 'still' }, 0.3), size, size)).toEqual({
      left: 0,
      top: 0,
      stepX: 1,
      stepY: 1,
    })
  })
})

function direction(motion: Motion): string {
  if (motion.kind === 'still') return 'still'
  const change = motion.to.zoom - motion.from.zoom
  return change > 0 ? 'in' : change < 0 ? 'out' : 'pan'
}
