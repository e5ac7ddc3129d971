import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { windowOf } from './kernel/window.ts'
import { chooseMotion, maxZoom, viewAt } from './motion.ts'
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
