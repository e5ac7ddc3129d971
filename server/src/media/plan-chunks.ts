import type { Chunk, FrameRange, PlannedCue, PlannedSlide, PlannedTitle, Span } from './plan.ts'

/**
 * A shorter chunk costs more in starting an encoder (a tenth of a CPU second) than it brings; a longer one leaves a core
 * idle at the end, which a long video bears more easily.
 */
const CHUNK_SEC = { least: 2, most: 5, mostInLong: 8 }
const LONG_SEC = 120

/**
 * Cuts the video into chunks: at the slides' cuts, where a key frame is due anyway (and in a transition, where its
 * change of texture is least seen), and evenly inside long slides. The same timeline gives the same chunks
 * whatever the machine, so that the result does not depend on it.
 */
export function planChunks(video: {
  frames: number
  fps: number
  /** First frame of each slide but the first. */
  cuts: number[]
  slides: PlannedSlide[]
  cues: PlannedCue[]
  titles: PlannedTitle[]
}): Chunk[] {
  const least = CHUNK_SEC.least * video.fps
  const starts = [0]
  for (const cut of video.cuts) {
    if (cut - (starts.at(-1) ?? 0) >= least && video.frames - cut >= least) starts.push(cut)
  }
  const mostSec = video.frames < LONG_SEC * video.fps ? CHUNK_SEC.most : CHUNK_SEC.mostInLong
  const ranges = starts.flatMap((fromFrame, index) =>
    divide({ fromFrame, toFrame: starts[index + 1] ?? video.frames }, mostSec * video.fps),
  )
  return ranges.map((range, index) => ({ index, ...range, spans: planSpans(range, video) }))
}

/** Equal parts of at most `most` frames. */
function divide({ fromFrame, toFrame }: FrameRange, most: number): FrameRange[] {
  const parts = Math.ceil((toFrame - fromFrame) / most)
  const edge = (part: number) => fromFrame + Math.round(((toFrame - fromFrame) * part) / parts)
  return Array.from({ length: parts }, (_, part) => ({ fromFrame: edge(part), toFrame: edge(part + 1) }))
}

/** Splits a range wherever a slide, a cue or a title comes or goes. */
function planSpans(
  range: FrameRange,
  { slides, cues, titles }: { slides: PlannedSlide[]; cues: PlannedCue[]; titles: PlannedTitle[] },
): Span[] {
  const edges = [...slides, ...cues, ...titles]
    .flatMap(({ fromFrame, toFrame }) => [fromFrame, toFrame])
    .filter((frame) => frame > range.fromFrame && frame < range.toFrame)
  const sorted = [...new Set([range.fromFrame, ...edges, range.toFrame])].sort((a, b) => a - b)
  return sorted.slice(0, -1).map((fromFrame, index) => {
    const slide = slides.findIndex((candidate) => covers(candidate, fromFrame))
    const next = slides[slide + 1]
    return {
      fromFrame,
      toFrame: sorted[index + 1] ?? range.toFrame,
      slide,
      incoming: next && covers(next, fromFrame) ? slide + 1 : null,
      cue: indexAt(cues, fromFrame),
      title: indexAt(titles, fromFrame),
    }
  })
}

function indexAt(ranges: readonly FrameRange[], frame: number): number | null {
  const index = ranges.findIndex((range) => covers(range, frame))
  return index < 0 ? null : index
}

const covers = ({ fromFrame, toFrame }: FrameRange, frame: number): boolean =>
  frame >= fromFrame && frame < toFrame
