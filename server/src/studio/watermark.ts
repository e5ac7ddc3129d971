import type { Watermark as WatermarkOptions } from '@potterlabs/generated/common/schemas.ts'
import type { JobContext } from '../jobs/definition.ts'
import { JobFailure } from '../jobs/errors.ts'
import type { Watermark } from '../media/timeline.ts'
import { getAsset } from '../store/assets.ts'
import type { Db } from '../store/database.ts'
import { requireImageAssets } from './image-assets.ts'
import type { JobIdentity, StudioTools } from './tools.ts'

/** Throws `not_found` or `unusable_asset`, on the options' field, unless the watermark's picture can be used. */
export async function requireWatermark(
  db: Db,
  projectId: string,
  watermark: WatermarkOptions | null,
): Promise<void> {
  if (watermark === null) return
  await requireImageAssets(db, projectId, [{ id: watermark.asset_id, field: 'options.watermark.asset_id' }])
}

/** The watermark with its picture on this machine; jobs older than watermarks have none. Throws JobFailure `dependency_failed` where that has been deleted. */
export async function fetchWatermark(
  tools: Pick<StudioTools, 'content'>,
  { db }: Pick<JobContext, 'db'>,
  { projectId }: Pick<JobIdentity, 'projectId'>,
  watermark: WatermarkOptions | null | undefined,
): Promise<Watermark | null> {
  if (!watermark) return null
  const { asset_id: id, corner, opacity, width_ratio: widthShare } = watermark
  const asset = await getAsset(db, projectId, id)
  if (!asset?.sha256) {
    throw new JobFailure('dependency_failed', `The watermark's picture ${id} has been deleted.`, {
      field: 'options.watermark.asset_id',
      hint: 'Name another.',
    })
  }
  return { imagePath: await tools.content.localPath(asset.sha256), corner, opacity, widthShare }
}
