import type { PlatformHandlers } from '@potterlabs/generated/platform/handlers.ts'
import { notFound } from '../../../core/errors.ts'
import { getAsset as storedAsset } from '../../../store/assets.ts'
import type { PlatformContext } from '../deps.ts'
import { assetView } from '../views.ts'

export const getAsset: PlatformHandlers<PlatformContext>['getAsset'] = async ({ params }, context) => {
  const asset = await storedAsset(context.db, context.project.id, params.asset_id)
  if (!asset) throw notFound('asset', params.asset_id, 'asset_id')
  return { status: 200, body: assetView(context.links, asset) }
}
