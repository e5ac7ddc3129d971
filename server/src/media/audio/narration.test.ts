import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { decodeWav, type Pcm } from '../../core/wav.ts'
import { NarrationError, type NarrationPart, writeNarration } from './narration.ts'

const part = (
  sectionId: string,
  frames: number,
  { pcm, ...more }: Partial<NarrationPart> & { pcm?: Pcm } = {},
): NarrationPart => ({
  sectionId,
  readPcm: async () => pcm ?? { sampleRateHz: 1000, channels: 1, samples: new Int16Array(frames).fill(1000) },
  words: [],
  pauseAfterSec: 0,
  ...more,
})

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'narration-test-'))
})
afterAll(() => rm(folder, { recursive: true }))

let count = 0
async function narrate(parts: readonly NarrationPart[]) {
  const path = join(folder, `${count++}.wav`)
  const narration = await writeNarration(parts, path)
  return { ...narration, pcm: decodeWav(await readFile(path)) }
}

describe('writeNarration', () => {
  it('puts sections one after the other with their pauses, and moves the words along', async () => {
    const narration = await narrate([
      part('one', 500, { pauseAfterSec: 0.25, words: [{ text: 'Hello', startSec: 0.1, endSec: 0.4 }] }),
      part('two', 300, { pauseAfterSec: 0.1, words: [{ text: 'world.', startSec: 0, endSec: 0.3 }] }),
    ])
    expect(narration.durationSec).toBe(1.15)
    expect(narration.pcm).toMatchObject({ sampleRateHz: 1000, channels: 1 })
    expect(narration.pcm.samples).toHaveLength(1150)
    expect(narration.markers).toEqual([
      { sectionId: 'one', startSec: 0 },
      { sectionId: 'two', startSec: 0.75 },
    ])
    expect(narration.words).toEqual([
      { text: 'Hello', startSec: 0.1, endSec: 0.4, sectionId: 'one' },
      { text: 'world.', startSec: 0.75, endSec: 1.05, sectionId: 'two' },
    ])
  })

  it('fades 3 ms at the ends of a part and leaves everything between as it was', async () => {
    const { samples } = (await narrate([part('one', 20)])).pcm
    expect([...samples.subarray(0, 4)]).toEqual([0, 333, 667, 1000])
    expect([...samples.subarray(16)]).toEqual([1000, 667, 333, 0])
    expect(samples.subarray(3, 17).every((sample) => sample === 1000)).toBe(true)
  })

  it('fades both channels of stereo alike', async () => {
    const stereo = { sampleRateHz: 1000, channels: 2, samples: new Int16Array(40).fill(900) }
    const { samples } = (await narrate([part('one', 0, { pcm: stereo })])).pcm
    expect([...samples.subarray(0, 8)]).toEqual([0, 0, 300, 300, 600, 600, 900, 900])
  })

  it.each([
    ['a differing rate', { sampleRateHz: 2000, channels: 1, samples: new Int16Array(4) }],
    ['a differing channel count', { sampleRateHz: 1000, channels: 2, samples: new Int16Array(4) }],
  ])('refuses %s and names the section', async (_, pcm) => {
    const refused = narrate([part('one', 4), part('two', 4, { pcm })])
    await expect(refused).rejects.toThrow(NarrationError)
    await expect(refused).rejects.toThrow(/section two has/)
  })

  it('refuses no parts, a broken frame and a negative pause, and leaves nothing', async () => {
    const before = await readdir(folder)
    const broken = { sampleRateHz: 1000, channels: 2, samples: new Int16Array(3) }
    await expect(narrate([])).rejects.toThrow(NarrationError)
    await expect(narrate([part('one', 0, { pcm: broken })])).rejects.toThrow(/middle of a sample frame/)
    await expect(narrate([part('one', 4, { pauseAfterSec: -1 })])).rejects.toThrow(/pause of -1 s/)
    expect(await readdir(folder)).toEqual(before)
  })

  it('holds one part at a time: each is in the file before the next is asked for', async () => {
    const path = join(folder, 'growing.wav')
    const sizes: number[] = []
    const watched = (sectionId: string): NarrationPart => ({
      ...part(sectionId, 4),
      readPcm: async () => {
        sizes.push((await stat(path)).size)
        return part(sectionId, 4).readPcm()
      },
    })
    await writeNarration([watched('one'), watched('two'), watched('three')], path)
    expect(sizes).toEqual([44, 52, 60])
  })

  it('never drifts: each marker is the exact count of samples before it', async () => {
    const lengths = fc.record({
      frames: fc.nat(3000),
      pauseAfterSec: fc.double({ min: 0, max: 2, noNaN: true }),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(lengths, { minLength: 1, maxLength: 40 }), async (drawn) => {
        const narration = await narrate(
          drawn.map(({ frames, pauseAfterSec }, index) => part(`s${index}`, frames, { pauseAfterSec })),
        )
        let frames = 0
        for (const [index, marker] of narration.markers.entries()) {
          expect(marker.startSec).toBe(frames / 1000)
          frames += (drawn[index]?.frames ?? 0) + Math.round((drawn[index]?.pauseAfterSec ?? 0) * 1000)
        }
        expect(narration.pcm.samples.length).toBe(frames)
      }),
      { seed: 7, numRuns: 30 },
    )
  })
})
