import type { Mask } from './backing.ts'
import type { CanvasKit, SkCanvas, SkPaint, Surface } from './canvas-kit.ts'
import type { TextBlock, Typesetter } from './typesetter.ts'

/** Red, green and blue, 0..255, and opacity, 0..1. */
export type Colour = readonly [red: number, green: number, blue: number, opacity: number]

/** A rectangle in pixels from the upper left corner. */
export interface Box {
  x: number
  y: number
  widthPx: number
  heightPx: number
}

/** A picture in the making, transparent at first; what is drawn later lies above. To be closed. */
export class Sheet {
  readonly #kit: CanvasKit
  readonly #typesetter: Typesetter
  readonly #widthPx: number
  readonly #heightPx: number
  readonly #surface: Surface
  readonly #canvas: SkCanvas

  constructor(kit: CanvasKit, typesetter: Typesetter, widthPx: number, heightPx: number) {
    this.#kit = kit
    this.#typesetter = typesetter
    this.#widthPx = widthPx
    this.#heightPx = heightPx
    const surface = kit.MakeSurface(widthPx, heightPx)
    if (!surface) throw new Error(`no memory for a picture of ${widthPx}x${heightPx}`)
    this.#surface = surface
    this.#canvas = surface.getCanvas()
    this.clear()
  }

  /** Takes away all that is drawn. */
  clear(): void {
    this.#canvas.clear(this.#kit.TRANSPARENT)
  }

  /** A filled rectangle. */
  box({ x, y, widthPx, heightPx }: Box, colour: Colour): void {
    const rect = this.#kit.LTRBRect(x, y, x + widthPx, y + heightPx)
    this.#withPaint(colour, (paint) => this.#canvas.drawRect(rect, paint))
  }

  /** Covers all of it, from one colour in the middle to another at three quarters of the longer side. */
  ground(middle: Colour, edge: Colour): void {
    const shader = this.#kit.Shader.MakeRadialGradient(
      [this.#widthPx / 2, this.#heightPx / 2],
      0.75 * Math.max(this.#widthPx, this.#heightPx),
      [this.#colour(middle), this.#colour(edge)],
      [0, 1],
      this.#kit.TileMode.Clamp,
    )
    this.#withPaint(middle, (paint) => {
      paint.setShader(shader)
      this.#canvas.drawPaint(paint)
    })
    shader.delete()
  }

  /** The letters of a block, laid out in the width of a box. */
  text(block: TextBlock, at: Box, colour: Colour): void {
    this.#withPaint(colour, (paint) => this.#drawBlock(block, at, paint))
  }

  /** A line of some width around the letters, and as much inwards. */
  outline(block: TextBlock, at: Box, widthPx: number): void {
    this.#withPaint([0, 0, 0, 1], (paint) => {
      paint.setStyle(this.#kit.PaintStyle.Stroke)
      paint.setStrokeWidth(2 * widthPx)
      paint.setStrokeJoin(this.#kit.StrokeJoin.Round)
      this.#drawBlock(block, at, paint)
    })
  }

  /** Straight (not premultiplied) RGBA, row by row. */
  pixels(): Uint8Array {
    const pixels = this.#canvas.readPixels(0, 0, {
      width: this.#widthPx,
      height: this.#heightPx,
      colorType: this.#kit.ColorType.RGBA_8888,
      alphaType: this.#kit.AlphaType.Unpremul,
      colorSpace: this.#kit.ColorSpace.SRGB,
    })
    if (!pixels) throw new Error('the drawn text could not be read')
    return pixels
  }

  /** How far each pixel is covered. */
  mask(): Mask {
    const rgba = this.pixels()
    const coverage = new Uint8Array(rgba.length / 4)
    for (let pixel = 0; pixel < coverage.length; pixel++) coverage[pixel] = rgba[pixel * 4 + 3] ?? 0
    return { widthPx: this.#widthPx, heightPx: this.#heightPx, coverage }
  }

  /** Gives the memory back. */
  close(): void {
    this.#surface.dispose()
  }

  #drawBlock(block: TextBlock, { x, y, widthPx }: Box, paint: SkPaint): void {
    for (const line of block.lines.keys()) {
      const paragraph = this.#typesetter.paragraph(block, line, widthPx, paint)
      this.#canvas.drawParagraph(paragraph, x, y + line * block.lineHeightPx)
      paragraph.delete()
    }
  }

  #withPaint(colour: Colour, use: (paint: SkPaint) => void): void {
    const paint = new this.#kit.Paint()
    paint.setAntiAlias(true)
    paint.setColor(this.#colour(colour))
    use(paint)
    paint.delete()
  }

  #colour([red, green, blue, opacity]: Colour) {
    return this.#kit.Color4f(red / 255, green / 255, blue / 255, opacity)
  }
}
