import { join } from 'node:path'
import { edgeContextFor } from '../../../contract/ordered-by.ts'
import { defineJob, type JobContext, type RunningJob } from '../../../jobs/definition.ts'
import { JobFailure } from '../../../jobs/errors.ts'
import { composeFilm } from '../../../media/film/compose.ts'
import { checkFilm } from '../../../media/film/quality.ts'
import { checkVideo, compositionProgress, keepVideo, speechOf } from '../../../studio/finished-video.ts'
import { providerOf, renderCache, type StudioTools } from '../../../studio/tools.ts'
import { fetchWatermark } from '../../../studio/watermark.ts'
import { withWorkFolder } from '../../../studio/work-folder.ts'
import { type BuiltFilm, buildFilm } from '../compose/build-film.ts'
import {
  type ComposedTimeline,
  type ComposeInput,
  type ComposeOutput,
  type ComposeState,
  type RenderOrder,
  WAITS_FOR_CLIPS,
} from '../compose/inputs.ts'
import { TimelineFault } from '../compose/layout.ts'
import { gatherMaterials } from '../compose/materials.ts'
import { referenceOf } from '../compose/sources.ts'
import type { VideoStoryDeps } from '../deps.ts'
import { findRenderClips } from '../parts/render.ts'
import { renderedTimeline } from '../renders/clip-items.ts'
import { type OrderedClip, queueClips } from '../renders/order-clips.ts'
import { clipsMissing, missingShots } from '../renders/wait-for-clips.ts'
import { requireStoryboard } from '../storyboards/store.ts'

type Job = RunningJob<ComposeInput>

const MIMES = { mp4: 'video/mp4', webm: 'video/webm' } as const

/**
 * Assembles a timeline once all that it names is there, measures the result, and hands it out only when it is sound. Of a
 * storyboard it has the clips made first.
 */
export const composeJob = (tools: StudioTools, deps: VideoStoryDeps) =>
  defineJob<ComposeInput, ComposeOutput>({
    kind: 'compose',
    // One render uses every core.
    concurrency: 1,
    async run(job, context) {
      const { render } = job.input
      if (!render) return assemble(tools, job, context, job.input)
      const clips = render.clips ?? (await orderClips(deps, job, context, render))
      context.progress({ stage: WAITS_FOR_CLIPS, done: 0, total: clips.length })
      const missing = await missingShots(context, clips)
      if (missing.ids.length > 0) {
        throw clipsMissing(
          missing,
          `What was made is kept. POST /v1/storyboards/${job.input.storyboard?.id}/render again makes only what is missing.`,
        )
      }
      return render.stitch ? assemble(tools, job, context, renderedTimeline(render, clips)) : CLIPS_ALONE
    },
  })

const CLIPS_ALONE: ComposeOutput = {
  artifact: null,
  srt: null,
  vtt: null,
  quality: null,
  stages: [],
  places: [],
}

/** Of a storyboard that was still in the making when its render was ordered. */
async function orderClips(
  deps: VideoStoryDeps,
  job: Job,
  context: JobContext,
  { choice, delivery, orderedBy }: RenderOrder,
): Promise<OrderedClip[]> {
  const { storyboard } = job.input
  if (!storyboard?.strategy) throw new Error(`compose job ${job.id} renders no storyboard`)
  const { id: storyboardId, strategy } = storyboard
  const { clips } = await context.once('clips', async (db) => {
    const edge = edgeContextFor({ ...job, input: { orderedBy } }, { db, signal: context.signal })
    const within = { ...edge, ...deps }
    const { board } = await requireStoryboard(db, job.projectId, storyboardId)
    if (!board) throw new Error(`storyboard ${storyboardId} was waited for and is not there`)
    const of = { storyboardId, storyId: null, delivery }
    const found = await findRenderClips(within, of, board, strategy, choice)
    await queueClips(within, { ...of, parentId: job.id }, found)
    return { clips: found.map(({ ordered }) => ordered) }
  })
  return clips
}

async function assemble(
  tools: StudioTools,
  job: Job,
  context: JobContext,
  timeline: ComposedTimeline,
): Promise<ComposeOutput> {
  const { items } = timeline
  const references = items.map(referenceOf)
  const needed = references.flatMap((one) => (one && 'job' in one ? one.job : []))
  const finished = await context.waitFor([...new Set(needed)])
  const compositor = await providerOf(tools, job)
  return withWorkFolder(tools.workDir, job.id, async (folder) => {
    const { projectId } = job
    const materials = await gatherMaterials(tools, { projectId, items }, context, finished, folder)
    const watermark = await fetchWatermark(tools, context, job, timeline.options.watermark)
    const { film, cues, words, places } = built(() => buildFilm(timeline, materials, watermark))
    requireShortEnough(film, compositor.capabilities.compose?.max_duration_sec)
    await context.saveState({ places } satisfies ComposeState)
    const { ffmpeg } = tools
    const { signal } = context
    const composed = await composeFilm(film, {
      workDir: folder,
      outPath: join(folder, `film.${film.container}`),
      ffmpeg,
      signal,
      // A compose is ordered once, so there is no last one to compare it with; its parts may well be used again.
      cache: renderCache(tools, job, null),
      onProgress: (progress) => context.progress(compositionProgress(progress)),
    })
    const { isAudible, duckDepthDb, burnedIn, kept: keptPicture } = composed
    const { quality, stages } = await checkVideo(context, composed, () =>
      checkFilm(composed.path, {
        film,
        isAudible,
        duckDepthDb,
        captions: { cues, fps: film.fps, burnedIn },
        kept: keptPicture,
        speech: speechOf(words),
        ffmpeg,
        signal,
      }),
    )
    const kept = await keepVideo(tools, context, job, { composed, mime: MIMES[film.container], cues })
    return { ...kept, quality, stages, places }
  })
}

/** What could not be known when it was ordered, such as how long a clip is, can still be a fault of the timeline. */
function built(build: () => BuiltFilm): BuiltFilm {
  try {
    return build()
  } catch (error) {
    if (!(error instanceof TimelineFault)) throw error
    const { message, field, hint } = error
    throw new JobFailure('invalid_param', `${field}: ${message}`, { field, hint, cause: error })
  }
}

function requireShortEnough(
  { durationFrames, fps }: BuiltFilm['film'],
  mostSec: number = Number.POSITIVE_INFINITY,
): void {
  const durationSec = durationFrames / fps
  if (durationSec <= mostSec) return
  throw new JobFailure('capability_unsupported', `The film would last ${Math.round(durationSec)} s.`, {
    field: 'items',
    hint: `It may last ${mostSec} s; make it in parts.`,
  })
}
