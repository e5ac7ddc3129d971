import { createHash } from 'node:crypto'

/** Strong validator of a representation: the first 128 bits of the SHA-256 of its bytes (RFC 9110, 8.8.3). */
export const etagOf = (bytes: Uint8Array | string): string =>
  `"${createHash('sha256').update(bytes).digest('hex').slice(0, 32)}"`

/** Whether `If-None-Match` names this validator. Weak comparison, as RFC 9110 13.1.2 asks for GET. */
export function matches(ifNoneMatch: string, etag: string): boolean {
  if (ifNoneMatch.trim() === '*') return true
  return ifNoneMatch.split(',').some((candidate) => candidate.trim().replace(/^W\//, '') === etag)
}
