import type { Readable } from 'node:stream'

/** What may be stored: bytes, a stream of them, or a finished file (which is copied in and left where it is). */
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

/** Content asked for by a hash, or an upload by its id, that is not stored. */
export class ContentMissingError extends Error {
  override name = 'ContentMissingError'
}

/** More bytes came than were announced; nothing of them was kept. */
export class ContentTooLargeError extends Error {
  override name = 'ContentTooLargeError'
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

/** A link of the store's own, good for one PUT of exactly the announced bytes. */
export interface UploadLink {
  url: string
  /** What the client must send along. */
  headers: Record<string, string>
}

export interface AnnouncedUpload {
  /** An id of ours; it becomes part of a name in the store. */
  id: string
  sizeBytes: number
  mime: string
  createdAt: Date
  expiresAt: Date
}

/** Where bytes that clients send by themselves wait until they are looked at; nothing is ever served from here. */
export interface IncomingStore {
  /** Where to PUT the bytes; null where they have to come through this server, by `receive`. */
  link(upload: AnnouncedUpload): Promise<UploadLink | null>
  /** Takes the bytes in; a second time replaces the first. Throws ContentTooLargeError as soon as there are too many. */
  receive(id: string, stream: AsyncIterable<Uint8Array>, maxBytes: number): Promise<StoredContent>
  /** Copies them to a local file. Throws ContentMissingError, and ContentTooLargeError before it reads on. */
  download(id: string, toPath: string, maxBytes: number): Promise<StoredContent>
  /** Takes them away; also when there are none. */
  discard(id: string): Promise<void>
}

/** All that is kept outside the database. */
export interface Storage {
  content: ContentStore
  incoming: IncomingStore
  /** Removes what writers that died before a time left half written. Resolves with how many files went. */
  removeLeftovers(before: Date): Promise<number>
  /** Closes connections. */
  close(): void
}
