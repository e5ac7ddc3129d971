import { rasteriseCue } from './captions/raster.ts'
import { Compositor, type Slot } from './kernel/compositor.ts'
import { decodePicture, type Picture } from './picture.ts'
import type { Chunk, VideoPlan } from './plan.ts'
import { planFrame, slideOf } from './plan-frame.ts'

/** Turns a plan into raw frames. Holds two pictures and one caption at a time, whatever the plan's length. */
export class FrameComposer {
  readonly #plan: VideoPlan
  readonly #compositor: Compositor
  /** Slides in the compositor's two slots. */
  readonly #loaded: [number | null, number | null] = [null, null]
  /** The next slide's picture, decoded while the present one is shown. */
  #ahead: { slide: number; picture: Promise<Picture> } | undefined
  #cue: number | null = null

  constructor(plan: VideoPlan) {
    this.#plan = plan
    this.#compositor = new Compositor({
      widthPx: plan.widthPx,
      heightPx: plan.heightPx,
      maxPictureWidthPx: Math.max(...plan.slides.map((slide) => slide.pictureWidthPx)),
      maxPictureHeightPx: Math.max(...plan.slides.map((slide) => slide.pictureHeightPx)),
    })
  }

  /** The frames of a chunk in order, in planar YUV 4:2:0; each stays valid until the second next one is asked for. */
  async *frames(chunk: Chunk): AsyncGenerator<Uint8Array<ArrayBuffer>, void, undefined> {
    for (const span of chunk.spans) {
      const slot = await this.#load(span.slide, span.incoming)
      const incomingSlot = span.incoming === null ? slot : await this.#load(span.incoming, span.slide)
      this.#decodeAhead((span.incoming ?? span.slide) + 1)
      if (span.cue !== null) this.#show(span.cue)
      for (let frame = span.fromFrame; frame < span.toFrame; frame++) {
        const { base, incoming } = planFrame(this.#plan, span, frame)
        yield this.#compositor.compose({
          base: { slot, view: base.view },
          incoming: incoming && {
            layer: { slot: incomingSlot, view: incoming.view },
            weight: incoming.weight,
          },
          overlay: span.cue !== null,
        })
      }
    }
  }

  /** Makes sure a slide's picture is in a slot, without driving out `keep`. */
  async #load(slide: number, keep: number | null): Promise<Slot> {
    if (this.#loaded[0] === slide) return 0
    if (this.#loaded[1] === slide) return 1
    const slot: Slot = this.#loaded[0] === keep ? 1 : 0
    const picture = await (this.#ahead?.slide === slide ? this.#ahead.picture : this.#decode(slide))
    if (this.#ahead?.slide === slide) this.#ahead = undefined
    this.#compositor.storePicture(slot, picture.rgb, picture.widthPx, picture.heightPx)
    this.#loaded[slot] = slide
    return slot
  }

  #decode(index: number): Promise<Picture> {
    const slide = slideOf(this.#plan, index)
    return decodePicture(slide.imagePath, slide.pictureWidthPx, slide.pictureHeightPx)
  }

  #decodeAhead(slide: number): void {
    if (slide >= this.#plan.slides.length || this.#loaded.includes(slide) || this.#ahead?.slide === slide)
      return
    const picture = this.#decode(slide)
    // Whoever needs the picture sees the failure; until then it must not count as unhandled.
    picture.catch(() => undefined)
    this.#ahead = { slide, picture }
  }

  #show(cue: number): void {
    if (this.#cue === cue) return
    const planned = this.#plan.cues[cue]
    if (!planned) throw new RangeError(`no cue ${cue} in a plan of ${this.#plan.cues.length}`)
    const { widthPx, heightPx, captionStyle: style } = this.#plan
    this.#compositor.setOverlay(rasteriseCue(planned.cue, { widthPx, heightPx, style }))
    this.#cue = cue
  }
}
