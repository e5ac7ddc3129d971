import type { SlideshowAsset } from '@potterlabs/generated/slideshow/schemas.ts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Beat } from '../../providers/port.ts'
import { planSlides, UnknownBeatError } from './slides.ts'
import { autoTimes, beatStarts, fixedTimes, narrationTimes } from './timing.ts'

const beat = (id: string, sectionId: string, text: string): Beat => ({
  id,
  sectionId,
  title: id,
  summary: text,
  text,
})
const captions = { source: 'beat_title' as const, max_chars: 120 }
const plan = (beats: Beat[], perBeat = 1) =>
  planSlides(beats, { perBeat, assets: [], captions, sectionText: new Map() })

/** Half a second a word. */
const narrated = (beats: Beat[]) => {
  const words = beats.flatMap(({ text, sectionId }) => text.split(' ').map(() => sectionId))
  return {
    durationSec: words.length * 0.5,
    words: words.map((sectionId, index) => ({ startSec: index * 0.5, sectionId })),
  }
}

describe('fit-voiceover', () => {
  const beats = [beat('b1', 's1', 'one two three'), beat('b2', 's1', 'four five'), beat('b3', 's2', 'six')]

  test('each beat begins with its first word, the first at 0, the last ends with the sound', () => {
    const times = narrationTimes(plan(beats), beats, narrated(beats))
    expect(times.map((time) => time.startSec)).toEqual([0, 1.5, 2.5])
    expect(times.map((time) => time.durationSec)).toEqual([1.5, 1, 0.5])
  })

  test('slides of one beat share its time', () => {
    const times = narrationTimes(plan(beats, 2), beats, narrated(beats))
    expect(times.slice(0, 2)).toEqual([
      { startSec: 0, durationSec: 0.75 },
      { startSec: 0.75, durationSec: 0.75 },
    ])
  })

  test('beats of another script than was narrated share the narration', () => {
    const foreign = [beat('x', 'other', ''), beat('y', 'other', '')]
    expect(beatStarts(foreign, narrated(beats))).toEqual([0, 1.5])
  })

  test('slides are always in order, without gap or overlap, and as long as the narration', () => {
    const anyBeats = fc.array(
      fc.tuple(
        fc.constantFrom('s1', 's2', 's3'),
        fc.array(fc.constant('word'), { minLength: 1, maxLength: 8 }),
      ),
      {
        minLength: 1,
        maxLength: 12,
      },
    )
    fc.assert(
      fc.property(anyBeats, fc.integer({ min: 1, max: 3 }), (given, perBeat) => {
        const beats = given.map(([section, words], index) => beat(`b${index}`, section, words.join(' ')))
        const narration = narrated(beats)
        const times = narrationTimes(plan(beats, perBeat), beats, narration)
        let endSec = 0
        for (const time of times) {
          expect(time.startSec).toBeCloseTo(endSec, 9)
          expect(time.durationSec).toBeGreaterThanOrEqual(0)
          endSec = time.startSec + time.durationSec
        }
        expect(endSec).toBeCloseTo(narration.durationSec, 9)
      }),
    )
  })
})

test('fixed: every slide for the same time', () => {
  expect(fixedTimes(plan([beat('b1', 's1', 'x'), beat('b2', 's1', 'y')]), 4.5)).toEqual([
    { startSec: 0, durationSec: 4.5 },
    { startSec: 4.5, durationSec: 4.5 },
  ])
})

test('auto: as long as the text takes to read, within limits; per_slide_sec without text', () => {
  const beats = [
    beat('b1', 's1', 'Hello'),
    beat('b2', 's1', 'word '.repeat(13).trim()),
    beat('b3', 's1', 'word '.repeat(90)),
    beat('b4', 's1', ''),
  ]
  expect(autoTimes(plan(beats), 4).map((time) => Number(time.durationSec.toFixed(2)))).toEqual([
    2.5, 5.8, 12, 4,
  ])
})

describe('own pictures', () => {
  const beats = [beat('b1', 's1', 'x'), beat('b2', 's1', 'y'), beat('b3', 's1', 'z')]
  const slidesWith = (assets: (Partial<SlideshowAsset> & { id: string })[]) =>
    planSlides(beats, {
      perBeat: 1,
      assets: assets.map((asset) => ({ focus: null, fit: null, ...asset })),
      captions,
      sectionText: new Map(),
    })
  const planned = (assets: { id: string; beat_id?: string }[]) =>
    slidesWith(assets).map((slide) => slide.assetId)

  test('those for a beat go there, the others to the first that has none', () => {
    expect(planned([{ id: 'a' }, { id: 'b', beat_id: 'b2' }])).toEqual(['a', 'b', null])
  })

  test('each brings along what is to stay in sight and how it fills the frame', () => {
    const focus = { x: 0.2, y: 0.7 }
    const [first, second] = slidesWith([{ id: 'a', beat_id: 'b2', focus, fit: 'blur' }])
    expect(first).toMatchObject({ assetId: null, focus: null, fit: null })
    expect(second).toMatchObject({ assetId: 'a', focus, fit: 'blur' })
  })

  test('more than there are slides are left over', () => {
    expect(planned([{ id: 'a' }, { id: 'b' }, { id: 'c' }, { id: 'd' }])).toEqual(['a', 'b', 'c'])
  })

  test('one for a beat that is not there is refused', () => {
    expect(() => planned([{ id: 'a', beat_id: 'b9' }])).toThrow(UnknownBeatError)
  })
})
