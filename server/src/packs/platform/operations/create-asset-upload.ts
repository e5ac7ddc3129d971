import type { PlatformHandlers } from '@potterlabs/generated/platform/handlers.ts'
import { newId } from '../../../core/ids.ts'
import { createAssetUpload as storeUpload } from '../../../store/asset-uploads.ts'
import { uploadView } from '../asset-upload-view.ts'
import type { PlatformContext } from '../deps.ts'

/** The link carries its own permission, so it holds no longer than a large file on a slow line needs. */
const VALID_MS = 60 * 60_000

/** Begins an upload; what was announced holds its room until it is completed or its time is over. */
export const createAssetUpload: PlatformHandlers<PlatformContext>['createAssetUpload'] = async (
  { body },
  context,
) => {
  await context.intake.admit(context, body.size_bytes, 'size_bytes')
  await context.intake.reserve(context, body.size_bytes)
  // Whole seconds, as links have them.
  const createdAt = new Date(Math.floor(Date.now() / 1000) * 1000)
  const upload = await storeUpload(context.db, {
    projectId: context.project.id,
    id: newId('aup'),
    assetId: newId('a'),
    filename: body.filename,
    mime: body.mime,
    sizeBytes: body.size_bytes,
    checksum: body.checksum ?? null,
    createdAt,
    expiresAt: new Date(createdAt.getTime() + VALID_MS),
  })
  return {
    status: 201,
    headers: { Location: `/v1/asset-uploads/${upload.id}` },
    body: await uploadView(context, upload),
  }
}
