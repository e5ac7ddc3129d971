import type { FrameRange, Span, VideoPlan } from './plan.ts'
import type { Motion, View } from './timeline.ts'

/** A plan as text that a person can read and a golden test can compare. Only file names of paths are shown. */
export function printPlan(plan: VideoPlan): string {
  const lines = [`video ${plan.widthPx}x${plan.heightPx} ${plan.fps} fps, ${plan.frames} frames`]
  for (const [index, slide] of plan.slides.entries()) {
    const size = `${slide.pictureWidthPx}x${slide.pictureHeightPx}`
    lines.push(
      `slide ${index}  ${range(slide)}  ${fileName(slide.imagePath)} at ${size}, ${printMotion(slide.motion)}`,
    )
  }
  for (const [index, planned] of plan.cues.entries()) {
    lines.push(`cue ${index}  ${range(planned)}  ${plan.captionStyle} ${JSON.stringify(planned.cue.text)}`)
  }
  for (const chunk of plan.chunks) {
    lines.push(`chunk ${chunk.index}  ${range(chunk)}`)
    for (const span of chunk.spans) lines.push(`  ${range(span)}  ${printSpan(span)}`)
  }
  lines.push(`encoder ${plan.encoderArgs.join(' ')}`)
  return `${lines.join('\n')}\n`
}

const range = ({ fromFrame, toFrame }: FrameRange): string => `${fromFrame}..${toFrame}`

const fileName = (path: string): string =>
  path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)

function printSpan({ slide, incoming, cue }: Span): string {
  const fade = incoming === null ? '' : ` fading to slide ${incoming}`
  return `slide ${slide}${fade}${cue === null ? '' : `, cue ${cue}`}`
}

function printMotion(motion: Motion): string {
  return motion.kind === 'still' ? 'still' : `${printView(motion.from)} -> ${printView(motion.to)}`
}

const printView = ({ centreX, centreY, zoom }: View): string =>
  `${zoom.toFixed(3)}x at ${centreX.toFixed(3)},${centreY.toFixed(3)}`
