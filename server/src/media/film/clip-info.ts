import { z } from 'zod'
import { inputArguments, type MeasureOptions } from '../audio/measure.ts'
import { UnusableMediaError } from '../errors.ts'
import { run } from '../run.ts'
import { MICROSECONDS } from '../timeline.ts'
import type { ClipPicture } from './film.ts'

/** A video of ours, as far as a film needs to know it. */
export interface ClipInfo extends ClipPicture {
  /** Of its picture. */
  durationUs: number
  hasSound: boolean
}

const seconds = z.string().transform(Number).pipe(z.number().positive())

const report = z.object({
  streams: z.array(
    z.object({
      codec_type: z.string().optional(),
      width: z.number().optional(),
      height: z.number().optional(),
      color_space: z.string().optional(),
      duration: seconds.optional(),
    }),
  ),
  format: z.object({ duration: seconds.optional() }),
})

/** Looks at the header of one of our MP4 or WebM files. Throws `UnusableMediaError` where it holds no picture. */
export async function readClip(path: string, { ffmpeg, signal }: MeasureOptions): Promise<ClipInfo> {
  const entries = 'stream=codec_type,width,height,color_space,duration:format=duration'
  const args = ['-v', 'error', '-show_entries', entries, '-of', 'json', ...inputArguments(path)]
  const { stdout } = await run(ffmpeg.ffprobePath, args, { signal })
  const { streams, format } = report.parse(JSON.parse(stdout.toString('utf8')))
  const picture = streams.find((stream) => stream.codec_type === 'video')
  // WebM tells the length of the whole only.
  const durationSec = picture?.duration ?? format.duration
  if (!picture?.width || !picture.height || durationSec === undefined)
    throw new UnusableMediaError('the file holds no picture that can be decoded')
  const { width: widthPx, height: heightPx } = picture
  return {
    widthPx,
    heightPx,
    colourMatrix: matrixOf(picture.color_space, Math.min(widthPx, heightPx)),
    durationUs: Math.round(durationSec * MICROSECONDS),
    hasSound: streams.some((stream) => stream.codec_type === 'audio'),
  }
}

/** Where a file does not say: standard definition is BT.601, all else BT.709. */
function matrixOf(tag: string | undefined, shortSidePx: number): ClipPicture['colourMatrix'] {
  if (tag === 'bt709') return 'bt709'
  if (tag === 'smpte170m' || tag === 'bt470bg') return 'smpte170m'
  if (tag?.startsWith('bt2020')) return 'bt2020'
  return shortSidePx >= 720 ? 'bt709' : 'smpte170m'
}
