import { UnusableMediaError } from './errors.ts'
import { convert, type IngestWork, refuseLonger } from './ingest-convert.ts'
import type { IngestedFile } from './ingest-file.ts'
import type { VideoStream } from './probe.ts'

const MAX_FPS = 60
/** Where a file does not say, or says nonsense. */
const USUAL_FPS = 30
/** Well above what the encoder makes of any film that may come: 60 Mbit/s. */
const BYTES_PER_SEC = 7_500_000

/**
 * Makes an MP4 of a file's first picture and first sound: H.264 High in 4:2:0 and AAC, upright, at a constant rate,
 * with the index at the front.
 */
export async function ingestVideo(work: IngestWork, video: VideoStream): Promise<IngestedFile> {
  const { videoSec, videoPixels } = work.limits
  refuseLonger(work.info.durationSec, videoSec, 'video')
  if (video.widthPx * video.heightPx > videoPixels)
    throw new UnusableMediaError(
      `the video has ${video.widthPx}x${video.heightPx} pixels; at most 4096x2304 can be used`,
    )
  const fps = video.fps >= 1 && video.fps <= 1000 ? Math.min(video.fps, MAX_FPS) : USUAL_FPS
  const { path, info } = await convert(work, {
    type: 'video/mp4',
    maxSec: videoSec,
    maxBytes: videoSec * BYTES_PER_SEC,
    input: ['-max_pixels', String(videoPixels)],
    output: [
      ...['-map', '0:v:0', '-map', '0:a:0?', '-sn', '-dn'],
      // 4:2:0 knows even sizes only.
      ...['-vf', 'scale=trunc(iw/2)*2:trunc(ih/2)*2,setsar=1', '-fps_mode', 'cfr', '-r', String(fps)],
      ...[
        '-c:v',
        'libx264',
        '-preset',
        'veryfast',
        '-crf',
        '18',
        '-profile:v',
        'high',
        '-pix_fmt',
        'yuv420p',
      ],
      ...['-c:a', 'aac', '-b:a', '192k', '-ar', '48000', '-ac', '2'],
      ...['-movflags', '+faststart', '-f', 'mp4'],
    ],
  })
  const [picture] = info.video
  if (!picture || info.durationSec === null)
    throw new UnusableMediaError('the file holds no picture that can be decoded')
  refuseLonger(info.durationSec, videoSec, 'video')
  const { widthPx, heightPx } = picture
  return { kind: 'video', mime: 'video/mp4', path, widthPx, heightPx, durationSec: info.durationSec }
}
