import { makeThumbnails, type ThumbnailOptions } from './thumbnails.ts'

export interface PosterOptions extends Pick<ThumbnailOptions, 'ffmpeg' | 'signal'> {
  /** When it is taken; null: of `candidatesSec`, where most is to be seen. A time after the end gives the last frame. */
  timeSec: number | null
  /** At least one, each within the video. */
  candidatesSec: readonly number[]
  /** Of the video, whose size the poster has. */
  widthPx: number
  durationSec: number
  fps: number
}

const LOOK_WIDTH_PX = 320
/** However long the video is, no more looks than this. */
const MAX_LOOKS = 8

/** A JPEG still of one of our videos, in its full size. */
export async function makePoster(
  videoPath: string,
  { timeSec, candidatesSec, durationSec, fps, ...options }: PosterOptions,
): Promise<{ timeSec: number; bytes: Uint8Array }> {
  const chosenSec =
    timeSec === null
      ? await richest(videoPath, spread(candidatesSec), options)
      : Math.min(timeSec, durationSec - 1 / fps)
  const [bytes] = await makeThumbnails(videoPath, { ...options, timesSec: [chosenSec] })
  if (!bytes) throw new Error('no poster was made')
  return { timeSec: chosenSec, bytes }
}

/** The time whose still takes most bytes as JPEG: the one with most to see. The first of equals. */
async function richest(
  videoPath: string,
  timesSec: readonly number[],
  options: Pick<ThumbnailOptions, 'ffmpeg' | 'signal'>,
): Promise<number> {
  const [only] = timesSec
  if (only === undefined) throw new RangeError('a poster needs a time to be taken at')
  if (timesSec.length === 1) return only
  const stills = await makeThumbnails(videoPath, { ...options, timesSec, widthPx: LOOK_WIDTH_PX })
  const sizes = stills.map((still) => still.length)
  return timesSec[sizes.indexOf(Math.max(...sizes))] ?? only
}

/** At most `MAX_LOOKS` of them, evenly from first to last. */
function spread(timesSec: readonly number[]): number[] {
  if (timesSec.length <= MAX_LOOKS) return [...timesSec]
  const step = (timesSec.length - 1) / (MAX_LOOKS - 1)
  return Array.from({ length: MAX_LOOKS }, (_, look) => timesSec[Math.round(look * step)] ?? 0)
}
