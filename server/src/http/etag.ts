import { hash } from 'node:crypto'

/** Strong validator of a representation: the first 128 bits of the SHA-256 of its bytes (RFC 9110, 8.8.3). */
export const etagOf = (bytes: Uint8Array | string): string => `"${hash('sha256', bytes, 'hex').slice(0, 32)}"`

/** Whether `If-None-Match` names this validator. Weak comparison, as RFC 9110 13.1.2 asks for GET. */
export const matches = (ifNoneMatch: string, etag: string): boolean =>
  names(ifNoneMatch, (candidate) => candidate.replace(/^W\//, '') === etag)

/** Whether `If-Match` names this validator. Strong comparison (RFC 9110, 13.1.1): a weak tag never does. */
export const matchesStrongly = (ifMatch: string, etag: string): boolean =>
  names(ifMatch, (candidate) => candidate === etag)

/** A list of tags (RFC 9110, 8.8.3), in which there may be commas; `*` is any. */
function names(list: string, fits: (candidate: string) => boolean): boolean {
  if (list === '') return false
  if (list.trim() === '*') return true
  return (list.match(/(?:W\/)?"[^"]*"/g) ?? []).some(fits)
}
