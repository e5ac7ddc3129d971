import { Resvg } from '@resvg/resvg-js'
import sharp from 'sharp'
import { type Random, seededRandom } from '../../../core/random.ts'
import type { Texture } from './families.ts'

/** RGBA, 8 bits a channel, row by row. */
export interface Pixels {
  data: Uint8Array
  width: number
  height: number
}

/** Draws SVG at a width in pixels, with the given font files only. Throws on SVG that does not parse. */
export function rasterize(svg: string, widthPx: number, fontFiles: string[]): Pixels {
  const image = new Resvg(svg, {
    fitTo: { mode: 'width', value: widthPx },
    font: { loadSystemFonts: false, fontFiles },
    logLevel: 'off',
  }).render()
  return { data: image.pixels, width: image.width, height: image.height }
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
