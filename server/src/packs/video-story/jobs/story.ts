import { newId } from '../../../core/ids.ts'
import { defineJob } from '../../../jobs/definition.ts'
import { JobFailure } from '../../../jobs/errors.ts'
import { getJobs } from '../../../store/jobs.ts'
import type { JobRow } from '../../../store/schema.ts'
import type { ComposedTimeline, ComposeOutput } from '../compose/inputs.ts'
import type { VideoStoryJobDeps } from '../deps.ts'
import { enqueueComposition } from '../parts/compose.ts'
import type { OrderedClip } from '../renders/order-clips.ts'
import { clipsMissing, missingAmong } from '../renders/wait-for-clips.ts'
import { attemptOf, orderedIn } from '../stories/attempts.ts'
import { orderStoryClips, requireWholeNarration, withMadeLengths } from '../stories/film-clips.ts'
import type { StoryJobInput, StoryOutput } from '../stories/inputs.ts'
import { narrate } from '../stories/narrate.ts'
import { orderMusic } from '../stories/score.ts'
import { boardOf, makeRoom, storyboardOf } from '../stories/storyboard.ts'
import { heardShots, storyPicture, storyTimeline, toldUntil } from '../stories/timeline.ts'
import { finishedPart, orderOnce, type StoryRun } from '../stories/within.ts'

/**
 * Makes a story: storyboard, voice, clips and music, and the film of them. Every part is a job of its own; this one orders
 * each once and waits. It fails when a part does, keeps what was made, and can be resumed.
 */
export const storyJob = (deps: VideoStoryJobDeps) =>
  defineJob<StoryJobInput, StoryOutput>({
    kind: 'story',
    concurrency: 4,
    resumable: true,
    async run(job, context) {
      const run: StoryRun = { job, context, deps }
      const ordered = orderedIn(job.state, 'compose', attemptOf(job.state).attempt)
      const { composeId } = ordered ?? (await orderFilm(run))
      return filmOf(await finishedPart(run, composeId, 'film'))
    },
  })

/** Orders the film, once everything that it is made of is there. */
async function orderFilm(run: StoryRun): Promise<{ composeId: string }> {
  const { job, context } = run
  const storyboardId = await storyboardOf(run)
  const timeline = await timelineOf(run, storyboardId)
  context.progress({ stage: 'composing', percent: 80 })
  const { strategy } = job.input.render
  return orderOnce(run, 'compose', async (within) => {
    const part = { id: newId('cmp'), parentId: job.id }
    const storyboard = { id: storyboardId, strategy: strategy === 'single-compile' ? null : strategy }
    await enqueueComposition(within, { ...timeline, provider: 'auto', storyboard, part })
    return { composeId: part.id }
  })
}

/** Everything that the film is made of. */
async function timelineOf(run: StoryRun, storyboardId: string): Promise<ComposedTimeline> {
  const { job, context } = run
  const { delivery, render } = job.input
  const found = await boardOf(run, storyboardId)
  context.progress({ stage: 'rendering', percent: 5 })
  const voice = await narrate(run, found)
  const board = voice ? await makeRoom(run, storyboardId, voice) : found
  const { clips } = await orderStoryClips(run, board, storyboardId)
  const picture = async () =>
    storyPicture(withMadeLengths(clips, await videosOf(run, clips)), render.transition, delivery)
  // Nothing is made for a film that will not be.
  const isWhole = clips.every(({ videoId }) => videoId !== null)
  const music = isWhole ? await orderMusic(run, (await picture()).endSec) : null
  await finishedClips(run, clips, music?.musicId)
  if (music) await finishedPart(run, music.musicId, 'music')
  const seen = await picture()
  const heard = voice ? heardShots(voice.spoken, seen) : []
  requireWholeNarration(toldUntil(heard), seen.endSec, heard.at(-1)?.shotId ?? '')
  return storyTimeline({
    picture: seen,
    board,
    input: job.input,
    voice: voice && { voiceoverId: voice.voiceoverId, heard },
    music,
  })
}

const videosOf = ({ job, context }: StoryRun, clips: readonly OrderedClip[]): Promise<JobRow[]> =>
  getJobs(
    context.db,
    job.projectId,
    clips.flatMap(({ videoId }) => videoId ?? []),
  )

/** Waits for the clips, and for what is made beside them; throws JobFailure `dependency_failed` naming the missing shots. */
async function finishedClips(
  { job, context }: StoryRun,
  clips: readonly OrderedClip[],
  besides: string | undefined,
): Promise<void> {
  const ids = [...clips.flatMap(({ videoId }) => videoId ?? []), ...(besides === undefined ? [] : [besides])]
  const missing = missingAmong(clips, await context.waitFor([...new Set(ids)], { tolerant: true }))
  if (missing.ids.length === 0) return
  throw clipsMissing(
    missing,
    `What was made is kept. POST /v1/stories/${job.id}:resume with retry_shot_ids ${JSON.stringify(missing.ids)} ${missing.ids.length === 1 ? 'makes it' : 'makes them'} again.`,
  )
}

/** A story's film is its compose job's. */
function filmOf({ id, output }: JobRow): StoryOutput {
  // Compose jobs of this pack alone write it.
  const { artifact, srt, vtt, quality } = output as unknown as ComposeOutput
  if (!artifact || !quality) throw new JobFailure('dependency_failed', `${id} has left no film.`)
  return { artifact, srt, vtt, quality }
}
