import type { CaptionStrategy, Fit, Focus, SlideshowAsset } from '@potterlabs/generated/slideshow/schemas.ts'
import { excerpt } from '../../core/text/excerpt.ts'
import type { Beat } from '../../providers/port.ts'

/** A slide before it has a time: which beat it shows, what is written under it, and whose picture it takes. */
export interface PlannedSlide {
  id: string
  beatId: string
  sectionId: string
  caption: string
  /** The words it stands for; with several slides a beat, all of them carry the beat's. */
  text: string
  /** A picture of the client's own; null: one is made. */
  assetId: string | null
  /** What of the picture stays in sight; null: what stands out most. */
  focus: Focus | null
  /** Null: as the video says. */
  fit: Fit | null
}

export interface SlidePlanOptions {
  perBeat: number
  assets: SlideshowAsset[]
  captions: CaptionStrategy
  /** Text of each section, for captions taken from it. */
  sectionText: ReadonlyMap<string, string>
}

/** Thrown for an asset meant for a beat that is not there. */
export class UnknownBeatError extends Error {
  override name = 'UnknownBeatError'
  readonly assetIndex: number
  constructor(assetIndex: number, beatId: string) {
    super(`there is no beat ${beatId}`)
    this.assetIndex = assetIndex
  }
}

/** Lays out `perBeat` slides for each beat. Own pictures are used first: those for a beat there, the others in order. */
export function planSlides(beats: readonly Beat[], options: SlidePlanOptions): PlannedSlide[] {
  const slides = beats.flatMap((beat) =>
    Array.from({ length: options.perBeat }, () => ({
      beatId: beat.id,
      sectionId: beat.sectionId,
      caption: captionOf(beat, options),
      text: beat.text,
    })),
  )
  const planned = slides.map(
    (slide, index): PlannedSlide => ({
      ...slide,
      id: `sl_${index + 1}`,
      assetId: null,
      focus: null,
      fit: null,
    }),
  )
  for (const [index, asset] of options.assets.entries()) {
    if (asset.beat_id === undefined) continue
    if (!beats.some((beat) => beat.id === asset.beat_id)) throw new UnknownBeatError(index, asset.beat_id)
    const free = planned.find((slide) => slide.beatId === asset.beat_id && slide.assetId === null)
    if (free) give(free, asset)
  }
  for (const asset of options.assets) {
    if (asset.beat_id !== undefined) continue
    const free = planned.find((slide) => slide.assetId === null)
    if (free) give(free, asset)
  }
  return planned
}

const give = (slide: PlannedSlide, { id, focus, fit }: SlideshowAsset): void => {
  Object.assign(slide, { assetId: id, focus, fit })
}

function captionOf(beat: Beat, { captions, sectionText }: SlidePlanOptions): string {
  const text = {
    beat_title: beat.title,
    beat_summary: beat.summary,
    section_excerpt: sectionText.get(beat.sectionId) ?? beat.text,
  }[captions.source]
  return excerpt(text, captions.max_chars)
}
