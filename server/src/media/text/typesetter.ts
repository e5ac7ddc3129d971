import { type CanvasKit, openCanvasKit, type Paragraph, type SkPaint } from './canvas-kit.ts'
import { runsRightToLeft } from './direction.ts'
import type { HanForms, Weight } from './font-files.ts'
import { FontShelf } from './font-shelf.ts'
import { type Box, Sheet } from './sheet.ts'

/** Lines of text and how they are set. Sizes in pixels. */
export interface TextBlock {
  lines: readonly string[]
  weight: Weight
  sizePx: number
  lineHeightPx: number
  align: 'left' | 'centre'
}

/** A range of the UTF-16 units of a block's lines, joined by line feeds. */
export interface TextRange {
  from: number
  to: number
}

/** Size at which a line is measured; glyph outlines scale, so the result holds for every size. */
const MEASURING_PX = 100
/** Wider than any line, so that a line is never broken but where we break it. */
const UNBROKEN_PX = 1_000_000

/** Shapes, measures and draws text in any script, with fonts that ship with us. One for each thread. */
export class Typesetter {
  readonly #kit: CanvasKit
  readonly #forms: HanForms
  readonly #shelves = new Map<Weight, FontShelf>()
  readonly #clear: SkPaint
  readonly #any: SkPaint

  private constructor(kit: CanvasKit, forms: HanForms) {
    this.#kit = kit
    this.#forms = forms
    this.#clear = new kit.Paint()
    this.#clear.setColor(kit.TRANSPARENT)
    this.#any = new kit.Paint()
  }

  static async open(forms: HanForms): Promise<Typesetter> {
    return new Typesetter(await openCanvasKit(), forms)
  }

  /** Width of one line at font size 1; 0 for an empty one. */
  widthEm(line: string, weight: Weight): number {
    const block: TextBlock = {
      lines: [line],
      weight,
      sizePx: MEASURING_PX,
      lineHeightPx: MEASURING_PX,
      align: 'left',
    }
    const paragraph = this.paragraph(block, 0, UNBROKEN_PX, this.#any)
    // Of no line at all it is the least of all numbers.
    const widthPx = Math.max(0, paragraph.getLongestLine())
    paragraph.delete()
    return widthPx / MEASURING_PX
  }

  /** The characters that no font has, each once. */
  missing(text: string): string[] {
    return this.#shelf(600).missing(text)
  }

  /** A transparent picture to draw on. */
  sheet(widthPx: number, heightPx: number): Sheet {
    return new Sheet(this.#kit, this, widthPx, heightPx)
  }

  /** Where a range of a block laid out in a width stands: a box for each of its lines and directions. */
  boxesOf(block: TextBlock, widthPx: number, { from, to }: TextRange): Box[] {
    const { RectHeightStyle, RectWidthStyle } = this.#kit
    let start = 0
    return block.lines.flatMap((line, index) => {
      const [first, end] = [Math.max(0, from - start), Math.min(line.length, to - start)]
      start += line.length + 1
      if (first >= end) return []
      const paragraph = this.paragraph(block, index, widthPx, this.#any)
      const rects = paragraph.getRectsForRange(first, end, RectHeightStyle.Strut, RectWidthStyle.Tight)
      paragraph.delete()
      const place = { y: index * block.lineHeightPx, heightPx: block.lineHeightPx }
      return rects.map(({ rect: [left = 0, , right = 0] }) => ({ ...place, x: left, widthPx: right - left }))
    })
  }

  /**
   * A line of a block laid out in a width; the caller deletes it. Lines are laid out one by one because the module
   * counts the line feed into where the words of a line from right to left stand.
   */
  paragraph(block: TextBlock, line: number, widthPx: number, paint: SkPaint): Paragraph {
    const kit = this.#kit
    const shelf = this.#shelf(block.weight)
    const font = { fontSize: block.sizePx, fontVariations: [{ axis: 'wght', value: block.weight }] }
    const style = new kit.ParagraphStyle({
      textStyle: { ...font, fontFamilies: [shelf.mainFamily] },
      textAlign: block.align === 'left' ? kit.TextAlign.Left : kit.TextAlign.Center,
      textDirection: runsRightToLeft(block.lines.join(' ')) ? kit.TextDirection.RTL : kit.TextDirection.LTR,
      // Lines stand equally far apart whatever fonts they mix.
      strutStyle: {
        strutEnabled: true,
        forceStrutHeight: true,
        halfLeading: true,
        fontFamilies: [shelf.mainFamily],
        fontSize: block.sizePx,
        heightMultiplier: block.lineHeightPx / block.sizePx,
      },
    })
    const builder = kit.ParagraphBuilder.MakeFromFontCollection(style, shelf.collection)
    for (const run of shelf.runs(block.lines[line] ?? '')) {
      const runStyle = new kit.TextStyle({ ...font, fontFamilies: [run.family] })
      builder.pushPaintStyle(runStyle, paint, this.#clear)
      builder.addText(run.text)
      builder.pop()
    }
    const paragraph = builder.build()
    builder.delete()
    paragraph.layout(widthPx)
    return paragraph
  }

  #shelf(weight: Weight): FontShelf {
    const open = this.#shelves.get(weight)
    if (open) return open
    const shelf = new FontShelf(this.#kit, weight, this.#forms)
    this.#shelves.set(weight, shelf)
    return shelf
  }
}
