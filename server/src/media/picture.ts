import sharp from 'sharp'
import { type Framing, frameImage } from './picture-fit.ts'

/** A decoded picture: packed 8-bit sRGB, `widthPx * heightPx * 3` bytes. */
export interface Picture {
  widthPx: number
  heightPx: number
  rgb: Uint8Array
}

const MAX_PIXELS = 40_000_000

/** Decodes a normalised still as `frameImage` has it; what is transparent becomes black. */
export async function decodePicture(path: string, framing: Framing): Promise<Picture> {
  const still = sharp(path, { limitInputPixels: MAX_PIXELS })
    .flatten({ background: '#000' })
    .toColourspace('srgb')
  const { data, info } = await (await frameImage(still, framing))
    .removeAlpha()
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true })
  const { width: widthPx, height: heightPx, channels } = info
  if (widthPx > framing.widthPx || heightPx > framing.heightPx || channels !== 3) {
    throw new Error(
      `decoded ${widthPx}x${heightPx}x${channels}, wanted ${framing.widthPx}x${framing.heightPx}x3`,
    )
  }
  return { widthPx, heightPx, rgb: data }
}
