import { open, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { decodeWav, type Pcm, readWavHeader, wavHeader } from '../core/wav.ts'
import { UnusableMediaError } from './errors.ts'
import type { FfmpegPaths } from './ffmpeg.ts'
import { foreignInput, sniffBytes } from './media-types.ts'
import { ProcessError, run } from './run.ts'
import { ALLOCATION_BYTES, INGEST_THREADS, ingestLimits } from './sandbox.ts'

export interface DecodeSoundOptions {
  sampleRateHz: number
  channels: 1 | 2
  /** A folder of the caller's own. */
  folder: string
  ffmpeg: FfmpegPaths
  signal: AbortSignal
}

const MAX_SEC = 60 * 60
const TIMEOUT_MS = 5 * 60_000
const BYTES_PER_SAMPLE = 2
/** More than any chunk that stands before the samples. */
const HEAD_BYTES = 1 << 20

/** A 16-bit WAV of ours. */
export interface DecodedFile {
  path: string
  sampleRateHz: number
  channels: number
  /** Counted in samples, and so exact. */
  durationSec: number
}

/**
 * The samples of a sound that a stranger made (WAV, MP3, M4A, AAC, Ogg, Opus, FLAC), at most an hour of it. A 16-bit WAV
 * that is as wanted already comes out bit for bit. Throws `UnusableMediaError`.
 */
export async function decodeSound(bytes: Uint8Array, options: DecodeSoundOptions): Promise<Pcm> {
  const { path } = await decodeSoundFile(bytes, options)
  return decodeWav(await readFile(path))
}

/** The same as a file in the folder, so that a long sound is never in memory as samples. */
export async function decodeSoundFile(bytes: Uint8Array, options: DecodeSoundOptions): Promise<DecodedFile> {
  const path = join(options.folder, 'sound.wav')
  const samples = decodedSamples(bytes, options)
  if (samples) await writeFile(path, [wavHeader({ ...options, dataBytes: samples.length }), samples])
  else await convert(bytes, path, options)
  const { sampleRateHz, channels, dataAt, dataBytes } = readWavHeader(await headOf(path))
  const frames = Math.min(dataBytes, (await stat(path)).size - dataAt) / BYTES_PER_SAMPLE / channels
  if (frames === 0) throw new UnusableMediaError('the file holds no sound')
  return { path, sampleRateHz, channels, durationSec: frames / sampleRateHz }
}

async function convert(bytes: Uint8Array, target: string, options: DecodeSoundOptions): Promise<void> {
  const { sampleRateHz, channels, folder, ffmpeg, signal } = options
  const type = await sniffBytes(bytes, 'a sound')
  const source = join(folder, 'sound')
  await writeFile(source, bytes)
  const maxBytes = (MAX_SEC + 1) * sampleRateHz * channels * BYTES_PER_SAMPLE
  const args = [
    ...['-hide_banner', '-loglevel', 'error', '-nostdin', '-y', '-max_alloc', String(ALLOCATION_BYTES)],
    ...foreignInput(type, source, ['-threads', String(INGEST_THREADS), '-t', String(MAX_SEC)]),
    ...['-map', '0:a:0', '-vn', '-sn', '-dn', '-map_metadata', '-1', '-fflags', '+bitexact'],
    ...['-ar', String(sampleRateHz), '-ac', String(channels), '-c:a', 'pcm_s16le', '-f', 'wav'],
    ...['-threads', String(INGEST_THREADS), '-t', String(MAX_SEC), '-fs', String(maxBytes), `file:${target}`],
  ]
  await run(ffmpeg.ffmpegPath, args, { signal, ...ingestLimits(TIMEOUT_MS, 2 * maxBytes) }).catch(
    (error: unknown) => {
      if (!(error instanceof ProcessError)) throw error
      throw new UnusableMediaError(`the file begins like ${type} but cannot be decoded`, { cause: error })
    },
  )
}

/** The samples of a WAV that is as wanted, without what else it says. */
function decodedSamples(
  bytes: Uint8Array,
  wanted: { sampleRateHz: number; channels: number },
): Uint8Array | null {
  try {
    const { sampleRateHz, channels, dataAt, dataBytes } = readWavHeader(bytes)
    if (sampleRateHz !== wanted.sampleRateHz || channels !== wanted.channels) return null
    const length = Math.min(dataBytes, bytes.length - dataAt)
    return bytes.subarray(dataAt, dataAt + length - (length % (BYTES_PER_SAMPLE * channels)))
  } catch {
    // No WAV of the plain kind: ffmpeg says what it is.
    return null
  }
}

async function headOf(path: string): Promise<Uint8Array> {
  const file = await open(path, 'r')
  try {
    const { buffer, bytesRead } = await file.read(new Uint8Array(HEAD_BYTES), 0, HEAD_BYTES, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}
