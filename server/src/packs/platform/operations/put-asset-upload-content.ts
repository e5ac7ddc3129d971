import type { PlatformHandlers } from '@potterlabs/generated/platform/handlers.ts'
import { ApiError, notFound } from '../../../core/errors.ts'
import { ContentTooLargeError, type StoredContent } from '../../../store/artifacts/port.ts'
import { getAssetUpload } from '../../../store/asset-uploads.ts'
import { uploadStatus } from '../asset-upload-view.ts'
import type { PlatformContext } from '../deps.ts'

/** Takes the bytes of an upload in as they come. Until it is completed they may be sent again. */
export const putAssetUploadContent: PlatformHandlers<PlatformContext>['putAssetUploadContent'] = async (
  { params, query, body },
  context,
) => {
  const { asset_upload_id: uploadId } = params
  const { project: projectId, size_bytes: sizeBytes, expires: expiresSec, signature } = query
  const verdict = context.uploadLinks.verify({ projectId, uploadId, sizeBytes, expiresSec }, signature)
  // A forged link and a missing upload look alike, so that ids cannot be tried out.
  if (verdict === 'forged') throw notFound('upload', uploadId, 'asset_upload_id')
  if (verdict === 'expired') {
    throw new ApiError('link_expired', 'This link has expired.', {
      field: 'expires',
      hint: 'Begin a new upload.',
    })
  }
  const upload = await getAssetUpload(context.tenants.forProject(projectId), projectId, uploadId)
  if (!upload) throw notFound('upload', uploadId, 'asset_upload_id')
  if (uploadStatus(upload) === 'completed') {
    throw new ApiError('already_terminal', 'This upload has been completed.', { hint: 'Begin a new one.' })
  }
  const received = await receive(context, uploadId, body, sizeBytes)
  if (received.sizeBytes < sizeBytes) {
    await context.incoming.discard(uploadId)
    throw new ApiError('unusable_asset', `The body has ${received.sizeBytes} bytes.`, {
      hint: `${sizeBytes} were announced; send all of them.`,
    })
  }
  return { status: 204 }
}

async function receive(
  { incoming, signal }: PlatformContext,
  uploadId: string,
  body: ReadableStream<Uint8Array>,
  sizeBytes: number,
): Promise<StoredContent> {
  try {
    return await incoming.receive(uploadId, body, sizeBytes)
  } catch (error) {
    if (error instanceof ContentTooLargeError) {
      throw new ApiError('payload_too_large', 'The body has more bytes than were announced.', {
        hint: `${sizeBytes} were announced; begin another upload for a larger file.`,
      })
    }
    if (!signal.aborted) throw error
    throw new ApiError('malformed_request', 'The body broke off before its end.', { cause: error })
  }
}
