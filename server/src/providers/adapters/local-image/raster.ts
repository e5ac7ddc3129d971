import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { initWasm, Resvg } from '@resvg/resvg-wasm'
import sharp from 'sharp'
import { type Random, seededRandom } from '../../../core/random.ts'
import type { Texture } from './families.ts'

/** RGBA, 8 bits a channel, row by row. */
export interface Pixels {
  data: Uint8Array
  width: number
  height: number
}

// The WebAssembly build, though the native one is three times as fast: a fault in it is an exception here, there the
// end of the whole server.
await initWasm(readFileSync(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')))

const fonts = new Map<string, Uint8Array>()

function fontBytes(file: string): Uint8Array {
  const known = fonts.get(file)
  if (known) return known
  const bytes = readFileSync(file)
  fonts.set(file, bytes)
  return bytes
}

/** How far around the picture the larger sheets reach, in shares of its sides. */
const SHEETS = [0.5, 2]

/**
 * Draws SVG (whose `viewBox` begins at 0 0) at a width in pixels, with the given font files only. The rasteriser gives up
 * on a clipped or translucent group that lies wholly outside of what it draws; then the same picture is drawn on a
 * larger sheet and cut out of it. Throws on SVG that does not parse.
 */
export function rasterize(svg: string, widthPx: number, fontFiles: string[]): Pixels {
  try {
    return draw(svg, widthPx, fontFiles)
  } catch (error) {
    for (const margin of SHEETS) {
      const cut = gaveUp(error) ? drawOnSheet(svg, widthPx, fontFiles, margin) : null
      if (cut) return cut
    }
    throw error
  }
}

/** A trap of the module; a faulty SVG is another kind of error. */
const gaveUp = (error: unknown): boolean => error instanceof WebAssembly.RuntimeError

function draw(svg: string, widthPx: number, fontFiles: string[]): Pixels {
  const drawing = new Resvg(svg, {
    fitTo: { mode: 'width', value: widthPx },
    font: { fontBuffers: fontFiles.map(fontBytes) },
  })
  const image = drawing.render()
  const pixels = { data: image.pixels, width: image.width, height: image.height }
  // Memory of the module is not seen by the garbage collector.
  image.free()
  drawing.free()
  return pixels
}

/** Null where the rasteriser gives up on the sheet as well. */
function drawOnSheet(svg: string, widthPx: number, fontFiles: string[], margin: number): Pixels | null {
  const box = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg)
  if (!box) return null
  const [width, height] = [Number(box[1]), Number(box[2])]
  const grown = 1 + 2 * margin
  const sheet = svg
    .replace(
      /viewBox="[^"]*"/,
      `viewBox="${-width * margin} ${-height * margin} ${width * grown} ${height * grown}"`,
    )
    .replace(/(<svg[^>]*?) width="[^"]*"/, `$1 width="${width * grown}"`)
    .replace(/(<svg[^>]*?) height="[^"]*"/, `$1 height="${height * grown}"`)
  try {
    const heightPx = Math.round((widthPx * height) / width)
    return cutOut(
      draw(sheet, widthPx * grown, fontFiles),
      widthPx * margin,
      heightPx * margin,
      widthPx,
      heightPx,
    )
  } catch (error) {
    if (gaveUp(error)) return null
    throw error
  }
}

function cutOut(sheet: Pixels, left: number, top: number, width: number, height: number): Pixels {
  const data = new Uint8Array(width * height * 4)
  for (let y = 0; y < height; y++) {
    const from = ((y + Math.round(top)) * sheet.width + Math.round(left)) * 4
    data.set(sheet.data.subarray(from, from + width * 4), y * width * 4)
  }
  return { data, width, height }
}

const tileSide = 256

/** Soft noise, about -1 to 1: the sum of three random values, so that extremes are rare. */
function noiseTile(random: Random): Float32Array {
  const tile = new Float32Array(tileSide * tileSide)
  for (let index = 0; index < tile.length; index++) tile[index] = (random() + random() + random()) / 1.5 - 1
  return tile
}

/**
 * Film grain and a darker rim, in place. The grain also dithers the gradients, which otherwise show bands in
 * 8-bit video. It is strongest in the middle tones, as on film.
 */
export function addTexture(pixels: Pixels, texture: Texture, seed: number): void {
  const { data, width, height } = pixels
  const tile = noiseTile(seededRandom(seed))
  const random = seededRandom(seed ^ 0x5bd1e995)
  const strength = 1.2 + texture.grain * 3.2
  for (let y = 0; y < height; y++) {
    const fromMiddleY = (y / height) * 2 - 1
    const shiftX = Math.floor(random() * tileSide)
    const tileRow = Math.floor(random() * tileSide) * tileSide
    for (let x = 0; x < width; x++) {
      const at = (y * width + x) * 4
      const fromMiddleX = (x / width) * 2 - 1
      const far = fromMiddleX * fromMiddleX + fromMiddleY * fromMiddleY - 0.75
      const rim = far > 0 ? 1 - texture.rim * 0.22 * far * far : 1
      const tone = data[at + 1] ?? 0
      const grain =
        (tile[tileRow + ((x + shiftX) & (tileSide - 1))] ?? 0) *
        strength *
        (0.55 + (tone * (255 - tone)) / 32_000)
      for (let channel = at; channel < at + 3; channel++) {
        const value = (data[channel] ?? 0) * rim + grain
        data[channel] = value < 0 ? 0 : Math.min(value, 255)
      }
    }
  }
}

/** Largest file a picture may become before its quality is lowered. */
const maxBytes = 1_500_000

/** JPEG at quality 92, less only where the file would be large. */
export async function encodeJpeg(pixels: Pixels): Promise<Uint8Array> {
  const image = sharp(pixels.data, {
    raw: { width: pixels.width, height: pixels.height, channels: 4 },
  }).removeAlpha()
  for (const quality of [92, 88, 84]) {
    const data = await image.clone().jpeg({ quality, chromaSubsampling: '4:2:0' }).toBuffer()
    if (data.byteLength <= maxBytes || quality === 84) return data
  }
  throw new Error('unreachable: the last quality always returns')
}
