import { run } from '../run.ts'
import { inputArguments, type MeasureOptions } from './measure.ts'

/** Where the last packet of each kind stops being heard or seen; null where there is no such stream. */
export interface StreamEnds {
  videoEndSec: number | null
  audioEndSec: number | null
  /** Packets of picture: one a frame. */
  videoFrames: number
}

/**
 * Reads the ends of the streams from their packets (time stamp + duration, edit lists applied), because the
 * durations in a container's header are rounded, or are those of another stream. Nothing is decoded.
 */
export async function measureStreamEnds(path: string, options: MeasureOptions): Promise<StreamEnds> {
  const entries = ['-show_entries', 'packet=codec_type,pts_time,duration_time', '-of', 'compact=p=0:nk=1']
  const args = ['-v', 'error', ...entries, ...inputArguments(path)]
  const { stdout } = await run(options.ffmpeg.ffprobePath, args, { signal: options.signal })
  const ends: StreamEnds = { videoEndSec: null, audioEndSec: null, videoFrames: 0 }
  for (const line of stdout.toString('utf8').split('\n')) {
    const [kind, start, duration] = line.split('|')
    const endSec = Number(start) + Number(duration)
    if (kind === 'video') ends.videoFrames++
    if (Number.isNaN(endSec)) continue
    if (kind === 'video') ends.videoEndSec = Math.max(endSec, ends.videoEndSec ?? 0)
    if (kind === 'audio') ends.audioEndSec = Math.max(endSec, ends.audioEndSec ?? 0)
  }
  return ends
}
