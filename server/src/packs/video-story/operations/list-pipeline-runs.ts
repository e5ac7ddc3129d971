import type { VideoStoryHandlers } from '@potterlabs/generated/video-story/handlers.ts'
import { readPage } from '../../../contract/pages.ts'
import { listJobs } from '../../../store/jobs.ts'
import type { VideoStoryContext } from '../deps.ts'
import { runView } from '../pipelines/run-view.ts'

export const listPipelineRuns: VideoStoryHandlers<VideoStoryContext>['listPipelineRuns'] = async (
  { query },
  context,
) => {
  const { status, pipeline_id: pipelineId, ...position } = query
  const filter = {
    kind: 'pipeline-run',
    ...(status === undefined ? {} : { status }),
    ...(pipelineId === undefined ? {} : { input: { pipelineId } }),
  }
  const page = await readPage(() => listJobs(context.db, context.project.id, filter, position))
  const items = await Promise.all(page.items.map((job) => runView(context, job)))
  return { status: 200, body: { ...page, items } }
}
