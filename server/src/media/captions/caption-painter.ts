import type { OverlayRaster } from '../kernel/overlay.ts'
import { captionBand } from '../safe-area.ts'
import { layUnder, type Mask, roundedBox, softened } from '../text/backing.ts'
import { printable } from '../text/printable.ts'
import type { Box, Colour, Sheet } from '../text/sheet.ts'
import type { TextBlock, TextRange, Typesetter } from '../text/typesetter.ts'
import type { CaptionCue, CaptionStyle } from '../timeline.ts'
import { layOutCaption } from './caption-layout.ts'
import { type Look, looks, marginsEm } from './caption-look.ts'
import { lightUp, sameLetters } from './lit-word.ts'

interface Size {
  widthPx: number
  heightPx: number
}

/** A cue laid out: where its text stands in a picture of its own, and that picture's place on the frame. */
interface Setting {
  block: TextBlock
  at: Box
  box: Box
}

/** A cue drawn, without and where its look has that, with all its words lit. */
type Drawn = Setting & { cue: CaptionCue; plain: OverlayRaster; lit: OverlayRaster | null }

const NOTHING: OverlayRaster = { x: 0, y: 0, widthPx: 2, heightPx: 2, rgba: new Uint8Array(16) }

/**
 * Draws captions for burning in: in the middle of the band that is theirs, standing on its foot, scaled to the picture.
 * Place and size are even, so that 4:2:0 chroma needs no half samples. A text without anything visible gives a
 * transparent picture of 2 x 2. A cue is drawn once, or twice where its words light up, however many words there are.
 */
export class CaptionPainter {
  readonly #typesetter: Typesetter
  readonly #picture: Size
  readonly #look: Look
  #last: Drawn | undefined

  constructor(typesetter: Typesetter, picture: Size, style: CaptionStyle) {
    this.#typesetter = typesetter
    this.#picture = picture
    this.#look = looks[style]
  }

  /** A cue as it is seen while a range of its text is spoken; null is none. */
  draw(cue: CaptionCue, spoken: TextRange | null = null): OverlayRaster {
    if (this.#last?.cue !== cue) this.#last = this.#drawn(cue)
    if (!this.#last) return NOTHING
    const { plain, lit, block, at } = this.#last
    if (!spoken || !lit) return plain
    const range = sameLetters(spoken, cue.text, block.lines.join('\n'))
    const boxes = this.#typesetter.boxesOf(block, at.widthPx, range)
    return lightUp(
      plain,
      lit,
      boxes.map((box) => ({ ...box, x: at.x + box.x, y: at.y + box.y })),
    )
  }

  #drawn(cue: CaptionCue): Drawn | undefined {
    const setting = this.#set(cue)
    if (!setting) return undefined
    const { block, at, box } = setting
    const sheet = this.#typesetter.sheet(box.widthPx, box.heightPx)
    const backings = this.#backings(sheet, setting)
    const inColour = (colour: Colour): OverlayRaster => {
      sheet.clear()
      sheet.text(block, at, colour)
      const rgba = sheet.pixels()
      for (const { mask, colour: under } of backings) layUnder(rgba, mask, under)
      return { ...box, rgba }
    }
    const plain = inColour(this.#look.colour)
    const lit = this.#look.lit && inColour(this.#look.lit)
    sheet.close()
    return { ...setting, cue, plain, lit }
  }

  /** What lies behind the letters, from the uppermost down. */
  #backings(sheet: Sheet, { block, at, box }: Setting): { mask: Mask; colour: Colour }[] {
    const { ground } = this.#look
    const em = block.sizePx
    if ('panel' in ground) {
      const { radiusEm, colour } = ground.panel
      return [{ mask: roundedBox(box.widthPx, box.heightPx, radiusEm * em), colour }]
    }
    const { widthEm, colour, shadow } = ground.outline
    sheet.outline(block, at, widthEm * em)
    const mask = sheet.mask()
    return [
      { mask, colour },
      { mask: softened(mask, shadow.blurEm * em, shadow.offsetEm * em), colour: shadow.colour },
    ]
  }

  #set(cue: CaptionCue): Setting | undefined {
    const { weight } = this.#look
    const margins = marginsEm(this.#look)
    const lines = cue.text.split('\n').map(printable).filter(Boolean)
    const layout = layOutCaption(lines, this.#picture, margins, (line) =>
      this.#typesetter.widthEm(line, weight),
    )
    if (layout.textWidthPx === 0) return undefined
    const { fontSizePx: em, lineHeightPx } = layout
    const textHeightPx = layout.lines.length * lineHeightPx
    const widthPx = evenUp(layout.textWidthPx + 2 * margins.xEm * em)
    const heightPx = evenUp(textHeightPx + 2 * margins.yEm * em)
    const { footPx } = captionBand(this.#picture)
    return {
      block: { lines: layout.lines, weight, sizePx: em, lineHeightPx, align: 'centre' },
      at: { x: 0, y: (heightPx - textHeightPx) / 2, widthPx, heightPx: textHeightPx },
      box: {
        x: evenDown((this.#picture.widthPx - widthPx) / 2),
        y: evenDown(this.#picture.heightPx - footPx - heightPx),
        widthPx,
        heightPx,
      },
    }
  }
}

const evenUp = (value: number): number => Math.ceil(value / 2) * 2
const evenDown = (value: number): number => Math.floor(value / 2) * 2
