import { seedOf } from '../../core/random.ts'
import type { JobContext, RunningJob } from '../../jobs/definition.ts'
import { JobFailure } from '../../jobs/errors.ts'
import { lookAtStill } from '../../media/salience.ts'
import { getAssets } from '../../store/assets.ts'
import { getJob } from '../../store/jobs.ts'
import type { JobRow } from '../../store/schema.ts'
import type { StudioTools } from '../../studio/tools.ts'
import { fetchWatermark } from '../../studio/watermark.ts'
import { stage } from '../../studio/work-folder.ts'
import { finishedSlideshow } from './edits.ts'
import type { MusicOutput, SlideshowInput, SlideshowVideoInput, VoiceoverOutput } from './inputs.ts'
import { knownBeats } from './slide-sources.ts'
import type { VideoParts, VideoSlide } from './timeline.ts'

/**
 * Brings all that a video is made of onto this machine and looks at it; `jobs` are the finished ones it needs. Throws
 * JobFailure `dependency_failed` for a picture that has been deleted meanwhile.
 */
export async function gatherParts(
  tools: StudioTools,
  job: RunningJob<SlideshowVideoInput>,
  context: JobContext,
  jobs: readonly JobRow[],
  folder: string,
): Promise<VideoParts> {
  const { slideshowId, voiceoverId, musicId, options } = job.input
  // Each kind's output is what this pack's handlers wrote for it.
  const outputOf = (id: string | null): unknown => jobs.find((row) => row.id === id)?.output
  const slideshow = jobs.find((row) => row.id === slideshowId)
  if (!slideshow) throw new Error(`video ${job.id} runs before its slideshow is there`)
  const voiceover = outputOf(voiceoverId) as VoiceoverOutput | undefined
  const music = outputOf(musicId) as MusicOutput | undefined
  return {
    slides: await slidesOf(tools, job, context, slideshow),
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
    watermark: await fetchWatermark(tools, context, job, options.watermark),
    beatTitles: await beatTitlesOf(context, job),
    options,
  }
}

async function slidesOf(
  tools: StudioTools,
  job: RunningJob<SlideshowVideoInput>,
  context: JobContext,
  slideshow: JobRow,
): Promise<VideoSlide[]> {
  const { slides } = await finishedSlideshow(context.db, slideshow)
  const ids = slides.map((slide) => slide.assetId).filter((id) => id !== null)
  const assets = new Map((await getAssets(context.db, job.projectId, ids)).map((asset) => [asset.id, asset]))
  return Promise.all(
    slides.map(async (slide) => {
      const asset = slide.assetId === null ? undefined : assets.get(slide.assetId)
      if (!asset?.sha256) {
        throw new JobFailure('dependency_failed', `The picture of slide ${slide.id} has been deleted.`, {
          hint: 'Make the slideshow again, or give it another picture.',
        })
      }
      const picture = await lookAtStill(await tools.content.localPath(asset.sha256), slide.focus ?? null)
      return { ...slide, picture, motionSeed: seedOf(asset.sha256) }
    }),
  )
}

async function beatTitlesOf(
  { db }: Pick<JobContext, 'db'>,
  { projectId, input: { slideshowId } }: RunningJob<SlideshowVideoInput>,
): Promise<Map<string, string>> {
  const slideshow = await getJob(db, projectId, slideshowId)
  // Slideshow jobs of this pack alone write this input.
  const beats = slideshow && (await knownBeats(db, projectId, slideshow.input as unknown as SlideshowInput))
  return new Map(beats?.map(({ id, title }) => [id, title]) ?? [])
}
