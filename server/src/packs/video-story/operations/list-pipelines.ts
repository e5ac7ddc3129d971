import type { VideoStoryHandlers } from '@potterlabs/generated/video-story/handlers.ts'
import { readPage } from '../../../contract/pages.ts'
import { listDocuments } from '../../../store/documents.ts'
import type { VideoStoryContext } from '../deps.ts'
import { fromRow, pipelineView } from '../pipelines/pipelines.ts'

export const listPipelines: VideoStoryHandlers<VideoStoryContext>['listPipelines'] = async (
  { query },
  { db, project },
) => {
  const page = await readPage(() => listDocuments(db, project.id, { kind: 'pipeline' }, query))
  return { status: 200, body: { ...page, items: page.items.map((row) => pipelineView(fromRow(row))) } }
}
