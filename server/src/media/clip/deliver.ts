import { rename } from 'node:fs/promises'
import { join } from 'node:path'
import { UnusableMediaError } from '../errors.ts'
import type { FfmpegPaths } from '../ffmpeg.ts'
import { convert } from '../ingest-convert.ts'
import { sniffFile } from '../media-types.ts'
import { probeAs, type VideoStream } from '../probe.ts'

/** What a clip is brought to. */
export interface Delivery {
  fps: number
  /** Even. */
  widthPx: number
  heightPx: number
  durationSec: number
}

export interface DeliverOptions extends Delivery {
  /** The job's own folder. */
  folder: string
  ffmpeg: FfmpegPaths
  signal: AbortSignal
}

export interface DeliveredClip {
  path: string
  durationSec: number
  widthPx: number
  heightPx: number
  hasSound: boolean
}

/** A clip may be this much shorter than asked for: its last frame is held for so long. */
const SHORT_BY_SEC = 0.5
/** Shapes that differ by less are cut to fit; others are shown whole, on a blurred copy of themselves. */
const CUT_AT_MOST = 1.2
/** Decoded at most; what a provider made to be cut is not much longer than what was asked for. */
const LONGEST_SEC = 120
const MAX_PIXELS = 4096 * 2304
const BYTES_PER_SEC = 7_500_000
const TIMEOUT_MS = 10 * 60_000
/** So that a sound that is cut does not click. */
const FADE_SEC = 0.12

/**
 * Makes of a stranger's clip one of ours, in one confined pass: H.264 in exactly so many frames of exactly that size and
 * rate, with its own sound if it has any, cut to length. Throws `UnusableMediaError` for what is no film, cannot be
 * decoded, or is shorter than asked for.
 */
export async function deliverClip(source: string, options: DeliverOptions): Promise<DeliveredClip> {
  const { fps, widthPx, heightPx, durationSec, folder, ffmpeg, signal } = options
  const type = await sniffFile(source, 'a video')
  const info = await probeAs(type, source, { ffmpeg, signal, countFrames: false })
  const [video] = info.video
  if (!type.startsWith('video/') || !video) throw new UnusableMediaError('the file holds no moving picture')
  requireLength(info.durationSec ?? video.durationSec, durationSec)
  if (video.widthPx * video.heightPx > MAX_PIXELS)
    throw new UnusableMediaError(
      `the clip has ${video.widthPx}x${video.heightPx} pixels; at most 4096x2304 can be used`,
    )
  const frames = Math.round(durationSec * fps)
  const exactSec = frames / fps
  const limits = {
    ...{ imageBytes: 0, soundSec: LONGEST_SEC, videoSec: LONGEST_SEC },
    ...{ videoPixels: MAX_PIXELS, timeoutMs: TIMEOUT_MS },
  }
  const made = await convert(
    { source, type, info, folder, ffmpeg, signal, limits },
    {
      type: 'video/mp4',
      maxSec: LONGEST_SEC,
      maxBytes: LONGEST_SEC * BYTES_PER_SEC,
      input: ['-max_pixels', String(MAX_PIXELS)],
      output: [
        ...['-filter_complex', pictureFilter(video, options), '-map', '[picture]'],
        ...(info.audio.length > 0 ? ['-map', '0:a:0', '-af', soundFilter(exactSec)] : []),
        ...['-sn', '-dn', '-frames:v', String(frames)],
        ...[
          '-c:v',
          'libx264',
          '-preset',
          'veryfast',
          '-crf',
          '19',
          '-profile:v',
          'high',
          '-pix_fmt',
          'yuv420p',
        ],
        ...['-g', String(fps * 2), '-color_range', 'tv'],
        ...['-color_primaries', 'bt709', '-color_trc', 'bt709', '-colorspace', 'bt709'],
        ...['-c:a', 'aac', '-b:a', '192k', '-ar', '48000', '-ac', '2'],
        ...['-movflags', '+faststart', '-f', 'mp4'],
      ],
    },
  )
  const path = join(folder, 'clip.mp4')
  await rename(made.path, path)
  await requireFrames(path, frames, options)
  return { path, durationSec: exactSec, widthPx, heightPx, hasSound: info.audio.length > 0 }
}

/** Headers may lie or be silent; the count of frames at the end tells the truth. */
function requireLength(madeSec: number | null, wantedSec: number): void {
  if (madeSec === null || madeSec >= wantedSec - SHORT_BY_SEC) return
  throw new UnusableMediaError(`the clip lasts ${madeSec.toFixed(1)} s, asked were ${wantedSec} s`)
}

async function requireFrames(
  path: string,
  frames: number,
  { ffmpeg, signal }: Pick<DeliverOptions, 'ffmpeg' | 'signal'>,
): Promise<void> {
  const { video } = await probeAs('video/mp4', path, { ffmpeg, signal })
  const made = video[0]?.frames ?? 0
  if (made !== frames)
    throw new UnusableMediaError(`the clip came to ${made} frames of the ${frames} that were asked for`)
}

/** The frame filled by the picture: cut where the shapes are alike, else whole on a blurred copy. */
function pictureFilter(
  { widthPx, heightPx }: VideoStream,
  { widthPx: width, heightPx: height, fps }: Delivery,
): string {
  const size = `${width}:${height}`
  const scale = (how: 'increase' | 'decrease') =>
    `scale=${size}:force_original_aspect_ratio=${how}:force_divisible_by=2:flags=lanczos:out_color_matrix=bt709:out_range=tv`
  const change = widthPx / heightPx / (width / height)
  // The last frame is held for as long as a clip may be short.
  const rate = `fps=${fps},tpad=stop_mode=clone:stop_duration=${SHORT_BY_SEC},setsar=1,format=yuv420p[picture]`
  if (Math.max(change, 1 / change) <= CUT_AT_MOST) return `[0:v:0]${scale('increase')},crop=${size},${rate}`
  const small = `scale=${Math.ceil(width / 16) * 2}:${Math.ceil(height / 16) * 2}`
  return (
    `[0:v:0]split[whole][behind];[whole]${scale('decrease')}[front];` +
    `[behind]${scale('increase')},crop=${size},${small},gblur=sigma=6,scale=${size}:flags=bicubic[back];` +
    `[back][front]overlay=(W-w)/2:(H-h)/2,${rate}`
  )
}

const soundFilter = (durationSec: number): string =>
  `aresample=48000,apad=whole_dur=${durationSec.toFixed(6)},atrim=end=${durationSec.toFixed(6)},` +
  `afade=t=out:st=${Math.max(0, durationSec - FADE_SEC).toFixed(6)}:d=${FADE_SEC}`
