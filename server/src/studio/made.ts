import { z } from 'zod'
import type { JobRow } from '../store/schema.ts'

/*
 * What finished jobs leave for others to build on, whatever pack they are of: handlers of these kinds promise outputs of
 * these shapes.
 */

const kept = z.object({ sha256: z.string(), mime: z.string(), durationSec: z.number().optional() })

export type MadeFile = z.output<typeof kept>

const videoOutput = z.object({ artifact: kept.nullable() })

const word = z.object({ text: z.string(), start_sec: z.number(), end_sec: z.number() })
const soundOutput = z.object({
  /** Uncompressed. */
  master: kept,
  durationSec: z.number().optional(),
  words: z.array(word).default([]),
})

export interface MadeSound {
  file: MadeFile
  /** Null where the job did not say. */
  durationSec: number | null
  /** What is said, and when; none of music. */
  words: z.output<typeof word>[]
}

/** Kinds of jobs that leave a video. */
export const VIDEO_KINDS = ['video', 'slideshow-video', 'compose'] as const
/** Kinds of jobs that leave music. */
export const MUSIC_KINDS = ['music', 'background-music'] as const

/** The video that a finished job left; null where it only had its clips made. */
export const madeVideo = (job: Pick<JobRow, 'output'>): MadeFile | null =>
  videoOutput.parse(job.output).artifact

/** The narration or music that a finished job left. */
export function madeSound(job: Pick<JobRow, 'output'>): MadeSound {
  const { master, durationSec, words } = soundOutput.parse(job.output)
  return { file: master, durationSec: durationSec ?? master.durationSec ?? null, words }
}
