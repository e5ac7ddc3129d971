import type { Chunk, Span, VideoPlan } from '../plan.ts'
import { digestOf, essence, type Plain } from './fingerprint.ts'
import type { Toolchain } from './toolchain.ts'

/** Something seen in a chunk: how it looks, and by frames after the chunk's first when. */
export type SeenPart = {
  /** Its place among its like in the video, counted from 1, with 0 for cards: for people, of no account for the picture. */
  number: number
  looks: Plain
}

/** All that a chunk's picture depends on, wherever in the video it lies. */
export type ChunkEssence = {
  frames: number
  slides: SeenPart[]
  cues: SeenPart[]
  titles: SeenPart[]
  /** Null where no caption is seen: how one would look is of no account then. */
  captionStyle: string | null
  /** Which of them is seen when. */
  spans: Plain
  /** What holds for the whole video: size, rate, encoder and so on. */
  settings: Plain
}

/** The parts of a video that a span names by their place. */
const NAMED = ['slide', 'incoming', 'cue', 'title'] as const satisfies readonly (keyof Span)[]

/** What a chunk depends on. `contentOf` tells what is in a file. */
export async function chunkEssence(
  plan: VideoPlan,
  chunk: Chunk,
  contentOf: (path: string) => Promise<string>,
): Promise<ChunkEssence> {
  const { slides, cues, titles, captionStyle, frames: _, chunks: __, ...whole } = plan
  const origin = { frame: chunk.fromFrame, fps: plan.fps }
  const places = {
    slide: placesOf(chunk, ['slide', 'incoming']),
    cue: placesOf(chunk, ['cue']),
    title: placesOf(chunk, ['title']),
  }
  const seen = (
    all: readonly unknown[],
    indexes: readonly number[],
    numberOf = (index: number) => index + 1,
  ): Promise<SeenPart[]> =>
    Promise.all(
      indexes.map(async (index) => ({
        number: numberOf(index),
        looks: await essence(all[index], contentOf, origin),
      })),
    )
  const slideNumber = (index: number): number =>
    slides[index]?.kind === 'card'
      ? 0
      : slides.slice(0, index + 1).filter(({ kind }) => kind !== 'card').length
  const spans = chunk.spans.map((span) => {
    const named = NAMED.map((name) => {
      const index = span[name]
      return [name, index === null ? null : places[name === 'incoming' ? 'slide' : name].indexOf(index)]
    })
    return { ...span, ...Object.fromEntries(named) }
  })
  return {
    frames: chunk.toFrame - chunk.fromFrame,
    slides: await seen(slides, places.slide, slideNumber),
    cues: await seen(cues, places.cue),
    titles: await seen(titles, places.title),
    captionStyle: places.cue.length > 0 ? captionStyle : null,
    spans: await essence(spans, contentOf, origin),
    settings: await essence(whole, contentOf),
  }
}

/** The indexes that a chunk's spans name, in order. */
const placesOf = (chunk: Chunk, names: readonly (typeof NAMED)[number][]): number[] =>
  [
    ...new Set(
      chunk.spans.flatMap((span) => names.map((name) => span[name]).filter((index) => index !== null)),
    ),
  ].sort((a, b) => a - b)

/** The key under which a chunk's picture is kept; `scope` keeps those apart who must not see what the others made. */
export function chunkKey(essence: ChunkEssence, scope: string, tools: Toolchain): string {
  const looks = (parts: readonly SeenPart[]): Plain[] => parts.map((part) => part.looks)
  const { slides, cues, titles, ...rest } = essence
  return digestOf({
    of: 'picture',
    scope,
    tools,
    ...rest,
    slides: looks(slides),
    cues: looks(cues),
    titles: looks(titles),
  })
}
