import type { VideoStoryHandlers } from '@potterlabs/generated/video-story/handlers.ts'
import type { VideoStoryContext } from '../deps.ts'
import { pipelineView, requirePipeline } from '../pipelines/pipelines.ts'

export const getPipeline: VideoStoryHandlers<VideoStoryContext>['getPipeline'] = async (
  { params },
  { db, project },
) => ({ status: 200, body: pipelineView(await requirePipeline(db, project.id, params.pipeline_id)) })
