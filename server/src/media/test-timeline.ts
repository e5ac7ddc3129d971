import { type PictureShot, type Stretch, type Timeline, usToFrame } from './timeline.ts'

/** For tests: a timeline of a small video, whose parts can be replaced one by one. */
export function testTimeline(parts: Partial<Timeline> & { slides: Timeline['slides'] }): Timeline {
  const fps = parts.fps ?? 30
  return {
    widthPx: 320,
    heightPx: 180,
    fps,
    durationFrames: usToFrame(parts.slides.at(-1)?.endUs ?? 0, fps),
    transition: { kind: 'cut' },
    captions: { style: 'subtitle', cues: [] },
    sound: {
      voice: null,
      music: null,
      ducking: { enabled: false, thresholdDb: -12, attackMs: 20, releaseMs: 400 },
      loudness: { integratedLufs: -16, truePeakDbtp: -1.5 },
    },
    ...parts,
  }
}

/** For tests: still slides of the given lengths, one after another, showing `imagePaths` in turn. */
export function testSlides(
  lengthsUs: readonly number[],
  imagePaths: readonly string[] = ['/pictures/a.png'],
): (Stretch & PictureShot)[] {
  let endUs = 0
  return lengthsUs.map((lengthUs, index) => {
    const startUs = endUs
    endUs += lengthUs
    const imagePath = imagePaths[index % imagePaths.length] ?? ''
    return { kind: 'picture', imagePath, startUs, endUs, motion: { kind: 'still' } }
  })
}
