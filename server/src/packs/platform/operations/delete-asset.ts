import type { PlatformHandlers } from '@potterlabs/generated/platform/handlers.ts'
import { notFound } from '../../../core/errors.ts'
import { deleteAsset as removeAsset } from '../../../store/assets.ts'
import type { PlatformContext } from '../deps.ts'

/** Takes the asset away; the bytes stay for what was made with it. */
export const deleteAsset: PlatformHandlers<PlatformContext>['deleteAsset'] = async ({ params }, context) => {
  const found = await removeAsset(context.db, context.project.id, params.asset_id)
  if (!found) throw notFound('asset', params.asset_id, 'asset_id')
  return { status: 204 }
}
