import sharp from 'sharp'
import type { OverlayRaster } from './kernel/overlay.ts'
import type { Watermark } from './timeline.ts'

interface Size {
  widthPx: number
  heightPx: number
}

const MAX_PIXELS = 40_000_000
/** Clear of the frame's edge, as a share of its shorter side. */
const MARGIN_SHARE = 0.04
/** However tall the picture is, no more of the frame's height than this. */
const MAX_HEIGHT_SHARE = 0.4

/** A watermark's picture in its size, at its place and with its opacity. */
export async function drawWatermark(
  { imagePath, corner, opacity, widthShare }: Watermark,
  frame: Size,
): Promise<OverlayRaster> {
  const shortSidePx = Math.min(frame.widthPx, frame.heightPx)
  const { data, info } = await sharp(imagePath, { limitInputPixels: MAX_PIXELS })
    .toColourspace('srgb')
    .resize(evenUp(widthShare * shortSidePx), evenUp(MAX_HEIGHT_SHARE * frame.heightPx), {
      fit: 'inside',
      kernel: 'lanczos3',
    })
    .ensureAlpha()
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true })
  const rgba = withOpacity(data, info.width, info.height, opacity)
  const [widthPx, heightPx] = [evenUp(info.width), evenUp(info.height)]
  const marginPx = evenUp(MARGIN_SHARE * shortSidePx)
  return {
    x: corner.endsWith('left') ? marginPx : frame.widthPx - marginPx - widthPx,
    y: corner.startsWith('top') ? marginPx : frame.heightPx - marginPx - heightPx,
    widthPx,
    heightPx,
    rgba,
  }
}

/** The same picture with every alpha taken down, and a transparent column or row where its size is odd. */
function withOpacity(rgba: Uint8Array, width: number, height: number, opacity: number): Uint8Array {
  const rowBytes = evenUp(width) * 4
  const even = new Uint8Array(rowBytes * evenUp(height))
  for (let y = 0; y < height; y++) {
    even.set(rgba.subarray(y * width * 4, (y + 1) * width * 4), y * rowBytes)
  }
  for (let alpha = 3; alpha < even.length; alpha += 4) even[alpha] = Math.round((even[alpha] ?? 0) * opacity)
  return even
}

const evenUp = (value: number): number => Math.ceil(value / 2) * 2
