import { maxZoom } from './motion.ts'
import {
  type CardShot,
  type Fit,
  type Motion,
  type PictureShot,
  type Point,
  type Timeline,
  type TitleText,
  type TransitionKind,
  usToFrame,
} from './timeline.ts'

export interface FrameRange {
  fromFrame: number
  toFrame: number
}

/** What fills the picture, and the frames it is seen in, transitions included: neighbours overlap while one gives way to the other. */
export type PlannedSlide = FrameRange & {
  /** How the slide before gives way to it, where they overlap. */
  transition: TransitionKind
} & (PlannedPicture | PlannedClip | PlannedCard)

export interface PlannedPicture {
  kind: 'picture'
  imagePath: string
  fit: Fit
  focus: Point | null
  motion: Motion
  /** Size its picture is decoded to: the frame's, and more where the motion comes closer. */
  pictureWidthPx: number
  pictureHeightPx: number
}

export interface PlannedClip {
  kind: 'clip'
  clipPath: string
  /** Where in the clip the slide's first frame lies. */
  trimUs: number
  /** ffmpeg's filters from a frame of the clip to one of the video. */
  filters: string
}

/** Words on a plain ground, or black. */
export interface PlannedCard {
  kind: 'card'
  title: TitleText | null
}

/**
 * Pictures are decoded larger by as much as the motion zooms in, so that the closest view still has real detail,
 * but not beyond this: the whole picture would then be shrunk so far that fine texture shimmers.
 */
const MAX_OVERSAMPLING = 1.25

/** A timeline's slides by frames, each from where the transition into it begins to where the one out of it ends. */
export function planSlides(timeline: Timeline): PlannedSlide[] {
  const { slides, transition, fps, durationFrames } = timeline
  const wantedFrames = transition.kind === 'cut' ? 0 : usToFrame(transition.durationUs, fps)
  const ranges = slides.map((slide) => ({
    fromFrame: usToFrame(slide.startUs, fps),
    toFrame: usToFrame(slide.endUs, fps),
  }))
  checkCoverage(ranges, durationFrames)
  /** Length of the transition at the cut before slide `index`: never longer than either neighbour, so that two never meet. */
  const transitionBefore = (index: number): number => {
    const before = ranges[index - 1]
    const after = ranges[index]
    return before && after ? Math.min(wantedFrames, lengthOf(before), lengthOf(after)) : 0
  }
  return slides.map((slide, index) => {
    const range = ranges[index] ?? { fromFrame: 0, toFrame: 0 }
    return {
      fromFrame: range.fromFrame - Math.floor(transitionBefore(index) / 2),
      toFrame: range.toFrame + Math.ceil(transitionBefore(index + 1) / 2),
      transition: transition.kind === 'cut' ? 'crossfade' : transition.kind,
      ...planShot(slide, index, timeline),
    }
  })
}

const planShot = (
  shot: PictureShot | CardShot,
  index: number,
  frame: { widthPx: number; heightPx: number },
): PlannedPicture | PlannedCard =>
  shot.kind === 'card'
    ? { kind: 'card', title: shot.title }
    : planPicture({ ...shot, motion: checkMotion(shot.motion, index) }, frame)

/** A still in a picture of some size, decoded large enough for how close its motion comes. */
export function planPicture(
  { imagePath, motion, fit = 'cover', focus = null }: Omit<PictureShot, 'kind'>,
  { widthPx, heightPx }: { widthPx: number; heightPx: number },
): PlannedPicture {
  const oversampling = Math.min(maxZoom(motion), MAX_OVERSAMPLING)
  return {
    kind: 'picture',
    imagePath,
    fit,
    focus: fit === 'cover' ? focus : null,
    motion,
    pictureWidthPx: roundToEven(widthPx * oversampling),
    pictureHeightPx: roundToEven(heightPx * oversampling),
  }
}

const lengthOf = ({ fromFrame, toFrame }: FrameRange): number => toFrame - fromFrame

const roundToEven = (value: number): number => Math.round(value / 2) * 2

function checkCoverage(ranges: FrameRange[], frames: number): void {
  let end = 0
  for (const [index, range] of ranges.entries()) {
    if (range.fromFrame !== end)
      throw new RangeError(`slide ${index} starts at frame ${range.fromFrame}, not at ${end}`)
    if (lengthOf(range) < 1) throw new RangeError(`slide ${index} is shorter than a frame`)
    end = range.toFrame
  }
  if (end !== frames || frames < 1)
    throw new RangeError(`the slides end at frame ${end}, the video at ${frames}`)
}

function checkMotion(motion: Motion, index: number): Motion {
  const views = motion.kind === 'still' ? [] : [motion.from, motion.to]
  for (const { zoom } of views) {
    if (!(zoom >= 1))
      throw new RangeError(`the motion of slide ${index} zooms to ${zoom}, out of the picture`)
  }
  return motion
}
