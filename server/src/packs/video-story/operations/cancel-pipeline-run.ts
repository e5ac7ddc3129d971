import type { VideoStoryHandlers } from '@potterlabs/generated/video-story/handlers.ts'
import { cancelForClient } from '../../../jobs/cancel.ts'
import { requireJob } from '../../../jobs/job-lookup.ts'
import type { VideoStoryContext } from '../deps.ts'

/** Ends its nodes and what they have begun with it. */
export const cancelPipelineRun: VideoStoryHandlers<VideoStoryContext>['cancelPipelineRun'] = async (
  { params: { run_id: id } },
  { db, engine, project },
) => {
  const field = 'run_id'
  await requireJob(db, project.id, id, ['pipeline-run'], field)
  await cancelForClient(engine, db, { projectId: project.id, id, noun: 'pipeline-run', field })
  return { status: 204 }
}
