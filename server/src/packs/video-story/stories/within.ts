import { edgeContextFor } from '../../../contract/ordered-by.ts'
import { ApiError } from '../../../core/errors.ts'
import type { JobContext, RunningJob } from '../../../jobs/definition.ts'
import { JobFailure } from '../../../jobs/errors.ts'
import type { Db } from '../../../store/database.ts'
import type { JobRow } from '../../../store/schema.ts'
import type { VideoStoryContext, VideoStoryJobDeps } from '../deps.ts'
import { attemptOf, stepOf } from './attempts.ts'
import type { StoryJobInput, StoryParts } from './inputs.ts'

export type StoryJob = RunningJob<StoryJobInput>

/** What the steps of a story work with. */
export interface StoryRun {
  job: StoryJob
  context: JobContext
  deps: VideoStoryJobDeps
}

/** What operations are given, and parts of this pack: whoever ordered the story, or resumed it last, orders its parts. */
export function within({ job, context, deps }: StoryRun, db: Db): VideoStoryContext {
  const { resumedBy = job.input.orderedBy } = attemptOf(job.state)
  const orderer = { id: job.id, projectId: job.projectId, input: { orderedBy: resumedBy } }
  return { ...edgeContextFor(orderer, { db, signal: context.signal }), ...deps }
}

/** Orders a part of this attempt, once. */
export const orderOnce = <Part extends keyof StoryParts>(
  run: StoryRun,
  part: Part,
  order: (context: VideoStoryContext) => Promise<StoryParts[Part]>,
): Promise<StoryParts[Part]> =>
  run.context.once<StoryParts[Part]>(stepOf(part, attemptOf(run.job.state).attempt), (tx) =>
    order(within(run, tx)),
  )

/** A part that is no clip, once it is done. Throws JobFailure `dependency_failed`, saying why and how to go on. */
export async function finishedPart({ job, context }: StoryRun, id: string, what: string): Promise<JobRow> {
  const [part] = await context.waitFor([id], { tolerant: true })
  if (!part) throw new Error(`${id} was waited for and is not there`)
  if (part.status !== 'failed' && part.status !== 'canceled') return part
  const why = part.status === 'canceled' ? 'was canceled.' : `has failed: ${part.error?.message ?? ''}`
  throw new JobFailure('dependency_failed', `The ${what} ${id} ${why}`, {
    hint: `${part.error?.hint ?? ''} What was made is kept. POST /v1/stories/${job.id}:resume goes on from here.`.trim(),
  })
}

/** A refusal of an operation that a story called, with the field of the story that led to it. */
export async function askedIn<Result>(field: string, work: Promise<Result>): Promise<Result> {
  try {
    return await work
  } catch (error) {
    if (!(error instanceof ApiError) || error.code === 'spend_limit_reached') throw error
    const { code, message, hint } = error
    throw new ApiError(code, message, { field, cause: error, ...(hint === null ? {} : { hint }) })
  }
}
