import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { UnusableMediaError } from './errors.ts'
import { ingestImage } from './ingest.ts'

const create = (width: number, height: number, channels: 3 | 4 = 3) =>
  sharp({ create: { width, height, channels, background: { r: 200, g: 100, b: 50, alpha: 0.5 } } })

describe('ingestImage', () => {
  it('turns a photo upright and drops what its maker wrote into it', async () => {
    const photo = await create(60, 40)
      .jpeg()
      .withExif({ IFD0: { Make: 'Secret Camera' }, IFD3: { GPSLatitude: '52/1 30/1 0/1' } })
      .withMetadata({ orientation: 6 })
      .toBuffer()
    expect((await sharp(photo).metadata()).orientation).toBe(6)
    expect(photo.includes('Secret Camera')).toBe(true)
    const image = await ingestImage(photo)
    expect(image).toMatchObject({ mime: 'image/jpeg', widthPx: 40, heightPx: 60 })
    const metadata = await sharp(image.bytes).metadata()
    expect(metadata).not.toMatchObject({ exif: expect.anything() })
    expect(metadata.orientation).toBeUndefined()
    expect(Buffer.from(image.bytes).includes('Secret Camera')).toBe(false)
  })

  it.each([
    ['a PNG', () => create(32, 20).png().toBuffer(), 'image/png'],
    ['a transparent PNG', () => create(32, 20, 4).png().toBuffer(), 'image/png'],
    ['a transparent WebP', () => create(32, 20, 4).webp().toBuffer(), 'image/png'],
    ['a WebP', () => create(32, 20).webp().toBuffer(), 'image/jpeg'],
    ['a grey JPEG', () => create(32, 20).greyscale().jpeg().toBuffer(), 'image/jpeg'],
    ['a CMYK JPEG', () => create(32, 20).toColourspace('cmyk').jpeg().toBuffer(), 'image/jpeg'],
    ['a 16-bit PNG', () => create(32, 20).toColourspace('rgb16').png().toBuffer(), 'image/png'],
  ])('takes %s as 8-bit sRGB', async (_, make, mime) => {
    const image = await ingestImage(await make())
    expect(image).toMatchObject({ mime, widthPx: 32, heightPx: 20 })
    const metadata = await sharp(image.bytes).metadata()
    expect([metadata.space, metadata.depth]).toEqual(['srgb', 'uchar'])
  })

  const failure = async (bytes: Uint8Array, options = {}) => {
    const error = await ingestImage(bytes, options).catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(UnusableMediaError)
    return (error as Error).message
  }

  it.each([
    [
      'text',
      '#EXTM3U\n#EXT-X-TARGETDURATION:9\nfile:///etc/passwd\n',
      /^the file is text\/plain, not a JPEG/,
    ],
    ['an SVG', '<svg xmlns="http://www.w3.org/2000/svg"/>', /^the file is \S+, not a JPEG/],
    ['a GIF', 'GIF89a\x01\x00\x01\x00\x00\x00\x00;', /^the file is image\/gif, not a JPEG/],
    ['a PDF', '%PDF-1.7\n', /^the file is application\/pdf, not a JPEG/],
    ['an MP3', 'ID3\x04\x00\x00\x00\x00\x00\x00\xff\xfb\x90\x00', /^the file is audio\/mpeg, not a JPEG/],
    ['nothing', '', /^the file is of an unknown type/],
  ])('refuses %s and says what it found', async (_, content, message) => {
    expect(await failure(Buffer.from(content, 'latin1'))).toMatch(message)
  })

  it('refuses too many pixels by the header alone', async () => {
    const png = await create(300, 200).png().toBuffer()
    expect(await failure(png, { maxPixels: 50_000 })).toBe(
      'the image has 300x200 pixels (0.1 megapixels); at most 0.1 megapixels can be used',
    )
    // A bomb: the header says 30000x30000, and nothing that size follows.
    const bomb = Buffer.from(png)
    bomb.writeUInt32BE(30_000, 16)
    bomb.writeUInt32BE(30_000, 20)
    expect(await failure(bomb)).toMatch(/30000x30000|cannot be decoded/)
  })

  it('refuses a damaged file', async () => {
    const jpeg = await create(300, 200).jpeg().toBuffer()
    expect(await failure(jpeg.subarray(0, jpeg.length / 2))).toBe(
      'the file begins like image/jpeg but cannot be decoded',
    )
  })
})
