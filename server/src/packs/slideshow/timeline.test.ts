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
  focus: null,
  fit: null,
  imagesId: null,
  prompt: null,
  startSec,
  durationSec,
  motionSeed: index,
  picture: { imagePath: `/pictures/${index}.png`, widthPx: 1200, heightPx: 1800, focus: { x: 0.3, y: 0.25 } },
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
  watermark: null,
  beatTitles: new Map([
    ['b1', 'The spring'],
    ['b2', 'The sea'],
  ]),
  options: options(),
  ...more,
})

test('the video is the narration and two seconds for the music to ring out, half a second without music', () => {
  expect(buildTimeline(parts()).timeline.durationFrames).toBe(Math.ceil(7.02 * 30))
  expect(buildTimeline(parts({ music: null })).timeline.durationFrames).toBe(Math.ceil(5.52 * 30))
  expect(buildTimeline(parts({ music: null, voice: null })).timeline.durationFrames).toBe(
    Math.ceil(5.02 * 30),
  )
})

test('a slide that comes to another place moves as before; a picture that comes again moves otherwise', () => {
  const motions = (order: readonly number[]) =>
    buildTimeline(
      parts({
        slides: order.map((picture, place) => slide(picture, place * 3, 3)),
        voice: null,
        music: null,
        options: options({ captions: { mode: 'none' } }),
      }),
    ).timeline.slides.map((shot) => (shot.kind === 'picture' ? shot.motion : null))
  const [one, two, three] = motions([1, 2, 3])
  expect(motions([3, 1, 2])).toEqual([three, one, two])
  const [first, , again] = motions([1, 2, 1])
  expect(again).not.toEqual(first)
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

describe('cards at both ends', () => {
  const card = (text: string, seconds: number) => ({ text, duration_sec: seconds })
  const built = buildTimeline(
    parts({ options: options({ title_card: card('Water', 3), end_card: card('Thank you', 2) }) }),
  )
  const second = 1_000_000

  test('narration, words, captions and slides begin after the title; the end card comes when the last word has gone', () => {
    const { timeline, words, cues, slides } = built
    expect(timeline.slides.map(({ kind, startUs, endUs }) => [kind, startUs, endUs])).toEqual([
      ['card', 0, 3 * second],
      ['picture', 3 * second, frameToUs(151, 30)],
      ['picture', frameToUs(151, 30), frameToUs(256, 30)],
      ['card', frameToUs(256, 30), frameToUs(316, 30)],
    ])
    expect(timeline.durationFrames).toBe(3 * 30 + Math.ceil(5.52 * 30) + 2 * 30)
    expect(timeline.sound.voice?.startUs).toBe(3 * second)
    expect(words[0]).toMatchObject({ text: 'Hello', start_sec: 3, end_sec: 3.4 })
    expect(cues[0]?.startUs).toBe(3 * second)
    expect(slides.map(({ startSec }) => startSec)).toEqual([3, expect.closeTo(151 / 30, 5)])
  })

  test('chapters are the beats; the first begins with the title, the last ends with the video', () => {
    expect(built.timeline.chapters).toEqual([
      { title: 'The spring', startUs: 0, endUs: frameToUs(151, 30) },
      { title: 'The sea', startUs: frameToUs(151, 30), endUs: frameToUs(316, 30) },
    ])
  })

  test('slides of one beat are one chapter, named by its first caption where nobody knows the beat', () => {
    const slides = [slide(1, 0, 2), { ...slide(2, 2, 2), beatId: 'b1' }, slide(3, 4, 2)]
    expect(buildTimeline(parts({ slides, voice: null, music: null })).timeline.chapters).toMatchObject([
      { title: 'The spring', startUs: 0, endUs: 4 * second },
      { title: 'Caption 3', startUs: 4 * second },
    ])
  })
})

describe('fits', () => {
  const firstOf = (given: object, own: Partial<VideoParts['slides'][number]> = {}) => {
    const slides = [{ ...slide(1, 0, 6), ...own }]
    const [first] = buildTimeline(parts({ slides, options: options(given) })).timeline.slides
    if (first?.kind !== 'picture') throw new Error('a picture')
    return first
  }

  test('a slide’s own goes before the video’s', () => {
    expect(firstOf({ fit: 'blur' }).fit).toBe('blur')
    expect(firstOf({ fit: 'blur' }, { fit: 'contain' })).toMatchObject({
      fit: 'contain',
      motion: { kind: 'still' },
    })
  })

  test('the subject is kept when the picture is cut, and the motion heeds where it is then', () => {
    const { focus, motion } = firstOf({ fit: 'cover' })
    expect(focus).toEqual({ x: 0.3, y: 0.25 })
    if (motion.kind === 'still') throw new Error('it should move')
    const close = motion.from.zoom > motion.to.zoom ? motion.from : motion.to
    expect(close.centreX).toBeLessThan(0.5)
    // A tall picture is cut around the subject, so that it lies half way up the frame.
    expect(close.centreY).toBeCloseTo(0.5, 2)
  })
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
