import { describe, expect, it } from 'vitest'
import { FrameComposer } from './frame-composer.ts'
import { planVideo } from './plan.ts'
import { type PlannedCue, planCues, spokenAt } from './plan-cues.ts'
import { testSlides, testTimeline } from './test-timeline.ts'
import { plainPictures, withFolder } from './test-video.ts'
import type { CaptionStyle } from './timeline.ts'

const second = 1_000_000

/** "one two" and "three", from one second on, at 10 frames a second for easy numbers. */
const cue = {
  startUs: second,
  endUs: 3 * second,
  text: 'one two\nthree',
  words: [
    { from: 0, to: 3, startUs: 0.98 * second, endUs: 1.3 * second },
    { from: 4, to: 7, startUs: 1.5 * second, endUs: 1.8 * second },
    { from: 8, to: 13, startUs: 2.4 * second, endUs: 2.4 * second },
  ],
}
const planned = (style: CaptionStyle, durationFrames = 90): PlannedCue[] =>
  planCues({ captions: { style, cues: [cue] }, fps: 30, durationFrames })

const wordAtEach = (frames: readonly number[], [first] = planned('karaoke')) =>
  frames.map((frame) => first && spokenAt(first, frame))

describe('planCues', () => {
  it('lights each word from its own start; over a short pause it stays, over a long one it goes out', () => {
    // The first word is heard from 0.98 s, when its caption is not there yet.
    expect(wordAtEach([30, 38, 39, 44])).toEqual([0, 0, 0, 0])
    expect(wordAtEach([45, 53])).toEqual([1, 1])
    expect(wordAtEach([54, 71])).toEqual([null, null])
  })

  it('lights a word without length for as long as the caption stays, as nothing follows it', () => {
    expect(wordAtEach([72, 73, 74])).toEqual([2, null, null])
  })

  it('ends with the video', () => {
    expect(planned('karaoke', 50)[0]?.words?.map(({ toFrame }) => toFrame)).toEqual([45, 50, 50])
  })

  it('leaves the words out in other styles, where they are of no account', () => {
    expect(planned('subtitle')).toEqual([
      { fromFrame: 30, toFrame: 90, cue: { startUs: cue.startUs, endUs: cue.endUs, text: cue.text } },
    ])
  })
})

/** Where in a frame in planar YUV 4:2:0 something is strongly yellow: columns of the chroma plane. */
function yellowColumns(frame: Uint8Array, widthPx: number, heightPx: number): number[] {
  const blueDifference = frame.subarray(widthPx * heightPx, (widthPx * heightPx * 5) / 4)
  return [...blueDifference.keys()]
    .filter((at) => (blueDifference[at] ?? 128) < 90)
    .map((at) => at % (widthPx / 2))
}

describe('captions in frames', () => {
  it('light up word by word, from left to right; a frame made again is the same to the bit', () =>
    withFolder(async (folder) => {
      const pictures = await plainPictures(folder, [[60, 60, 60]])
      const words = ['one', 'two', 'six'].map((_, index) => ({
        from: index * 4,
        to: index * 4 + 3,
        startUs: (index * second) / 3,
        endUs: ((index + 1) * second) / 3,
      }))
      const timeline = testTimeline({
        slides: testSlides([second], pictures),
        captions: { style: 'karaoke', cues: [{ startUs: 0, endUs: second, text: 'one two six', words }] },
      })
      const plan = planVideo(timeline)
      const framesOf = async (): Promise<Uint8Array[]> => {
        const composer = new FrameComposer(plan)
        const frames: Uint8Array[] = []
        for (const chunk of plan.chunks) {
          for await (const frame of composer.frames(chunk)) frames.push(new Uint8Array(frame))
        }
        await composer.close()
        return frames
      }
      const frames = await framesOf()
      const middles = [0, 9, 10, 19, 20, 29].map((index) => {
        const columns = yellowColumns(frames[index] ?? new Uint8Array(), plan.widthPx, plan.heightPx)
        return columns.reduce((sum, column) => sum + column, 0) / columns.length
      })
      const [one, stillOne, two, stillTwo, six, stillSix] = middles
      expect([stillOne, stillTwo, stillSix]).toEqual([one, two, six])
      expect(one).toBeLessThan((two ?? 0) - 5)
      expect(two).toBeLessThan((six ?? 0) - 5)
      expect(await framesOf()).toEqual(frames)
    }))
})
