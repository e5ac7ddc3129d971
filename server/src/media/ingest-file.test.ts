import { execFileSync } from 'node:child_process'
import { readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { crc32, deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { foreign, ingest, labels, pattern, refusal, tone, tools } from './ingest-foreign.testkit.ts'
import { probeMedia } from './probe.ts'
import { testFfmpeg, withFolder } from './test-video.ts'

/** A white PNG of one bit a pixel: huge when decoded, and nearly nothing as a file. */
function whitePng(sizePx: number): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(sizePx, 0)
  header.writeUInt32BE(sizePx, 4)
  header[8] = 1
  const row = Buffer.alloc(1 + sizePx / 8, 0xff).fill(0, 0, 1)
  const rows = deflateSync(Buffer.concat(Array.from({ length: sizePx }, () => row)))
  const chunk = (name: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(name), data])
    const ends = Buffer.alloc(8)
    ends.writeUInt32BE(data.length, 0)
    ends.writeUInt32BE(crc32(body), 4)
    return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)])
  }
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', rows),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** An MP4 whose first track is shown by the matrix [a b; c d] (ISO 14496-12, 8.3.2: 16.16 fixed point). */
function withMatrix(mp4: Buffer, [a, b, c, d]: [number, number, number, number]): Buffer {
  const matrix = (values: number[]) => {
    const bytes = Buffer.alloc(36)
    values.forEach((value, index) => void bytes.writeInt32BE(value, index * 4))
    return bytes
  }
  const one = 0x10000
  const end = 0x40000000
  const at = mp4.indexOf(matrix([one, 0, 0, 0, one, 0, 0, 0, end]), mp4.indexOf('tkhd'))
  expect(at).toBeGreaterThan(0)
  const turned = Buffer.from(mp4)
  matrix([a * one, b * one, 0, c * one, d * one, 0, 0, 0, end]).copy(turned, at)
  return turned
}

describe('sound becomes FLAC of 48 kHz without metadata', () => {
  it.each([
    ['a.mp3', ['-c:a', 'libmp3lame']],
    ['a.wav', ['-c:a', 'pcm_s24le', '-ar', '96000']],
    ['a.m4a', ['-c:a', 'aac']],
    ['a.aac', ['-c:a', 'aac', '-f', 'adts']],
    ['a.ogg', ['-c:a', 'libvorbis', '-ac', '2']],
    ['a.opus', ['-c:a', 'libopus']],
    ['a.flac', ['-c:a', 'flac', '-ar', '44100']],
    ['a.mp4', ['-c:a', 'aac', '-f', 'mp4']],
    ['a.webm', ['-c:a', 'libopus', '-f', 'webm']],
  ])('M-12 %s', (name, codec) =>
    withFolder(async (folder) => {
      const source = foreign(join(folder, name), ...tone(1), ...codec, ...labels)
      const made = await ingest(folder, source)
      expect(made).toMatchObject({ kind: 'audio', mime: 'audio/flac', path: join(folder, 'clean') })
      expect(made.durationSec).toBeCloseTo(1, 0)
      const { audio } = await probeMedia(made.path, tools)
      expect(audio).toMatchObject([
        { codec: 'flac', sampleRateHz: 48_000, channels: /ogg/.test(name) ? 2 : 1 },
      ])
      expect((await readFile(made.path)).includes('Secret')).toBe(false)
    }),
  )

  it('six channels come down to two, and the cover of a song is left out', () =>
    withFolder(async (folder) => {
      const cover = join(folder, 'cover.jpg')
      await sharp({ create: { width: 30, height: 30, channels: 3, background: 'red' } }).toFile(cover)
      const sounds = [...tone(1), '-i', cover, '-map', '0:a', '-map', '1:v']
      const source = foreign(
        join(folder, 'a.mp3'),
        ...sounds,
        '-c:v',
        'mjpeg',
        '-disposition:v',
        'attached_pic',
      )
      expect(await ingest(folder, source)).toMatchObject({ kind: 'audio' })
      const surround = foreign(join(folder, 'b.flac'), ...tone(1), '-ac', '6')
      const { path } = await ingest(folder, surround)
      expect((await probeMedia(path, tools)).audio).toMatchObject([{ channels: 2 }])
    }))
})

describe('video becomes MP4 without metadata', () => {
  it.each([
    ['a.mp4', ['-c:v', 'libx264', '-c:a', 'aac']],
    ['a.mov', ['-c:v', 'mjpeg', '-pix_fmt', 'yuvj422p', '-c:a', 'pcm_s16le']],
    ['a.webm', ['-c:v', 'libvpx', '-c:a', 'libopus', '-deadline', 'realtime']],
  ])('M-12 %s', (name, codec) =>
    withFolder(async (folder) => {
      const source = foreign(join(folder, name), ...pattern('161x91', 1), ...tone(1), ...codec, ...labels)
      const made = await ingest(folder, source)
      expect(made).toMatchObject({ kind: 'video', mime: 'video/mp4', widthPx: 160, heightPx: 90 })
      expect(made.durationSec).toBeCloseTo(1, 1)
      const { video, audio } = await probeMedia(made.path, tools)
      expect(video).toMatchObject([
        { codec: 'h264', profile: 'High', pixelFormat: 'yuv420p', frames: 25, fps: 25 },
      ])
      expect(audio).toMatchObject([{ codec: 'aac', sampleRateHz: 48_000 }])
      const bytes = await readFile(made.path)
      expect(bytes.includes('Secret') || bytes.includes('+48.1')).toBe(false)
      expect(bytes.indexOf('moov')).toBeLessThan(bytes.indexOf('mdat'))
    }),
  )

  it('a film held sideways is turned upright', () =>
    withFolder(async (folder) => {
      const flat = foreign(join(folder, 'flat.mp4'), ...pattern('160x90', 1), '-c:v', 'libx264')
      const turned = join(folder, 'turned.mp4')
      await writeFile(turned, withMatrix(await readFile(flat), [0, 1, -1, 0]))
      const { widthPx, heightPx } = await ingest(folder, turned)
      expect([widthPx, heightPx]).toEqual([90, 160])
    }))
})

describe('pictures', () => {
  it('M-12 a photo loses its camera and its place', () =>
    withFolder(async (folder) => {
      const source = join(folder, 'photo.jpg')
      await sharp({ create: { width: 60, height: 40, channels: 3, background: 'navy' } })
        .jpeg()
        .withExif({ IFD0: { Make: 'Secret Camera' }, IFD3: { GPSLatitude: '52/1 30/1 0/1' } })
        .toFile(source)
      expect((await sharp(source).metadata()).exif?.includes('Secret Camera')).toBe(true)
      const made = await ingest(folder, source)
      expect(made).toMatchObject({ kind: 'image', mime: 'image/jpeg', widthPx: 60, heightPx: 40 })
      expect((await sharp(made.path).metadata()).exif).toBeUndefined()
      expect((await readFile(made.path)).includes('Secret Camera')).toBe(false)
    }))

  it('M-05 a small file of 16000x16000 pixels is refused by its header, in little memory', () =>
    withFolder(async (folder) => {
      const source = join(folder, 'bomb.png')
      await writeFile(source, whitePng(16_000))
      expect((await stat(source)).size).toBeLessThan(300_000)
      // In a process of its own, whose peak nothing else has raised.
      const script = `
        const { ingestFile } = await import(${JSON.stringify(join(import.meta.dirname, 'ingest-file.ts'))})
        const before = process.resourceUsage().maxRSS
        const options = { folder: ${JSON.stringify(folder)}, ffmpeg: ${JSON.stringify(testFfmpeg)} }
        const signal = new AbortController().signal
        const error = await ingestFile(${JSON.stringify(source)}, { ...options, signal }).catch((e) => e)
        console.log(JSON.stringify({ message: error.message, kb: process.resourceUsage().maxRSS - before }))`
      const output = execFileSync(process.execPath, ['--input-type=module', '-e', script])
      const { message, kb } = JSON.parse(String(output))
      expect(message).toMatch(/16000x16000/)
      expect(kb * 1024).toBeLessThan(100e6)
    }))

  it('too large a file is refused unread', () =>
    withFolder(async (folder) => {
      const source = join(folder, 'a.png')
      await sharp({ create: { width: 60, height: 40, channels: 3, background: 'navy' } })
        .png()
        .toFile(source)
      expect(await refusal(folder, source, { imageBytes: 50 })).toMatch(/at most 50 can be used/)
    }))
})
