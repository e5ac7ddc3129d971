import type { VideoStoryHandlers } from '@potterlabs/generated/video-story/handlers.ts'
import { ApiError } from '../../../core/errors.ts'
import { requireJob } from '../../../jobs/job-lookup.ts'
import { getJob } from '../../../store/jobs.ts'
import type { JobRow } from '../../../store/schema.ts'
import type { VideoStoryContext } from '../deps.ts'
import { timesResumed } from '../pipelines/make.ts'
import { nodeJobId, ordered, runInputOf } from '../pipelines/run.ts'
import { runView } from '../pipelines/run-view.ts'

/** Sends a run and those of its nodes that have not succeeded to be run again; the others stay as they are. */
export const resumePipelineRun: VideoStoryHandlers<VideoStoryContext>['resumePipelineRun'] = async (
  { params: { run_id: id } },
  context,
) => {
  const { db, engine, project } = context
  const field = 'run_id'
  const before = await requireJob(db, project.id, id, ['pipeline-run'], field)
  const isResumed = hasFailed(before) && (await engine.resume(db, project.id, id, {})) === 'resumed'
  if (!isResumed) throw notResumable(before, field)
  // Each after those it needs, so that it waits for them.
  for (const node of ordered(runInputOf(before).graph)) {
    const job = await getJob(db, project.id, nodeJobId(id, node.id))
    if (job && hasFailed(job)) await engine.resume(db, project.id, job.id, { resumed: timesResumed(job) + 1 })
  }
  const job = await requireJob(db, project.id, id, ['pipeline-run'], field)
  return { status: 202, headers: { Location: `/v1/pipeline-runs/${id}` }, body: await runView(context, job) }
}

const hasFailed = ({ status }: JobRow): boolean => status === 'failed' || status === 'canceled'

function notResumable({ id, status }: JobRow, field: string): ApiError {
  return status === 'succeeded'
    ? new ApiError('already_terminal', `${id} has succeeded, so there is nothing to resume.`, { field })
    : new ApiError('still_running', `${id} is ${status}.`, {
        field,
        hint: 'A run can be resumed once it has failed or was canceled.',
      })
}
