import type { FrameRange, PlannedSlide, Span, VideoPlan } from './plan.ts'
import {
  MICROSECONDS,
  type Motion,
  type Point,
  type TitleText,
  type TransitionKind,
  type View,
  type Watermark,
} from './timeline.ts'

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
  if (plan.watermark) lines.push(`watermark  ${printWatermark(plan.watermark)}`)
  for (const chunk of plan.chunks) {
    lines.push(`chunk ${chunk.index}  ${range(chunk)}`)
    for (const span of chunk.spans) lines.push(`  ${range(span)}  ${printSpan(span, plan)}`)
  }
  lines.push(`encoder ${plan.encoderArgs.join(' ')}`)
  return `${lines.join('\n')}\n`
}

const range = ({ fromFrame, toFrame }: FrameRange): string => `${fromFrame}..${toFrame}`

const fileName = (path: string): string =>
  path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)

const FITS = { cover: '', contain: ' contained', blur: ' before itself blurred' } as const

const TRANSITIONS: Record<TransitionKind, string> = {
  crossfade: 'fading to',
  dip: 'dipping to',
  wipe: 'wiped by',
  slide: 'pushed out by',
}

function printSlide(slide: PlannedSlide): string {
  if (slide.kind === 'card') return slide.title ? `card ${printTitle(slide.title)}` : 'black'
  if (slide.kind === 'clip') {
    return `clip ${fileName(slide.clipPath)} from ${(slide.trimUs / MICROSECONDS).toFixed(3)} s, ${slide.filters}`
  }
  const fit = FITS[slide.fit] + (slide.focus ? ` around ${printPoint(slide.focus)}` : '')
  const size = `${slide.pictureWidthPx}x${slide.pictureHeightPx}`
  return `${fileName(slide.imagePath)}${fit} at ${size}, ${printMotion(slide.motion)}`
}

const printTitle = ({ text, subtitle }: TitleText): string =>
  `${JSON.stringify(text)}${subtitle === null ? '' : ` ${JSON.stringify(subtitle)}`}`

const printWatermark = ({ imagePath, corner, opacity, widthShare }: Watermark): string =>
  `${fileName(imagePath)} ${corner}, opacity ${opacity}, width ${widthShare}`

function printSpan({ slide, incoming, cue, title }: Span, { slides }: VideoPlan): string {
  const how = incoming === null ? undefined : slides[incoming]?.transition
  const transition = how ? ` ${TRANSITIONS[how]} slide ${incoming}` : ''
  const over = `${cue === null ? '' : `, cue ${cue}`}${title === null ? '' : `, title ${title}`}`
  return `slide ${slide}${transition}${over}`
}

function printMotion(motion: Motion): string {
  return motion.kind === 'still' ? 'still' : `${printView(motion.from)} -> ${printView(motion.to)}`
}

const printView = ({ centreX, centreY, zoom }: View): string =>
  `${zoom.toFixed(3)}x at ${printPoint({ x: centreX, y: centreY })}`

const printPoint = ({ x, y }: Point): string => `${x.toFixed(3)},${y.toFixed(3)}`
