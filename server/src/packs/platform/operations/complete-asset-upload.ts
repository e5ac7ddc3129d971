import type { PlatformHandlers } from '@potterlabs/generated/platform/handlers.ts'
import { ApiError, notFound } from '../../../core/errors.ts'
import {
  ContentMissingError,
  ContentTooLargeError,
  type StoredContent,
} from '../../../store/artifacts/port.ts'
import { lockAssetUpload, completeAssetUpload as storeCompletion } from '../../../store/asset-uploads.ts'
import { getAsset } from '../../../store/assets.ts'
import type { AssetRow, AssetUploadRow } from '../../../store/schema.ts'
import { uploadStatus } from '../asset-upload-view.ts'
import type { PlatformContext } from '../deps.ts'
import { assetView } from '../views.ts'

/** Makes the asset of what was sent. Once it is made, the same asset is answered every time. */
export const completeAssetUpload: PlatformHandlers<PlatformContext>['completeAssetUpload'] = async (
  { params },
  context,
) => {
  const { asset_upload_id: id } = params
  const upload = await lockAssetUpload(context.db, context.project.id, id)
  if (!upload) throw notFound('upload', id, 'asset_upload_id')
  const status = uploadStatus(upload)
  if (status === 'expired') throw ended('The upload has expired.')
  const asset = status === 'completed' ? await madeBefore(context, upload) : await make(context, upload)
  return {
    status: 201,
    headers: { Location: `/v1/assets/${asset.id}` },
    body: assetView(context.links, asset),
  }
}

const ended = (message: string): ApiError =>
  new ApiError('already_terminal', message, { hint: 'Begin a new one with POST /v1/asset-uploads.' })

async function madeBefore({ db }: PlatformContext, upload: AssetUploadRow): Promise<AssetRow> {
  const asset = await getAsset(db, upload.projectId, upload.assetId)
  if (!asset) throw ended('The upload has been completed, and its asset deleted.')
  return asset
}

async function make(context: PlatformContext, upload: AssetUploadRow): Promise<AssetRow> {
  // First, so that its announced bytes no longer count beside those of the asset.
  await storeCompletion(context.db, upload.projectId, upload.id)
  return context.intake.take(context, {
    id: upload.assetId,
    filename: upload.filename,
    field: null,
    async receive(path) {
      checkAsAnnounced(await fetched(context, upload, path), upload)
    },
  })
}

async function fetched(
  { incoming }: PlatformContext,
  { id, sizeBytes }: AssetUploadRow,
  path: string,
): Promise<StoredContent> {
  try {
    return await incoming.download(id, path, sizeBytes)
  } catch (error) {
    if (error instanceof ContentMissingError) {
      throw new ApiError('missing_input', 'No bytes have come for this upload.', {
        hint: 'PUT them to its upload.url first.',
      })
    }
    if (!(error instanceof ContentTooLargeError)) throw error
    throw new ApiError('unusable_asset', `More bytes came than the ${sizeBytes} that were announced.`, {
      field: 'size_bytes',
      hint: 'PUT the announced file, or begin another upload.',
    })
  }
}

function checkAsAnnounced(came: StoredContent, { sizeBytes, checksum }: AssetUploadRow): void {
  if (came.sizeBytes !== sizeBytes) {
    throw new ApiError('unusable_asset', `${came.sizeBytes} bytes came; ${sizeBytes} were announced.`, {
      field: 'size_bytes',
      hint: 'PUT the announced file again, whole.',
    })
  }
  if (checksum !== null && came.sha256 !== checksum) {
    throw new ApiError('unusable_asset', 'The bytes that came do not have the checksum that was announced.', {
      field: 'checksum',
      hint: `Their SHA-256 is ${came.sha256}. PUT the file again.`,
    })
  }
}
