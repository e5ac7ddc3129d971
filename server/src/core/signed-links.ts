import { createHmac, timingSafeEqual } from 'node:crypto'

/** How long a link holds: at least this long, at most an hour longer. */
const VALID_SEC = 23 * 3600
const STEP_SEC = 3600

/** Links to made files that carry their own permission, so that players and browsers need no key. */
export interface SignedLinks {
  /** `url` of an artifact and when it ends. Within an hour the same link comes out, so that ETags hold still. */
  sign(projectId: string, artifactId: string): { url: string; expiresAt: Date }
  /** Whether a link is ours and has not ended. */
  verify(link: {
    projectId: string
    artifactId: string
    expires: number
    signature: string
  }): 'valid' | 'expired' | 'forged'
}

/** `baseUrl` is asked each time, because an embedded server knows its port only once it listens. */
export function signedLinks(
  secret: string,
  baseUrl: () => string,
  now: () => number = Date.now,
): SignedLinks {
  const signatureOf = (projectId: string, artifactId: string, expires: number): string =>
    createHmac('sha256', secret).update(`GET\n${projectId}\n${artifactId}\n${expires}`).digest('base64url')
  return {
    sign(projectId, artifactId) {
      const expires = Math.ceil(now() / 1000 / STEP_SEC) * STEP_SEC + VALID_SEC
      const url = new URL(`/v1/artifacts/${artifactId}`, baseUrl())
      url.searchParams.set('project', projectId)
      url.searchParams.set('expires', String(expires))
      url.searchParams.set('signature', signatureOf(projectId, artifactId, expires))
      return { url: url.href, expiresAt: new Date(expires * 1000) }
    },
    verify({ projectId, artifactId, expires, signature }) {
      const expected = Buffer.from(signatureOf(projectId, artifactId, expires))
      const given = Buffer.from(signature)
      if (expected.length !== given.length || !timingSafeEqual(expected, given)) return 'forged'
      return expires * 1000 < now() ? 'expired' : 'valid'
    },
  }
}
