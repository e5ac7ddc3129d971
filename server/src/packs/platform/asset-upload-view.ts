import type { PendingUpload, UploadTarget } from '@potterlabs/generated/platform/schemas.ts'
import type { UploadLinks } from '../../core/upload-links.ts'
import type { IncomingStore } from '../../store/artifacts/port.ts'
import type { AssetUploadRow } from '../../store/schema.ts'

export interface UploadTargets {
  incoming: IncomingStore
  uploadLinks: UploadLinks
}

export const uploadStatus = (upload: AssetUploadRow): PendingUpload['status'] => {
  if (upload.completedAt !== null) return 'completed'
  return upload.expiresAt.getTime() < Date.now() ? 'expired' : 'pending'
}

/** An upload as clients see it. */
export async function uploadView(targets: UploadTargets, upload: AssetUploadRow): Promise<PendingUpload> {
  const self = `/v1/asset-uploads/${upload.id}`
  const status = uploadStatus(upload)
  return {
    id: upload.id,
    status,
    asset_id: upload.assetId,
    filename: upload.filename,
    mime: upload.mime,
    size_bytes: upload.sizeBytes,
    upload: status === 'pending' ? await targetOf(targets, upload) : null,
    expires_at: upload.expiresAt.toISOString(),
    created_at: upload.createdAt.toISOString(),
    links: { self, complete: `${self}:complete`, asset: `/v1/assets/${upload.assetId}` },
  }
}

/** The store's own link where it has one; else one of ours. */
async function targetOf(
  { incoming, uploadLinks }: UploadTargets,
  upload: AssetUploadRow,
): Promise<UploadTarget> {
  const link = await incoming.link(upload)
  if (link) return { method: 'PUT', ...link }
  const { projectId, id: uploadId, sizeBytes, expiresAt } = upload
  const expiresSec = Math.floor(expiresAt.getTime() / 1000)
  return {
    method: 'PUT',
    url: uploadLinks.sign({ projectId, uploadId, sizeBytes, expiresSec }),
    headers: { 'Content-Type': upload.mime },
  }
}
