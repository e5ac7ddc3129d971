import type { VideoStoryHandlers } from '@potterlabs/generated/video-story/handlers.ts'
import { orderedBy } from '../../../contract/ordered-by.ts'
import { newId } from '../../../core/ids.ts'
import type { VideoStoryContext } from '../deps.ts'
import { requirePipeline } from '../pipelines/pipelines.ts'
import { checkRunInput, type RunInput } from '../pipelines/run.ts'
import { runView } from '../pipelines/run-view.ts'

/** Queues a run; `jobs/pipeline-run.ts` does it. */
export const runPipeline: VideoStoryHandlers<VideoStoryContext>['runPipeline'] = async (
  { params, body },
  context,
) => {
  const { db, engine, project } = context
  const { id: pipelineId, body: pipeline } = await requirePipeline(db, project.id, params.pipeline_id)
  checkRunInput(pipeline.inputs, body.input)
  const { graph, outputs } = pipeline
  const input: RunInput = { pipelineId, graph, outputs, input: body.input, orderedBy: orderedBy(context) }
  const id = newId('run')
  const job = await engine.enqueue(db, {
    projectId: project.id,
    id,
    kind: 'pipeline-run',
    input,
    metadata: body.metadata ?? {},
    webhook: body.webhook ?? null,
  })
  return { status: 202, headers: { Location: `/v1/pipeline-runs/${id}` }, body: await runView(context, job) }
}
