import sharp from 'sharp'
import { expect, it } from 'vitest'
import { planVideo } from './plan.ts'
import { testSlides, testTimeline } from './test-timeline.ts'
import { noAbort, plainPictures, testFfmpeg, withFolder } from './test-video.ts'
import { makeThumbnails } from './thumbnails.ts'
import { renderVideo } from './video.ts'

it('takes stills at the times asked for, in true colours', () =>
  withFolder(async (folder) => {
    const colours: [number, number, number][] = [
      [200, 40, 40],
      [30, 60, 190],
    ]
    const slides = testSlides([1_000_000, 1_000_000], await plainPictures(folder, colours))
    const plan = planVideo(testTimeline({ slides }))
    const options = { signal: noAbort(), ffmpeg: testFfmpeg }
    const { path } = await renderVideo(plan, { ...options, workDir: folder })
    const stills = await makeThumbnails(path, { ...options, timesSec: [1.9, 0.5], widthPx: 160 })
    for (const [index, colour] of [colours[1], colours[0]].entries()) {
      const still = sharp(stills[index])
      expect(await still.metadata()).toMatchObject({ format: 'jpeg', width: 160, height: 90 })
      const { channels } = await still.stats()
      for (const [channel, value] of (colour ?? []).entries()) {
        expect(Math.abs((channels[channel]?.mean ?? 0) - value)).toBeLessThan(6)
      }
    }
    await expect(makeThumbnails(path, { ...options, timesSec: [2.5], widthPx: 160 })).rejects.toThrow(
      'the video has no frame at 2.5 s',
    )
  }))
