import { maxZoom } from './motion.ts'
import { planChunks } from './plan-chunks.ts'
import { type CaptionCue, type CaptionStyle, type Motion, type Timeline, usToFrame } from './timeline.ts'

/** How a video's picture is made, frame by frame, as a plain value: times are frame numbers, ranges half open. */
export interface VideoPlan {
  widthPx: number
  heightPx: number
  fps: number
  frames: number
  slides: PlannedSlide[]
  captionStyle: CaptionStyle
  cues: PlannedCue[]
  /** Pieces that are made and encoded on their own, each starting with a key frame, without gap or overlap. */
  chunks: Chunk[]
  /** ffmpeg's arguments from raw frames on stdin to one chunk's file, whose name comes last. */
  encoderArgs: string[]
}

export interface FrameRange {
  fromFrame: number
  toFrame: number
}

/** A slide and the frames it is seen in, crossfades included: neighbours overlap while they fade. */
export interface PlannedSlide extends FrameRange {
  imagePath: string
  motion: Motion
  /** Size its picture is decoded to: the frame's, and more where the motion comes closer. */
  pictureWidthPx: number
  pictureHeightPx: number
}

export interface PlannedCue extends FrameRange {
  cue: CaptionCue
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
}

/**
 * Pictures are decoded larger by as much as the motion zooms in, so that the closest view still has real detail,
 * but not beyond this: the whole picture would then be shrunk so far that fine texture shimmers.
 */
const MAX_OVERSAMPLING = 1.25

/** Decides how to make a timeline's picture. Throws a RangeError that names what is wrong with the timeline. */
export function planVideo(timeline: Timeline): VideoPlan {
  const { widthPx, heightPx, fps, durationFrames: frames } = timeline
  if (widthPx % 2 || heightPx % 2 || widthPx < 32 || heightPx < 32) {
    throw new RangeError(`a video of ${widthPx}x${heightPx} is not even and at least 32x32`)
  }
  const slides = planSlides(timeline)
  const cues = planCues(timeline)
  const cuts = timeline.slides.slice(1).map((slide) => usToFrame(slide.startUs, fps))
  return {
    widthPx,
    heightPx,
    fps,
    frames,
    slides,
    captionStyle: timeline.captions.style,
    cues,
    chunks: planChunks({ frames, fps, cuts, slides, cues }),
    encoderArgs: encoderArgs(widthPx, heightPx, fps),
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
    const oversampling = Math.min(maxZoom(slide.motion), MAX_OVERSAMPLING)
    return {
      imagePath: slide.imagePath,
      motion: checkMotion(slide.motion, index),
      fromFrame: range.fromFrame - Math.floor(fadeBefore(index) / 2),
      toFrame: range.toFrame + Math.ceil(fadeBefore(index + 1) / 2),
      pictureWidthPx: roundToEven(widthPx * oversampling),
      pictureHeightPx: roundToEven(heightPx * oversampling),
    }
  })
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

function planCues({ captions, fps, durationFrames }: Timeline): PlannedCue[] {
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

/**
 * One thread, because chunks are encoded side by side and two such encoders outrun one with two threads.
 * Closed groups of pictures (x264's default) let chunks be joined by stream copy.
 */
function encoderArgs(widthPx: number, heightPx: number, fps: number): string[] {
  return [
    ...['-hide_banner', '-loglevel', 'error', '-nostdin', '-y'],
    ...['-f', 'rawvideo', '-pix_fmt', 'yuv420p', '-video_size', `${widthPx}x${heightPx}`],
    ...['-framerate', String(fps), '-i', 'pipe:0'],
    ...['-c:v', 'libx264', '-preset', 'veryfast', '-crf', '20', '-profile:v', 'high', '-pix_fmt', 'yuv420p'],
    ...['-g', String(fps * 5), '-threads', '1'],
    ...['-color_range', 'tv', '-color_primaries', 'bt709', '-color_trc', 'bt709', '-colorspace', 'bt709'],
    ...['-fflags', '+bitexact', '-f', 'mp4'],
  ]
}
