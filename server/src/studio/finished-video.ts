import type { QualityReport as QualityView, StageTime } from '@potterlabs/generated/common/schemas.ts'
import type { KeptArtifact } from '../core/artifact-view.ts'
import type { JobContext } from '../jobs/definition.ts'
import { JobFailure } from '../jobs/errors.ts'
import type { ProgressUpdate } from '../jobs/progress.ts'
import { toSrt, toVtt } from '../media/captions/subtitles.ts'
import type { ComposedVideo, ComposeProgress } from '../media/compose.ts'
import type { QualityReport } from '../media/quality.ts'
import { makeThumbnails } from '../media/thumbnails.ts'
import { type CaptionCue, MICROSECONDS } from '../media/timeline.ts'
import { type JobIdentity, keepFile, type StudioTools } from './tools.ts'

/*
 * What becomes of a video once it is assembled, in every pack: it is measured, and handed out only when it is sound.
 */

/** Words nearer than this are one stretch of speech: a stop consonant is silent too. */
const SPEECH_GAP_US = 200_000
const THUMBNAIL_WIDTH_PX = 640
const THUMBNAIL_POSITIONS = [0.1, 0.5, 0.9]

/** An assembly's progress as its job's. Nearly all of the time goes into the picture; sound is made beside it. */
export function compositionProgress({ stage, done, total }: ComposeProgress): ProgressUpdate {
  if (stage === 'picture') return { stage, done, total, percent: (90 * done) / Math.max(1, total) }
  return stage === 'mux' ? { stage, done, total, percent: 92 } : {}
}

/** When words are being said, as stretches. */
export function speechOf(
  words: readonly { start_sec: number; end_sec: number }[],
): { startUs: number; endUs: number }[] {
  const stretches: { startUs: number; endUs: number }[] = []
  for (const word of words) {
    const [startUs, endUs] = [word.start_sec * MICROSECONDS, word.end_sec * MICROSECONDS]
    const last = stretches.at(-1)
    if (last && startUs - last.endUs < SPEECH_GAP_US) last.endUs = Math.max(last.endUs, endUs)
    else stretches.push({ startUs, endUs })
  }
  return stretches
}

/** Measures a finished video; throws JobFailure `quality_breach` with every figure that is out of its limit. */
export async function checkVideo(
  context: Pick<JobContext, 'progress'>,
  { timings }: Pick<ComposedVideo, 'timings'>,
  check: () => Promise<{ report: QualityReport; faults: readonly string[] }>,
): Promise<{ quality: QualityView; stages: StageTime[] }> {
  const started = performance.now()
  context.progress({ stage: 'check', done: 0, total: 1, percent: 95 })
  const { report, faults } = await check()
  if (faults.length > 0) {
    throw new JobFailure(
      'quality_breach',
      `The finished video did not pass its checks: ${faults.join('; ')}.`,
      {
        hint: 'Nothing of the parts is lost: render again, and tell us the job id if it stays.',
      },
    )
  }
  return {
    quality: qualityView(report),
    stages: [
      { stage: 'picture', run_ms: timings.pictureMs },
      { stage: 'sound', run_ms: timings.soundMs },
      { stage: 'mux', run_ms: timings.muxMs },
      { stage: 'check', run_ms: Math.round(performance.now() - started) },
    ],
  }
}

const qualityView = (report: QualityReport): QualityView => ({
  av_end_difference_ms: report.avEndDifferenceMs,
  integrated_lufs: report.integratedLufs,
  true_peak_dbtp: report.truePeakDbtp,
  silent_speech_sec: report.silentSpeechSec,
  black_sec: report.blackSec,
  frozen_sec: report.frozenSec,
  frames: report.frames,
})

/** Keeps a finished video with three thumbnails, and its captions as SRT and VTT if it has any. Safe to run again. */
export async function keepVideo(
  tools: Pick<StudioTools, 'content' | 'ffmpeg'>,
  context: Pick<JobContext, 'db' | 'signal'>,
  job: JobIdentity,
  {
    composed,
    mime,
    cues,
  }: {
    composed: Pick<ComposedVideo, 'path' | 'durationSec' | 'widthPx' | 'heightPx'>
    mime: string
    cues: readonly CaptionCue[]
  },
): Promise<{ artifact: KeptArtifact; srt: KeptArtifact | null; vtt: KeptArtifact | null }> {
  const { path, durationSec, widthPx, heightPx } = composed
  const keepText = (name: string, text: string, textMime: string): Promise<KeptArtifact> =>
    keepFile(tools, context, job, name, { bytes: new TextEncoder().encode(text) }, { mime: textMime })
  const timesSec = THUMBNAIL_POSITIONS.map((position) => position * durationSec)
  const stills = await makeThumbnails(path, {
    timesSec,
    widthPx: THUMBNAIL_WIDTH_PX,
    ffmpeg: tools.ffmpeg,
    signal: context.signal,
  })
  const thumbnails = await Promise.all(
    stills.map(async (bytes, index) => ({
      timeSec: timesSec[index] ?? 0,
      artifact: await keepFile(tools, context, job, `thumbnail:${index}`, { bytes }, { mime: 'image/jpeg' }),
    })),
  )
  const facts = { mime, durationSec, widthPx, heightPx, thumbnails }
  return {
    artifact: await keepFile(tools, context, job, 'video', { file: path }, facts),
    srt: cues.length > 0 ? await keepText('srt', toSrt(cues), 'application/x-subrip') : null,
    vtt: cues.length > 0 ? await keepText('vtt', toVtt(cues), 'text/vtt') : null,
  }
}
