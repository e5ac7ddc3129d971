import { frameToUs, type Stretch, type Timeline } from './timeline.ts'

/** Where a video is never black of its own accord: everywhere but where it dips to black between two slides. */
export function litStretches({ slides, transition, durationFrames, fps }: Timeline): Stretch[] {
  if (transition.kind !== 'dip') return [{ startUs: 0, endUs: frameToUs(durationFrames, fps) }]
  const halfUs = transition.durationUs / 2
  return slides
    .map(({ startUs, endUs }, index) => ({
      startUs: index === 0 ? startUs : startUs + halfUs,
      endUs: index === slides.length - 1 ? endUs : endUs - halfUs,
    }))
    .filter(({ startUs, endUs }) => endUs > startUs)
}
