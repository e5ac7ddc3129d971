import type { Readable } from 'node:stream'

/** What may be stored: bytes, a stream of them, or a finished file (which is moved or copied in). */
export type ArtifactSource =
  | { bytes: Uint8Array }
  | { stream: Readable | AsyncIterable<Uint8Array> }
  | { file: string }

export interface StoredContent {
  /** Lower-case hex; the content's name. */
  sha256: string
  sizeBytes: number
}

/** First and last byte, both included, as in an HTTP Range. */
export interface ByteRange {
  start: number
  end: number
}

/** Content asked for by a hash that is not stored. */
export class ContentMissingError extends Error {
  override name = 'ContentMissingError'
}

/**
 * Where the bytes of artifacts are, by their SHA-256: the same content is kept once, and a name never changes
 * what it means. Content becomes visible whole or not at all.
 */
export interface ContentStore {
  put(source: ArtifactSource): Promise<StoredContent>
  /** A stream over the content or a range of it. Throws ContentMissingError. */
  open(sha256: string, range?: ByteRange): Promise<Readable>
  /** A local file with the content, for programs that need one; read-only, and not to be kept. Throws ContentMissingError. */
  localPath(sha256: string): Promise<string>
  has(sha256: string): Promise<boolean>
}
