import { viewAt } from './motion.ts'
import type { FrameRange, PlannedSlide, Span, VideoPlan } from './plan.ts'
import type { TransitionKind, View } from './timeline.ts'

/** What one frame shows. */
export interface FramePlan {
  base: SeenSlide
  /** The slide that takes over, and how far it has come: its share in 0..1, both ends excluded. */
  incoming: (SeenSlide & { weight: number; transition: Exclude<TransitionKind, 'dip'> }) | null
  /** How far the picture has gone down to black, 0..1. */
  darkness: number
  cue: number | null
}

export interface SeenSlide {
  slide: number
  view: View
}

/** What a frame of a span shows. */
export function planFrame(plan: VideoPlan, span: Span, frame: number): FramePlan {
  const seen = (slide: number): SeenSlide => ({ slide, view: viewOf(slideOf(plan, slide), frame) })
  const { cue, incoming } = span
  if (incoming === null) return { base: seen(span.slide), incoming: null, darkness: 0, cue }
  const { transition, fromFrame } = slideOf(plan, incoming)
  const transitionFrames = slideOf(plan, span.slide).toFrame - fromFrame
  const weight = (frame - fromFrame + 1) / (transitionFrames + 1)
  if (transition === 'dip') {
    // Down to black, then up again: never two pictures at once.
    const isGoing = weight <= 0.5
    const darkness = isGoing ? 2 * weight : 2 - 2 * weight
    return { base: seen(isGoing ? span.slide : incoming), incoming: null, darkness, cue }
  }
  return { base: seen(span.slide), incoming: { ...seen(incoming), weight, transition }, darkness: 0, cue }
}

export function slideOf(plan: VideoPlan, index: number): PlannedSlide {
  const slide = plan.slides[index]
  if (!slide) throw new RangeError(`no slide ${index} in a plan of ${plan.slides.length}`)
  return slide
}

/** How long a title takes to appear, and to go. */
const TITLE_FADE_SEC = 0.3

/** How far a title is there at a frame it is seen in: 0..1, both ends excluded while it comes and goes. */
export function titleOpacity({ fromFrame, toFrame }: FrameRange, frame: number, fps: number): number {
  const fadeFrames = Math.round(TITLE_FADE_SEC * fps)
  return Math.min(1, (frame - fromFrame + 1) / (fadeFrames + 1), (toFrame - frame) / (fadeFrames + 1))
}

/** Only pictures move. */
const viewOf = (slide: PlannedSlide, frame: number): View =>
  viewAt(slide.kind === 'picture' ? slide.motion : { kind: 'still' }, progressOf(slide, frame))

/** 0 on the first frame of a range, 1 on the last. */
const progressOf = ({ fromFrame, toFrame }: FrameRange, frame: number): number =>
  toFrame - fromFrame > 1 ? (frame - fromFrame) / (toFrame - fromFrame - 1) : 0
