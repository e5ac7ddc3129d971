import type { PlatformHandlers } from '@potterlabs/generated/platform/handlers.ts'
import { ApiError } from '../../../core/errors.ts'
import { newId } from '../../../core/ids.ts'
import { UnusableMediaError } from '../../../media/errors.ts'
import { type IngestedImage, ingestImage } from '../../../media/ingest.ts'
import { createAsset as storeAsset } from '../../../store/assets.ts'
import { keepArtifact } from '../../../store/keep.ts'
import type { PlatformContext } from '../deps.ts'
import { assetView } from '../views.ts'

/** Takes a picture in: decoded once here, kept in our own encoding, refused with what was found if it is none. */
export const createAsset: PlatformHandlers<PlatformContext>['createAsset'] = async ({ body }, context) => {
  const image = await ingest(body.file)
  const { widthPx, heightPx, mime } = image
  const target = { projectId: context.project.id, id: newId('art') }
  const artifact = await keepArtifact(
    context.db,
    context.content,
    target,
    { bytes: image.bytes },
    { mime, widthPx, heightPx },
  )
  const asset = await storeAsset(context.db, {
    projectId: context.project.id,
    id: newId('a'),
    status: 'ready',
    kind: 'image',
    filename: body.filename ?? body.file.name.slice(0, 255),
    mime,
    sizeBytes: artifact.sizeBytes,
    sha256: artifact.sha256,
    artifactId: artifact.id,
    meta: { widthPx, heightPx },
  })
  return {
    status: 201,
    headers: { Location: `/v1/assets/${asset.id}` },
    body: assetView(context.links, asset),
  }
}

async function ingest(file: File): Promise<IngestedImage> {
  try {
    return await ingestImage(new Uint8Array(await file.arrayBuffer()))
  } catch (error) {
    if (!(error instanceof UnusableMediaError)) throw error
    throw new ApiError('unusable_asset', `This file cannot be used: ${error.message}.`, {
      field: 'file',
      hint: 'Send a JPEG, PNG or WebP of at most 40 megapixels; its name does not matter, its bytes do.',
      cause: error,
    })
  }
}
