import { SlideshowVideoOptions } from '@potterlabs/generated/slideshow/schemas.ts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pictureSize } from '../../media/picture-size.ts'
import { frameToUs } from '../../media/timeline.ts'
import { speechOf } from '../../studio/finished-video.ts'
import { buildTimeline, type VideoParts } from './timeline.ts'

const options = (given: object = {}) => SlideshowVideoOptions.parse(given)

const slide = (index: number, startSec: number, durationSec: number): VideoParts['slides'][number] => ({
  id: `sl_${index}`,
  beatId: `b${index}`,
  sectionId: 's1',
  caption: `Caption ${index}`,
  text: '',
  assetId: `a_${index}`,
  imagesId: null,
  prompt: null,
  startSec,
  durationSec,
  imagePath: `/pictures/${index}.png`,
})
const voice = (durationSec: number): VideoParts['voice'] => ({
  path: '/voice.wav',
  durationSec,
  words: [
    { text: 'Hello', start_sec: 0, end_sec: 0.4, section_id: 's1' },
    { text: 'there.', start_sec: 0.5, end_sec: 0.9, section_id: 's1' },
  ],
})
const parts = (more: Partial<VideoParts> = {}): VideoParts => ({
  slides: [slide(1, 0, 2.02), slide(2, 2.02, 3)],
  voice: voice(5.02),
  music: { path: '/music.wav' },
  options: options(),
  seed: 1,
  ...more,
})

test('the video is the narration and two seconds for the music to ring out, half a second without music', () => {
  expect(buildTimeline(parts()).timeline.durationFrames).toBe(Math.ceil(7.02 * 30))
  expect(buildTimeline(parts({ music: null })).timeline.durationFrames).toBe(Math.ceil(5.52 * 30))
  expect(buildTimeline(parts({ music: null, voice: null })).timeline.durationFrames).toBe(
    Math.ceil(5.02 * 30),
  )
})

test('whatever the times, slides fill the video on frame boundaries without gap or overlap', () => {
  const durations = fc.array(fc.double({ min: 0.001, max: 20, noNaN: true }), { minLength: 1, maxLength: 20 })
  fc.assert(
    fc.property(durations, fc.constantFrom(24, 25, 30, 60), (seconds, fps) => {
      let startSec = 0
      const slides = seconds.map((durationSec, index) => {
        const made = slide(index, startSec, durationSec)
        startSec += durationSec
        return made
      })
      const { timeline } = buildTimeline(parts({ slides, voice: voice(startSec), options: options({ fps }) }))
      let endUs = 0
      for (const one of timeline.slides) {
        expect(one.startUs).toBe(endUs)
        expect(frameToUs(Math.round((one.startUs * fps) / 1e6), fps)).toBe(one.startUs)
        expect(one.endUs).toBeGreaterThan(one.startUs)
        endUs = one.endUs
      }
      expect(endUs).toBe(frameToUs(timeline.durationFrames, fps))
    }),
  )
})

describe('captions', () => {
  const cuesOf = (given: object, more: Partial<VideoParts> = {}) =>
    buildTimeline(parts({ options: options({ captions: given }), ...more }))

  test('burn-in draws the spoken words', () => {
    const { timeline, cues } = cuesOf({ mode: 'burn-in', style: 'boxed' })
    expect(timeline.captions).toEqual({ style: 'boxed', cues })
    expect(cues.map((cue) => cue.text)).toEqual(['Hello there.'])
  })

  test('sidecar leaves the picture clean and still has the cues; none has none', () => {
    expect(cuesOf({ mode: 'sidecar' }).timeline.captions.cues).toEqual([])
    expect(cuesOf({ mode: 'sidecar' }).cues).toHaveLength(1)
    expect(cuesOf({ mode: 'none' }).cues).toEqual([])
  })

  test('slides caption themselves when asked, or when nothing is spoken', () => {
    expect(cuesOf({ source: 'slides' }).cues.map((cue) => cue.text)).toEqual(['Caption 1', 'Caption 2'])
    expect(cuesOf({}, { voice: null }).cues.map((cue) => cue.text)).toEqual(['Caption 1', 'Caption 2'])
  })
})

test.each([
  ['720p', '16:9', 1280, 720],
  ['1080p', '16:9', 1920, 1080],
  ['4k', '16:9', 3840, 2160],
  ['1080p', '9:16', 1080, 1920],
  ['720p', '1:1', 720, 720],
])('%s %s is %i x %i', (resolution, aspect, widthPx, heightPx) => {
  expect(pictureSize(options({ resolution, aspect_ratio: aspect }))).toEqual({ widthPx, heightPx })
})

test('speech is one stretch over the stops between its words, and another after a pause', () => {
  const words = [0, 0.5, 2].map((start) => ({
    text: 'w',
    start_sec: start,
    end_sec: start + 0.4,
    section_id: 's1',
  }))
  expect(speechOf(words)).toEqual([
    { startUs: 0, endUs: 900_000 },
    { startUs: 2_000_000, endUs: 2_400_000 },
  ])
})
