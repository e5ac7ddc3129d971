import { join } from 'node:path'
import type { ProgressUpdate } from '../../../jobs/progress.ts'
import type { MixedSoundtrack } from '../../../media/audio/mix.ts'
import { composeVideo, type SoundWork } from '../../../media/compose.ts'
import { litStretches } from '../../../media/lit.ts'
import { breaches, measureQuality } from '../../../media/quality.ts'
import { checkVideo, compositionProgress, keepVideo, speechOf } from '../../../studio/finished-video.ts'
import { keepPoster } from '../../../studio/poster.ts'
import { renderCache } from '../../../studio/tools.ts'
import type { MadeOutput } from '../inputs.ts'
import type { VideoOutput } from '../outputs.ts'
import { renderView } from '../render-view.ts'
import type { BuiltVideo } from '../timeline.ts'
import type { OutputWork } from './video-outputs.ts'

export interface VideoWork {
  video: VideoOutput
  built: BuiltVideo
  /** The first one's files have no number in their names. */
  isFirst: boolean
  sound: SoundWork<MixedSoundtrack>
  tell: (update: ProgressUpdate) => void
}

/** Of a slide, when its picture has come in and nothing of the next is to be seen yet. */
const MIDDLE = 0.5

/** Makes one of a job's videos, measures it, and keeps it with its stills only when it is sound. */
export async function makeVideo(
  { tools, job, context, folder }: OutputWork,
  { video, built, isFirst, sound, tell }: VideoWork,
): Promise<{ made: MadeOutput; sound: MixedSoundtrack }> {
  const { timeline } = built
  const { ffmpeg } = tools
  const { signal } = context
  const path = join(folder, `video_${video.place}.mp4`)
  const { aspect_ratio: shape, resolution, poster_time_sec: timeSec } = video.options
  const composed = await composeVideo(
    timeline,
    {
      workDir: folder,
      outPath: path,
      ffmpeg,
      signal,
      cache: renderCache(tools, job, `${job.input.slideshowId} ${shape} ${resolution}`),
      onProgress: (progress) => tell(compositionProgress(progress)),
    },
    sound,
  )
  const { quality, stages } = await checkVideo({ ...context, progress: tell }, composed, async () => {
    const report = await measureQuality(path, {
      timeline,
      lit: litStretches(timeline),
      captions: { cues: built.cues, fps: timeline.fps, burnedIn: composed.burnedIn },
      kept: composed.kept,
      duckDepthDb: composed.sound.duckDepthDb,
      speech: speechOf(built.words),
      ffmpeg,
      signal,
    })
    return { report, faults: breaches(report, timeline) }
  })
  const prefix = isFirst ? '' : `output:${video.place}:`
  const { artifact } = await keepVideo(tools, context, job, {
    ...{ composed, mime: 'video/mp4' },
    cues: [],
    prefix,
  })
  const poster = await keepPoster(tools, context, job, composed, {
    name: `${prefix}poster`,
    timeSec,
    candidatesSec: built.slides.map(({ startSec, durationSec }) => startSec + MIDDLE * durationSec),
  })
  const render = composed.render && renderView(composed.render)
  return { made: { artifact, poster, quality, render, stages }, sound: composed.sound }
}
