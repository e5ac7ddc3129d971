import type { Pipeline, PipelineCreate, PipelineInput } from '@potterlabs/generated/video-story/schemas.ts'
import { notFound } from '../../../core/errors.ts'
import type { Db } from '../../../store/database.ts'
import { type Document, getDocument } from '../../../store/documents.ts'
import type { DocumentRow } from '../../../store/schema.ts'

/** A pipeline as it is stored, checked, with all its inputs. */
export interface StoredPipeline extends Pick<PipelineCreate, 'name' | 'description' | 'graph' | 'outputs'> {
  inputs: PipelineInput[]
  metadata: Record<string, string>
}

export type KeptPipeline = Document<StoredPipeline>

/** The pipeline with this id; throws `not_found`. */
export async function requirePipeline(db: Db, projectId: string, id: string): Promise<KeptPipeline> {
  const row = await getDocument(db, projectId, 'pipeline', id)
  if (!row) throw notFound('pipeline', id, 'pipeline_id')
  return fromRow(row)
}

/** Documents of kind `pipeline` are written by `createPipeline` alone. */
export const fromRow = (row: DocumentRow): KeptPipeline => ({
  ...row,
  body: row.body as unknown as StoredPipeline,
})

export const pipelineView = ({ id, body, createdAt }: KeptPipeline): Pipeline => ({
  id,
  ...body,
  created_at: createdAt.toISOString(),
  links: {
    self: `/v1/pipelines/${id}`,
    run: `/v1/pipelines/${id}/run`,
    runs: `/v1/pipeline-runs?pipeline_id=${id}`,
  },
})
