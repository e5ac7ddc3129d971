import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PlacementError, placeItems, type UnplacedItem } from './place.ts'

const second = 1_000_000
const item = (durationSec: number | null, parts: Partial<UnplacedItem> = {}): UnplacedItem => ({
  startUs: null,
  durationUs: durationSec === null ? null : durationSec * second,
  fadeUs: 0,
  ...parts,
})
const fading = (durationSec: number, fadeSec: number) => item(durationSec, { fadeUs: fadeSec * second })
const at = (startSec: number, durationSec: number, parts: Partial<UnplacedItem> = {}) =>
  item(durationSec, { startUs: startSec * second, ...parts })

const ranges = (items: UnplacedItem[], fps = 30) =>
  placeItems(items, fps).map(({ item: index, startUs, endUs }) => [
    index,
    startUs === null ? null : startUs / second,
    endUs === null ? null : endUs / second,
  ])

describe('placeItems', () => {
  it('lays one after the other; a fade lies over both, so the film is shorter by it', () => {
    expect(ranges([item(3), fading(4, 0.5), item(4), fading(4, 0.5)])).toEqual([
      [0, 0, 3],
      [1, 2.5, 6.5],
      [2, 6.5, 10.5],
      [3, 10, 14],
    ])
  })

  it('shortens a fade to half of its shorter neighbour, so that fades never meet', () => {
    expect(ranges([item(4), fading(1, 3), fading(4, 3)])).toEqual([
      [0, 0, 4],
      [1, 3.5, 4.5],
      [2, 4, 8],
    ])
  })

  it('shows nothing where the next item begins later', () => {
    expect(ranges([at(1, 2), at(5, 1)])).toEqual([
      [null, 0, 1],
      [0, 1, 3],
      [null, 3, 5],
      [1, 5, 6],
    ])
  })

  it('forgives a clip that is a little longer or shorter than it was ordered', () => {
    expect(ranges([item(5.2), at(5, 2)])).toEqual([
      [0, 0, 5],
      [1, 5, 7],
    ])
    expect(ranges([item(4.8), at(5, 2)])).toEqual([
      [0, 0, 5],
      [1, 5, 7],
    ])
  })

  it('lets an item begin early by as much as it fades in', () => {
    expect(ranges([item(5), at(4.5, 2, { fadeUs: 0.5 * second })])).toEqual([
      [0, 0, 5],
      [1, 4.5, 6.5],
    ])
  })

  it('refuses two items at once, and says where there is room', () => {
    const placing = () => placeItems([item(5), at(4, 2)], 30)
    expect(placing).toThrow(PlacementError)
    expect(placing).toThrow('It begins at 4 s, while the item before is seen until 5 s.')
  })

  it('leaves open what hangs on a length that is not known yet, until the next stated place', () => {
    expect(ranges([item(2), item(null), item(3), at(12, 1)])).toEqual([
      [0, 0, 2],
      [1, 2, null],
      [2, null, null],
      [3, 12, 13],
    ])
  })

  it('leaves no gap and no overlap but the fades, and every length is kept to the frame', () => {
    const items = fc.array(
      fc.record({
        startUs: fc.constant(null),
        durationUs: fc.integer({ min: 1_000, max: 20 * second }),
        fadeUs: fc.integer({ min: 0, max: 3 * second }),
      }),
      { minLength: 1, maxLength: 200 },
    )
    fc.assert(
      fc.property(items, fc.constantFrom(24, 25, 30, 60), (list, fps) => {
        const frames = placeItems(list, fps).map(({ startUs, endUs }) =>
          [startUs, endUs].map((us) => Math.round(((us ?? Number.NaN) * fps) / second)),
        )
        let fadesFrames = 0
        let lengthsFrames = 0
        for (const [index, [from = Number.NaN, to = Number.NaN]] of frames.entries()) {
          const end = frames[index - 1]?.[1] ?? 0
          expect(from).toBeLessThanOrEqual(end)
          expect(from).toBeGreaterThanOrEqual(frames[index - 2]?.[1] ?? 0)
          expect(to - from).toBe(Math.max(1, Math.round(((list[index]?.durationUs ?? 0) * fps) / second)))
          fadesFrames += end - from
          lengthsFrames += to - from
        }
        expect(frames.at(-1)?.[1]).toBe(lengthsFrames - fadesFrames)
      }),
      { numRuns: 60 },
    )
  })
})
