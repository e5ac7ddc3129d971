import type { SignedLinks } from '../../../core/signed-links.ts'
import { isObject } from './references.ts'

/** A link to an artifact as `SignedLinks` makes it. */
const SIGNED = /^[^?#]*\/v1\/artifacts\/(art_[0-9a-z]+)\?project=[^&]*&expires=\d+&signature=[\w-]+$/

/** What was read of the API some time ago, with its links to artifacts signed anew. */
export function withFreshLinks(value: unknown, links: SignedLinks, projectId: string): unknown {
  if (typeof value === 'string') {
    const artifactId = SIGNED.exec(value)?.[1]
    return artifactId === undefined ? value : links.sign(projectId, artifactId).url
  }
  if (Array.isArray(value)) return value.map((item) => withFreshLinks(item, links, projectId))
  if (!isObject(value)) return value
  const fresh = Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, withFreshLinks(inner, links, projectId)]),
  )
  const artifactId = typeof value.url === 'string' ? SIGNED.exec(value.url)?.[1] : undefined
  if (artifactId === undefined || !('expires_at' in value)) return fresh
  return { ...fresh, expires_at: links.sign(projectId, artifactId).expiresAt.toISOString() }
}
