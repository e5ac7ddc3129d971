import { readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { UnusableMediaError } from './errors.ts'
import type { FfmpegPaths } from './ffmpeg.ts'
import { ingestImage } from './ingest.ts'
import { ingestSound } from './ingest-sound.ts'
import { ingestVideo } from './ingest-video.ts'
import { sniffFile } from './media-types.ts'
import { probeAs } from './probe.ts'

/** A stranger's file as our own: decoded once and written anew, without any metadata of its maker. */
export interface IngestedFile {
  kind: 'image' | 'audio' | 'video'
  mime: 'image/jpeg' | 'image/png' | 'audio/flac' | 'video/mp4'
  path: string
  /** Pictures and films. */
  widthPx?: number
  heightPx?: number
  /** Sound and films. */
  durationSec?: number
}

export interface IngestFileOptions {
  /** The job's own folder, where the copy appears under a name of ours. */
  folder: string
  ffmpeg: FfmpegPaths
  signal: AbortSignal
  /** Waits for a turn to decode sound or video, which takes cores and time. Default: at once. */
  inTurn?: <Result>(work: () => Promise<Result>) => Promise<Result>
  limits?: Partial<IngestFileLimits>
}

/** Beyond these a file is refused, never cut. */
export interface IngestFileLimits {
  imageBytes: number
  soundSec: number
  videoSec: number
  /** Of a film's picture. */
  videoPixels: number
  /** Wall-clock time for making the copy. */
  timeoutMs: number
}

const LIMITS: IngestFileLimits = {
  imageBytes: 64 * 1024 * 1024,
  soundSec: 60 * 60,
  videoSec: 10 * 60,
  videoPixels: 4096 * 2304,
  // A client waits for it, on a connection that is cut when nothing moves on it for two minutes.
  timeoutMs: 90_000,
}

const WANTED =
  'a picture (JPEG, PNG, WebP), sound (MP3, WAV, M4A, AAC, Ogg, Opus, FLAC) or a video (MP4, MOV, WebM)'

/**
 * Takes in a file of a kind that its bytes tell, whatever it is called. Throws `UnusableMediaError` that says what
 * was found; nothing of a refused file is left in the folder but the file itself.
 */
export async function ingestFile(source: string, options: IngestFileOptions): Promise<IngestedFile> {
  const limits = { ...LIMITS, ...options.limits }
  const type = await sniffFile(source, WANTED)
  if (type.startsWith('image/')) return ingestPicture(source, options.folder, limits)
  const { ffmpeg, signal, inTurn = (work) => work() } = options
  const info = await probeAs(type, source, { ffmpeg, signal, countFrames: false })
  const [video] = info.video
  const work = { source, type, info, folder: options.folder, ffmpeg, signal, limits }
  try {
    return await inTurn(() =>
      video && type.startsWith('video/') ? ingestVideo(work, video) : ingestSound(work),
    )
  } catch (error) {
    await rm(join(options.folder, 'clean'), { force: true })
    throw error
  }
}

async function ingestPicture(
  source: string,
  folder: string,
  { imageBytes }: IngestFileLimits,
): Promise<IngestedFile> {
  const { size } = await stat(source)
  if (size > imageBytes)
    throw new UnusableMediaError(`the picture has ${size} bytes; at most ${imageBytes} can be used`)
  const { bytes, ...facts } = await ingestImage(await readFile(source))
  const path = join(folder, 'clean')
  await writeFile(path, bytes)
  return { kind: 'image', path, ...facts }
}
