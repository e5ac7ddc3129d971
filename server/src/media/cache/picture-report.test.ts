import { join } from 'node:path'
import { expect, it } from 'vitest'
import { composeVideo } from '../compose.ts'
import { measurePicture } from '../quality-picture.ts'
import { testSlides, testTimeline } from '../test-timeline.ts'
import { noAbort, plainPictures, testFfmpeg, withFolder } from '../test-video.ts'
import type { Timeline } from '../timeline.ts'
import { type KeptPicture, measureKeptPicture } from './picture-report.ts'
import { testCache } from './test-cache.ts'

const second = 1_000_000
const tools = { ffmpeg: testFfmpeg, signal: noAbort() }

/** A still grey of seven seconds, which is two segments; black of two; and another grey of seven. */
async function stillAndBlack(folder: string, caption: string): Promise<Timeline> {
  const pictures = await plainPictures(folder, [
    [90, 90, 90],
    [0, 0, 0],
    [60, 60, 60],
  ])
  return testTimeline({
    widthPx: 160,
    heightPx: 90,
    fps: 24,
    slides: testSlides([7 * second, 2 * second, 7 * second], pictures),
    captions: { style: 'minimal', cues: [{ startUs: 13 * second, endUs: 14 * second, text: caption }] },
  })
}

it('looks only at what is new and its neighbours, and tells what a look at all of it tells', () =>
  withFolder(async (folder) => {
    const cache = await testCache(folder)
    const looked: number[] = []
    const render = async (caption: string) => {
      const outPath = join(folder, `${caption}.mp4`)
      const { kept } = await composeVideo(await stillAndBlack(folder, caption), {
        ...tools,
        workDir: folder,
        outPath,
        cache: { cache, scope: 'project', lineage: null },
      })
      if (!kept) throw new Error('a render with a cache tells what it kept')
      const watched: KeptPicture = {
        ...kept,
        cache: {
          take: (key, place) => cache.take(key, place),
          put: async (key, entry) => {
            looked.push(looked.length)
            await cache.put(key, entry)
          },
        },
      }
      return { outPath, kept: watched }
    }

    const before = await render('Before')
    const first = await measureKeptPicture(before.outPath, before.kept, tools)
    expect(before.kept.segments.length).toBe(5)
    expect(looked.splice(0).length).toBe(5)
    expect(first).toEqual(closeTo(await measurePicture(before.outPath, tools)))
    // One standstill through both segments of the first slide.
    expect(first.frozen[0]).toEqual({ startSec: 0, endSec: expect.closeTo(7, 1) })
    expect(first.black).toEqual([{ startSec: expect.closeTo(7, 1), endSec: expect.closeTo(9, 1) }])

    const again = await measureKeptPicture(before.outPath, before.kept, tools)
    expect(looked).toEqual([])
    expect(again).toEqual(first)

    const after = await render('After')
    const second = await measureKeptPicture(after.outPath, after.kept, tools)
    // The caption lies over the last segment, of which the one before is a neighbour.
    expect(looked.length).toBe(2)
    expect(second).toEqual(closeTo(await measurePicture(after.outPath, tools)))
  }))

/** Times to within two frames, as a report says; looks once a second may fall elsewhere in the second. */
function closeTo(report: Awaited<ReturnType<typeof measurePicture>>) {
  const near = ({ startSec, endSec }: { startSec: number; endSec: number }) => ({
    startSec: expect.closeTo(startSec, 1),
    endSec: expect.closeTo(Math.min(endSec, 16), 1),
  })
  return {
    black: report.black.map(near),
    frozen: report.frozen.map(near),
    detail: report.detail.map(({ atSec, flat }) => ({ atSec: expect.closeTo(atSec, 0), flat })),
  }
}
