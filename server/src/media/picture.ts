import sharp from 'sharp'
import type { Fit } from './timeline.ts'

/** A decoded picture: packed 8-bit sRGB, `widthPx * heightPx * 3` bytes. */
export interface Picture {
  widthPx: number
  heightPx: number
  rgb: Uint8Array
}

const MAX_PIXELS = 40_000_000

/**
 * Decodes a normalised still to exactly a size: scaled to cover it, what overhangs cut away so that the part
 * that draws the eye stays, or to be seen whole between bars; bars and transparent parts are black.
 */
export async function decodePicture(
  path: string,
  widthPx: number,
  heightPx: number,
  fit: Fit = 'cover',
): Promise<Picture> {
  const { data, info } = await sharp(path, { limitInputPixels: MAX_PIXELS })
    .flatten({ background: '#000' })
    .toColourspace('srgb')
    .resize(widthPx, heightPx, {
      fit,
      kernel: 'lanczos3',
      ...(fit === 'cover' ? { position: sharp.strategy.attention } : { background: '#000' }),
    })
    .removeAlpha()
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true })
  if (info.width !== widthPx || info.height !== heightPx || info.channels !== 3) {
    throw new Error(`decoded ${info.width}x${info.height}x${info.channels}, not ${widthPx}x${heightPx}x3`)
  }
  return { widthPx, heightPx, rgb: data }
}
