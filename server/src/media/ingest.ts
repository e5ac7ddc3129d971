import sharp from 'sharp'
import { UnusableMediaError } from './errors.ts'
import { sniffBytes } from './media-types.ts'

/** An image in one of our own encodings: upright, sRGB, without any metadata of its maker. */
export interface IngestedImage {
  bytes: Uint8Array
  mime: 'image/jpeg' | 'image/png'
  widthPx: number
  heightPx: number
}

export interface IngestOptions {
  /** Larger pictures are refused by their header, before anything is decoded. */
  maxPixels?: number
}

const DEFAULT_MAX_PIXELS = 40_000_000
const JPEG_QUALITY = 92
const WANTED = 'a JPEG, PNG or WebP image'

/**
 * Takes in an image that a stranger made: JPEG, PNG or WebP by its signature, of at most `maxPixels`. It is
 * decoded once here and written anew, so that nothing later reads foreign bytes: JPEG at quality 92 where the
 * source was lossy and opaque, PNG otherwise. Throws `UnusableMediaError` that says what was found.
 */
export async function ingestImage(bytes: Uint8Array, options: IngestOptions = {}): Promise<IngestedImage> {
  const { maxPixels = DEFAULT_MAX_PIXELS } = options
  const type = await sniffBytes(bytes, WANTED)
  if (!type.startsWith('image/')) throw new UnusableMediaError(`the file is ${type}, not ${WANTED}`)
  const decoder = () => sharp(bytes, { limitInputPixels: maxPixels, failOn: 'error' })
  const header = await readable(sharp(bytes, { limitInputPixels: false }).metadata(), type)
  // Bytes can begin like one thing and be decoded as another.
  if (header.format !== type.slice('image/'.length))
    throw new UnusableMediaError(`the file begins like ${type} but cannot be decoded`)
  if (header.width * header.height > maxPixels) {
    const megapixels = (pixels: number) => (pixels / 1e6).toFixed(1)
    throw new UnusableMediaError(
      `the image has ${header.width}x${header.height} pixels (${megapixels(header.width * header.height)} ` +
        `megapixels); at most ${megapixels(maxPixels)} megapixels can be used`,
    )
  }
  const upright = decoder().autoOrient().toColourspace('srgb')
  const isPhoto = type !== 'image/png' && !header.hasAlpha
  const encoded = isPhoto
    ? upright.jpeg({ quality: JPEG_QUALITY, chromaSubsampling: '4:4:4' })
    : upright.png({ compressionLevel: 6 })
  const { data, info } = await readable(encoded.toBuffer({ resolveWithObject: true }), type)
  return {
    bytes: data,
    mime: isPhoto ? 'image/jpeg' : 'image/png',
    widthPx: info.width,
    heightPx: info.height,
  }
}

/** The decoder's own complaint is kept as the cause only: it can quote the file. */
async function readable<Result>(work: Promise<Result>, type: string): Promise<Result> {
  try {
    return await work
  } catch (error) {
    throw new UnusableMediaError(`the file begins like ${type} but cannot be decoded`, { cause: error })
  }
}
