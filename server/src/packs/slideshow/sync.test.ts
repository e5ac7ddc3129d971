import { SlideshowVideoOptions } from '@potterlabs/generated/slideshow/schemas.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { SAMPLE_RATE_HZ } from '../../media/audio/measure.ts'
import { usToSamples } from '../../media/audio/mix-plan.ts'
import { planVideo } from '../../media/plan.ts'
import { frameToUs, MICROSECONDS } from '../../media/timeline.ts'
import { buildTimeline, type VideoParts } from './timeline.ts'

const SLIDES = 300
/** Times are rounded to whole microseconds. */
const ROUNDING_US = 1

type Slide = VideoParts['slides'][number]

const slideAt = (index: number, startSec: number, durationSec: number): Slide => ({
  ...{
    id: `sl_${index}`,
    beatId: `b${index}`,
    sectionId: 's1',
    assetId: `a_${index}`,
    caption: 'Some words',
  },
  ...{ text: '', focus: null, fit: null, imagesId: null, prompt: null, startSec, durationSec },
  motionSeed: index,
  picture: { imagePath: `/pictures/${index}.png`, widthPx: 1600, heightPx: 900, focus: { x: 0.5, y: 0.5 } },
})

/** A narration of sentences, one a slide, with times that fall on no frame. */
function narrated(lengthsSec: readonly number[], fps: number): VideoParts {
  const slides: Slide[] = []
  const words: NonNullable<VideoParts['voice']>['words'] = []
  let startSec = 0
  for (const [index, lengthSec] of lengthsSec.entries()) {
    slides.push(slideAt(index, startSec, lengthSec))
    const wordSec = (lengthSec - 0.3) / 4
    for (const [place, text] of ['These', 'are', 'four', 'words.'].entries()) {
      const wordStartSec = startSec + 0.1 + place * wordSec
      const endSec = wordStartSec + 0.9 * wordSec
      words.push({ text, start_sec: wordStartSec, end_sec: endSec, section_id: 's1' })
    }
    startSec += lengthSec
  }
  return {
    slides,
    voice: { path: '/voice.wav', durationSec: startSec, words },
    music: { path: '/music.wav' },
    watermark: null,
    beatTitles: new Map(),
    options: SlideshowVideoOptions.parse({ fps, captions: { mode: 'burn-in', source: 'narration' } }),
  }
}

const lengths = fc.array(
  fc.integer({ min: 1_300_001, max: 9_000_001 }).map((us) => us / MICROSECONDS),
  {
    minLength: SLIDES,
    maxLength: SLIDES,
  },
)

test.each([24, 25, 30, 60])(
  '300 slides at %i frames a second: cuts and captions keep to the voice all along, sound ends with the picture',
  (fps) => {
    const halfFrameUs = frameToUs(1, fps) / 2 + ROUNDING_US
    for (const lengthsSec of fc.sample(lengths, { numRuns: 2, seed: 300 + fps })) {
      const parts = narrated(lengthsSec, fps)
      const { timeline, cues } = buildTimeline(parts)
      const plan = planVideo(timeline)

      const cutErrorsUs = parts.slides.map(
        ({ startSec }, index) => (timeline.slides[index]?.startUs ?? 0) - startSec * MICROSECONDS,
      )
      expect(timeline.slides).toHaveLength(SLIDES)
      expect(worst(cutErrorsUs)).toBeLessThanOrEqual(halfFrameUs)

      // What is burned in begins at the same time as what lies beside it, which is when its first word does.
      const cueErrorsUs = cues.map(({ startUs, words }) => startUs - (words?.[0]?.startUs ?? 0))
      expect(plan.cues.map(({ fromFrame }) => frameToUs(fromFrame, fps))).toEqual(
        cues.map(({ startUs }) => startUs),
      )
      expect(cues.length).toBeGreaterThan(SLIDES / 3)
      expect(worst(cueErrorsUs)).toBeLessThanOrEqual(halfFrameUs)
      // Nothing adds up along the way: rounding leans to neither side, at neither end.
      const [begin, end] = [cueErrorsUs.slice(0, 60), cueErrorsUs.slice(-60)].map(mean)
      expect(Math.abs((end ?? 0) - (begin ?? 0))).toBeLessThan(frameToUs(1, fps) / 4)

      expect(plan.chunks.at(-1)?.toFrame).toBe(timeline.durationFrames)
      const pictureEndUs = (timeline.durationFrames / fps) * MICROSECONDS
      const soundSamples = usToSamples(frameToUs(timeline.durationFrames, fps))
      const soundEndUs = (soundSamples / SAMPLE_RATE_HZ) * MICROSECONDS
      expect(Math.abs(pictureEndUs - soundEndUs)).toBeLessThan(frameToUs(1, fps))
      expect(timeline.slides.at(-1)?.endUs).toBe(frameToUs(timeline.durationFrames, fps))
    }
  },
)

const worst = (errorsUs: readonly number[]): number => Math.max(...errorsUs.map(Math.abs))
const mean = (errorsUs: readonly number[]): number =>
  errorsUs.reduce((sum, errorUs) => sum + errorUs, 0) / errorsUs.length
