import { createHmac, timingSafeEqual } from 'node:crypto'

/** What a link lets its holder do: PUT so many bytes as one upload of one project, until it ends. */
export interface UploadPermission {
  projectId: string
  uploadId: string
  sizeBytes: number
  /** Unix time. */
  expiresSec: number
}

/** Links to this server's own place for uploads; they carry their permission, so that browsers need no key. */
export interface UploadLinks {
  /** The same link for the same permission. */
  sign(permission: UploadPermission): string
  /** Whether a link is ours and has not ended. */
  verify(permission: UploadPermission, signature: string): 'valid' | 'expired' | 'forged'
}

/** `baseUrl` is asked each time, because an embedded server knows its port only once it listens. */
export function uploadLinks(
  secret: string,
  baseUrl: () => string,
  now: () => number = Date.now,
): UploadLinks {
  const pathOf = (uploadId: string): string => `/v1/asset-uploads/${encodeURIComponent(uploadId)}/content`
  const signatureOf = ({ projectId, uploadId, sizeBytes, expiresSec }: UploadPermission): string =>
    createHmac('sha256', secret)
      .update(JSON.stringify(['PUT', pathOf(uploadId), projectId, sizeBytes, expiresSec]))
      .digest('base64url')
  return {
    sign(permission) {
      const url = new URL(pathOf(permission.uploadId), baseUrl())
      url.searchParams.set('project', permission.projectId)
      url.searchParams.set('expires', String(permission.expiresSec))
      url.searchParams.set('size_bytes', String(permission.sizeBytes))
      url.searchParams.set('signature', signatureOf(permission))
      return url.href
    },
    verify(permission, signature) {
      const expected = Buffer.from(signatureOf(permission))
      const given = Buffer.from(signature)
      if (expected.length !== given.length || !timingSafeEqual(expected, given)) return 'forged'
      return permission.expiresSec * 1000 < now() ? 'expired' : 'valid'
    },
  }
}
