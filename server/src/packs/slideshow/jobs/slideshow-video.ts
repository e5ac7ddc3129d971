import type { StageTime } from '@potterlabs/generated/slideshow/schemas.ts'
import { defineJob } from '../../../jobs/definition.ts'
import { MICROSECONDS } from '../../../media/timeline.ts'
import type { StudioTools } from '../../../studio/tools.ts'
import { withWorkFolder } from '../../../studio/work-folder.ts'
import type { MadeOutput, SlideshowVideoInput, SlideshowVideoOutput } from '../inputs.ts'
import type { BuiltVideo } from '../timeline.ts'
import { gatherParts } from '../video-parts.ts'
import { makeOutputs } from './video-outputs.ts'

/** Puts voiceover, slideshow and music together, measures every result, and hands it out only when it is sound. */
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
        const parts = await gatherParts(tools, job, context, finished, folder)
        const { outputs, video, built, shared } = await makeOutputs({ tools, job, context, folder }, parts)
        const { artifact, poster, quality, render } = video
        return {
          ...{ artifact, poster, quality, render },
          ...shared,
          outputs,
          stages: stagesOf(outputs),
          clips: clipsOf(built),
          chapters: chaptersOf(built),
        }
      })
    },
  })

/** What each stage took, all outputs together. */
function stagesOf(outputs: readonly MadeOutput[]): StageTime[] {
  const stages = Map.groupBy(
    outputs.flatMap((output) => output.stages),
    ({ stage }) => stage,
  )
  return [...stages].map(([stage, times]) => ({
    stage,
    run_ms: times.reduce((sum, { run_ms }) => sum + run_ms, 0),
  }))
}

const clipsOf = ({ slides }: BuiltVideo): SlideshowVideoOutput['clips'] =>
  slides.map(({ slide, ...place }) => ({ slideId: slide.id, assetId: slide.assetId ?? '', ...place }))

const chaptersOf = ({ timeline }: BuiltVideo): SlideshowVideoOutput['chapters'] =>
  (timeline.chapters ?? []).map(({ title, startUs, endUs }) => ({
    title,
    start_sec: startUs / MICROSECONDS,
    end_sec: endUs / MICROSECONDS,
  }))
