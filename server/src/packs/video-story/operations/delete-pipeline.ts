import type { VideoStoryHandlers } from '@potterlabs/generated/video-story/handlers.ts'
import { notFound } from '../../../core/errors.ts'
import { deleteDocument } from '../../../store/documents.ts'
import type { VideoStoryContext } from '../deps.ts'

/** Its runs have what they go by, and go on. */
export const deletePipeline: VideoStoryHandlers<VideoStoryContext>['deletePipeline'] = async (
  { params: { pipeline_id: id } },
  { db, project },
) => {
  const outcome = await deleteDocument(db, project.id, 'pipeline', id)
  if (outcome === 'missing') throw notFound('pipeline', id, 'pipeline_id')
  return { status: 204 }
}
