import { encoderArgs, type VideoContainer } from './encoder.ts'
import { planChunks } from './plan-chunks.ts'
import { type PlannedCue, planCues } from './plan-cues.ts'
import { type FrameRange, type PlannedSlide, planSlides } from './plan-slides.ts'
import type { HanForms } from './text/font-files.ts'
import { hanFormsOf } from './text/han-forms.ts'
import { type CaptionStyle, type Timeline, type TitleText, usToFrame, type Watermark } from './timeline.ts'

export { type PlannedCue, planCues } from './plan-cues.ts'
export type { FrameRange, PlannedCard, PlannedClip, PlannedPicture, PlannedSlide } from './plan-slides.ts'

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
  /** For the captions and titles. */
  hanForms: HanForms
  /** Titles over the picture. */
  titles: PlannedTitle[]
  /** Lies over every frame, under captions and titles. */
  watermark: Watermark | null
  /** Pieces that are made and encoded on their own, each starting with a key frame, without gap or overlap. */
  chunks: Chunk[]
  /** ffmpeg's arguments from raw frames on stdin to one chunk's file, whose name comes last. */
  encoderArgs: string[]
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
  /** The slide that takes over from it. */
  incoming: number | null
  cue: number | null
  title: number | null
}

/** All that is written in a plan's picture; empty where nothing is. */
export function writtenText({ cues, titles, slides }: Pick<VideoPlan, 'cues' | 'titles' | 'slides'>): string {
  const cards = slides.flatMap((slide) => (slide.kind === 'card' && slide.title ? slide.title : []))
  const written = [...titles.map(({ title }) => title), ...cards].flatMap(({ text, subtitle }) => [
    text,
    subtitle,
  ])
  return [...cues.map(({ cue }) => cue.text), ...written].join('\n')
}

/** Decides how to make a timeline's picture. Throws a RangeError that names what is wrong with the timeline. */
export function planVideo(timeline: Timeline): VideoPlan {
  const { widthPx, heightPx, fps, durationFrames: frames, watermark = null } = timeline
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
    hanForms: hanFormsOf(writtenText({ cues, titles: [], slides })),
    titles: [],
    watermark,
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
