import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'

/*
 * Skia compiled to WebAssembly (canvaskit-wasm 0.42), described by what is used of it: its own types come in a form
 * that the resolution of ES modules does not find. It shapes with HarfBuzz, orders by UAX #9 and draws colour glyphs,
 * and a fault in it is an exception, not the end of the process.
 */

/** An object in the module's memory, which no garbage collector sees. */
export interface Owned {
  delete(): void
}

/** Values that are only handed on. */
export type Opaque = object

/** Red, green, blue and alpha, each 0..1, not premultiplied. */
export type SkColour = Float32Array

export interface Typeface extends Owned {
  /** One glyph for each code point; 0 where there is none. */
  getGlyphIDs(text: string): Uint16Array
}

export interface FontProvider extends Owned {
  registerFont(bytes: Uint8Array, family: string): void
}

export interface FontCollection extends Owned {
  setDefaultFontManager(provider: FontProvider): void
}

export interface SkPaint extends Owned {
  setColor(colour: SkColour): void
  setAntiAlias(on: boolean): void
  setStyle(style: Opaque): void
  setStrokeWidth(widthPx: number): void
  setStrokeJoin(join: Opaque): void
  setShader(shader: Opaque): void
}

export interface Paragraph extends Owned {
  layout(widthPx: number): void
  /** Width of the longest line by its advances. */
  getLongestLine(): number
  /** Boxes of a range of UTF-16 units, by lines and directions. */
  getRectsForRange(start: number, end: number, height: Opaque, width: Opaque): { rect: Float32Array }[]
}

export interface ParagraphBuilder extends Owned {
  addText(text: string): void
  pushPaintStyle(style: Opaque, foreground: SkPaint, background: SkPaint): void
  pop(): void
  build(): Paragraph
}

export interface SkCanvas {
  clear(colour: SkColour): void
  drawParagraph(paragraph: Paragraph, x: number, y: number): void
  drawRect(rect: Float32Array, paint: SkPaint): void
  drawPaint(paint: SkPaint): void
  readPixels(left: number, top: number, info: Opaque): Uint8Array | null
}

export interface Surface {
  getCanvas(): SkCanvas
  /** Gives its pixels back as well, unlike `delete`. */
  dispose(): void
}

export interface CanvasKit {
  TRANSPARENT: SkColour
  Color4f(red: number, green: number, blue: number, alpha: number): SkColour
  MakeSurface(widthPx: number, heightPx: number): Surface | null
  LTRBRect(left: number, top: number, right: number, bottom: number): Float32Array
  Paint: new () => SkPaint
  ParagraphStyle: new (style: object) => Opaque
  TextStyle: new (style: object) => Opaque
  Typeface: { MakeTypefaceFromData(bytes: ArrayBuffer): Typeface | null }
  TypefaceFontProvider: { Make(): FontProvider }
  FontCollection: { Make(): FontCollection }
  ParagraphBuilder: { MakeFromFontCollection(style: Opaque, fonts: FontCollection): ParagraphBuilder }
  Shader: {
    MakeRadialGradient(
      centre: [number, number],
      radius: number,
      colours: SkColour[],
      positions: number[],
      edges: Opaque,
    ): Opaque & Owned
  }
  PaintStyle: { Stroke: Opaque }
  StrokeJoin: { Round: Opaque }
  TileMode: { Clamp: Opaque }
  TextAlign: { Left: Opaque; Center: Opaque }
  TextDirection: { LTR: Opaque; RTL: Opaque }
  RectHeightStyle: { Strut: Opaque }
  RectWidthStyle: { Tight: Opaque }
  ColorType: { RGBA_8888: Opaque }
  AlphaType: { Unpremul: Opaque }
  ColorSpace: { SRGB: Opaque }
}

const require = createRequire(import.meta.url)

/** An instance with a memory of its own. */
export function openCanvasKit(): Promise<CanvasKit> {
  const init: () => Promise<CanvasKit> = require('canvaskit-wasm')
  return init()
}

let compiling: Promise<WebAssembly.Module> | undefined

/**
 * Compiles it, once for the process. As long as somebody holds a module, V8 gives its code to all who open the same bytes,
 * in other threads too, with whatever of it has been made fast since.
 */
export function compileCanvasKit(): Promise<WebAssembly.Module> {
  compiling ??= readFile(require.resolve('canvaskit-wasm/bin/canvaskit.wasm')).then((bytes) =>
    WebAssembly.compile(bytes),
  )
  return compiling
}
