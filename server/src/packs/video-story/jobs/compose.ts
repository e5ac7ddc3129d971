import { join } from 'node:path'
import { defineJob } from '../../../jobs/definition.ts'
import { JobFailure } from '../../../jobs/errors.ts'
import { composeFilm } from '../../../media/film/compose.ts'
import { checkFilm } from '../../../media/film/quality.ts'
import { checkVideo, compositionProgress, keepVideo, speechOf } from '../../../studio/finished-video.ts'
import { providerOf, type StudioTools } from '../../../studio/tools.ts'
import { withWorkFolder } from '../../../studio/work-folder.ts'
import { type BuiltFilm, buildFilm } from '../compose/build-film.ts'
import type { ComposeInput, ComposeOutput, ComposeState } from '../compose/inputs.ts'
import { TimelineFault } from '../compose/layout.ts'
import { gatherMaterials } from '../compose/materials.ts'
import { referenceOf } from '../compose/sources.ts'

const MIMES = { mp4: 'video/mp4', webm: 'video/webm' } as const

/** Assembles a timeline once all that it names is there, measures the result, and hands it out only when it is sound. */
export const composeJob = (tools: StudioTools) =>
  defineJob<ComposeInput, ComposeOutput>({
    kind: 'compose',
    // One render uses every core.
    concurrency: 1,
    async run(job, context) {
      const references = job.input.items.map(referenceOf)
      const needed = references.flatMap((one) => (one && 'job' in one ? one.job : []))
      const finished = await context.waitFor([...new Set(needed)])
      const compositor = await providerOf(tools, job)
      return withWorkFolder(tools.workDir, job.id, async (folder) => {
        const materials = await gatherMaterials(tools, job, context, finished, folder)
        const { film, cues, words, places } = built(() => buildFilm(job.input, materials))
        requireShortEnough(film, compositor.capabilities.compose?.max_duration_sec)
        await context.saveState({ places } satisfies ComposeState)
        const { ffmpeg } = tools
        const { signal } = context
        const composed = await composeFilm(film, {
          workDir: folder,
          outPath: join(folder, `film.${film.container}`),
          ffmpeg,
          signal,
          onProgress: (progress) => context.progress(compositionProgress(progress)),
        })
        const { isAudible } = composed
        const { quality, stages } = await checkVideo(context, composed, () =>
          checkFilm(composed.path, { film, isAudible, speech: speechOf(words), ffmpeg, signal }),
        )
        const kept = await keepVideo(tools, context, job, { composed, mime: MIMES[film.container], cues })
        return { ...kept, quality, stages, places }
      })
    },
  })

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
