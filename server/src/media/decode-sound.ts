import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { decodeWav, type Pcm } from '../core/wav.ts'
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

/**
 * The samples of a sound that a stranger made (WAV, MP3, M4A, AAC, Ogg, Opus, FLAC), at most an hour of it. A 16-bit WAV
 * that is as wanted already comes out bit for bit. Throws `UnusableMediaError`.
 */
export async function decodeSound(bytes: Uint8Array, options: DecodeSoundOptions): Promise<Pcm> {
  const { sampleRateHz, channels, folder, ffmpeg, signal } = options
  const asItIs = alreadyDecoded(bytes, options)
  if (asItIs) return asItIs
  const type = await sniffBytes(bytes, 'a sound')
  const [source, target] = [join(folder, 'sound'), join(folder, 'sound.wav')]
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
  const pcm = decodeWav(await readFile(target))
  if (pcm.samples.length === 0) throw new UnusableMediaError('the file holds no sound')
  return pcm
}

function alreadyDecoded(bytes: Uint8Array, wanted: { sampleRateHz: number; channels: number }): Pcm | null {
  try {
    const pcm = decodeWav(bytes)
    return pcm.sampleRateHz === wanted.sampleRateHz && pcm.channels === wanted.channels ? pcm : null
  } catch {
    // No WAV of the plain kind: ffmpeg says what it is.
    return null
  }
}
