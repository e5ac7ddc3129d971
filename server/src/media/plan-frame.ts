import { viewAt } from './motion.ts'
import type { FrameRange, PlannedSlide, Span, VideoPlan } from './plan.ts'
import type { View } from './timeline.ts'

/** What one frame shows. */
export interface FramePlan {
  base: { slide: number; view: View }
  /** The slide fading in, and its share (0..1, both ends excluded). */
  incoming: { slide: number; view: View; weight: number } | null
  cue: number | null
}

/** What a frame of a span shows. */
export function planFrame(plan: VideoPlan, span: Span, frame: number): FramePlan {
  const slide = slideOf(plan, span.slide)
  const base = { slide: span.slide, view: viewOf(slide, frame) }
  if (span.incoming === null) return { base, incoming: null, cue: span.cue }
  const next = slideOf(plan, span.incoming)
  const fadeFrames = slide.toFrame - next.fromFrame
  const incoming = {
    slide: span.incoming,
    view: viewOf(next, frame),
    weight: (frame - next.fromFrame + 1) / (fadeFrames + 1),
  }
  return { base, incoming, cue: span.cue }
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
