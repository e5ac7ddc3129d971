import { join } from 'node:path'
import type { QualityReport as QualityView, StageTime } from '@potterlabs/generated/slideshow/schemas.ts'
import type { KeptArtifact } from '../../../core/artifact-view.ts'
import { seedOf } from '../../../core/random.ts'
import { defineJob, type JobContext, type RunningJob } from '../../../jobs/definition.ts'
import { JobFailure } from '../../../jobs/errors.ts'
import { toSrt, toVtt } from '../../../media/captions/subtitles.ts'
import { type ComposedVideo, type ComposeProgress, composeVideo } from '../../../media/compose.ts'
import { breaches, measureQuality, type QualityReport } from '../../../media/quality.ts'
import { makeThumbnails } from '../../../media/thumbnails.ts'
import { type CaptionCue, MICROSECONDS, type Timeline } from '../../../media/timeline.ts'
import { getAssets } from '../../../store/assets.ts'
import type { JobRow } from '../../../store/schema.ts'
import type { SlideshowTools } from '../deps.ts'
import type {
  MusicOutput,
  SlideshowOutput,
  SlideshowVideoInput,
  SlideshowVideoOutput,
  VoiceoverOutput,
} from '../inputs.ts'
import { buildTimeline, type VideoParts } from '../timeline.ts'
import { keepFile } from './tools.ts'
import { stage, withWorkFolder } from './work-folder.ts'

/** Words nearer than this are one stretch of speech: a stop consonant is silent too. */
const SPEECH_GAP_US = 200_000
const THUMBNAIL_WIDTH_PX = 640
const THUMBNAIL_POSITIONS = [0.1, 0.5, 0.9]

/** Puts voiceover, slideshow and music together, measures the result, and hands it out only when it is sound. */
export const slideshowVideoJob = (tools: SlideshowTools) =>
  defineJob<SlideshowVideoInput, SlideshowVideoOutput>({
    kind: 'slideshow-video',
    // One render uses every core.
    concurrency: 1,
    async run(job, context) {
      const { slideshowId, voiceoverId, musicId } = job.input
      const needed = [slideshowId, voiceoverId, musicId].filter((id) => id !== null)
      const finished = await context.waitFor(needed)
      return withWorkFolder(tools.workDir, job.id, async (folder) => {
        const parts = await partsOf(tools, job, context, finished, folder)
        const { timeline, cues } = buildTimeline(parts)
        const path = join(folder, 'video.mp4')
        const composed = await composeVideo(timeline, {
          workDir: folder,
          outPath: path,
          ffmpeg: tools.ffmpeg,
          signal: context.signal,
          onProgress: (progress) => context.progress(jobProgress(progress)),
        })
        const started = performance.now()
        context.progress({ stage: 'check', done: 0, total: 1, percent: 95 })
        const quality = await checkedQuality(tools, context, path, timeline, parts)
        const stages = stageTimes(composed, performance.now() - started)
        return keepVideo(tools, job, context, { path, composed, timeline, cues, quality, stages, parts })
      })
    },
  })

async function partsOf(
  tools: SlideshowTools,
  job: RunningJob<SlideshowVideoInput>,
  context: JobContext,
  jobs: readonly JobRow[],
  folder: string,
): Promise<VideoParts> {
  // Each kind's output is what this pack's handlers wrote for it.
  const outputOf = (id: string | null): unknown => jobs.find((row) => row.id === id)?.output
  const { slides } = outputOf(job.input.slideshowId) as SlideshowOutput
  const voiceover = outputOf(job.input.voiceoverId) as VoiceoverOutput | undefined
  const music = outputOf(job.input.musicId) as MusicOutput | undefined
  const ids = slides.map((slide) => slide.assetId).filter((id) => id !== null)
  const assets = new Map((await getAssets(context.db, job.projectId, ids)).map((asset) => [asset.id, asset]))
  const placed = slides.map(async (slide) => {
    const asset = slide.assetId === null ? undefined : assets.get(slide.assetId)
    if (!asset?.sha256) {
      throw new JobFailure('dependency_failed', `The picture of slide ${slide.id} has been deleted.`, {
        hint: 'Make the slideshow again, or give it another picture.',
      })
    }
    return { ...slide, imagePath: await tools.content.localPath(asset.sha256) }
  })
  return {
    slides: await Promise.all(placed),
    voice: voiceover
      ? {
          path: await stage(await tools.content.localPath(voiceover.master.sha256), folder, 'voice.wav'),
          durationSec: voiceover.durationSec,
          words: voiceover.words,
        }
      : null,
    music: music
      ? { path: await stage(await tools.content.localPath(music.master.sha256), folder, 'music.wav') }
      : null,
    options: job.input.options,
    // The same slideshow moves alike in every video of it.
    seed: seedOf(job.input.slideshowId),
  }
}

/** Nearly all of the time goes into the picture; sound is made beside it. */
function jobProgress({ stage, done, total }: ComposeProgress) {
  if (stage === 'picture') return { stage, done, total, percent: (90 * done) / Math.max(1, total) }
  return stage === 'mux' ? { stage, done, total, percent: 92 } : {}
}

async function checkedQuality(
  tools: SlideshowTools,
  context: JobContext,
  path: string,
  timeline: Timeline,
  parts: VideoParts,
): Promise<QualityReport> {
  const report = await measureQuality(path, {
    timeline,
    speech: speechOf(parts),
    ffmpeg: tools.ffmpeg,
    signal: context.signal,
  })
  const faults = breaches(report, timeline)
  if (faults.length > 0) {
    throw new JobFailure(
      'quality_breach',
      `The finished video did not pass its checks: ${faults.join('; ')}.`,
      {
        hint: 'Nothing of the parts is lost: render again, and tell us the job id if it stays.',
      },
    )
  }
  return report
}

/** When words are being said, as stretches. */
export function speechOf({ voice }: Pick<VideoParts, 'voice'>): { startUs: number; endUs: number }[] {
  const stretches: { startUs: number; endUs: number }[] = []
  for (const word of voice?.words ?? []) {
    const [startUs, endUs] = [word.start_sec * MICROSECONDS, word.end_sec * MICROSECONDS]
    const last = stretches.at(-1)
    if (last && startUs - last.endUs < SPEECH_GAP_US) last.endUs = Math.max(last.endUs, endUs)
    else stretches.push({ startUs, endUs })
  }
  return stretches
}

const stageTimes = ({ timings }: ComposedVideo, checkMs: number): StageTime[] => [
  { stage: 'picture', run_ms: timings.pictureMs },
  { stage: 'sound', run_ms: timings.soundMs },
  { stage: 'mux', run_ms: timings.muxMs },
  { stage: 'check', run_ms: Math.round(checkMs) },
]

async function keepVideo(
  tools: SlideshowTools,
  job: RunningJob<SlideshowVideoInput>,
  context: JobContext,
  made: {
    path: string
    composed: ComposedVideo
    timeline: Timeline
    cues: CaptionCue[]
    quality: QualityReport
    stages: StageTime[]
    parts: VideoParts
  },
): Promise<SlideshowVideoOutput> {
  const { composed, cues } = made
  const { durationSec, widthPx, heightPx } = composed
  const keepText = (name: string, text: string, mime: string): Promise<KeptArtifact> =>
    keepFile(tools, context, job, name, { bytes: new TextEncoder().encode(text) }, { mime })
  const timesSec = THUMBNAIL_POSITIONS.map((position) => position * durationSec)
  const stills = await makeThumbnails(made.path, {
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
  return {
    artifact: await keepFile(
      tools,
      context,
      job,
      'video',
      { file: made.path },
      { mime: 'video/mp4', durationSec, widthPx, heightPx, thumbnails },
    ),
    srt: cues.length > 0 ? await keepText('srt', toSrt(cues), 'application/x-subrip') : null,
    vtt: cues.length > 0 ? await keepText('vtt', toVtt(cues), 'text/vtt') : null,
    quality: qualityView(made.quality),
    stages: made.stages,
    clips: clipsOf(made.parts, durationSec),
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

/** Slides as they are cut into the video: each until the next, the last until the end. */
const clipsOf = ({ slides }: VideoParts, endSec: number): SlideshowVideoOutput['clips'] =>
  slides.map((slide, index) => {
    const startSec = index === 0 ? 0 : slide.startSec
    const nextSec = slides[index + 1]?.startSec ?? endSec
    return { slideId: slide.id, assetId: slide.assetId ?? '', startSec, durationSec: nextSec - startSec }
  })
