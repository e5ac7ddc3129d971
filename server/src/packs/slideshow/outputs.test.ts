import {
  SlideshowVideoFromParts,
  SlideshowVideoOptions,
  type SlideshowVideoOutputRequest,
} from '@potterlabs/generated/slideshow/schemas.ts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { requireOutputs, videosOf } from './outputs.ts'
import { buildTimeline, type VideoParts } from './timeline.ts'

const options = SlideshowVideoOptions.parse({ resolution: '720p', captions: { style: 'minimal' } })

test('a request that names no outputs asks for one video, as its options say', () => {
  const { outputs } = SlideshowVideoFromParts.parse({ voiceover_id: 'vo_1', slideshow_id: 'ss_1' })
  expect(outputs).toEqual([{ type: 'video' }])
  expect(videosOf(options, outputs)).toEqual([{ place: 0, options }])
})

test('what a video leaves out is as the options say; others are no videos', () => {
  const videos = videosOf(options, [
    { type: 'audio', format: 'mp3' },
    { type: 'video', aspect_ratio: '9:16' },
    { type: 'video', resolution: '4k', captions: { mode: 'none', style: 'boxed', source: 'slides' } },
  ])
  expect(videos).toEqual([
    { place: 1, options: { ...options, aspect_ratio: '9:16' } },
    {
      place: 2,
      options: {
        ...options,
        resolution: '4k',
        captions: { mode: 'none', style: 'boxed', source: 'slides' },
      },
    },
  ])
})

describe('requireOutputs', () => {
  const refuse = (...outputs: SlideshowVideoOutputRequest[]) => expect(() => requireOutputs(options, outputs))

  test('wants a video among them', () => {
    refuse({ type: 'audio', format: 'm4a' }).toThrow('None of the outputs is a video.')
    refuse({ type: 'audio', format: 'm4a' }, { type: 'video' }).not.toThrow()
  })

  test('refuses what is asked twice, in whatever words', () => {
    refuse({ type: 'video' }, { type: 'video', resolution: '720p' }).toThrow(
      'outputs.1 is the same as outputs.0',
    )
    refuse(
      { type: 'video' },
      { type: 'subtitles', format: 'srt' },
      { type: 'subtitles', format: 'srt' },
    ).toThrow('outputs.2 is the same as outputs.1')
    refuse({ type: 'video' }, { type: 'video', resolution: '1080p' }).not.toThrow()
  })
})

test('videos of one request have the same cuts, the same sound and the same length, whatever their shape', () => {
  const seconds = fc.array(fc.double({ min: 0.05, max: 9, noNaN: true }), { minLength: 1, maxLength: 12 })
  const cards = fc.constantFrom(null, { text: 'The end', subtitle: null, duration_sec: 1.37 })
  fc.assert(
    fc.property(seconds, cards, fc.constantFrom(24, 25, 30, 60), (durations, card, fps) => {
      const own = SlideshowVideoOptions.parse({ fps, title_card: card, end_card: card })
      const videos = videosOf(own, [
        { type: 'video' },
        { type: 'video', aspect_ratio: '9:16', resolution: '4k' },
        { type: 'video', aspect_ratio: '1:1', captions: { mode: 'none', style: 'boxed', source: 'slides' } },
      ])
      const looks = videos.map((video) => {
        const { timeline } = buildTimeline({ ...partsOf(durations), options: video.options })
        const { slides, sound, transition, durationFrames } = timeline
        return {
          cuts: slides.map(({ startUs, endUs }) => [startUs, endUs]),
          sound,
          transition,
          durationFrames,
        }
      })
      expect(looks[1]).toEqual(looks[0])
      expect(looks[2]).toEqual(looks[0])
    }),
    { numRuns: 50 },
  )
})

function partsOf(durations: readonly number[]): VideoParts {
  let endSec = 0
  const slides = durations.map((durationSec, index) => {
    const startSec = endSec
    endSec += durationSec
    return {
      ...{ id: `sl_${index}`, beatId: `b${index}`, sectionId: 's1', caption: `Slide ${index}`, text: '' },
      ...{
        assetId: `as_${index}`,
        imagesId: null,
        prompt: null,
        focus: null,
        fit: null,
        startSec,
        durationSec,
      },
      motionSeed: index,
      picture: {
        imagePath: `/pictures/${index}.png`,
        widthPx: 1600,
        heightPx: 900,
        focus: { x: 0.5, y: 0.5 },
      },
    }
  })
  const words = [{ text: 'Hello.', start_sec: 0, end_sec: 0.04, section_id: 's1' }]
  return {
    slides,
    voice: { path: '/voice.wav', durationSec: endSec, words },
    music: { path: '/music.wav' },
    watermark: null,
    beatTitles: new Map(),
    options,
  }
}
