import { join } from 'node:path'
import { seedOf } from '../../../core/random.ts'
import { defineJob, type JobContext, type RunningJob } from '../../../jobs/definition.ts'
import { JobFailure } from '../../../jobs/errors.ts'
import { composeVideo } from '../../../media/compose.ts'
import { breaches, measureQuality } from '../../../media/quality.ts'
import { getAssets } from '../../../store/assets.ts'
import type { JobRow } from '../../../store/schema.ts'
import { checkVideo, compositionProgress, keepVideo, speechOf } from '../../../studio/finished-video.ts'
import type { StudioTools } from '../../../studio/tools.ts'
import { stage, withWorkFolder } from '../../../studio/work-folder.ts'
import { finishedSlideshow } from '../edits.ts'
import type { MusicOutput, SlideshowVideoInput, SlideshowVideoOutput, VoiceoverOutput } from '../inputs.ts'
import { buildTimeline, type VideoParts } from '../timeline.ts'

/** Puts voiceover, slideshow and music together, measures the result, and hands it out only when it is sound. */
export const slideshowVideoJob = (tools: StudioTools) =>
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
          onProgress: (progress) => context.progress(compositionProgress(progress)),
        })
        const { quality, stages } = await checkVideo(context, composed, async () => {
          const speech = speechOf(parts.voice?.words ?? [])
          const report = await measureQuality(path, {
            timeline,
            speech,
            ffmpeg: tools.ffmpeg,
            signal: context.signal,
          })
          return { report, faults: breaches(report, timeline) }
        })
        const kept = await keepVideo(tools, context, job, { composed, mime: 'video/mp4', cues })
        return { ...kept, quality, stages, clips: clipsOf(parts, composed.durationSec) }
      })
    },
  })

async function partsOf(
  tools: StudioTools,
  job: RunningJob<SlideshowVideoInput>,
  context: JobContext,
  jobs: readonly JobRow[],
  folder: string,
): Promise<VideoParts> {
  // Each kind's output is what this pack's handlers wrote for it.
  const outputOf = (id: string | null): unknown => jobs.find((row) => row.id === id)?.output
  const slideshow = jobs.find((row) => row.id === job.input.slideshowId)
  if (!slideshow) throw new Error(`video ${job.id} runs before its slideshow is there`)
  const { slides } = await finishedSlideshow(context.db, slideshow)
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

/** Slides as they are cut into the video: each until the next, the last until the end. */
const clipsOf = ({ slides }: VideoParts, endSec: number): SlideshowVideoOutput['clips'] =>
  slides.map((slide, index) => {
    const startSec = index === 0 ? 0 : slide.startSec
    const nextSec = slides[index + 1]?.startSec ?? endSec
    return { slideId: slide.id, assetId: slide.assetId ?? '', startSec, durationSec: nextSec - startSec }
  })
