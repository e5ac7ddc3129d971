import { encoderArgs, type VideoContainer } from './encoder.ts'
import { maxZoom } from './motion.ts'
import { planChunks } from './plan-chunks.ts'
import {
  type CaptionCue,
  type CaptionStyle,
  type Fit,
  type Motion,
  type Timeline,
  type TitleText,
  usToFrame,
} from './timeline.ts'

/** How a video's picture is made, frame by frame, as a plain value: times are frame numbers, ranges half open. */
export interface VideoPlan {
  widthPx: number
  heightPx: number
  fps: number
  frames: number
  container: VideoContainer
  slides: PlannedSlide[]
  captionStyle: CaptionStyle
  cues: PlannedCue[]
  /** Titles over the picture. */
  titles: PlannedTitle[]
  /** Pieces that are made and encoded on their own, each starting with a key frame, without gap or overlap. */
  chunks: Chunk[]
  /** ffmpeg's arguments from raw frames on stdin to one chunk's file, whose name comes last. */
  encoderArgs: string[]
}

export interface FrameRange {
  fromFrame: number
  toFrame: number
}

/** What fills the picture, and the frames it is seen in, crossfades included: neighbours overlap while they fade. */
export type PlannedSlide = FrameRange & (PlannedPicture | PlannedClip | PlannedCard)

export interface PlannedPicture {
  kind: 'picture'
  imagePath: string
  fit: Fit
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

export interface PlannedCue extends FrameRange {
  cue: CaptionCue
}

export interface PlannedTitle extends FrameRange {
  title: TitleText
}

export interface Chunk extends FrameRange {
  index: number
  spans: Span[]
}

/** A run of frames that show the same things. */
export interface Span extends FrameRange {
  slide: number
  /** The slide fading in over it. */
  incoming: number | null
  cue: number | null
  title: number | null
}

/**
 * Pictures are decoded larger by as much as the motion zooms in, so that the closest view still has real detail,
 * but not beyond this: the whole picture would then be shrunk so far that fine texture shimmers.
 */
const MAX_OVERSAMPLING = 1.25

/** Decides how to make a timeline's picture. Throws a RangeError that names what is wrong with the timeline. */
export function planVideo(timeline: Timeline): VideoPlan {
  const { widthPx, heightPx, fps, durationFrames: frames } = timeline
  checkSize(widthPx, heightPx)
  const slides = planSlides(timeline)
  const cues = planCues(timeline)
  const cuts = timeline.slides.slice(1).map((slide) => usToFrame(slide.startUs, fps))
  return {
    widthPx,
    heightPx,
    fps,
    frames,
    container: 'mp4',
    slides,
    captionStyle: timeline.captions.style,
    cues,
    titles: [],
    chunks: planChunks({ frames, fps, cuts, slides, cues, titles: [] }),
    encoderArgs: encoderArgs('mp4', { widthPx, heightPx, fps }),
  }
}

/** Throws a RangeError for a size that 4:2:0 or the kernel does not know. */
export function checkSize(widthPx: number, heightPx: number): void {
  if (widthPx % 2 || heightPx % 2 || widthPx < 32 || heightPx < 32) {
    throw new RangeError(`a video of ${widthPx}x${heightPx} is not even and at least 32x32`)
  }
}

function planSlides({
  slides,
  transition,
  fps,
  durationFrames,
  widthPx,
  heightPx,
}: Timeline): PlannedSlide[] {
  const fadeFrames = transition.kind === 'crossfade' ? usToFrame(transition.durationUs, fps) : 0
  const ranges = slides.map((slide) => ({
    fromFrame: usToFrame(slide.startUs, fps),
    toFrame: usToFrame(slide.endUs, fps),
  }))
  checkCoverage(ranges, durationFrames)
  /** Fade at the cut before slide `index`: never longer than either neighbour, so that fades never meet. */
  const fadeBefore = (index: number): number => {
    const before = ranges[index - 1]
    const after = ranges[index]
    return before && after ? Math.min(fadeFrames, lengthOf(before), lengthOf(after)) : 0
  }
  return slides.map((slide, index) => {
    const range = ranges[index] ?? { fromFrame: 0, toFrame: 0 }
    return {
      fromFrame: range.fromFrame - Math.floor(fadeBefore(index) / 2),
      toFrame: range.toFrame + Math.ceil(fadeBefore(index + 1) / 2),
      ...planPicture({ ...slide, motion: checkMotion(slide.motion, index) }, { widthPx, heightPx }),
    }
  })
}

/** A still in a picture of some size, decoded large enough for how close its motion comes. */
export function planPicture(
  { imagePath, motion, fit = 'cover' }: { imagePath: string; motion: Motion; fit?: Fit },
  { widthPx, heightPx }: { widthPx: number; heightPx: number },
): PlannedPicture {
  const oversampling = Math.min(maxZoom(motion), MAX_OVERSAMPLING)
  return {
    kind: 'picture',
    imagePath,
    fit,
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

/** Captions by frames, in order. Throws a RangeError where two overlap. */
export function planCues({
  captions,
  fps,
  durationFrames,
}: Pick<Timeline, 'captions' | 'fps' | 'durationFrames'>): PlannedCue[] {
  let end = 0
  const cues: PlannedCue[] = []
  for (const cue of captions.cues) {
    const fromFrame = usToFrame(cue.startUs, fps)
    const toFrame = Math.min(usToFrame(cue.endUs, fps), durationFrames)
    if (fromFrame < end) throw new RangeError(`caption "${cue.text}" overlaps the one before`)
    // Rounding can leave a very short cue no frame at all.
    if (toFrame > fromFrame) cues.push({ fromFrame, toFrame, cue })
    end = Math.max(end, toFrame)
  }
  return cues
}
