import { z } from 'zod'
import { UnusableMediaError } from './errors.ts'
import { foreignInput, type MediaType, sniffFile } from './media-types.ts'
import { ProcessError, run } from './run.ts'
import { ALLOCATION_BYTES, probeLimits } from './sandbox.ts'

/** What a media file holds, as its packets say. */
export interface MediaInfo {
  /** Length by the container; null where it does not say. */
  durationSec: number | null
  sizeBytes: number
  video: VideoStream[]
  audio: AudioStream[]
}

export interface VideoStream {
  codec: string
  profile: string | null
  pixelFormat: string | null
  widthPx: number
  heightPx: number
  /** Frames per second, averaged. */
  fps: number
  /** Counted, not read from a header; null where that was not asked for. */
  frames: number | null
  durationSec: number | null
}

export interface AudioStream {
  codec: string
  sampleRateHz: number
  channels: number
  durationSec: number | null
}

export interface ProbeOptions {
  ffmpeg: { ffprobePath: string }
  signal: AbortSignal
  /** Default true: reads the whole file. Without it a glance at its header is enough. */
  countFrames?: boolean
}

const decimal = z.string().transform(Number).pipe(z.number().finite())
const optionalSeconds = decimal.nullish().transform((value) => value ?? null)

const videoStream = z.object({
  codec_type: z.literal('video'),
  codec_name: z.string(),
  profile: z.string().nullish(),
  pix_fmt: z.string().nullish(),
  width: z.number(),
  height: z.number(),
  avg_frame_rate: z.string(),
  nb_read_packets: decimal.nullish(),
  disposition: z.object({ attached_pic: z.number() }).nullish(),
  duration: optionalSeconds,
})

const audioStream = z.object({
  codec_type: z.literal('audio'),
  codec_name: z.string(),
  sample_rate: decimal,
  channels: z.number(),
  duration: optionalSeconds,
})

/** Subtitles, data tracks and whatever else a container can hold. */
const otherStream = z.object({ codec_type: z.string().optional() })

const report = z.object({
  streams: z.array(z.union([videoStream, audioStream, otherStream])),
  format: z.object({ duration: optionalSeconds, size: decimal }),
})

/**
 * Reads a media file by ffprobe, with the demuxer its signature calls for. Throws `UnusableMediaError` for a
 * type that is not let in or a file that cannot be read; else the abort reason.
 */
export const probeMedia = async (path: string, options: ProbeOptions): Promise<MediaInfo> =>
  probeAs(await sniffFile(path), path, options)

/** Like `probeMedia`, of a file whose type is known already. */
export async function probeAs(
  type: MediaType,
  path: string,
  { ffmpeg, signal, countFrames = true }: ProbeOptions,
): Promise<MediaInfo> {
  const args = [
    ...['-v', 'error', '-max_alloc', String(ALLOCATION_BYTES), ...(countFrames ? ['-count_packets'] : [])],
    ...['-show_streams', '-show_format', '-of', 'json', ...foreignInput(type, path)],
  ]
  const { stdout } = await run(ffmpeg.ffprobePath, args, { signal, ...probeLimits }).catch(
    (error: unknown) => {
      if (!(error instanceof ProcessError)) throw error
      throw new UnusableMediaError(`the file begins like ${type} but cannot be read`, { cause: error })
    },
  )
  const { streams, format } = report.parse(JSON.parse(stdout.toString('utf8')))
  return {
    durationSec: format.duration,
    sizeBytes: format.size,
    // The cover of a song is no picture of a film.
    video: streams.flatMap((stream) =>
      'width' in stream && stream.disposition?.attached_pic !== 1 ? [videoOf(stream)] : [],
    ),
    audio: streams.flatMap((stream) => ('sample_rate' in stream ? [audioOf(stream)] : [])),
  }
}

const videoOf = (stream: z.output<typeof videoStream>): VideoStream => ({
  codec: stream.codec_name,
  profile: stream.profile ?? null,
  pixelFormat: stream.pix_fmt ?? null,
  widthPx: stream.width,
  heightPx: stream.height,
  fps: ratio(stream.avg_frame_rate),
  frames: stream.nb_read_packets ?? null,
  durationSec: stream.duration,
})

const audioOf = (stream: z.output<typeof audioStream>): AudioStream => ({
  codec: stream.codec_name,
  sampleRateHz: stream.sample_rate,
  channels: stream.channels,
  durationSec: stream.duration,
})

/** `30000/1001` as a number; ffprobe writes `0/0` where there is no rate. */
function ratio(text: string): number {
  const [numerator = 0, denominator = 1] = text.split('/').map(Number)
  return denominator === 0 ? 0 : numerator / denominator
}
