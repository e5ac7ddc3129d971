import { inputArguments } from './audio/measure.ts'
import { run } from './run.ts'

export interface ThumbnailOptions {
  /** When, in seconds; each must lie inside the video. */
  timesSec: readonly number[]
  /** The height follows from the video's shape. */
  widthPx: number
  ffmpeg: { ffmpegPath: string }
  signal: AbortSignal
}

/** JFIF wants the BT.601 matrix in full range; our videos have BT.709 in limited range. */
const JPEG_COLOURS = 'in_color_matrix=bt709:in_range=limited:out_color_matrix=bt601:out_range=full'

/** Takes JPEG stills from one of our videos, in the order of `timesSec`. */
export async function makeThumbnails(videoPath: string, options: ThumbnailOptions): Promise<Uint8Array[]> {
  const stills: Uint8Array[] = []
  for (const timeSec of options.timesSec) stills.push(await thumbnail(videoPath, timeSec, options))
  return stills
}

async function thumbnail(videoPath: string, timeSec: number, options: ThumbnailOptions): Promise<Uint8Array> {
  const args = [
    ...['-hide_banner', '-loglevel', 'error', '-nostdin'],
    ...inputArguments(videoPath, ['-ss', timeSec.toFixed(6)]),
    ...['-map', '0:v:0', '-frames:v', '1'],
    ...['-vf', `scale=${options.widthPx}:-2:flags=lanczos:${JPEG_COLOURS}`, '-pix_fmt', 'yuvj420p'],
    ...['-c:v', 'mjpeg', '-q:v', '3', '-map_metadata', '-1', '-fflags', '+bitexact', '-f', 'mjpeg', 'pipe:1'],
  ]
  const { stdout } = await run(options.ffmpeg.ffmpegPath, args, { signal: options.signal })
  if (stdout.length === 0) throw new RangeError(`the video has no frame at ${timeSec} s`)
  return stdout
}
