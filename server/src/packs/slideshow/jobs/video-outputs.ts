import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { JobContext, RunningJob } from '../../../jobs/definition.ts'
import type { ProgressUpdate } from '../../../jobs/progress.ts'
import type { MixedSoundtrack } from '../../../media/audio/mix.ts'
import { type SoundWork, soundOf } from '../../../media/compose.ts'
import type { StudioTools } from '../../../studio/tools.ts'
import type { MadeOutput, SharedFiles, SlideshowVideoInput, SlideshowVideoState } from '../inputs.ts'
import { type VideoOutput, videosOf } from '../outputs.ts'
import { type BuiltVideo, buildTimeline, type VideoParts } from '../timeline.ts'
import { type FirstVideo, keepShared, makeSharedOutput, soundExtras } from './shared-outputs.ts'
import { makeVideo } from './video-output.ts'

/** What the outputs of a job are made with. */
export interface OutputWork {
  tools: StudioTools
  job: RunningJob<SlideshowVideoInput>
  context: JobContext
  folder: string
}

export interface MadeOutputs {
  /** In the order asked. */
  outputs: MadeOutput[]
  /** The first of the videos. */
  video: MadeOutput
  built: BuiltVideo
  shared: SharedFiles
}

/**
 * Makes everything that was asked of one set of parts. The videos come one after another, for one render uses every core;
 * the sound is mixed with the first and taken over by the others, and their cuts fall on the same frames. What is done is
 * remembered in the job's state: it is shown at once, and not made again by a second run.
 */
export async function makeOutputs(work: OutputWork, parts: VideoParts): Promise<MadeOutputs> {
  const { job, context } = work
  const { options, outputs: requests } = job.input
  const videos = videosOf(options, requests)
  const [first] = videos
  if (!first) throw new Error(`job ${job.id} was stored without a video among its outputs`)
  const state: SlideshowVideoState = job.state
  const outputs = state.outputs ?? requests.map(() => null)
  let shared = state.shared
  const soundFolder = join(work.folder, 'sound')
  await mkdir(soundFolder)
  let mixed: MixedSoundtrack | null = null
  for (const [index, video] of videos.entries()) {
    if (outputs[video.place]) continue
    const built = builtOf(parts, video)
    const { made, sound } = await makeVideo(work, {
      video,
      built,
      isFirst: video === first,
      sound: soundFor(built, work, mixed ?? soundFolder),
      tell: (update) => context.progress(withinAll(update, index, videos.length)),
    })
    mixed ??= sound
    outputs[video.place] = made
    if (video === first) {
      const from = { parts: { ...parts, options: video.options }, built, artifact: made.artifact, sound }
      shared = await keepShared(work, from)
      await makeOthers(work, from, outputs)
    }
    await context.saveState({ outputs, ...(shared && { shared }) } satisfies SlideshowVideoState)
  }
  const all = outputs.filter((output) => output !== null)
  const made = outputs[first.place]
  if (!made || !shared || all.length < outputs.length) throw new Error('an output was not made')
  return { outputs: all, video: made, built: builtOf(parts, first), shared }
}

/** Fills in the outputs that are no videos. */
async function makeOthers(work: OutputWork, from: FirstVideo, outputs: (MadeOutput | null)[]): Promise<void> {
  for (const [place, request] of work.job.input.outputs.entries()) {
    if (request.type !== 'video') outputs[place] = await makeSharedOutput(work, request, from)
  }
}

const builtOf = (parts: VideoParts, { options }: VideoOutput): BuiltVideo =>
  buildTimeline({ ...parts, options })

/** Its mixing, left in a folder; or the sound itself, where it is mixed already. */
function soundFor(
  { timeline }: BuiltVideo,
  { job }: OutputWork,
  mixed: MixedSoundtrack | string,
): SoundWork<MixedSoundtrack> {
  const sound = soundOf(timeline.sound, soundExtras(job.input))
  return typeof mixed === 'string' ? { ...sound, keepIn: mixed } : { ...sound, mix: async () => mixed }
}

/** A video's progress as that of its share of the job. */
const withinAll = (update: ProgressUpdate, index: number, count: number): ProgressUpdate => ({
  ...update,
  ...(update.percent === undefined ? {} : { percent: (100 * index + update.percent) / count }),
})
