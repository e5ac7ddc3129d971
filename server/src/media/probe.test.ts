import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { encodeWav } from '../core/wav.ts'
import { encodeMp3 } from './audio-encode.ts'
import { UnusableMediaError } from './errors.ts'
import { probeMedia } from './probe.ts'
import { noAbort, testFfmpeg, withFolder } from './test-video.ts'

const options = { ffmpeg: testFfmpeg, signal: noAbort() }

async function writeWav(path: string, durationSec: number): Promise<string> {
  const samples = Int16Array.from({ length: durationSec * 24_000 }, (_, i) => 9000 * Math.sin(i / 9))
  await writeFile(path, encodeWav({ sampleRateHz: 24_000, channels: 1, samples }))
  return path
}

describe('probeMedia', () => {
  it('reads a WAV', () =>
    withFolder(async (folder) => {
      const path = await writeWav(join(folder, 'a.wav'), 1.5)
      expect(await probeMedia(path, options)).toEqual({
        durationSec: 1.5,
        sizeBytes: 72_044,
        video: [],
        audio: [{ codec: 'pcm_s16le', sampleRateHz: 24_000, channels: 1, durationSec: 1.5 }],
      })
    }))

  // Left to guess, ffmpeg opens the file that such a "video" names.
  it.each([
    ['a playlist named .mp4', '#EXTM3U\n#EXT-X-TARGETDURATION:9\n#EXTINF:9,\nother.ts\n#EXT-X-ENDLIST\n'],
    ['a concat list named .mp4', 'ffconcat version 1.0\nfile other.mp4\n'],
    ['a signature with nothing behind it', '\x00\x00\x00\x18ftypisom\x00\x00\x02\x00isomiso2nothing more'],
  ])('refuses %s', (_, content) =>
    withFolder(async (folder) => {
      const path = join(folder, 'clip.mp4')
      await writeFile(path, content, 'latin1')
      await expect(probeMedia(path, options)).rejects.toThrow(UnusableMediaError)
    }),
  )
})

describe('encodeMp3', () => {
  it('encodes at the rate asked for, and keeps the length', () =>
    withFolder(async (folder) => {
      const wavPath = await writeWav(join(folder, 'a.wav'), 2)
      const outPath = join(folder, 'a.mp3')
      await encodeMp3(wavPath, outPath, { ...options, sampleRateHz: 44_100, bitrateKbps: 128 })
      const info = await probeMedia(outPath, options)
      expect(info.audio).toMatchObject([{ codec: 'mp3', sampleRateHz: 44_100, channels: 1 }])
      expect(info.durationSec).toBeCloseTo(2, 1)
      expect((info.sizeBytes * 8) / 2 / 128_000).toBeCloseTo(1, 1)
    }))

  it('leaves nothing where it fails', () =>
    withFolder(async (folder) => {
      const outPath = join(folder, 'a.mp3')
      const encoding = encodeMp3(join(folder, 'none.wav'), outPath, {
        ...options,
        sampleRateHz: 44_100,
        bitrateKbps: 128,
      })
      await expect(encoding).rejects.toThrow(/ended with code 1/)
      await expect(probeMedia(outPath, options)).rejects.toThrow(/ENOENT/)
    }))
})
