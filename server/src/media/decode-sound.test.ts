import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { encodeWav } from '../core/wav.ts'
import { decodeSound, decodeSoundFile } from './decode-sound.ts'
import { UnusableMediaError } from './errors.ts'
import { locateFfmpeg } from './ffmpeg.ts'

const samples = Int16Array.from({ length: 4_800 }, (_, index) => 9_000 * Math.sin(index / 9))
const wav = encodeWav({ sampleRateHz: 48_000, channels: 1, samples })
const ffmpeg = await locateFfmpeg()

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'decode-test-'))
})
afterAll(() => rm(folder, { recursive: true }))

const options = async (format: { sampleRateHz: number; channels: 1 | 2 }) => ({
  ...format,
  folder: await mkdtemp(join(folder, 'job-')),
  ffmpeg,
  signal: new AbortController().signal,
})

/** A WAV that says something of whoever made it, before its samples. */
function withComment(bytes: Uint8Array, comment: string): Uint8Array {
  const text = new TextEncoder().encode(comment)
  const chunk = Buffer.alloc(8 + text.length)
  chunk.write('LIST', 'latin1')
  chunk.writeUInt32LE(text.length, 4)
  chunk.set(text, 8)
  return Buffer.concat([bytes.subarray(0, 36), chunk, bytes.subarray(36)])
}

test('a WAV that is as wanted keeps every sample; M-12 what else it says is left out', async () => {
  const wanted = await options({ sampleRateHz: 48_000, channels: 1 })
  const decoded = await decodeSoundFile(withComment(wav, 'recorded at home'), wanted)
  expect(decoded).toMatchObject({ sampleRateHz: 48_000, channels: 1, durationSec: 0.1 })
  expect(new Uint8Array(await readFile(decoded.path))).toEqual(wav)
})

test('another rate or layout is brought to what is wanted', async () => {
  const pcm = await decodeSound(wav, await options({ sampleRateHz: 24_000, channels: 2 }))
  expect(pcm).toMatchObject({ sampleRateHz: 24_000, channels: 2 })
  expect(pcm.samples).toHaveLength(4_800)
})

test('what holds no sound is refused', async () => {
  const empty = encodeWav({ sampleRateHz: 48_000, channels: 1, samples: new Int16Array(0) })
  const wanted = await options({ sampleRateHz: 48_000, channels: 1 })
  await expect(decodeSoundFile(empty, wanted)).rejects.toThrow(UnusableMediaError)
  await expect(decodeSoundFile(new TextEncoder().encode('<html>'), wanted)).rejects.toThrow(
    UnusableMediaError,
  )
})
