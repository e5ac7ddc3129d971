import type { VideoStoryHandlers } from '@potterlabs/generated/video-story/handlers.ts'
import { newId } from '../../../core/ids.ts'
import { createDocument } from '../../../store/documents.ts'
import type { VideoStoryContext } from '../deps.ts'
import { checkPipeline } from '../pipelines/check.ts'
import { fromRow, pipelineView, type StoredPipeline } from '../pipelines/pipelines.ts'

/** Saves a pipeline that holds against the contract. */
export const createPipeline: VideoStoryHandlers<VideoStoryContext>['createPipeline'] = async (
  { body },
  { db, project },
) => {
  const { name, description, graph, outputs, metadata = {} } = body
  const stored: StoredPipeline = { name, description, inputs: checkPipeline(body), graph, outputs, metadata }
  const id = newId('pipe')
  const row = await createDocument(db, { projectId: project.id, id, kind: 'pipeline', body: stored })
  if (!row) throw new Error('a fresh id was taken')
  return { status: 201, headers: { Location: `/v1/pipelines/${id}` }, body: pipelineView(fromRow(row)) }
}
