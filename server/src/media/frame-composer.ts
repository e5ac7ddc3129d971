import { ClipReader, clipArguments } from './film/clip-reader.ts'
import { type Composition, Compositor, type Layer, type Slot } from './kernel/compositor.ts'
import { decodePicture, type Picture } from './picture.ts'
import { framingOf } from './picture-fit.ts'
import type { Chunk, PlannedCard, PlannedClip, PlannedPicture, Span, VideoPlan } from './plan.ts'
import { type FramePlan, planFrame, slideOf } from './plan-frame.ts'
import { TextLayers } from './text-layers.ts'
import type { View } from './timeline.ts'
import { drawWatermark } from './watermark.ts'

/** What clips are decoded with; a plan of pictures alone needs nothing. */
export interface ClipTools {
  ffmpegPath: string
  signal: AbortSignal
}

/**
 * Turns a plan into raw frames. Holds two pictures, two decoders, a title and a caption at a time, whatever the plan's
 * length. A decoder goes on from chunk to chunk where they follow one another.
 */
export class FrameComposer {
  readonly #plan: VideoPlan
  readonly #tools: ClipTools | undefined
  readonly #compositor: Compositor
  /** Slides in the compositor's two slots. */
  readonly #loaded: [number | null, number | null] = [null, null]
  /** The next slide's picture, decoded while the present one is shown. */
  #ahead: { slide: number; picture: Promise<Picture> } | undefined
  /** Open decoders by slide, and the frame that each has next. */
  readonly #readers = new Map<number, { reader: ClipReader; nextFrame: number }>()
  #hasWatermark = false
  #text: Promise<TextLayers> | undefined

  constructor(plan: VideoPlan, tools?: ClipTools) {
    this.#plan = plan
    this.#tools = tools
    const pictures = plan.slides.filter((slide) => slide.kind === 'picture')
    this.#compositor = new Compositor({
      widthPx: plan.widthPx,
      heightPx: plan.heightPx,
      maxPictureWidthPx: Math.max(plan.widthPx, ...pictures.map((slide) => slide.pictureWidthPx)),
      maxPictureHeightPx: Math.max(plan.heightPx, ...pictures.map((slide) => slide.pictureHeightPx)),
      holdsFrames: plan.slides.some((slide) => slide.kind === 'clip'),
      holdsTitle: plan.titles.length > 0,
      holdsWatermark: plan.watermark !== null,
    })
  }

  /** The frames of a chunk in order, in planar YUV 4:2:0; each stays valid until the second next one is asked for. */
  async *frames(chunk: Chunk): AsyncGenerator<Uint8Array<ArrayBuffer>, void, undefined> {
    await this.#showWatermark()
    for (const span of chunk.spans) {
      await this.#closeReadersBut([span.slide, span.incoming])
      await this.#load(span.slide, span.incoming)
      if (span.incoming !== null) await this.#load(span.incoming, span.slide)
      this.#decodeAhead((span.incoming ?? span.slide) + 1)
      for (let frame = span.fromFrame; frame < span.toFrame; frame++) {
        const seen = planFrame(this.#plan, span, frame)
        await this.#showText(span, frame)
        yield this.#compositor.compose({
          base: await this.#layer(seen.base, frame),
          incoming: await this.#incoming(seen, frame),
          overlay: span.cue !== null,
          title: span.title !== null,
          watermark: this.#plan.watermark !== null,
        })
      }
    }
  }

  /** Ends what it has open; resolves when no decoder is left. */
  async close(): Promise<void> {
    await this.#closeReadersBut([])
  }

  async #incoming({ incoming, darkness }: FramePlan, frame: number): Promise<Composition['incoming']> {
    if (darkness > 0) return { layer: 'black', weight: darkness }
    if (!incoming) return null
    const { weight, transition } = incoming
    return { layer: await this.#layer(incoming, frame), weight, transition }
  }

  async #layer({ slide, view }: { slide: number; view: View }, frame: number): Promise<Layer> {
    const planned = slideOf(this.#plan, slide)
    if (planned.kind !== 'clip') return { slot: this.#loaded[0] === slide ? 0 : 1, view }
    // Only neighbours are ever seen together.
    const slot: Slot = slide % 2 === 0 ? 0 : 1
    await this.#readClip(slide, planned, planned, frame, slot)
    return { frame: slot }
  }

  async #readClip(
    slide: number,
    clip: PlannedClip,
    { fromFrame, toFrame }: { fromFrame: number; toFrame: number },
    frame: number,
    slot: Slot,
  ): Promise<void> {
    let open = this.#readers.get(slide)
    if (open?.nextFrame !== frame) {
      await open?.reader.close()
      if (!this.#tools) throw new Error('a plan with clips needs a decoder')
      const range = { first: frame - fromFrame, count: toFrame - frame, fps: this.#plan.fps }
      open = { reader: new ClipReader(clipArguments(clip, range), this.#tools), nextFrame: frame }
      this.#readers.set(slide, open)
    }
    if (!(await open.reader.next(this.#compositor.frameMemory(slot)))) {
      throw new Error(`the clip of slide ${slide} ends before its time, at frame ${frame}`)
    }
    open.nextFrame++
  }

  async #closeReadersBut(kept: readonly (number | null)[]): Promise<void> {
    for (const [slide, { reader }] of this.#readers) {
      if (kept.includes(slide)) continue
      this.#readers.delete(slide)
      await reader.close()
    }
  }

  /** Makes sure that the picture of a slide that has one is in a slot, without driving out `keep`. */
  async #load(slide: number, keep: number | null): Promise<void> {
    const planned = slideOf(this.#plan, slide)
    if (planned.kind === 'clip' || this.#loaded.includes(slide)) return
    const slot: Slot = this.#loaded[0] === keep ? 1 : 0
    const picture = await (this.#ahead?.slide === slide ? this.#ahead.picture : this.#decode(planned))
    if (this.#ahead?.slide === slide) this.#ahead = undefined
    this.#compositor.storePicture(slot, picture.rgb, picture.widthPx, picture.heightPx)
    this.#loaded[slot] = slide
  }

  async #decode(slide: PlannedPicture | PlannedCard): Promise<Picture> {
    return slide.kind === 'card'
      ? (await this.#textLayers()).card(slide.title)
      : decodePicture(slide.imagePath, framingOf(slide))
  }

  #decodeAhead(slide: number): void {
    const planned = this.#plan.slides[slide]
    if (!planned || planned.kind === 'clip') return
    if (this.#loaded.includes(slide) || this.#ahead?.slide === slide) return
    const picture = this.#decode(planned)
    // Whoever needs the picture sees the failure; until then it must not count as unhandled.
    picture.catch(() => undefined)
    this.#ahead = { slide, picture }
  }

  async #showText({ cue, title }: Span, frame: number): Promise<void> {
    if (cue === null && title === null) return
    const text = await this.#textLayers()
    const caption = cue === null ? null : text.captionAt(cue, frame)
    if (caption) this.#compositor.setOverlay(caption)
    const titleRaster = title === null ? null : text.titleAt(title, frame)
    if (titleRaster) this.#compositor.setTitle(titleRaster)
  }

  #textLayers(): Promise<TextLayers> {
    this.#text ??= TextLayers.open(this.#plan)
    return this.#text
  }

  async #showWatermark(): Promise<void> {
    const { watermark } = this.#plan
    if (!watermark || this.#hasWatermark) return
    this.#compositor.setWatermark(await drawWatermark(watermark, this.#plan))
    this.#hasWatermark = true
  }
}
