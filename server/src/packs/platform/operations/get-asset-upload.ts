import type { PlatformHandlers } from '@potterlabs/generated/platform/handlers.ts'
import { notFound } from '../../../core/errors.ts'
import { getAssetUpload as storedUpload } from '../../../store/asset-uploads.ts'
import { uploadView } from '../asset-upload-view.ts'
import type { PlatformContext } from '../deps.ts'

export const getAssetUpload: PlatformHandlers<PlatformContext>['getAssetUpload'] = async (
  { params },
  context,
) => {
  const { asset_upload_id: id } = params
  const upload = await storedUpload(context.db, context.project.id, id)
  if (!upload) throw notFound('upload', id, 'asset_upload_id')
  return { status: 200, body: await uploadView(context, upload) }
}
