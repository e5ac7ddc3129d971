import type { FrameRange, PlannedSlide, Span, VideoPlan } from './plan.ts'
import { MICROSECONDS, type Motion, type TitleText, type View } from './timeline.ts'

/** A plan as text that a person can read and a golden test can compare. Only file names of paths are shown. */
export function printPlan(plan: VideoPlan): string {
  const lines = [`video ${plan.widthPx}x${plan.heightPx} ${plan.fps} fps, ${plan.frames} frames`]
  for (const [index, slide] of plan.slides.entries()) {
    lines.push(`slide ${index}  ${range(slide)}  ${printSlide(slide)}`)
  }
  for (const [index, planned] of plan.cues.entries()) {
    lines.push(`cue ${index}  ${range(planned)}  ${plan.captionStyle} ${JSON.stringify(planned.cue.text)}`)
  }
  for (const [index, planned] of plan.titles.entries()) {
    lines.push(`title ${index}  ${range(planned)}  ${printTitle(planned.title)}`)
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

function printSlide(slide: PlannedSlide): string {
  if (slide.kind === 'card') return slide.title ? `card ${printTitle(slide.title)}` : 'black'
  if (slide.kind === 'clip') {
    return `clip ${fileName(slide.clipPath)} from ${(slide.trimUs / MICROSECONDS).toFixed(3)} s, ${slide.filters}`
  }
  const fit = slide.fit === 'cover' ? '' : ` ${slide.fit}ed`
  const size = `${slide.pictureWidthPx}x${slide.pictureHeightPx}`
  return `${fileName(slide.imagePath)}${fit} at ${size}, ${printMotion(slide.motion)}`
}

const printTitle = ({ text, subtitle }: TitleText): string =>
  `${JSON.stringify(text)}${subtitle === null ? '' : ` ${JSON.stringify(subtitle)}`}`

function printSpan({ slide, incoming, cue, title }: Span): string {
  const fade = incoming === null ? '' : ` fading to slide ${incoming}`
  const over = `${cue === null ? '' : `, cue ${cue}`}${title === null ? '' : `, title ${title}`}`
  return `slide ${slide}${fade}${over}`
}

function printMotion(motion: Motion): string {
  return motion.kind === 'still' ? 'still' : `${printView(motion.from)} -> ${printView(motion.to)}`
}

const printView = ({ centreX, centreY, zoom }: View): string =>
  `${zoom.toFixed(3)}x at ${centreX.toFixed(3)},${centreY.toFixed(3)}`
