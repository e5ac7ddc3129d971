import type { StoryResume } from '@potterlabs/generated/video-story/schemas.ts'
import { orderedBy } from '../../../contract/ordered-by.ts'
import { ApiError, notFound } from '../../../core/errors.ts'
import { requireJob } from '../../../jobs/job-lookup.ts'
import { isTerminal } from '../../../store/jobs.ts'
import type { JobRow } from '../../../store/schema.ts'
import type { VideoStoryContext } from '../deps.ts'
import { type ClipChoice, clipChoice, clipLimits } from '../renders/choice.ts'
import { shotsOf } from '../renders/cut-clips.ts'
import { requireStoryboard } from '../storyboards/store.ts'
import { attemptOf } from './attempts.ts'
import type { Attempt } from './inputs.ts'
import { inputOf, storyboardIdOf } from './view.ts'

/**
 * Sends a story that is over to be made again: the named shots, with another provider or preset if there is one, and
 * whatever else is missing. Throws `not_found`, `still_running`, `invalid_param` for a shot that its storyboard does not
 * have, and what routing refuses another provider with.
 */
export async function resume(context: VideoStoryContext, id: string, body: StoryResume): Promise<JobRow> {
  const { db, engine, project } = context
  const job = await requireJob(db, project.id, id, ['story'], 'story_id')
  const choice = await otherChoice(context, job, body)
  if (!isTerminal(job.status)) {
    throw new ApiError('still_running', `Story ${id} is ${job.status}, so there is nothing to resume.`, {
      field: 'story_id',
      hint: 'Wait until it has ended, or cancel it first.',
    })
  }
  const { retry_shot_ids: retryShotIds } = body
  await requireShots(context, storyboardIdOf(job), retryShotIds)
  const { attempt, choices = {} } = attemptOf(job.state)
  const named = choice ? Object.fromEntries(retryShotIds.map((shotId) => [shotId, choice])) : {}
  const next: Attempt = {
    attempt: attempt + 1,
    retryShotIds,
    choices: { ...choices, ...named },
    resumedBy: orderedBy(context),
  }
  const resumed = await engine.resume(db, project.id, id, { ...next })
  if (resumed === 'unknown') throw notFound('story', id, 'story_id')
  if (resumed === 'not_resumable') throw new Error(`story ${id} is over and cannot be resumed`)
  return requireJob(db, project.id, id, ['story'], 'story_id')
}

async function requireShots(
  { db, project }: VideoStoryContext,
  storyboardId: string,
  retryShotIds: readonly string[],
): Promise<void> {
  const { board } = await requireStoryboard(db, project.id, storyboardId)
  const ids = board ? shotsOf(board).map(({ shot }) => shot.id) : []
  const index = retryShotIds.findIndex((shotId) => !ids.includes(shotId))
  if (index < 0) return
  throw new ApiError('invalid_param', `There is no shot ${retryShotIds[index]} in ${storyboardId}.`, {
    field: `retry_shot_ids.${index}`,
    hint: ids.length > 0 ? `Its shots: ${ids.slice(0, 20).join(', ')}.` : 'It has no shots yet: name none.',
  })
}

/** Who makes the named shots from now on; null: who made them before. */
async function otherChoice(
  context: VideoStoryContext,
  job: JobRow,
  { override_provider: provider, override_preset_id: presetId }: StoryResume,
): Promise<ClipChoice | null> {
  if (provider === null && presetId === null) return null
  const { render, delivery } = inputOf(job)
  const choice = await clipChoice(
    context,
    { provider: provider ?? 'auto', presetId, overrides: render.overrides },
    { provider: 'override_provider', preset: 'override_preset_id' },
  )
  await clipLimits(context, choice, delivery, {
    provider: 'override_provider',
    delivery: 'override_provider',
  })
  return choice
}
