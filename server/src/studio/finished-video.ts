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
  context: Pick<JobContext, 'progress' | 'log'>,
  { timings, missingCharacters }: Pick<ComposedVideo, 'timings' | 'missingCharacters'>,
  check: () => Promise<{ report: QualityReport; faults: readonly string[] }>,
): Promise<{ quality: QualityView; stages: StageTime[] }> {
  const started = performance.now()
  context.progress({ stage: 'check', done: 0, total: 1, percent: 95 })
  if (missingCharacters.length > 0) context.log('warn', missingLine(missingCharacters))
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
    quality: { ...qualityView(report), missing_characters: [...missingCharacters] },
    stages: [
      { stage: 'picture', run_ms: timings.pictureMs },
      { stage: 'sound', run_ms: timings.soundMs },
      { stage: 'mux', run_ms: timings.muxMs },
      { stage: 'check', run_ms: Math.round(performance.now() - started) },
    ],
  }
}

const missingLine = (characters: readonly string[]): string => {
  const named = characters.map((character) => {
    const codes = Array.from(
      character,
      (one) => `U+${one.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`,
    )
    return `${character} (${codes.join(' ')})`
  })
  return `no font has these characters, they are drawn as empty boxes: ${named.join(', ')}`
}

const qualityView = (report: QualityReport): Omit<QualityView, 'missing_characters'> => ({
  av_end_difference_ms: report.avEndDifferenceMs,
  caption_error_ms: report.captionErrorMs,
  integrated_lufs: report.integratedLufs,
  true_peak_dbtp: report.truePeakDbtp,
  duck_depth_db: report.duckDepthDb,
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
    prefix = '',
  }: {
    composed: Pick<ComposedVideo, 'path' | 'durationSec' | 'widthPx' | 'heightPx'>
    mime: string
    cues: readonly CaptionCue[]
    /** Tells the files of a job's further videos from those of its first. */
    prefix?: string
  },
): Promise<{ artifact: KeptArtifact; srt: KeptArtifact | null; vtt: KeptArtifact | null }> {
  const { path, durationSec, widthPx, heightPx } = composed
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
      artifact: await keepFile(
        tools,
        context,
        job,
        `${prefix}thumbnail:${index}`,
        { bytes },
        { mime: 'image/jpeg' },
      ),
    })),
  )
  const facts = { mime, durationSec, widthPx, heightPx, thumbnails }
  return {
    artifact: await keepFile(tools, context, job, `${prefix}video`, { file: path }, facts),
    ...(cues.length > 0 ? await keepCaptions(tools, context, job, cues) : { srt: null, vtt: null }),
  }
}

/** Keeps a job's captions in both formats. Safe to run again. */
export async function keepCaptions(
  tools: Pick<StudioTools, 'content'>,
  context: Pick<JobContext, 'db'>,
  job: JobIdentity,
  cues: readonly CaptionCue[],
): Promise<{ srt: KeptArtifact; vtt: KeptArtifact }> {
  const keepText = (name: string, text: string, mime: string): Promise<KeptArtifact> =>
    keepFile(tools, context, job, name, { bytes: new TextEncoder().encode(text) }, { mime })
  return {
    srt: await keepText('srt', toSrt(cues), 'application/x-subrip'),
    vtt: await keepText('vtt', toVtt(cues), 'text/vtt'),
  }
}
