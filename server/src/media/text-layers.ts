import { CaptionPainter } from './captions/caption-painter.ts'
import { blackCard, drawCard } from './film/card.ts'
import { drawTitle, faded } from './film/title.ts'
import type { OverlayRaster } from './kernel/overlay.ts'
import type { Picture } from './picture.ts'
import type { VideoPlan } from './plan.ts'
import { spokenAt } from './plan-cues.ts'
import { titleOpacity } from './plan-frame.ts'
import { Typesetter } from './text/typesetter.ts'
import type { TitleText } from './timeline.ts'

/** What is written in a plan's frames. Holds one caption and one title at a time. */
export class TextLayers {
  readonly #plan: VideoPlan
  readonly #typesetter: Typesetter
  readonly #captions: CaptionPainter
  #caption: { cue: number; word: number | null } | undefined
  #title: { index: number; raster: OverlayRaster; opacity: number } | undefined

  private constructor(plan: VideoPlan, typesetter: Typesetter) {
    this.#plan = plan
    this.#typesetter = typesetter
    this.#captions = new CaptionPainter(typesetter, plan, plan.captionStyle)
  }

  static async open(plan: VideoPlan): Promise<TextLayers> {
    return new TextLayers(plan, await Typesetter.open(plan.hanForms))
  }

  /** A caption as a frame shows it, or null where that is what was asked for last. */
  captionAt(cue: number, frame: number): OverlayRaster | null {
    const planned = this.#plan.cues[cue]
    if (!planned) throw new RangeError(`no cue ${cue} in a plan of ${this.#plan.cues.length}`)
    const word = spokenAt(planned, frame)
    if (this.#caption?.cue === cue && this.#caption.word === word) return null
    this.#caption = { cue, word }
    return this.#captions.draw(planned.cue, word === null ? null : (planned.words?.[word] ?? null))
  }

  /** A title over the picture as a frame shows it, or null where that is what was asked for last. */
  titleAt(index: number, frame: number): OverlayRaster | null {
    const planned = this.#plan.titles[index]
    if (!planned) throw new RangeError(`no title ${index} in a plan of ${this.#plan.titles.length}`)
    const opacity = titleOpacity(planned, frame, this.#plan.fps)
    const last = this.#title?.index === index ? this.#title : undefined
    if (last?.opacity === opacity) return null
    const raster = last?.raster ?? drawTitle(planned.title, this.#plan, this.#typesetter)
    this.#title = { index, raster, opacity }
    return faded(raster, opacity)
  }

  /** A title card; without a title it is black. */
  card(title: TitleText | null): Picture {
    return title ? drawCard(title, this.#plan, this.#typesetter) : blackCard(this.#plan)
  }
}
