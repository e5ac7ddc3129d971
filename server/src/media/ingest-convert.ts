import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { UnusableMediaError } from './errors.ts'
import type { IngestFileLimits, IngestFileOptions } from './ingest-file.ts'
import { foreignInput, type MediaType } from './media-types.ts'
import { type MediaInfo, probeAs } from './probe.ts'
import { ProcessError, run } from './run.ts'
import { ALLOCATION_BYTES, INGEST_THREADS, ingestLimits } from './sandbox.ts'

/** A stranger's file and where its copy is to be made. */
export interface IngestWork extends Omit<IngestFileOptions, 'limits' | 'inTurn'> {
  source: string
  /** By its signature. */
  type: MediaType
  /** By its header, which may lie. */
  info: MediaInfo
  limits: IngestFileLimits
}

export interface Conversion {
  /** Of the copy. */
  type: MediaType
  maxSec: number
  maxBytes: number
  /** Options of the input. */
  input: readonly string[]
  /** Streams, filters and encoders, up to the muxer. */
  output: readonly string[]
}

/** A second more than is allowed is decoded, so that what is too long can be told from what is just long enough. */
const BEYOND_SEC = 1

/** Decodes the file once, confined, and writes it anew without metadata; resolves with what came out. */
export async function convert(
  work: IngestWork,
  { type, maxSec, maxBytes, input, output }: Conversion,
): Promise<{ path: string; info: MediaInfo }> {
  const { source, ffmpeg, signal, limits } = work
  const path = join(work.folder, 'clean')
  const threads = String(INGEST_THREADS)
  const seconds = String(maxSec + BEYOND_SEC)
  const args = [
    ...['-hide_banner', '-loglevel', 'error', '-nostdin', '-y', '-max_alloc', String(ALLOCATION_BYTES)],
    ...foreignInput(work.type, source, ['-threads', threads, '-t', seconds, ...input]),
    ...['-map_metadata', '-1', '-map_chapters', '-1', '-fflags', '+bitexact', '-threads', threads],
    ...['-t', seconds, '-fs', String(maxBytes), ...output, `file:${path}`],
  ]
  await run(ffmpeg.ffmpegPath, args, { signal, ...ingestLimits(limits.timeoutMs, 2 * maxBytes) }).catch(
    (error: unknown) => {
      if (!(error instanceof ProcessError)) throw error
      throw new UnusableMediaError(reasonOf(error, work), { cause: error })
    },
  )
  if ((await stat(path)).size >= maxBytes)
    throw new UnusableMediaError(`the copy of the file would have more than ${maxBytes} bytes`)
  return { path, info: await probeAs(type, path, { ffmpeg, signal, countFrames: false }) }
}

const reasonOf = (error: ProcessError, { type, limits }: IngestWork): string =>
  error.timedOut
    ? `the file takes longer than ${limits.timeoutMs / 1000} seconds to convert; a shorter or smaller one would do`
    : `the file begins like ${type} but cannot be decoded`

/** Refuses what is longer than it may be; null is a length that is not known yet. */
export function refuseLonger(durationSec: number | null, maxSec: number, what: string): void {
  if (durationSec === null || durationSec <= maxSec) return
  throw new UnusableMediaError(
    `the ${what} lasts ${durationSec.toFixed(1)} seconds; at most ${maxSec} can be used`,
  )
}
