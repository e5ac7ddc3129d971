import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { durationSec } from '../../core/wav.ts'
import { assembleNarration, NarrationError, type NarrationPart } from './narration.ts'

const part = (sectionId: string, frames: number, more: Partial<NarrationPart> = {}): NarrationPart => ({
  sectionId,
  pcm: { sampleRateHz: 1000, channels: 1, samples: new Int16Array(frames).fill(1000) },
  words: [],
  pauseAfterSec: 0,
  ...more,
})

describe('assembleNarration', () => {
  it('puts sections one after the other with their pauses, and moves the words along', () => {
    const narration = assembleNarration([
      part('one', 500, { pauseAfterSec: 0.25, words: [{ text: 'Hello', startSec: 0.1, endSec: 0.4 }] }),
      part('two', 300, { pauseAfterSec: 0.1, words: [{ text: 'world.', startSec: 0, endSec: 0.3 }] }),
    ])
    expect(durationSec(narration.pcm)).toBe(1.15)
    expect(narration.markers).toEqual([
      { sectionId: 'one', startSec: 0 },
      { sectionId: 'two', startSec: 0.75 },
    ])
    expect(narration.words).toEqual([
      { text: 'Hello', startSec: 0.1, endSec: 0.4, sectionId: 'one' },
      { text: 'world.', startSec: 0.75, endSec: 1.05, sectionId: 'two' },
    ])
  })

  it('fades 3 ms at the ends of a part and leaves everything between as it was', () => {
    const { samples } = assembleNarration([part('one', 20)]).pcm
    expect([...samples.subarray(0, 4)]).toEqual([0, 333, 667, 1000])
    expect([...samples.subarray(16)]).toEqual([1000, 667, 333, 0])
    expect(samples.subarray(3, 17).every((sample) => sample === 1000)).toBe(true)
  })

  it('fades both channels of stereo alike', () => {
    const stereo = { sampleRateHz: 1000, channels: 2, samples: new Int16Array(40).fill(900) }
    const { samples } = assembleNarration([part('one', 0, { pcm: stereo })]).pcm
    expect([...samples.subarray(0, 8)]).toEqual([0, 0, 300, 300, 600, 600, 900, 900])
  })

  it.each([
    ['a differing rate', { sampleRateHz: 2000, channels: 1, samples: new Int16Array(4) }],
    ['a differing channel count', { sampleRateHz: 1000, channels: 2, samples: new Int16Array(4) }],
  ])('refuses %s and names the section', (_, pcm) => {
    expect(() => assembleNarration([part('one', 4), part('two', 4, { pcm })])).toThrow(NarrationError)
    expect(() => assembleNarration([part('one', 4), part('two', 4, { pcm })])).toThrow(/section two has/)
  })

  it('refuses no parts, a broken frame and a negative pause', () => {
    const broken = { sampleRateHz: 1000, channels: 2, samples: new Int16Array(3) }
    expect(() => assembleNarration([])).toThrow(NarrationError)
    expect(() => assembleNarration([part('one', 0, { pcm: broken })])).toThrow(/middle of a sample frame/)
    expect(() => assembleNarration([part('one', 4, { pauseAfterSec: -1 })])).toThrow(/pause of -1 s/)
  })

  it('never drifts: each marker is the exact count of samples before it', () => {
    const lengths = fc.record({
      frames: fc.nat(3000),
      pauseAfterSec: fc.double({ min: 0, max: 2, noNaN: true }),
    })
    fc.assert(
      fc.property(fc.array(lengths, { minLength: 1, maxLength: 40 }), (drawn) => {
        const narration = assembleNarration(
          drawn.map(({ frames, pauseAfterSec }, index) => part(`s${index}`, frames, { pauseAfterSec })),
        )
        let frames = 0
        for (const [index, marker] of narration.markers.entries()) {
          expect(marker.startSec).toBe(frames / 1000)
          frames += (drawn[index]?.frames ?? 0) + Math.round((drawn[index]?.pauseAfterSec ?? 0) * 1000)
        }
        expect(narration.pcm.samples.length).toBe(frames)
      }),
      { seed: 7 },
    )
  })
})
