import type { VideoStoryHandlers } from '@potterlabs/generated/video-story/handlers.ts'
import { requireJob } from '../../../jobs/job-lookup.ts'
import type { VideoStoryContext } from '../deps.ts'
import { runView } from '../pipelines/run-view.ts'

export const getPipelineRun: VideoStoryHandlers<VideoStoryContext>['getPipelineRun'] = async (
  { params },
  context,
) => {
  const job = await requireJob(context.db, context.project.id, params.run_id, ['pipeline-run'], 'run_id')
  return { status: 200, body: await runView(context, job) }
}
